import { beforeEach, expect, it } from 'vitest'
import { findNearby } from '#app/features/discovery/nearby.queries.server.ts'
import type { Point } from '#app/lib/geo.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildReport, buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue, DAYTIME } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { countStatements } from '#tests/support/statements.ts'

/** Sunday, 11:00. */
const NOW = '2026-11-22T02:00:00.000Z'
const [SUNDAY, MONDAY, SATURDAY] = ['2026-11-22', '2026-11-23', '2026-11-28']
const HERE = { lat: 35.7011, lng: 139.5067 }
/** So many metres to the north. */
const north = (metres: number) => ({ lat: HERE.lat + metres / 111_195, lng: HERE.lng })

type Asked = { point?: Point; except?: string; from?: Day; until?: Day; now?: Instant }

function near(db: Db, { now = NOW, ...asked }: Asked = {}) {
  const day = { point: HERE, except: '', from: SUNDAY, until: asked.from ?? SUNDAY }
  return findNearby(db, { ...day, ...asked }, { now, language: 'ja' })
}

const lines = async (db: Db, asked: Asked = {}) => {
  const { nearby } = await near(db, asked)
  return nearby?.things.map(({ title, when, minutes }) => `${title} ${when} ${minutes}分`) ?? null
}

onBothDatabases('What else is on nearby', (town) => {
  let organizationId: string
  beforeEach(async () => {
    organizationId = await buildOrganization(town.db)
  })

  const event = async (title: string, facts: { day?: Day; metres?: number; start?: string } = {}) =>
    buildEvent(town.db, {
      organizationId,
      title,
      day: facts.day ?? SUNDAY,
      start: facts.start ?? '10:00',
      end: '14:00',
      placeMode: 'free',
      placeId: await buildPlace(town.db, north(facts.metres ?? 100)),
    })
  const stand = (name: string, metres: number, facts: Parameters<typeof buildStand>[1] = {}) =>
    buildStand(town.db, { ...facts, place: { name, ...north(metres) } })
  const onlyOn = (weekday: string) => ({
    ...DAYTIME,
    rules: DAYTIME.rules.map((rule) => ({ ...rule, rrule: `FREQ=WEEKLY;BYDAY=${weekday}` })),
  })

  it('is within a quarter of an hour on foot, the nearest first, with its time and the way', async () => {
    await event('川の市', { metres: 790 })
    await stand('畑の直売所', 300)
    await event('橋の向こうの市', { metres: 940 })
    await stand('角の直売所', 930)
    await event('明日の市', { day: MONDAY })
    expect(await lines(town.db)).toEqual([
      '畑の直売所 17:00まで開いています 5分',
      '川の市 10:00〜14:00 13分',
    ])
  })

  it('is four things at most, of each kind two before more of the other', async () => {
    for (const metres of [10, 20, 30, 40]) await stand(`直売所${metres}`, metres)
    for (const metres of [500, 600, 700]) await event(`市${metres}`, { metres })
    const titles = (await near(town.db)).nearby?.things.map(({ title }) => title)
    expect(titles).toEqual(['直売所10', '直売所20', '市500', '市600'])
  })

  it('is not the page’s own thing, and nothing where nothing is', async () => {
    const { id } = await event('駅前の市')
    expect(await lines(town.db, { except: id })).toBeNull()
    expect(await lines(town.db)).toHaveLength(1)
  })

  it('holds nothing that is over, called off, put off, hidden or not published', async () => {
    await event('朝の市', { start: '08:00' }).then(({ id }) =>
      town.db
        .updateTable('occurrence')
        .set({ end_time: '11:00', ends_at: NOW })
        .where('event_id', '=', id)
        .execute(),
    )
    for (const status of ['cancelled', 'postponed'] as const) {
      const { id } = await event(status)
      await town.db.updateTable('occurrence').set({ status }).where('event_id', '=', id).execute()
    }
    for (const set of [{ status: 'cancelled' }, { status: 'draft' }, { hidden_at: NOW }] as const) {
      const { id } = await event(JSON.stringify(set))
      await town.db.updateTable('event').set(set).where('id', '=', id).execute()
    }
    await stand('隠した直売所', 10, { hidden_at: NOW })
    await stand('下げた直売所', 10, { status: 'withdrawn' })
    const gone = await buildOrganization(town.db, { hidden_at: NOW })
    await stand('去った農家の直売所', 10, { farmer_id: gone })
    const report = { reported_at: NOW, expires_at: '2026-11-22T08:00:00.000Z' }
    await buildReport(town.db, await stand('完売', 10), { ...report, state: 'sold_out' })
    await buildReport(town.db, await stand('休み', 10), { ...report, state: 'closed' })
    await stand('月曜だけ', 10, { hours: onlyOn('MO') })
    expect(await lines(town.db)).toBeNull()
  })

  it('tells of a venue with its booking, and never of one whose address is told later', async () => {
    const { id: agreed } = await event('広場の市')
    const { id: secret } = await event('秘密の庭の市')
    const { id: waiting } = await event('会場調整中の市')
    const booked = { organizationId, day: SUNDAY }
    await town.db
      .updateTable('event')
      .set({ place_mode: 'venue', place_id: null })
      .where('id', 'in', [agreed, secret, waiting])
      .execute()
    const venueId = await buildVenue(town.db, { place: north(50) })
    await buildBooking(town.db, { ...booked, eventId: agreed, venueId })
    const garden = await buildVenue(town.db, { address_visibility: 'after_booking' })
    await buildBooking(town.db, { ...booked, eventId: secret, venueId: garden })
    await buildBooking(town.db, { ...booked, eventId: waiting, venueId, status: 'held' })
    expect(await lines(town.db)).toEqual(['広場の市 10:00〜14:00 1分'])
  })

  it('tells of a date that is held elsewhere where it is held', async () => {
    const { id } = await event('引っ越した市', { metres: 5000 })
    const place_id = await buildPlace(town.db, north(200))
    const moved = { place_mode: 'free', place_id } as const
    await town.db.updateTable('occurrence').set(moved).where('event_id', '=', id).execute()
    expect(await lines(town.db)).toEqual(['引っ越した市 10:00〜14:00 4分'])
    expect(await lines(town.db, { point: north(5000) })).toBeNull()
  })

  it('is of the first day that has any, where several are asked about', async () => {
    await stand('土曜の直売所', 100, { hours: onlyOn('SA') })
    const { id: eventId } = await event('土曜の市', { day: SATURDAY, metres: 50 })
    await buildOccurrence(town.db, { eventId, day: '2026-12-05' })
    const { nearby } = await near(town.db, { until: SATURDAY })
    expect(nearby?.day).toBe(SATURDAY)
    expect(await lines(town.db, { until: SATURDAY })).toEqual([
      '土曜の市 10:00〜14:00 1分',
      '土曜の直売所 9:00〜17:00 2分',
    ])
  })

  it('says of an exhibition of several days when its day is over', async () => {
    const { id: eventId } = await event('展示', { day: '2026-11-19' })
    await buildOccurrence(town.db, { eventId, day: '2026-11-21', lastDay: MONDAY })
    expect(await lines(town.db)).toEqual(['展示 10:00〜14:00 2分'])
    expect(await lines(town.db, { now: '2026-11-22T05:00:00.000Z' })).toBeNull()
    expect(await lines(town.db, { from: MONDAY })).toEqual(['展示 10:00〜14:00 2分'])
  })

  it('changes by itself when a stand closes or an event begins or ends, and not before', async () => {
    await event('昼の市', { start: '12:00' })
    expect((await near(town.db)).changesAt).toBe('2026-11-22T03:00:00.000Z')
    await event('朝の市', { day: MONDAY })
    expect((await near(town.db, { from: MONDAY })).changesAt).toBeNull()
    const noon = await near(town.db, { now: '2026-11-22T03:00:00.000Z' })
    expect(noon.changesAt).toBe('2026-11-22T04:30:00.000Z')
    await stand('直売所', 10)
    const afternoon = await near(town.db, { now: '2026-11-22T05:00:00.000Z' })
    expect(afternoon.changesAt).toBe('2026-11-22T07:30:00.000Z')
  })

  it('asks the database once, however much there is, and not at all about a secret place', async () => {
    for (const metres of [10, 20, 30, 40, 50]) {
      await event(`市${metres}`, { metres })
      await stand(`直売所${metres}`, metres)
    }
    await near(town.db)
    expect(await countStatements(town.db, (db) => near(db, { until: SATURDAY }))).toBe(1)
    const nowhere = { point: null, except: '', from: SUNDAY, until: SUNDAY }
    const context = { now: NOW, language: 'ja' } as const
    expect(await countStatements(town.db, (db) => findNearby(db, nowhere, context))).toBe(0)
  })
})
