import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { checkSignIn } from '#app/features/accounts/commands.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { findTerms, subjectsMatching } from '#app/features/search/queries.server.ts'
import { listStands } from '#app/features/stands/queries.server.ts'
import { isOpenNow, standState } from '#app/features/calendar/standing.ts'
import { distanceMetres } from '#app/lib/geo.ts'
import { addDays, instantAt, weekdayOf } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '#seeds/accounts.ts'
import { findInhabitants } from '#seeds/inhabitants.ts'
import { seedTown } from '#seeds/town.ts'
import { freshSqlite, onBothDatabases, onSqlite } from '#tests/support/databases.ts'

const koganei = loadTown('koganei')
/** PGlite on a busy machine. */
const PATIENCE = 120_000
/** A Sunday. */
const DATE = '2026-11-22'
const seedSmall = (db: Db, date = DATE) => seedTown(db, { town: koganei, date, size: 'small' })

onBothDatabases('a small sample town', (town) => {
  it(
    'has things in every state, all found by their words, and no letter that still has to go',
    async () => {
      const { db } = town
      await seedSmall(db)
      expect(await statesOf(db, 'venue_request', 'status')).toEqual([
        'confirmed',
        'open',
        'proposed',
        'unplaced',
        'used',
        'withdrawn',
      ])
      expect(await statesOf(db, 'proposal', 'status')).toEqual([
        'confirmed',
        'countered',
        'declined',
        'expired',
        'offered',
        'superseded',
        'withdrawn',
      ])
      expect(await statesOf(db, 'booking', 'status')).toEqual([
        'confirmed',
        'held',
        'released',
        'used',
      ])
      expect(await statesOf(db, 'event', 'status')).toEqual([
        'cancelled',
        'changes_requested',
        'draft',
        'in_review',
        'published',
      ])
      expect(await statesOf(db, 'occurrence', 'status')).toEqual([
        'cancelled',
        'moved',
        'postponed',
        'scheduled',
      ])
      expect(await statesOf(db, 'venue', 'status')).toEqual(['in_review', 'listed'])
      expect(await statesOf(db, 'stand', 'status')).toEqual(['listed'])
      const unsent = await db
        .selectFrom('outbox_message')
        .select('id')
        .where('sent_at', 'is', null)
        .execute()
      expect(unsent).toEqual([])
      for (const [kind, word] of [
        ['event', 'マルシェ'],
        ['venue', '空き地'],
        ['stand', '無人'],
      ] as const) {
        const found = await db
          .selectFrom('search_document')
          .select('subject_id')
          .where('kind', '=', kind)
          .where('subject_id', 'in', subjectsMatching(db, kind, await findTerms(db, word)))
          .execute()
        expect(found.length).toBeGreaterThan(0)
      }
      expect(await wordsThatMiss(db)).toEqual([])
      for (const query of ['ﾏﾙｼｪ', 'まるしぇ', 'マルシェ', '朝市', '駅 野菜', '駅　野菜']) {
        expect([query, (await eventsFor(db, query)).length > 0]).toEqual([query, true])
      }
      const [half, kana] = [await eventsFor(db, 'ﾏﾙｼｪ'), await eventsFor(db, 'まるしぇ')]
      expect([half, kana]).toEqual([kana, await eventsFor(db, 'マルシェ')])
    },
    PATIENCE,
  )
})

/** Two neighbouring characters of an event's title that, looked for, do not find it. */
async function wordsThatMiss(db: Db): Promise<string[]> {
  const events = await db.selectFrom('event').select(['id', 'title']).orderBy('id').execute()
  const found = new Map<string, ReadonlySet<string>>()
  const missed: string[] = []
  for (const { id, title } of events) {
    const characters = Array.from(title)
    for (const [nth, character] of characters.entries()) {
      const word = `${character}${characters[nth + 1] ?? ''}`
      if (!/^[\p{L}\p{N}ー]{2}$/u.test(word)) continue
      const ids = found.get(word) ?? new Set(await eventsFor(db, word))
      found.set(word, ids)
      if (!ids.has(id)) missed.push(`${word} of ${title}`)
    }
  }
  expect(found.size).toBeGreaterThan(100)
  return missed
}

async function eventsFor(db: Db, query: string): Promise<string[]> {
  const rows = await subjectsMatching(db, 'event', await findTerms(db, query))
    .orderBy('subject_id')
    .execute()
  return rows.map((row) => row.subject_id)
}

onSqlite('the sample town', (town) => {
  it('lets every sample account in, and marks all of them', async () => {
    const { db } = town
    await seedSmall(db)
    for (const { email } of SAMPLE_ACCOUNTS) {
      const now = instantAt(DATE, '12:00')
      const answer = await checkSignIn(db, { email, password: SAMPLE_PASSWORD }, now)
      expect(answer.ok).toBe(true)
    }
    for (const table of ['account', 'organization', 'venue', 'stand', 'event', 'venue_request']) {
      const { rows } = await sql`select id from ${sql.table(table)} where is_sample = 0`.execute(db)
      expect(rows).toEqual([])
    }
    expect(await findInhabitants(db)).toBe('sample')
  })

  it('has a booked market by a station on Sunday, and a stand that is open then', async () => {
    const { db } = town
    for (const [date, sunday] of [
      [DATE, DATE],
      ['2026-11-24', '2026-11-29'],
    ] as const) {
      const fresh = await freshSqlite()
      await seedSmall(fresh, date)
      expect(weekdayOf(sunday)).toBe(0)
      const markets = await fresh
        .selectFrom('booking')
        .innerJoin('event', 'event.id', 'booking.event_id')
        .innerJoin('occurrence', (join) =>
          join
            .onRef('occurrence.event_id', '=', 'event.id')
            .onRef('occurrence.first_day', '=', 'booking.day'),
        )
        .innerJoin('venue', 'venue.id', 'booking.venue_id')
        .innerJoin('place', 'place.id', 'venue.place_id')
        .select(['event.title', 'place.lat', 'place.lng'])
        .where('booking.status', '=', 'confirmed')
        .where('event.status', '=', 'published')
        .where('occurrence.status', '=', 'scheduled')
        .where('booking.day', '=', sunday)
        .execute()
      const station = koganei.stations.find(({ name }) => name === '武蔵小金井')
      const near = markets.filter(
        ({ lat, lng }) =>
          lat !== null &&
          lng !== null &&
          station &&
          distanceMetres(station.point, { lat, lng }) < 400,
      )
      expect(near.map(({ title }) => title)).toEqual(['日曜の駅前マルシェ'])

      const now = instantAt(sunday, '11:00')
      const stands = await listStands(fresh, { scope: 'public', now })
      expect(stands.some((stand) => isOpenNow(standState(stand, now)))).toBe(true)
      await fresh.destroy()
    }
    expect(await findInhabitants(db)).toBe('nobody')
  })

  it('is as large as it is meant to be, and shows what its farmers said that morning', async () => {
    const { db } = town
    await seedTown(db, { town: koganei, date: DATE, size: 'full' })
    const count = async (table: string) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from ${sql.table(table)}`.execute(db)
      return rows[0]?.n
    }
    expect({
      accounts: await count('account'),
      organizations: await count('organization'),
      events: await count('event'),
      stands: await count('stand'),
      requests: await count('venue_request'),
    }).toEqual({ accounts: 9, organizations: 40, events: 150, stands: 60, requests: 20 })
    expect(await count('venue')).toBeGreaterThanOrEqual(12)
    expect(await wordsThatMiss(db)).toEqual([])
    expect(await statesOf(db, 'event', 'place_mode')).toEqual(['free', 'online', 'venue'])
    const now = instantAt(DATE, '11:00')
    const stands = await listStands(db, { scope: 'public', now })
    const states = new Set(stands.map((stand) => standState(stand, now).state))
    expect(states).toContain('sold_out')
    expect(states).toContain('few_left')
    expect(states).toContain('open')
  })

  it('is the same every time for the same day, but for secrets and row numbers', async () => {
    const { db } = town
    const again = await freshSqlite()
    await seedSmall(db)
    await seedSmall(again)
    expect(await dump(again)).toEqual(await dump(db))
    await again.destroy()
  })

  it('can be made on any day of the year, and of any town', async () => {
    for (const date of ['2026-12-30', '2028-02-29']) {
      const db = await freshSqlite()
      await seedSmall(db, date)
      const late = await db
        .selectFrom('revision')
        .select('id')
        .where('at', '>', instantAt(date, '06:00'))
        .execute()
      expect(late).toEqual([])
      await db.destroy()
    }
    await seedTown(town.db, { town: loadTown('kodaira'), date: DATE, size: 'small' })
  })

  it('becomes as large as one likes, with its dates and its text index', async () => {
    const { db } = town
    await seedTown(db, { town: koganei, date: DATE, size: 1000 })
    const { events } = await db
      .selectFrom('event')
      .select((row) => row.fn.countAll<number>().as('events'))
      .executeTakeFirstOrThrow()
    expect(events).toBe(1000)
    const bare = await db
      .selectFrom('event')
      .leftJoin('search_document as document', (join) =>
        join.onRef('document.subject_id', '=', 'event.id').on('document.kind', '=', 'event'),
      )
      .select('event.id')
      .where('document.subject_id', 'is', null)
      .execute()
    expect(bare).toEqual([])
    const week = await db
      .selectFrom('occurrence')
      .select((row) => row.fn.countAll<number>().as('dates'))
      .where('first_day', '>=', DATE)
      .where('first_day', '<', addDays(DATE, 7))
      .executeTakeFirstOrThrow()
    expect(week.dates).toBeGreaterThan(50)
  })
})

async function statesOf(db: Db, table: string, column: string): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`
    select distinct ${sql.ref(column)} as state from ${sql.table(table)} order by state
  `.execute(db)
  return rows.map(({ state }) => state)
}

/** What two towns of the same day may differ in: drawn secrets, and ids that nothing refers to. */
const DRAWN: Record<string, readonly string[]> = {
  account: ['password_hash'],
  account_link: ['token_hash'],
  answer_link: ['token_hash'],
  closed_day: ['id'],
  opening_rule: ['id'],
  outbox_message: ['id'],
  revision: ['id'],
}

/** All rows of all tables, sorted. */
async function dump(db: Db): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables()
  const town: Record<string, string[]> = {}
  for (const { name } of tables) {
    if (/^(?:kysely|search_index)/.test(name)) continue
    const drawn = DRAWN[name] ?? []
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      db,
    )
    town[name] = rows
      .map((row) => {
        const kept = Object.entries(row).filter(([column]) => !drawn.includes(column))
        // Secrets of links, in letters and in the keys under which those were posted.
        return JSON.stringify(kept).replace(/\b[0-9a-f]{40}(?:[0-9a-f]{24})?\b/g, '*')
      })
      .sort()
  }
  return town
}
