import { describe, expect, it } from 'vitest'
import { readMunicipalFile, type ReadRow } from '#app/features/publishing/municipal-file.ts'

const OLD =
  '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,備考'
const COLLECTED =
  '名称,イベント種類,開始日,終了日,開始時刻,終了時刻,場所名称,住所市区町村,住所町名,住所丁目以下,緯度,経度,主催団体,料金(基本),料金(詳細),URL'

/** One row, given by header text; the other cells stay blank. */
function rowOf(header: string, cells: Record<string, string>, today?: string): ReadRow {
  const names = header.split(',')
  const line = names.map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`).join(',')
  const file = readMunicipalFile(new TextEncoder().encode(`${header}\n${line}\n`), { today })
  const row = file.ok ? file.value.rows[0] : undefined
  if (!row) throw new Error(`no row in ${line}`)
  return row
}

const market = { 名称: '見本の朝市', 開始日: '2026-04-05', 終了日: '2026-04-05' }

function eventOf(cells: Record<string, string>, today?: string) {
  const row = rowOf(COLLECTED, { ...market, ...cells }, today)
  return { ...row, codes: row.problems.map((p) => p.code) }
}

describe('a row with everything', () => {
  const row = rowOf(OLD, {
    都道府県コード又は市区町村コード: '132101',
    NO: '12',
    市区町村名: '小金井市',
    イベント名: '見本のマルシェ\n春の回',
    イベント名_カナ: 'ミホンノマルシェ',
    開始日: '２０２６／４／５',
    終了日: '令和8年4月6日',
    開始時間: '午前9時',
    終了時間: '１５：３０',
    開始日時特記事項: '雨天中止',
    説明: '見本の野菜が並びます。\n花もあります。',
    '料金(基本)': '無料',
    連絡先名称: '見本の会',
    連絡先電話番号: '042-000-0000',
    主催者: '見本実行委員会',
    場所名称: '見本広場',
    住所: '東京都小金井市見本町1-2-3',
    緯度: '35.70',
    経度: '139.51',
    定員: '先着３０名',
    参加申込終了日: '2026-04-01',
    参加申込方法: '電話',
    URL: 'https://example.org/mihon',
    備考: '荷物は少なめに',
  })

  it('becomes an event with its days, times, place, fee and contact', () => {
    expect(row).toEqual({
      line: 2,
      title: '見本のマルシェ 春の回',
      key: 'id:132101:0000000012',
      status: 'good',
      kind: 'event',
      problems: [],
      extra: {},
      value: {
        title: '見本のマルシェ 春の回',
        reading: 'ミホンノマルシェ',
        category: null,
        state: 'scheduled',
        firstDay: '2026-04-05',
        lastDay: '2026-04-06',
        start: '09:00',
        end: '15:30',
        allDay: false,
        timeNote: '雨天中止',
        placeName: '見本広場',
        address: { municipality: '小金井市', town: '見本町', rest: '1-2-3', building: null },
        point: { lat: 35.7, lng: 139.51 },
        organizer: '見本実行委員会',
        fee: { text: '無料', yen: 0, free: true },
        summary: '見本の野菜が並びます。',
        body: '見本の野菜が並びます。\n花もあります。\n\n荷物は少なめに',
        access: null,
        parking: null,
        capacity: 30,
        capacityText: '先着３０名',
        signUp: { untilDay: '2026-04-01', untilTime: null, how: '電話' },
        contact: { name: '見本の会', phone: '042-000-0000', extension: null, email: null },
        url: 'https://example.org/mihon',
      },
    })
  })
})

describe('the days of a row', () => {
  it.each([
    [{ 開始日: '2026-04-05', 終了日: '' }, 'good', '2026-04-05', '2026-04-05', []],
    [
      { 開始日: '2026/4/5 0:00:00', 終了日: '2026/4/6 0:00' },
      'good',
      '2026-04-05',
      '2026-04-06',
      [],
    ],
    [{ 開始日: '', 終了日: '2026-04-05' }, 'doubtful', null, '2026-04-05', ['no_first_day']],
    [{ 開始日: '2026-04-31' }, 'doubtful', null, '2026-04-05', ['day_unreadable']],
    [{ 開始日: '明日', 終了日: '' }, 'doubtful', null, null, ['day_unreadable']],
    [{ 開始日: '4月5日', 終了日: '' }, 'doubtful', '2026-04-05', '2026-04-05', ['year_guessed']],
    [{ 終了日: '2026-04-04' }, 'doubtful', '2026-04-05', '2026-04-04', ['days_reversed']],
    [{ 終了日: '2028-04-05' }, 'doubtful', '2026-04-05', '2028-04-05', ['span_too_long']],
  ])('%o is %s', (cells, status, firstDay, lastDay, codes) => {
    const row = eventOf(cells, '2026-04-01')
    expect(row).toMatchObject({ status, value: { firstDay, lastDay }, codes })
  })

  it('are missing altogether: the row is refused with its line, column and reason', () => {
    expect(eventOf({ 開始日: '', 終了日: 'なし' })).toMatchObject({
      status: 'refused',
      kind: null,
      value: null,
      title: '見本の朝市',
      problems: [{ line: 2, column: '開始日', code: 'no_day', reason: '開催日がありません' }],
    })
  })

  it('without a year cannot be read when nobody says what today is', () => {
    expect(eventOf({ 開始日: '4月5日' }).codes).toEqual(['day_unreadable'])
  })
})

describe('the times of a row', () => {
  it.each([
    ['9:00', '15:00', '09:00', '15:00', []],
    ['午前9時', '午後3時半', '09:00', '15:30', []],
    ['９：００', '正午', '09:00', '12:00', []],
    ['', '', null, null, []],
    ['なし', 'なし', null, null, []],
    ['10:00', '', '10:00', null, []],
    ['10:00', '10:00', '10:00', null, []],
    ['9:00〜15:00', '', '09:00', '15:00', []],
    ['9:00', '～15:00', '09:00', '15:00', []],
    ['9:00?15:00', '', '09:00', '15:00', ['range_mark_lost']],
    ['9:00', '?15:00', '09:00', '15:00', ['range_mark_lost']],
    ['9:00から15:00まで', '', '09:00', '15:00', []],
    ['00:00', '00:00', '00:00', '24:00', []],
    ['24時間', '', '00:00', '24:00', []],
  ])('%s to %s', (開始時刻, 終了時刻, start, end, codes) => {
    const row = eventOf({ 開始時刻, 終了時刻 })
    expect(row).toMatchObject({ status: 'good', value: { start, end }, codes })
    expect(row.kind === 'event' && row.value.allDay).toBe(end === '24:00')
  })

  it.each([
    ['朝から', '15:00', 'time_unreadable'],
    ['10:00', '日没', 'time_unreadable'],
    ['25:00', '', 'time_unreadable'],
    ['15:00', '9:00', 'times_reversed'],
  ])('%s to %s waits for staff', (開始時刻, 終了時刻, code) => {
    const row = eventOf({ 開始時刻, 終了時刻 })
    expect(row.status).toBe('doubtful')
    expect(row.codes).toContain(code)
  })

  it('with an end alone are kept as words, since a schedule needs a beginning', () => {
    expect(eventOf({ 終了時刻: '17:00' })).toMatchObject({
      status: 'good',
      value: { start: null, end: null, timeNote: '17:00まで' },
      codes: ['end_time_alone'],
    })
  })
})

describe('what a row leaves out', () => {
  it('may be its place, its organizer and its times', () => {
    expect(eventOf({})).toMatchObject({
      status: 'good',
      problems: [],
      value: { placeName: null, organizer: null, point: null, start: null, contact: null },
    })
  })

  it('may not be its name', () => {
    expect(eventOf({ 名称: ' ' })).toMatchObject({ status: 'refused', codes: ['no_title'] })
  })
})

describe('where a row says it is', () => {
  it.each([
    [{ 住所市区町村: '小金井市', 緯度: '139.51', 経度: '35.70' }, 'point_swapped', null],
    [
      { 住所市区町村: '小平市', 緯度: '35.73', 経度: '139.28' },
      'point_outside_municipality',
      139.28,
    ],
    [{ 住所市区町村: '西東京市', 緯度: '35.73', 経度: '' }, 'point_half', null],
  ])('%o is doubtful and is never moved', (cells, code, lng) => {
    const row = eventOf(cells)
    expect(row).toMatchObject({ status: 'doubtful', codes: [code] })
    expect(row.kind === 'event' && (row.value.point?.lng ?? null)).toBe(lng)
    expect(row.problems[0]?.column).toBe('緯度')
  })

  it('is not checked in a municipality without a box', () => {
    expect(eventOf({ 住所市区町村: '見本市', 緯度: '43.06', 経度: '141.35' }).status).toBe('good')
  })

  it('is checked against its own address rather than the town that publishes it', () => {
    const cells = { イベント名: '見本の出張市', 開始日: '2026-04-05', 市区町村名: '小金井市' }
    const point = { 緯度: '35.74', 経度: '139.55' }
    expect(rowOf(OLD, { ...cells, ...point, 住所: '西東京市見本町1' }).status).toBe('good')
    expect(rowOf(OLD, { ...cells, ...point }).status).toBe('doubtful')
  })

  it('keeps a number whose dash was lost, and says so', () => {
    expect(
      eventOf({ 住所市区町村: '小平市', 住所町名: '見本町', 住所丁目以下: '2丁目12?6' }),
    ).toMatchObject({
      status: 'good',
      codes: ['address_mark_lost'],
      value: { address: { rest: '2丁目12?6' } },
    })
  })
})

describe('what else a column may say', () => {
  it.each([
    ['中止', 'cancelled', 'good'],
    ['延期（日程未定）', 'postponed', 'good'],
    ['会場変更', 'moved', 'good'],
    ['開催予定', 'scheduled', 'good'],
    ['', 'scheduled', 'good'],
    ['検討', 'scheduled', 'doubtful'],
  ])('状態 %s is %s', (状態, state, status) => {
    const row = rowOf(`${COLLECTED},状態`, { ...market, 状態 })
    expect(row).toMatchObject({ status, value: { state } })
  })

  it('keeps a capacity that is more than a number as words', () => {
    const row = rowOf(`${COLLECTED},定員`, { ...market, 定員: '各回20名（2回）' })
    expect(row).toMatchObject({ value: { capacity: null, capacityText: '各回20名（2回）' } })
  })

  it('keeps columns of the town’s own', () => {
    const row = rowOf(`${COLLECTED},託児所_有無`, { ...market, 託児所_有無: '1' })
    expect(row.extra).toEqual({ 託児所_有無: '1' })
  })

  it.each(['javascript:alert(1)', 'www.example.org', 'https://'])('never links to %s', (URL) => {
    expect(eventOf({ URL })).toMatchObject({ value: { url: null }, codes: ['url_unreadable'] })
  })
})

describe('the key by which a row is found again', () => {
  it('is the name, the beginning and the place where there is no number', () => {
    const cells = { 場所名称: '見本広場', 開始時刻: '9:00' }
    const key = eventOf(cells).key
    expect(eventOf({ ...cells, 名称: '見本の　朝市', 開始時刻: '午前9時' }).key).toBe(
      eventOf({ ...cells, 名称: '見本の 朝市' }).key,
    )
    expect(eventOf({ ...cells, '料金(基本)': '500円' }).key).toBe(key)
    expect(eventOf({ ...cells, 開始日: '2026-04-04' }).key).not.toBe(key)
    expect(eventOf({ ...cells, 開始時刻: '10:00' }).key).not.toBe(key)
    expect(eventOf({ ...cells, 場所名称: '見本公園' }).key).not.toBe(key)
  })

  it('is the same after a spreadsheet ate zeros and a check digit', () => {
    const cells = { イベント名: '見本市', 開始日: '2026-04-05', 市区町村名: '小金井市' }
    const code = '都道府県コード又は市区町村コード'
    const full = rowOf(OLD, { ...cells, [code]: '132101', NO: '0000000007' }).key
    expect(rowOf(OLD, { ...cells, [code]: '13210', NO: '７' }).key).toBe(full)
    expect(rowOf(OLD, { ...cells, [code]: '1321', NO: '7' }).key).toBe(full)
  })
})
