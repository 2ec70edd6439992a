import { describe, expect, it } from 'vitest'
import { readMunicipalFile } from '#app/features/publishing/municipal-file.ts'

const HEADER =
  '市区町村コード,NO,市区町村名,名称,POIコード,住所,緯度,経度,電話番号,団体名,利用可能曜日,開始時間,終了時間,利用可能時間特記事項,説明'

function facilityOf(cells: Record<string, string>) {
  const all: Record<string, string> = { 名称: '見本直売所', POIコード: '2614', ...cells }
  const line = HEADER.split(',').map((name) => `"${all[name] ?? ''}"`)
  const file = readMunicipalFile(new TextEncoder().encode(`${HEADER}\n${line.join(',')}\n`))
  const row = file.ok ? file.value.rows[0] : undefined
  if (!row) throw new Error(`no row in ${line.join(',')}`)
  return { ...row, codes: row.problems.map((p) => p.code) }
}

describe('the kind of a facility', () => {
  it.each([
    ['2614', 'stand'],
    ['2614a', 'stand'],
    ['２６１４ａ', 'stand'],
    ['2615', 'venue'],
    ['1003', 'venue'],
    ['1016a', 'venue'],
    ['302', 'venue'],
  ])('POI %s is a %s', (POIコード, kind) => {
    expect(facilityOf({ POIコード })).toMatchObject({ status: 'good', kind })
  })

  it('makes a venue that nobody has agreed to lend', () => {
    expect(facilityOf({ POIコード: '1006', 名称: '見本広場' })).toMatchObject({
      kind: 'venue',
      value: { name: '見本広場', venueKind: 'plaza', takesRequests: false },
    })
  })

  it('is out of scope, with the reason, for a library or a gym', () => {
    expect(facilityOf({ POIコード: '1512a', 名称: '見本図書館' })).toMatchObject({
      status: 'out_of_scope',
      kind: null,
      value: null,
      problems: [
        {
          line: 2,
          column: 'POIコード',
          code: 'poi_other',
          reason: '直売所でも会場になる場所でもない種類の施設です（「POIコード 1512a」）',
        },
      ],
    })
  })

  it('is guessed from the words only for staff to confirm', () => {
    expect(facilityOf({ POIコード: '' })).toMatchObject({
      status: 'doubtful',
      kind: 'stand',
      codes: ['poi_missing'],
    })
    expect(facilityOf({ POIコード: '', 名称: '見本の館' })).toMatchObject({
      status: 'out_of_scope',
      codes: ['poi_unreadable'],
    })
  })
})

describe('the weekdays on which a facility opens', () => {
  const every = [1, 2, 3, 4, 5, 6, 0]
  it.each([
    ['月火木金', [1, 2, 4, 5]],
    ['月;火;水', [1, 2, 3]],
    ['月；火；水', [1, 2, 3]],
    ['日月火', [1, 2, 0]],
    ['火～日', [2, 3, 4, 5, 6, 0]],
    ['火〜金', [2, 3, 4, 5]],
    ['原則毎日', every],
    ['年中無休', every],
  ])('%s is read', (利用可能曜日, weekdays) => {
    expect(facilityOf({ 利用可能曜日 })).toMatchObject({
      status: 'good',
      problems: [],
      value: { opening: { weekdays, text: 利用可能曜日 } },
    })
  })

  it('become a rule, with 第n too', () => {
    expect(facilityOf({ 利用可能曜日: '火金' })).toMatchObject({
      value: { opening: { rrule: 'FREQ=WEEKLY;BYDAY=TU,FR' } },
    })
    expect(facilityOf({ 利用可能曜日: '第1・第3土曜' })).toMatchObject({
      value: { opening: { rrule: 'FREQ=MONTHLY;BYDAY=1SA,3SA', weekdays: [6] } },
    })
  })

  it('are read where the range’s sign was lost, and that is said', () => {
    expect(facilityOf({ 利用可能曜日: '火?日' })).toMatchObject({
      status: 'good',
      codes: ['range_mark_lost'],
      value: { opening: { weekdays: [2, 3, 4, 5, 6, 0], text: '火?日' } },
    })
  })

  it('stay words, for staff, where they name no fixed days', () => {
    const 利用可能曜日 = '毎月第1土日、第3土日以外'
    expect(facilityOf({ 利用可能曜日 })).toMatchObject({
      status: 'doubtful',
      codes: ['weekdays_unclear'],
      value: { opening: { rrule: null, weekdays: null, text: 利用可能曜日 } },
    })
  })

  it('are nothing where the cell says nothing', () => {
    expect(facilityOf({ 利用可能曜日: 'なし' })).toMatchObject({
      status: 'good',
      value: { opening: { rrule: null, weekdays: null, text: null } },
    })
  })
})

describe('what else a facility publishes', () => {
  it('is taken as it stands: hours, remarks, telephone, operator', () => {
    const row = facilityOf({
      市区町村コード: '132292',
      NO: '3',
      市区町村名: '西東京市',
      住所: '東京都西東京市見本町4-5-6 見本ビル1階',
      緯度: '35.73',
      経度: '139.55',
      電話番号: '042-000-0000',
      団体名: '見本の会',
      利用可能曜日: '金',
      開始時間: '9:00',
      終了時間: '12:00',
      利用可能時間特記事項: '売り切れ次第終了',
    })
    expect(row).toMatchObject({
      status: 'good',
      kind: 'stand',
      key: 'id:132292:0000000003',
      value: {
        address: { municipality: '西東京市', town: '見本町', rest: '4-5-6 見本ビル1階' },
        point: { lat: 35.73, lng: 139.55 },
        opening: { start: '09:00', end: '12:00', note: '売り切れ次第終了' },
        contact: { phone: '042-000-0000' },
        operator: '見本の会',
      },
    })
  })

  it('may be "always"', () => {
    expect(facilityOf({ 開始時間: '00:00', 終了時間: '00:00' })).toMatchObject({
      value: { opening: { allDay: true, start: '00:00', end: '24:00' } },
    })
  })
})
