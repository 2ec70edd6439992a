import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { request, SUNDAY } from '#tests/support/matching-town.ts'

import { applyChange, applyChanges, type Change, decodeChange, encodeChange } from './changes.ts'
import { adviceToText, changesToText, changeToText } from './sentences.ts'

const generator: Change = { kind: 'power', to: 0 }

const EXAMPLES: [Change, string, string][] = [
  [generator, 'power-0', '発電機を持ち込む'],
  [{ kind: 'power', to: 15 }, 'power-15', '使う電気を15A以下にする'],
  [{ kind: 'water' }, 'water', '水を持ち込む'],
  [{ kind: 'toilet' }, 'toilet', 'トイレを別に用意する'],
  [{ kind: 'roof' }, 'roof', '屋根なし（テントなど）にする'],
  [{ kind: 'stepFree' }, 'stepFree', '段差のある入口でもよいことにする'],
  [{ kind: 'vehicle', to: 'none' }, 'vehicle-none', '車を乗り入れない'],
  [{ kind: 'vehicle', to: '2t' }, 'vehicle-2t', '乗り入れる車を2トン車までにする'],
  [
    { kind: 'date', date: SUNDAY, start: '13:00', end: '24:00' },
    'date-2026-12-06-1300-2400',
    '12月6日（日）13:00〜24:00も希望に加える',
  ],
  [
    { kind: 'time', date: SUNDAY, start: '09:00', end: '12:30' },
    'time-2026-12-06-0900-1230',
    '12月6日（日）9:00〜12:30も希望に加える',
  ],
  [{ kind: 'setup', to: 30 }, 'setup-30', '準備と片付けをそれぞれ30分以内にする'],
  [{ kind: 'setup', to: 0 }, 'setup-0', '準備と片付けの時間を取らない'],
  [{ kind: 'length', to: 90 }, 'length-90', '開催時間を1時間30分にする'],
  [{ kind: 'units', to: 4 }, 'units-4', '区画を4つにする'],
  [{ kind: 'people', to: 200 }, 'people-200', '来場見込みを200人以下にする'],
  [{ kind: 'fee', to: 3000 }, 'fee-3000', '利用料の上限を3,000円にする'],
  [{ kind: 'dropUse', use: 'fire' }, 'dropUse-fire', '火気をやめる'],
]

describe('a change', () => {
  it.each(EXAMPLES)('%j is %s in an address and 「%s」 on a button', (change, word, text) => {
    expect(encodeChange(change)).toBe(word)
    expect(encodeURIComponent(word)).toBe(word)
    expect(decodeChange(word)).toEqual(change)
    expect(changeToText(change)).toBe(text)
  })

  it.each([
    '',
    'power',
    'power-',
    'power-1e3',
    'power--1',
    'power-015',
    'people-0',
    'units-12345678',
    'water-1',
    'vehicle-bus',
    'dropUse-magic',
    'date-2026-02-30-1000-1200',
    'date-2026-12-06-1200-1000',
    'date-2026-12-06-1060-1200',
    'setup-30 ',
    '__proto__-1',
  ])('nobody can smuggle in %j', (word) => {
    expect(decodeChange(word)).toBeNull()
  })

  it('never throws, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const change = decodeChange(text)
        expect(change === null || encodeChange(change) === text).toBe(true)
      }),
    )
  })

  it('leaves the request that it is made from as it was', () => {
    const asked = request('r1', { uses: ['sale', 'fire'], needs: { powerAmps: 30 } })
    const before = structuredClone(asked)
    for (const [change] of EXAMPLES) applyChange(asked, change)
    expect(asked).toEqual(before)
  })

  it.each<[Change, Partial<ReturnType<typeof request>>]>([
    [generator, { needs: { powerAmps: 0, water: true } }],
    [{ kind: 'water' }, { needs: { powerAmps: 30, water: false } }],
    [{ kind: 'dropUse', use: 'fire' }, { uses: ['sale'] }],
    [
      { kind: 'setup', to: 45 },
      { setupMinutes: 45, clearMinutes: 30 },
    ],
    [{ kind: 'units', to: 2 }, { units: 2 }],
    [{ kind: 'fee', to: 500 }, { maxFee: 500 }],
    [{ kind: 'length', to: 120 }, { lengthMinutes: 120 }],
  ])('%j', (change, after) => {
    const needs = { powerAmps: 30, water: true }
    const asked = request('r1', { uses: ['sale', 'fire'], needs, clearMinutes: 30, units: 'all' })
    expect(applyChange(asked, change)).toEqual({ ...asked, ...after })
  })

  it('adds another time as a third wish, and never above the weakest one', () => {
    const moved: Change = { kind: 'date', date: '2026-12-13', start: '10:00', end: '15:00' }
    const added = applyChange(request('r1'), moved)
    expect(added.windows.map((window) => window.preference)).toEqual([1, 0.3])
    expect(added.lengthMinutes).toBeUndefined()
  })

  it('lets an exact event choose its hour in a longer window', () => {
    const moved: Change = { kind: 'date', date: '2026-12-13', start: '09:00', end: '17:00' }
    expect(applyChanges(request('r1'), [moved]).lengthMinutes).toBe(300)
  })
})

describe('changes in words', () => {
  it('joins several into one sentence about a venue', () => {
    expect(changesToText([{ kind: 'people', to: 200 }, generator], '見本公園')).toBe(
      '来場見込みを200人以下にする、発電機を持ち込めば、見本公園を使えます',
    )
  })

  it('says plainly when the organizer can do nothing', () => {
    expect(changesToText([], '見本公園')).toBe(
      '条件を変えても、いまは使えません。協会スタッフにご相談ください',
    )
  })

  it.each<[Change, string[], string]>([
    [generator, ['見本公園'], '発電機を持ち込めば、見本公園を使えます'],
    [generator, ['甲', '乙', '丙'], '発電機を持ち込めば、3会場が候補になります'],
    [
      { kind: 'people', to: 200 },
      ['甲', '乙'],
      '来場見込みを200人以下にすれば、2会場が候補になります',
    ],
    [
      { kind: 'date', date: SUNDAY, start: '13:00', end: '17:00' },
      ['甲', '乙', '丙'],
      '日曜の午後（12月6日 13:00〜17:00）でもよければ、3会場あります',
    ],
    [
      { kind: 'date', date: SUNDAY, start: '09:00', end: '12:00' },
      ['甲', '乙', '丙'],
      '日曜の午前（12月6日 9:00〜12:00）でもよければ、3会場あります',
    ],
    [
      { kind: 'date', date: SUNDAY, start: '09:00', end: '16:30' },
      ['甲', '乙', '丙'],
      '日曜（12月6日 9:00〜16:30）でもよければ、3会場あります',
    ],
  ])('%j for %j', (change, names, text) => {
    expect(adviceToText(change, names)).toBe(text)
  })
})
