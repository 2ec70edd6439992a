import { beforeEach, expect, it } from 'vitest'
import { entryOf } from '#app/features/discovery/entry.ts'
import { createEvent, editEvent } from '#app/features/events/commands.server.ts'
import { findMarks } from '#app/features/discovery/marks.server.ts'
import { findListing } from '#app/features/discovery/queries.server.ts'
import { EVERYTHING, type Search } from '#app/features/discovery/search.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { ensureTown } from '#app/features/places/town.commands.server.ts'
import { indexDocument } from '#app/features/search/commands.server.ts'
import { findTerms, subjectsMatching } from '#app/features/search/queries.server.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { factsOfStand } from '#app/features/stands/stand.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import { factsOfVenue } from '#app/features/venues/venue.ts'
import { editListing } from '#app/features/places/listing.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { newId } from '#app/lib/id.ts'
import type { Db } from '#db/connect.server.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { eventInput } from '#tests/support/builders/event-input.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildProduce, buildReport, buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const town = loadTown('koganei')
/** Sunday, 11:00. */
const NOW = '2026-11-22T02:00:00.000Z'
const STATION = { lat: 35.7011, lng: 139.5067 }
const FAR = { lat: 35.7011, lng: 139.53 }

const look = (db: Db, search: Partial<Search> = {}, now = NOW) =>
  findListing(db, { ...EVERYTHING, ...search }, now)

/** What the list says, one line a find. */
async function lines(db: Db, search: Partial<Search> = {}, now = NOW): Promise<string[]> {
  const { found, range } = await look(db, search, now)
  return found.map((each) => {
    const { title, when, where, state } = entryOf(each, range, now, 'ja')
    return [title, when, where, state?.text].filter(Boolean).join(' ')
  })
}

const titles = async (db: Db, search: Partial<Search> = {}, now = NOW) => {
  const { found } = await look(db, search, now)
  return found.map((each) => (each.kind === 'event' ? each.title : each.place.name))
}

onBothDatabases('What is on', (fresh) => {
  let organizationId: string
  beforeEach(async () => {
    await ensureTown(fresh.db, town)
    organizationId = await buildOrganization(fresh.db, { name: '見本の会' })
  })

  it('is told by day: today first, then what comes, and nothing that is over', async () => {
    const { db } = fresh
    await buildEvent(db, { organizationId, title: '来月の市', day: '2026-12-20' })
    await buildEvent(db, { organizationId, title: '週末の市', day: '2026-11-28' })
    await buildEvent(db, { organizationId, title: '昼の市', day: '2026-11-22' })
    await buildEvent(db, { organizationId, title: '朝の市', day: '2026-11-22', end: '10:30' })
    await buildEvent(db, { organizationId, title: '昨日の市', day: '2026-11-21' })
    expect(await titles(db)).toEqual(['昼の市', '週末の市'])
    expect(await titles(db, { when: 'today' })).toEqual(['昼の市'])
    expect(await titles(db, { when: 'weekend' })).toEqual(['昼の市'])
    expect(await titles(db, { when: 'all' })).toEqual(['昼の市', '週末の市', '来月の市'])
    expect(await lines(db, { from: '2026-11-21', to: '2026-11-21' })).toEqual([
      '昨日の市 11月21日（土）10:00〜14:00 終了しました',
    ])
  })

  it('right now is what has begun, and no festival at night', async () => {
    const { db } = fresh
    await buildEvent(db, { organizationId, title: 'いま', day: '2026-11-22' })
    await buildEvent(db, { organizationId, title: 'あと', day: '2026-11-22', start: '13:00' })
    const { id } = await buildEvent(db, { organizationId, title: '三日', day: '2027-01-01' })
    await buildOccurrence(db, { eventId: id, day: '2026-11-21', lastDay: '2026-11-23' })
    expect((await titles(db, { when: 'now' })).sort()).toEqual(['いま', '三日'])
    expect(await titles(db, { when: 'now' }, '2026-11-22T12:00:00.000Z')).toEqual([])
    expect(await lines(db, { openNow: true, kinds: ['event'] })).toContain(
      'いま 11月22日（日）10:00〜14:00 開催中',
    )
  })

  it('shows a series once, with its next dates', async () => {
    const { db } = fresh
    const { id } = await buildEvent(db, { organizationId, title: '毎日市', day: '2026-11-21' })
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']) {
      await buildOccurrence(db, { eventId: id, day })
    }
    const { found, counts } = await look(db)
    expect(counts.events).toBe(1)
    expect(found).toHaveLength(1)
    const [series] = found
    expect(series?.kind === 'event' && series.dates.map((date) => date.firstDay)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
    ])
  })

  it('says that a date is called off, postponed or moved, and does not count it', async () => {
    const { db } = fresh
    for (const [title, status] of [
      ['中止の市', 'cancelled'],
      ['延期の市', 'postponed'],
      ['変更の市', 'moved'],
    ] as const) {
      const { id } = await buildEvent(db, { organizationId, title, day: '2026-01-01' })
      await buildOccurrence(db, { eventId: id, day: '2026-11-22', start: '12:00', status })
    }
    await buildEvent(db, {
      organizationId,
      title: '取りやめ',
      day: '2026-11-22',
      status: 'cancelled',
    })
    const said = await lines(db)
    expect(said).toHaveLength(4)
    for (const [title, word] of [
      ['中止の市', '中止'],
      ['延期の市', '延期'],
      ['変更の市', '日時が変わりました'],
      ['取りやめ', '中止'],
    ] as const) {
      expect(said.find((line) => line.startsWith(title))?.endsWith(word)).toBe(true)
    }
    expect((await look(db)).counts).toMatchObject({ eventsToday: 4, heldToday: 1 })
    expect(await titles(db, { when: 'now' })).toEqual([])
  })

  it('leaves out what is not public', async () => {
    const { db } = fresh
    for (const status of ['draft', 'in_review', 'changes_requested'] as const) {
      await buildEvent(db, { organizationId, title: status, day: '2026-11-22', status })
    }
    const hidden = await buildEvent(db, { organizationId, title: 'hidden', day: '2026-11-22' })
    await db.updateTable('event').set({ hidden_at: NOW }).where('id', '=', hidden.id).execute()
    const gone = await buildOrganization(db, { hidden_at: NOW })
    await buildEvent(db, { organizationId: gone, title: 'of hidden', day: '2026-11-22' })
    await buildVenue(db, { status: 'in_review' })
    await buildVenue(db, { host_id: gone })
    await buildStand(db, { status: 'withdrawn' })
    await buildStand(db, { hidden_at: NOW })
    expect(await titles(db, { when: 'all' })).toEqual([])
  })

  it('names a registered venue only for the days that its host has agreed to', async () => {
    const { db } = fresh
    const areaId = town.areas[0]?.id ?? ''
    const other = town.areas[1]?.id ?? ''
    const venueId = await buildVenue(db, {
      place: { name: '見本広場', area_id: other },
      units: 100,
    })
    const { id: eventId } = await buildEvent(db, {
      organizationId,
      title: '広場の市',
      day: '2026-11-23',
      placeMode: 'venue',
      areaId,
    })
    const events = { kinds: ['event' as const] }
    const before = [
      `広場の市 11月23日（月・祝）10:00〜14:00 ${town.areas[0]?.name}エリア 会場調整中`,
    ]
    expect(await lines(db, events)).toEqual(before)
    expect(await titles(db, { ...events, areas: [areaId] })).toEqual(['広場の市'])
    expect(await titles(db, { ...events, near: STATION })).toEqual([])
    expect((await marks(db)).features).toEqual([])

    const facts = { eventId, organizationId, venueId }
    await buildBooking(db, { ...facts, day: '2026-11-23', status: 'held' })
    await buildBooking(db, { ...facts, day: '2026-11-30' })
    expect(await lines(db, events)).toEqual(before)
    expect(await titles(db, { ...events, near: STATION })).toEqual([])

    await buildBooking(db, { ...facts, day: '2026-11-23' })
    expect(await lines(db, events)).toEqual(['広場の市 11月23日（月・祝）10:00〜14:00 見本広場'])
    expect(await titles(db, { ...events, near: STATION })).toEqual(['広場の市'])
    expect(await titles(db, { ...events, areas: [other] })).toEqual(['広場の市'])
    expect(await titles(db, { ...events, areas: [areaId] })).toEqual([])
    expect((await marks(db)).features).toHaveLength(1)
  })

  it('shows no way to a venue whose address is told after a booking', async () => {
    const { db } = fresh
    const areaId = town.areas[0]?.id ?? ''
    await buildVenue(db, {
      place: {
        name: '見本の空き地',
        area_id: areaId,
        station_name: '武蔵小金井',
        station_minutes: 3,
      },
      address_visibility: 'after_booking',
    })
    const { found } = await look(db)
    expect(found[0]).toMatchObject({ kind: 'venue', place: { point: null, station: null } })
    expect(await titles(db, { areas: [areaId] })).toEqual(['見本の空き地'])
    expect(await titles(db, { near: STATION })).toEqual([])
    const box = { west: 139.4, south: 35.6, east: 139.6, north: 35.8 }
    expect(await titles(db, { bbox: box })).toEqual([])
    expect((await marks(db, 'venue')).features).toEqual([])
  })

  it('lies near, in a box, in an area, with what one needs there', async () => {
    const { db } = fresh
    const areaId = town.areas[2]?.id ?? ''
    const near = await buildPlace(db, { ...STATION, stepfree: 1, area_id: areaId })
    const far = await buildPlace(db, { ...FAR })
    const free = { placeMode: 'free' as const, organizationId, day: '2026-11-23' }
    await buildEvent(db, { ...free, title: '遠い市', placeId: far, start: '09:00' })
    await buildEvent(db, { ...free, title: '近い市', placeId: near })
    expect(await titles(db)).toEqual(['遠い市', '近い市'])
    expect(await titles(db, { near: STATION })).toEqual(['近い市'])
    expect(await titles(db, { near: STATION, within: 5000 })).toEqual(['近い市', '遠い市'])
    expect(await titles(db, { areas: [areaId] })).toEqual(['近い市'])
    expect(await titles(db, { access: ['stepfree'] })).toEqual(['近い市'])
    const east = { west: 139.52, south: 35.69, east: 139.54, north: 35.71 }
    expect(await titles(db, { bbox: east })).toEqual(['遠い市'])
  })

  it('is of a type, a theme, free of charge', async () => {
    const { db } = fresh
    const { id } = await buildEvent(db, { organizationId, title: '防災の日', day: '2026-11-23' })
    await db
      .updateTable('event')
      .set({
        themes: JSON.stringify(['防災', '100%']),
        fee_kind: 'free',
        type_sale: 0,
        type_exchange: 1,
        category: '防災',
      })
      .where('id', '=', id)
      .execute()
    await buildEvent(db, { organizationId, title: '朝市', day: '2026-11-24' })
    await buildVenue(db)
    expect(await titles(db, { themes: ['防災'] })).toEqual(['防災の日'])
    expect(await titles(db, { themes: ['100%'] })).toEqual(['防災の日'])
    expect(await titles(db, { themes: ['1_0%'] })).toEqual([])
    expect(await titles(db, { themes: ['災'] })).toEqual([])
    expect(await titles(db, { categories: ['防災'] })).toEqual(['防災の日'])
    expect(await titles(db, { types: ['exchange'] })).toEqual(['防災の日'])
    expect(await titles(db, { types: ['sale', 'exchange'] })).toEqual(['防災の日', '朝市'])
    expect(await titles(db, { free: true, kinds: ['event'] })).toEqual(['防災の日'])
  })

  it('is found by its words, of all three kinds', async () => {
    const { db } = fresh
    const { id } = await buildEvent(db, { organizationId, title: '朝市', day: '2026-11-23' })
    const venue = await buildVenue(db)
    const stand = await buildStand(db)
    const text = { title: '見本', reading: '', body: '野菜' }
    await indexDocument(db, { kind: 'event', subjectId: id, ...text, body: '朝市 野菜' })
    await indexDocument(db, { kind: 'venue', subjectId: venue, ...text })
    await indexDocument(db, { kind: 'stand', subjectId: stand, ...text })
    expect(await titles(db, { q: '野菜' })).toHaveLength(3)
    expect(await titles(db, { q: '野菜　朝市' })).toEqual(['朝市'])
    expect(await titles(db, { q: '無い' })).toEqual([])
  })

  it('goes on over pages without gap or double, and a page too far is the last', async () => {
    const { db } = fresh
    for (let n = 10; n < 55; n += 1) {
      await buildEvent(db, { organizationId, title: `市${n}`, day: '2026-11-23' })
    }
    await buildVenue(db)
    const seen: string[] = []
    for (const page of [1, 2, 3]) seen.push(...(await titles(db, { page })))
    expect(new Set(seen).size).toBe(46)
    expect(seen).toHaveLength(46)
    expect(seen.at(-1)).toBe('見本広場')
    expect((await look(db, { page: 99 })).page).toBe(3)
  })

  async function marks(db: Db, kind: 'event' | 'venue' | 'stand' = 'event', query = '') {
    return findMarks(db, kind, { query: new URLSearchParams(query), town, now: NOW })
  }
})

onBothDatabases('A stand', (fresh) => {
  const hours = (start: string, end: string) => ({
    rules: [
      {
        rrule: 'FREQ=DAILY',
        firstDay: '2026-01-01',
        untilDay: null,
        start,
        end,
        holidays: 'as_usual' as const,
      },
    ],
    closedDays: [],
    season: null,
  })
  const CLOSING = '2026-11-22T08:00:00.000Z'

  it('with something left comes first, then those that are open, then the others', async () => {
    const { db } = fresh
    const stand = async (name: string, at = hours('09:00', '17:00')) =>
      buildStand(db, { place: { name, reading: name }, hours: at })
    const report = async (id: string, state: 'open' | 'sold_out' | 'few_left') =>
      buildReport(db, id, { state, reported_at: NOW, expires_at: CLOSING })
    await stand('いつも')
    await report(await stand('うりきれ'), 'sold_out')
    await stand('ごご', hours('13:00', '17:00'))
    await report(await stand('のこり'), 'few_left')
    await stand('あさ', hours('06:00', '08:00'))
    const names = ['のこり', 'いつも', 'ごご', 'あさ', 'うりきれ']
    expect(await titles(db)).toEqual(names)
    expect((await look(db)).counts).toMatchObject({ stands: 5, standsOpen: 2 })
    expect(await titles(db, { openNow: true })).toEqual(['のこり', 'いつも'])
    expect(await titles(db, { when: 'now' })).toEqual(['のこり', 'いつも'])
    expect(await titles(db, { when: 'today' })).toEqual(['のこり', 'いつも', 'ごご', 'うりきれ'])
    expect(await titles(db, { when: 'tomorrow' })).toHaveLength(5)
    expect(await titles(db, { from: '2026-11-01', to: '2026-11-02' })).toEqual([])
  })

  it('tells what is out today, or what it sells at this time of the year', async () => {
    const { db } = fresh
    const daikon = await buildProduce(db, { name: '大根', season_from: 10, season_until: 2 })
    const tomato = await buildProduce(db, { name: 'トマト', season_from: 6, season_until: 8 })
    const egg = await buildProduce(db, { name: '卵' })
    const id = await buildStand(db, { produceIds: [daikon, tomato] })
    const note = async (now = NOW) => {
      const { found, range } = await look(db, {}, now)
      return found.map((each) => entryOf(each, range, now, 'ja').note)
    }
    expect(await note()).toEqual(['この時期：大根'])
    const reportId = await buildReport(db, id, {
      state: 'open',
      reported_at: NOW,
      expires_at: CLOSING,
    })
    await db
      .insertInto('stand_report_produce')
      .values({ report_id: reportId, produce_id: egg })
      .execute()
    expect(await note()).toEqual(['今日の品：卵（11:00現在）'])
    expect(await note(CLOSING)).toEqual(['この時期：大根'])
  })

  it('out of its season is not looked for this week', async () => {
    const { db } = fresh
    await buildStand(db, {
      hours: { ...hours('09:00', '17:00'), season: { from: '04-01', until: '06-30' } },
    })
    expect(await titles(db, { when: 'tomorrow' })).toEqual([])
    expect(await titles(db, { when: 'week' })).toEqual([])
    expect(await lines(db, { when: 'all' })).toEqual([
      '見本農園 直売所 本日はお休みです。次は2027年4月1日（木）9:00から',
    ])
  })
})

onBothDatabases('What people post', (fresh) => {
  const where = { town, publicUrl: 'http://localhost', now: NOW }
  const found = async (q: string) => {
    const terms = await findTerms(fresh.db, q)
    const ids = []
    for (const kind of ['event', 'venue', 'stand'] as const) {
      const rows = await subjectsMatching(fresh.db, kind, terms).execute()
      ids.push(...rows.map((row) => row.subject_id))
    }
    return ids
  }

  it('is found by its words from then on, and by its new ones after an edit', async () => {
    const { db } = fresh
    await ensureTown(db, town)
    const organizationId = await buildOrganization(db, { name: '見本の会' })
    const actor = await buildActor(db, { organizationIds: [organizationId] })
    const id = newId()
    const input = eventInput({ title: '芋煮会', body: '鍋を囲みます' })
    expect(
      (await createEvent(db, { id, organizer: { organizationId }, input, actor, town }, NOW)).ok,
    ).toBe(true)
    expect(await found('芋煮')).toEqual([id])
    expect(await found('見本の会　鍋')).toEqual([id])
    const changed = eventInput({ title: '豚汁会' })
    expect((await editEvent(db, { id, version: 1, input: changed, actor, town }, NOW)).ok).toBe(
      true,
    )
    expect(await found('芋煮')).toEqual([])
    expect(await found('豚汁')).toEqual([id])
  })

  it('keeps an address that is told after a booking out of the index', async () => {
    const { db } = fresh
    await ensureTown(db, town)
    const staff = await buildActor(db, { staff: true })
    const venueId = await buildVenue(db, { address_visibility: 'after_booking' })
    const standId = await buildStand(db)
    const venue = await findVenue(db, venueId)
    const stand = await findStand(db, standId, NOW)
    if (!venue || !stand) throw new Error('both were just built')
    const facts = { ...factsOfVenue(venue), body: '静かな庭' }
    expect(
      (await editListing(db, VENUES, { id: venueId, version: 1, facts, actor: staff }, where)).ok,
    ).toBe(true)
    const standFacts = { ...factsOfStand(stand), body: '朝どり' }
    const edit = { id: standId, version: 1, facts: standFacts, actor: staff }
    expect((await editListing(db, STANDS, edit, where)).ok).toBe(true)
    expect(await found('静かな')).toEqual([venueId])
    expect(await found('朝どり')).toEqual([standId])
    expect(await found('六丁目1-1')).toEqual([standId])
  })
})
