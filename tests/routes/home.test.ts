import type { AppLoadContext } from '@remix-run/node'
import * as fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import type { Marks } from '#app/features/discovery/mark.ts'
import { PARAMETERS } from '#app/features/discovery/search.ts'
import { indexDocument } from '#app/features/search/commands.server.ts'
import { readSettings } from '#app/lib/env.ts'
import { createLog } from '#app/lib/log.ts'
import { loader as eventsGeojson } from '#app/routes/feeds/events-geojson.ts'
import { loader as standsGeojson } from '#app/routes/feeds/stands-geojson.ts'
import { loader as venuesGeojson } from '#app/routes/feeds/venues-geojson.ts'
import { loader } from '#app/routes/home.tsx'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildReport, buildStand } from '#tests/support/builders/stand.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onSqlite } from '#tests/support/databases.ts'

/** Sunday, 11:00. */
const NOW = '2026-11-22T02:00:00.000Z'

onSqlite('さがす', (test) => {
  let context: AppLoadContext
  let organizationId: string
  beforeEach(async () => {
    const read = readSettings({})
    if (!read.ok) throw new Error(read.problem)
    context = {
      db: test.db,
      now: NOW,
      town: await buildTown(test.db),
      settings: read.settings,
      language: 'ja',
      requestId: 'test',
      log: createLog('silent'),
    }
    organizationId = await buildOrganization(test.db)
  })

  const open = (query = '') =>
    loader({ request: new Request(`http://localhost:3000/${query}`), context, params: {} })

  const outline = async (query = '') => {
    const { title, sections } = await open(query)
    return [
      title,
      ...sections.flatMap((section) => [
        `# ${section.title}`,
        ...section.entries.map((entry) => entry.title),
        ...(section.more ? [`→ ${section.more.text} ${section.more.href}`] : []),
      ]),
    ]
  }

  it('says what there is today, before anything is tapped', async () => {
    const { db } = test
    const placeId = await buildPlace(db)
    const free = { organizationId, placeMode: 'free' as const, placeId }
    await buildEvent(db, { ...free, title: '今日の市', day: '2026-11-22' })
    await buildEvent(db, { ...free, title: '明日の市', day: '2026-11-23' })
    await buildStand(db)
    await buildVenue(db)
    expect(await outline()).toEqual([
      '今日はイベント1件、直売所1か所が営業中',
      '# 今日のイベント',
      '今日の市',
      '# いま開いている直売所',
      '見本農園 直売所',
      '# 明日からのイベント',
      '明日の市',
      '# イベントに使える会場',
      '見本広場',
    ])
  })

  it('does not hide the next days behind a town full of open stands', async () => {
    const { db } = test
    await buildEvent(db, { organizationId, title: '明日の市', day: '2026-11-23' })
    for (const name of ['あ', 'い', 'う', 'え', 'お', 'か', 'き']) {
      await buildStand(db, { place: { name, reading: name } })
    }
    expect(await outline()).toEqual([
      'いま7か所の直売所が開いています',
      '# いま開いている直売所',
      'あ',
      'い',
      'う',
      'え',
      'お',
      '→ 開いている直売所をすべて見る（7か所） /?kind=stand&open=now',
      '# 明日からのイベント',
      '明日の市',
      '# ほかの直売所',
      'か',
      'き',
    ])
  })

  it('hides what is over, and leads to it: what was held last comes first', async () => {
    const { db } = test
    const days = { 昔の市: '2026-07-01', 先月の市: '2026-10-20', 昨日の市: '2026-11-21' }
    for (const [title, day] of Object.entries(days)) {
      await buildEvent(db, { organizationId, title, day })
    }
    const series = await buildEvent(db, { organizationId, title: '毎月の市', day: '2026-09-30' })
    await buildOccurrence(db, { eventId: series.id, day: '2026-11-01' })
    await buildOccurrence(db, { eventId: series.id, day: '2026-11-29' })
    const today = await open()
    expect(today.isPast).toBe(false)
    expect(await outline('?when=month')).toEqual([
      'これから1か月はイベント1件',
      '# 明日からのイベント',
      '毎月の市',
    ])
    expect(today.past).toBe('/?from=2026-08-24&to=2026-11-21&kind=event')

    const past = await open(today.past?.slice(1))
    expect(past.isPast).toBe(true)
    expect(past.sections.flatMap(({ entries }) => entries.map(({ title }) => title))).toEqual([
      '昨日の市',
      '毎月の市',
      '先月の市',
    ])
    expect(past.sections[0]?.entries[1]).toMatchObject({
      when: '11月1日（日）10:00〜14:00',
      more: 'ほかに9月30日（水）',
      state: { text: '終了しました' },
    })
    expect(past.past).toBe('/?from=2026-05-26&to=2026-08-23&kind=event')
    expect(await outline(past.past?.slice(1))).toContain('昔の市')
    expect((await open('?kind=stand')).past).toBe(null)
    expect((await open('?area=koganei-area-nogawa&open=now')).past).toBe(
      '/?from=2026-08-24&to=2026-11-21&kind=event&area=koganei-area-nogawa',
    )
  })

  it('marks in the names what was looked for, however it was written', async () => {
    const { db } = test
    const titles = ['駅前マルシェ', '見本の朝市', '見本の音楽会']
    for (const title of titles) {
      const { id } = await buildEvent(db, { organizationId, title, day: '2026-11-23' })
      const text = { title, reading: '', body: 'マルシェの一日' }
      await indexDocument(db, { kind: 'event', subjectId: id, ...text })
    }
    const { sections } = await open(`?q=${encodeURIComponent('ﾏﾙｼｪ')}`)
    const marked = sections
      .flatMap(({ entries }) => entries)
      .map(({ title, marked }) => [title, marked])
    expect(Object.fromEntries(marked)).toEqual({
      駅前マルシェ: [
        { text: '駅前', hit: false },
        { text: 'マルシェ', hit: true },
      ],
      // What means the same was looked for as well.
      見本の朝市: [
        { text: '見本の', hit: false },
        { text: '朝市', hit: true },
      ],
      // Found by its text, not by its name.
      見本の音楽会: undefined,
    })
  })

  it('never shows a sold-out stand as open', async () => {
    const { db } = test
    const id = await buildStand(db)
    const expires_at = '2026-11-22T08:00:00.000Z'
    await buildReport(db, id, { state: 'sold_out', reported_at: NOW, expires_at })
    const { sections } = await open()
    expect(sections.map((section) => section.title)).toEqual(['ほかの直売所'])
    expect(sections[0]?.entries[0]?.state?.text).toBe('本日は売り切れました')
    expect((await open('?open=now')).sections).toEqual([])
    expect((await marksOf(standsGeojson, '?open=now')).features).toEqual([])
  })

  it('tells what it could not read, and shows the rest', async () => {
    const { warnings, title } = await open('?when=someday&near=here&lang=fr')
    expect(warnings).toEqual([
      'いつの「someday」は読み取れなかったため、条件に入れていません。',
      '近くの地点の「here」は読み取れなかったため、条件に入れていません。',
      'ことばの種類の「fr」は読み取れなかったため、条件に入れていません。',
    ])
    expect(title).toBe('これから1週間は見つかりませんでした')
    expect((await marksOf(eventsGeojson, '?when=someday')).warnings).toEqual([
      { parameter: 'when', value: 'someday' },
    ])
  })

  it('marks on the map what the list shows, in the same order', async () => {
    const { db } = test
    const placeId = await buildPlace(db, { lat: 35.7, lng: 139.5 })
    const facts = { organizationId, placeMode: 'free' as const, placeId, day: '2026-11-23' }
    const { id } = await buildEvent(db, { ...facts, title: '朝市' })
    await buildEvent(db, { ...facts, title: '夕市', start: '16:00', end: '18:00' })
    await buildEvent(db, { ...facts, title: '来月の市', day: '2026-12-23' })
    await buildVenue(db)
    const { features } = await marksOf(eventsGeojson)
    expect(features.map(({ properties }) => properties.title)).toEqual(['朝市', '夕市'])
    expect(features[0]).toEqual({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [139.5, 35.7] },
      properties: {
        kind: 'event',
        title: '朝市',
        sub: '11月23日（月・祝）10:00〜14:00',
        place: '見本広場',
        url: `/events/${id}`,
      },
    })
    expect((await marksOf(venuesGeojson)).features).toHaveLength(1)
    expect((await marksOf(venuesGeojson, '?kind=event')).features).toEqual([])
  })

  it('answers every address', async () => {
    await buildEvent(test.db, { organizationId, day: '2026-11-22' })
    await buildStand(test.db)
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'now',
        'all',
        'weekend',
        '1',
        '99',
        '35.7,139.5',
        '2026-11-22',
        "'%_\\",
        '市',
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), value), { maxLength: 6 }),
        async (pairs) => {
          const { title, page, pages } = await open(`?${new URLSearchParams(pairs)}`)
          expect(title).not.toBe('')
          expect(page).toBeLessThanOrEqual(pages)
        },
      ),
      { numRuns: 60 },
    )
  })

  async function marksOf(load: typeof eventsGeojson, query = ''): Promise<Marks> {
    const request = new Request(`http://localhost:3000/events.geojson${query}`)
    const response = await load({ request, context, params: {} })
    expect(response.headers.get('content-type')).toMatch(/^application\/geo\+json/)
    return (await response.json()) as Marks
  }
})
