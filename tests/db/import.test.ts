import { beforeEach, describe, expect, it } from 'vitest'
import { editEvent } from '#app/features/events/commands.server.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import type { Town } from '#app/features/places/town.ts'
import { acceptDoubt, dismissDoubt } from '#app/features/publishing/doubt.commands.server.ts'
import { countWaitingDoubts, listDoubts } from '#app/features/publishing/doubt.queries.server.ts'
import { applyImport, contextOf } from '#app/features/publishing/import.commands.server.ts'
import { planImport } from '#app/features/publishing/import.queries.server.ts'
import { countPlan, type ImportPlan } from '#app/features/publishing/import-plan.ts'
import { IMPORTER } from '#app/features/publishing/importer.ts'
import { readMunicipalFile } from '#app/features/publishing/municipal-file.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { listStands } from '#app/features/stands/queries.server.ts'
import { listVenues } from '#app/features/venues/queries.server.ts'
import { takesRequests } from '#app/features/venues/venue.ts'
import type { Db } from '#db/connect.server.ts'
import { buildActor } from '#tests/support/builders/organization.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { dumpOf } from '#tests/support/dump.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const LATER = '2026-11-23T00:00:00.000Z'
const publicUrl = 'https://michikusa.example.jp'

const EVENTS =
  '市区町村コード,NO,市区町村名,イベント名,開始日,終了日,開始時間,終了時間,状態,場所名称,住所,緯度,経度,料金(基本),主催者,見本の列'
const FACILITIES =
  '市区町村コード,NO,市区町村名,名称,POIコード,住所,緯度,経度,利用可能曜日,開始時間,終了時間,説明'

type Cells = Record<string, string>

function csv(header: string, rows: readonly Cells[]): string {
  const names = header.split(',')
  const line = (row: Cells) => names.map((name) => row[name] ?? '').join(',')
  return [header, ...rows.map(line)].join('\n')
}

function event(no: number, cells: Cells = {}): Cells {
  return {
    市区町村コード: '132101',
    NO: String(no),
    市区町村名: '小金井市',
    イベント名: `見本の朝市${no}`,
    開始日: '2026-12-06',
    終了日: '2026-12-06',
    開始時間: '9:00',
    終了時間: '12:00',
    場所名称: '見本の広場',
    住所: '東京都小金井市本町6-6-3',
    緯度: '35.6996',
    経度: '139.5063',
    ...cells,
  }
}

function facility(no: number, cells: Cells): Cells {
  return { 市区町村コード: '132101', NO: String(no), 市区町村名: '小金井市', ...cells }
}

const FILE = csv(EVENTS, [
  event(1, { '料金(基本)': '無料', 主催者: '見本の会', 見本の列: '見本の値' }),
  event(2, { 開始時間: '', 終了時間: '', 場所名称: '', 住所: '', 緯度: '', 経度: '' }),
  event(3, { 開始日: '' }),
  event(4, { 開始日: '', 終了日: '' }),
])

async function plan(db: Db, text: string, name?: string): Promise<ImportPlan> {
  const file = readMunicipalFile(new TextEncoder().encode(text), { today: '2026-11-22' })
  if (!file.ok) throw new Error(file.message)
  const planned = await planImport(db, file.value, { name, licence: 'CC BY 4.0' })
  if (!planned.ok) throw new Error(planned.reason)
  return planned.value
}

/** Everything that the database holds, but for the pairs of the text index. */
async function dump(db: Db): Promise<string> {
  const rows = [...(await dumpOf(db))].filter((row) => !row.startsWith('search_index'))
  return rows.sort().join('\n')
}

onBothDatabases('Importing a municipal file', (test) => {
  let town: Town
  let staff: Actor
  beforeEach(async () => {
    town = await buildTown(test.db)
    staff = await buildActor(test.db, { staff: true })
  })

  const bring = async (text: string, now = NOW, name?: string) => {
    const importing = { actor: IMPORTER, town, publicUrl }
    return applyImport(test.db, await plan(test.db, text, name), importing, now)
  }
  const context = (now = LATER) => contextOf({ actor: staff, town, publicUrl }, now)
  const decided = async () => (await listDoubts(test.db, 'waiting'))[0]?.id ?? ''
  const eventIds = async () => {
    const rows = await test.db
      .selectFrom('event')
      .select(['id', 'title'])
      .orderBy('title')
      .execute()
    return new Map(rows.map((row) => [row.title, row.id]))
  }
  const find = async (title: string) => findEvent(test.db, (await eventIds()).get(title) ?? '')

  describe('that is only looked at', () => {
    it('says what would become of each row and writes nothing', async () => {
      const before = await dump(test.db)
      const { rows, source } = await plan(test.db, FILE)
      expect(rows.map((row) => row.status)).toEqual(['new', 'new', 'doubtful', 'refused'])
      expect(rows[3]?.problems).toEqual([
        { line: 5, column: '開始日', code: 'no_day', reason: '開催日がありません' },
      ])
      expect(source).toMatchObject({
        name: '小金井市 イベント一覧',
        licence: 'CC BY 4.0',
        publisher: '小金井市',
      })
      expect(await dump(test.db)).toBe(before)
    })

    it('needs to know where it comes from', async () => {
      const file = readMunicipalFile(
        new TextEncoder().encode('イベント名,開始日,終了日\n見本,2026-12-06,'),
      )
      if (!file.ok) throw new Error(file.message)
      expect(await planImport(test.db, file.value, {})).toEqual({
        ok: false,
        reason: 'source_unknown',
      })
      const named = await planImport(test.db, file.value, { name: '見本の新聞' })
      expect(named).toMatchObject({ ok: true, value: { source: { name: '見本の新聞' } } })
    })

    it('asks the database no more for many rows than for few', async () => {
      const statements = async (count: number) => {
        let asked = 0
        const db = test.db.withPlugin({
          transformQuery: ({ node }) => {
            asked += 1
            return node
          },
          transformResult: async ({ result }) => result,
        })
        await plan(
          db,
          csv(
            EVENTS,
            Array.from({ length: count }, (_, i) => event(i + 1)),
          ),
        )
        return asked
      }
      expect(await statements(300)).toBe(await statements(1))
    })
  })

  describe('that is applied', () => {
    it('publishes good rows, lets doubtful ones wait, and names its source', async () => {
      expect(await bring(FILE)).toEqual({ ok: true, value: { stored: 2, waiting: 1 } })
      const market = await find('見本の朝市1')
      expect(market).toMatchObject({
        status: 'published',
        organizerName: '見本の会',
        organizer: { name: '小金井市' },
        source: { name: '小金井市 イベント一覧', licence: 'CC BY 4.0' },
        content: {
          schedule: { kind: 'once', day: '2026-12-06', start: '09:00', end: '12:00' },
          place: { mode: 'free' },
          fee: { kind: 'free', text: '無料' },
        },
        occurrences: [{ firstDay: '2026-12-06', start: '09:00', status: 'scheduled' }],
      })
      const row = await test.db
        .selectFrom('event')
        .innerJoin('place', 'place.id', 'event.place_id')
        .innerJoin('organization', 'organization.id', 'event.organization_id')
        .innerJoin('search_document', 'search_document.subject_id', 'event.id')
        .select(['extra', 'place.area_id', 'place.city_code', 'search_document.kind'])
        .select('organization.kind as organizationKind')
        .where('event.id', '=', market?.id ?? '')
        .executeTakeFirstOrThrow()
      expect(row).toMatchObject({ city_code: '132101', organizationKind: 'city', kind: 'event' })
      expect(row.area_id).not.toBeNull()
      expect(row.extra).toBe('{"見本の列":"見本の値"}')
      const revisions = await listRevisions(test.db, 'event', market?.id ?? '')
      expect(revisions.map(({ action, onBehalfOf }) => [action, onBehalfOf])).toEqual([
        ['import', '小金井市 イベント一覧'],
      ])
    })

    it('leaves unknown what the file does not say', async () => {
      await bring(FILE)
      expect(await find('見本の朝市2')).toMatchObject({
        content: {
          schedule: { kind: 'once', day: '2026-12-06', start: null, end: null },
          place: { mode: 'unknown', areaId: null },
          fee: { kind: 'unknown', text: '' },
        },
        organizerName: '小金井市',
        occurrences: [{ start: null, end: null }],
      })
    })

    it('changes nothing the second time', async () => {
      await bring(FILE)
      const before = await dump(test.db)
      const again = await plan(test.db, FILE)
      expect(countPlan(again.rows)).toMatchObject({ new: 0, changed: 0, unchanged: 2, doubtful: 1 })
      expect(await bring(FILE, LATER)).toEqual({ ok: true, value: { stored: 0, waiting: 0 } })
      expect(await dump(test.db)).toBe(before)
    })

    it('stores a plan once, even when it is applied twice', async () => {
      const importing = { actor: IMPORTER, town, publicUrl }
      const planned = await plan(test.db, FILE)
      await applyImport(test.db, planned, importing, NOW)
      const before = await dump(test.db)
      await applyImport(test.db, planned, importing, NOW)
      expect(await dump(test.db)).toBe(before)
    })

    it('is for staff', async () => {
      const visitor = await buildActor(test.db)
      const importing = { actor: visitor, town, publicUrl }
      const before = await dump(test.db)
      expect(await applyImport(test.db, await plan(test.db, FILE), importing, NOW)).toEqual({
        ok: false,
        reason: 'not_allowed',
      })
      expect(await dump(test.db)).toBe(before)
    })

    it('reaches back into the past', async () => {
      await bring(csv(EVENTS, [event(1, { 開始日: '2018-12-09', 終了日: '2018-12-11' })]))
      expect(await find('見本の朝市1')).toMatchObject({
        status: 'published',
        occurrences: [{ firstDay: '2018-12-09', lastDay: '2018-12-11' }],
      })
    })

    it('says in which city a place outside the town lies, and gives it no area', async () => {
      const outside = { 住所: '東京都西東京市南町5-6-13', 緯度: '35.7256', 経度: '139.5385' }
      await bring(
        csv(EVENTS, [event(1, { ...outside, 市区町村名: '西東京市', 市区町村コード: '132292' })]),
      )
      const place = await test.db
        .selectFrom('place')
        .select(['city_code', 'area_id', 'station_name'])
        .executeTakeFirstOrThrow()
      expect(place).toEqual({ city_code: '132292', area_id: null, station_name: '田無' })
    })
  })

  describe('that has changed since', () => {
    const moved = csv(EVENTS, [event(1, { 開始日: '2026-12-13', 終了日: '2026-12-13' })])

    it('changes the event that it made, with a revision', async () => {
      await bring(csv(EVENTS, [event(1)]))
      const before = await find('見本の朝市1')
      expect((await plan(test.db, moved)).rows.map((row) => row.status)).toEqual(['changed'])
      await bring(moved, LATER)
      expect(await find('見本の朝市1')).toMatchObject({
        id: before?.id,
        version: 2,
        sequence: 1,
        content: { place: before?.content.place },
        occurrences: [{ firstDay: '2026-12-13' }],
      })
      const revisions = await listRevisions(test.db, 'event', before?.id ?? '')
      expect(revisions.map(({ version, action }) => [version, action])).toEqual([
        [2, 'import'],
        [1, 'import'],
      ])
    })

    it('shows what the source calls off as cancelled, and takes it back with the source', async () => {
      await bring(csv(EVENTS, [event(1)]))
      await bring(csv(EVENTS, [event(1, { 状態: '中止' })]), LATER)
      expect(await find('見本の朝市1')).toMatchObject({
        status: 'cancelled',
        sequence: 1,
        occurrences: [{ status: 'cancelled' }],
      })
      await bring(csv(EVENTS, [event(1, { 状態: '開催予定' })]), LATER)
      expect(await find('見本の朝市1')).toMatchObject({
        status: 'published',
        sequence: 2,
        cancelMessage: null,
        occurrences: [{ status: 'scheduled' }],
      })
    })

    it('asks staff first where somebody has changed the event here', async () => {
      await bring(csv(EVENTS, [event(1)]))
      const stored = await find('見本の朝市1')
      if (!stored) throw new Error('not stored')
      const input = {
        ...stored.content,
        types: ['sale' as const],
        summary: '手で直した文です。',
        place: { mode: 'unknown' as const, areaId: null },
      }
      const edited = await editEvent(
        test.db,
        { id: stored.id, version: 1, input, actor: staff, town },
        NOW,
      )
      expect(edited).toMatchObject({ ok: true })
      expect(countPlan((await plan(test.db, csv(EVENTS, [event(1)]))).rows)).toMatchObject({
        unchanged: 1,
      })
      const { rows } = await plan(test.db, moved)
      expect(rows).toMatchObject([{ status: 'doubtful', problems: [{ code: 'touched_here' }] }])
      await bring(moved, LATER)
      expect((await find('見本の朝市1'))?.content.summary).toBe('手で直した文です。')
      expect(await acceptDoubt(test.db, { doubtId: await decided(), context: context() })).toEqual({
        ok: true,
      })
      expect(await find('見本の朝市1')).toMatchObject({
        version: 3,
        content: { summary: '' },
        occurrences: [{ firstDay: '2026-12-13' }],
      })
    })
  })

  describe('whose rows are doubtful', () => {
    it('waits until staff put a row up, and asks no second time', async () => {
      await bring(FILE)
      expect(await countWaitingDoubts(test.db)).toBe(1)
      const [doubt] = await listDoubts(test.db, 'waiting')
      expect(doubt).toMatchObject({
        kind: 'event',
        title: '見本の朝市3',
        line: 4,
        problems: [{ column: '開始日', code: 'no_first_day' }],
      })
      const decision = { doubtId: doubt?.id ?? '', context: context() }
      expect(await acceptDoubt(test.db, decision)).toEqual({ ok: true })
      expect(await acceptDoubt(test.db, decision)).toEqual({ ok: true })
      expect(await find('見本の朝市3')).toMatchObject({
        status: 'published',
        occurrences: [{ firstDay: '2026-12-06' }],
      })
      expect(countPlan((await plan(test.db, FILE)).rows)).toMatchObject({
        unchanged: 3,
        doubtful: 0,
      })
    })

    it('leaves a row out when staff say so, until the source changes it', async () => {
      await bring(FILE)
      const decision = { doubtId: await decided(), context: context() }
      expect(await dismissDoubt(test.db, decision)).toEqual({ ok: true })
      expect(await countWaitingDoubts(test.db)).toBe(0)
      await bring(FILE, LATER)
      expect(await countWaitingDoubts(test.db)).toBe(0)
      await bring(csv(EVENTS, [event(3, { 開始日: '', 終了日: '2026-12-07' })]), LATER)
      expect(await countWaitingDoubts(test.db)).toBe(1)
    })

    it('forgets a row that comes again without its fault', async () => {
      await bring(FILE)
      await bring(csv(EVENTS, [event(3)]), LATER)
      expect(await countWaitingDoubts(test.db)).toBe(0)
      expect(await find('見本の朝市3')).toMatchObject({ status: 'published' })
    })

    it('puts up no row without any day', async () => {
      await bring(csv(EVENTS, [event(1, { 開始日: '見本の日', 終了日: '' })]))
      const decision = { doubtId: await decided(), context: context() }
      expect(await acceptDoubt(test.db, decision)).toEqual({ ok: false, reason: 'no_day' })
      expect(await countWaitingDoubts(test.db)).toBe(1)
    })

    it('makes two events of two rows with one number, when staff want them', async () => {
      await bring(csv(EVENTS, [event(1), event(1, { イベント名: '見本の夜市' })]))
      expect([...(await eventIds()).keys()]).toEqual(['見本の朝市1'])
      await acceptDoubt(test.db, { doubtId: await decided(), context: context() })
      expect([...(await eventIds()).keys()]).toEqual(['見本の夜市', '見本の朝市1'].sort())
    })

    it('lets only staff decide', async () => {
      await bring(FILE)
      const visitor = await buildActor(test.db)
      const asVisitor = contextOf({ actor: visitor, town, publicUrl }, LATER)
      const decision = { doubtId: await decided(), context: asVisitor }
      expect(await acceptDoubt(test.db, decision)).toMatchObject({ reason: 'not_allowed' })
      expect(await dismissDoubt(test.db, decision)).toMatchObject({ reason: 'not_allowed' })
      const unknown = { doubtId: 'nothing', context: context() }
      expect(await acceptDoubt(test.db, unknown)).toMatchObject({ reason: 'not_found' })
      expect(await dismissDoubt(test.db, unknown)).toMatchObject({ reason: 'not_found' })
    })

    it('asks about an event that seems to be at a venue which takes requests', async () => {
      await buildVenue(test.db, { place: { name: '見本の広場' } })
      const { rows } = await plan(test.db, csv(EVENTS, [event(1, { 緯度: '', 経度: '' })]))
      expect(rows).toMatchObject([{ status: 'doubtful', problems: [{ code: 'venue_meant' }] }])
    })
  })

  describe('of facilities', () => {
    const file = csv(FACILITIES, [
      facility(1, {
        名称: '見本直売所',
        POIコード: '2614a',
        住所: '東京都小金井市本町6-6-3',
        緯度: '35.6996',
        経度: '139.5063',
        利用可能曜日: '火金',
        開始時間: '9:00',
        終了時間: '12:00',
        説明: '見本の無人販売です。',
      }),
      facility(2, { 名称: '見本ホール', POIコード: '1016', 利用可能曜日: '不定期' }),
      facility(3, { 名称: '見本広場', POIコード: '1006' }),
      facility(4, { 名称: '見本図書館', POIコード: '1512a' }),
    ])

    it('lists stands and venues whose keepers nobody has confirmed', async () => {
      expect((await plan(test.db, file)).rows.map((row) => row.status)).toEqual([
        'new',
        'doubtful',
        'new',
        'out_of_scope',
      ])
      await bring(file)
      const [stand] = await listStands(test.db, { scope: 'public', now: NOW })
      expect(stand).toMatchObject({
        status: 'listed',
        farmerConfirmed: false,
        sales: 'honesty_box',
        source: { name: '小金井市 施設一覧' },
        hours: { rules: [{ rrule: 'FREQ=WEEKLY;BYDAY=TU,FR', start: '09:00', end: '12:00' }] },
      })
      const [venue] = await listVenues(test.db, { scope: 'public' })
      expect(venue).toMatchObject({ kind: 'plaza', status: 'listed', uses: [] })
      expect(venue && takesRequests(venue)).toBe(false)
    })

    it('changes nothing the second time, and a thing only where its row has changed', async () => {
      await bring(file)
      const before = await dump(test.db)
      await bring(file, LATER)
      expect(await dump(test.db)).toBe(before)
      await bring(file.replace('見本の無人販売です。', '野菜の見本です。'), LATER)
      const [stand] = await listStands(test.db, { scope: 'public', now: LATER })
      expect(stand).toMatchObject({ version: 2, sales: 'attended' })
      expect(stand?.body).toContain('野菜の見本です。')
    })

    it('puts up what staff accept', async () => {
      await bring(file)
      await acceptDoubt(test.db, { doubtId: await decided(), context: context() })
      const venues = await listVenues(test.db, { scope: 'public' })
      expect(venues.map((venue) => venue.place.name).sort()).toEqual(['見本ホール', '見本広場'])
    })
  })
})
