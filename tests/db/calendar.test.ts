import { beforeEach, expect, it } from 'vitest'
import { calendarSpan } from '#app/features/discovery/calendar-span.ts'
import { listCalendar } from '#app/features/discovery/calendar.queries.server.ts'
import { EVERYTHING, type Search } from '#app/features/discovery/search.ts'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { countStatements } from '#tests/support/statements.ts'

const TODAY = '2026-11-22'

onBothDatabases('A calendar of events', (given) => {
  let organizationId: string
  beforeEach(async () => {
    organizationId = await buildOrganization(given.db)
  })

  const list = async (search: Partial<Search> = {}, most = 3, db = given.db) => {
    const asked: Search = { ...EVERYTHING, view: 'month', ...search }
    const span = calendarSpan(asked, TODAY)
    return listCalendar(db, { search: asked, span, today: TODAY, most })
  }
  const shown = async (search: Partial<Search> = {}, most = 3) =>
    (await list(search, most))
      .filter(({ count }) => count > 0)
      .map(({ day, count, entries }) => [day, count, entries.map(({ title }) => title)])

  it('names the first few of each day, and says how many there are', async () => {
    for (const [title, start] of [
      ['夕市', '17:00'],
      ['朝市', '08:00'],
      ['昼市', '12:00'],
    ] as const) {
      await buildEvent(given.db, { organizationId, title, day: '2026-11-29', start, end: '20:00' })
    }
    await buildEvent(given.db, { organizationId, title: '十二月の市', day: '2026-12-06' })
    expect(await shown({}, 2)).toEqual([['2026-11-29', 3, ['朝市', '昼市']]])
    expect(await shown({ from: '2026-12-20' }, 2)).toEqual([
      ['2026-11-29', 3, ['朝市', '昼市']],
      ['2026-12-06', 1, ['十二月の市']],
    ])
  })

  it('shows a series on each of its days, and a festival on all that it lasts', async () => {
    const { id } = await buildEvent(given.db, {
      organizationId,
      title: '週の市',
      day: '2026-11-24',
    })
    await buildOccurrence(given.db, { eventId: id, day: '2026-11-26' })
    const festival = await buildEvent(given.db, {
      organizationId,
      title: '祭り',
      day: '2026-11-25',
    })
    await given.db
      .updateTable('occurrence')
      .set({ last_day: '2026-11-26', ends_at: '2026-11-26T09:00:00.000Z' })
      .where('event_id', '=', festival.id)
      .execute()
    expect(await shown({ view: 'week' })).toEqual([
      ['2026-11-24', 1, ['週の市']],
      ['2026-11-25', 1, ['祭り']],
      ['2026-11-26', 2, ['祭り', '週の市']],
    ])
  })

  it('keeps what is over and says what was called off; drafts are nobody’s', async () => {
    await buildEvent(given.db, { organizationId, title: '先週の市', day: '2026-11-15' })
    await buildEvent(given.db, { organizationId, title: '中止の市', status: 'cancelled' })
    await buildEvent(given.db, { organizationId, title: '下書きの市', status: 'draft' })
    const days = (await list()).filter(({ count }) => count > 0)
    expect(days.map(({ day, entries }) => [day, entries[0]?.title, entries[0]?.status])).toEqual([
      ['2026-11-15', '先週の市', 'scheduled'],
      ['2026-11-29', '中止の市', 'cancelled'],
    ])
  })

  it('narrows like the list', async () => {
    await buildEvent(given.db, { organizationId, title: '体験のない市' })
    expect(await shown({ types: ['experience'] })).toEqual([])
    expect(await shown({ types: ['sale'] })).toEqual([['2026-11-29', 1, ['体験のない市']]])
    expect(await shown({ free: true })).toEqual([])
    expect(await shown({ q: 'ほかのことば' })).toEqual([])
  })

  it('costs two statements, however full it is', async () => {
    for (let nth = 0; nth < 20; nth += 1) {
      await buildEvent(given.db, { organizationId, title: `市${nth}`, day: `2026-11-${10 + nth}` })
    }
    const statements = await countStatements(given.db, (db) => list({}, 3, db))
    expect(statements).toBeLessThanOrEqual(2)
  })
})
