import { describe, expect, it } from 'vitest'
import {
  contentOfImported,
  hasParking,
  placeOfImported,
  scheduleOfImported,
} from '#app/features/publishing/imported-event.ts'
import type { ImportedEvent } from '#app/features/publishing/municipal-events.ts'

const NOWHERE = { municipality: null, town: null, rest: null, building: null }

/** All that a row can leave out is left out. */
const BARE: ImportedEvent = {
  title: '見本の朝市',
  reading: null,
  category: null,
  state: 'scheduled',
  firstDay: '2026-12-06',
  lastDay: '2026-12-06',
  start: null,
  end: null,
  allDay: false,
  timeNote: null,
  placeName: null,
  address: NOWHERE,
  point: null,
  organizer: null,
  fee: { text: null, yen: null, free: null },
  summary: null,
  body: null,
  access: null,
  parking: null,
  capacity: null,
  capacityText: null,
  signUp: null,
  contact: null,
  url: null,
}

describe('an imported event', () => {
  it('leaves unknown what its row does not say', () => {
    expect(contentOfImported(BARE)).toMatchObject({
      schedule: { kind: 'once', day: '2026-12-06', start: null, end: null },
      fee: { kind: 'unknown', text: '' },
      signUp: { kind: 'unknown' },
      rain: { policy: 'unknown' },
      body: '',
      contact: '',
    })
    expect(placeOfImported(BARE)).toBeNull()
  })

  it('lasts from its first day to its last', () => {
    expect(scheduleOfImported({ ...BARE, lastDay: '2026-12-08', start: '09:00' })).toEqual({
      kind: 'span',
      firstDay: '2026-12-06',
      lastDay: '2026-12-08',
      start: '09:00',
      end: null,
    })
  })

  it('is on its last day where that is all that is known, and says so', () => {
    const late = { ...BARE, firstDay: null }
    expect(scheduleOfImported(late)).toMatchObject({ kind: 'once', day: '2026-12-06' })
    expect(contentOfImported(late).body).toContain('開始日は出典に書かれていません')
    expect(scheduleOfImported({ ...late, lastDay: null })).toBeNull()
  })

  it.each([
    ['無料', true, 'free'],
    ['大人500円、小人200円', false, 'paid'],
    ['一部有料', null, 'unknown'],
  ] as const)('that costs 「%s」 says the words and what is sure of them', (text, free, kind) => {
    expect(contentOfImported({ ...BARE, fee: { text, yen: null, free } }).fee).toEqual({
      kind,
      text,
    })
  })

  it.each([
    ['子育て・教育', '子ども・子育て'],
    ['文化・芸術', '音楽・文化'],
    ['生活と環境', '生活と環境'],
    [null, ''],
  ])('of the kind 「%s」 is found under 「%s」', (category, found) => {
    expect(contentOfImported({ ...BARE, category }).category).toBe(found)
  })

  it.each([
    ['見本の朝市', ['sale']],
    ['見本の野菜づくり教室', ['experience']],
    ['見本まつり・バザー', ['sale', 'exchange']],
    ['見本の会', []],
  ])('「%s」 is of the types that its words tell', (title, types) => {
    expect(contentOfImported({ ...BARE, title }).types).toEqual(types)
  })

  it('needs a sign-up where the row tells how, and none where it says so', () => {
    const signUp = { untilDay: '2026-12-01', untilTime: '17:00', how: '電話' }
    expect(contentOfImported({ ...BARE, signUp }).signUp).toEqual({
      kind: 'needed',
      text: '電話\n締切の時刻：17:00',
      until: '2026-12-01',
    })
    const open = { untilDay: null, untilTime: null, how: '申込不要、当日直接会場へ' }
    expect(contentOfImported({ ...BARE, signUp: open }).signUp.kind).toBe('none')
  })

  it('loses none of the words for which this town has no field', () => {
    const { body, contact } = contentOfImported({
      ...BARE,
      body: '野菜が並びます。',
      timeNote: '雨天中止',
      capacityText: '各回20名（2回）',
      access: '駅から徒歩5分',
      parking: 'なし',
      contact: { name: '見本課', phone: '000-000-0000', extension: '12', email: null },
    })
    expect(body).toBe(
      '野菜が並びます。\n\n日時について：雨天中止\n\n定員：各回20名（2回）\n\n駅から徒歩5分\n駐車場：なし',
    )
    expect(contact).toBe('見本課 電話 000-000-0000 内線 12')
  })
})

describe('the place of an imported event', () => {
  const address = { municipality: '見本市', town: '本町', rest: '1-2-3', building: '見本会館' }

  it('has its name, its address as people write it, and how to get there', () => {
    const point = { lat: 35.7, lng: 139.5 }
    const parking = 'あり（5台）'
    const event = { ...BARE, placeName: '見本ホール', address, point, access: '駅前', parking }
    expect(placeOfImported(event)).toMatchObject({
      name: '見本ホール',
      address: '見本市本町1-2-3 見本会館',
      point,
      approximate: false,
      accessText: '駅前\n駐車場：あり（5台）',
      access: ['parking'],
    })
  })

  it('goes by its building or address where it has no name', () => {
    expect(placeOfImported({ ...BARE, address })?.name).toBe('見本会館')
    const street = { ...address, building: null }
    expect(placeOfImported({ ...BARE, address: street })?.name).toBe('見本市本町1-2-3')
  })

  it('is not known from the municipality alone', () => {
    const city = { ...NOWHERE, municipality: '見本市' }
    expect(placeOfImported({ ...BARE, address: city })).toBeNull()
    expect(placeOfImported({ ...BARE, point: { lat: 35.7, lng: 139.5 } })).not.toBeNull()
  })

  it.each([
    ['あり', true],
    ['有（10台）', true],
    ['５台', true],
    ['なし', false],
    ['無', false],
    [null, false],
  ])('with parking 「%s」', (text, has) => {
    expect(hasParking(text)).toBe(has)
  })
})
