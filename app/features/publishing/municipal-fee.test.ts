import { describe, expect, it } from 'vitest'
import { readFee } from '#app/features/publishing/municipal-fee.ts'

describe('what a row says about money', () => {
  it.each([
    ['', '', null, null, null],
    ['なし', '', null, null, null],
    ['無料', '', '無料', 0, true],
    ['0', '', '無料', 0, true],
    ['０円', '', '無料', 0, true],
    ['', '入場無料', '入場無料', 0, true],
    ['500', '', '500円', 500, false],
    ['５００円', '', '500円', 500, false],
    ['1,000', '1,000円(全)', '1,000円(全)', 1000, false],
    ['', '1,500円', '1,500円', 1500, false],
    ['', '大人500円、小人200円', '大人500円、小人200円', null, false],
    ['大人500円、小人200円', '', '大人500円、小人200円', null, false],
    ['0', '材料費500円', '無料（材料費500円）', null, false],
    ['無料', '要申込', '無料（要申込）', null, null],
    ['要問合せ', '', '要問合せ', null, null],
  ])('%s / %s', (base, detail, text, yen, free) => {
    expect(readFee(base, detail)).toEqual({ text, yen, free })
  })
})
