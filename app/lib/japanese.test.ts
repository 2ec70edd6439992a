import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bigramTokens, bigrams, normalize, toHalfWidth, truncate } from '#app/lib/japanese.ts'

describe('what people look for', () => {
  it.each([
    ['マルシェ', 'まるしぇ'],
    ['ﾏﾙｼｪ', 'まるしぇ'],
    ['ＡＢＣ市', 'abc市'],
    ['ガレージ', 'がれーじ'],
    ['ｶﾞﾚｰｼﾞ', 'がれーじ'],
    ['ヴィーガン', 'ゔぃーがん'],
    ['朝市　野菜\n直売', '朝市 野菜 直売'],
    ['  朝市  ', '朝市'],
    ['㋿８年', '令和8年'],
    ['ゼロ\u200b幅', 'ぜろ幅'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalize(typed)).toBe(kept)
  })

  it('takes every dash for the same mark', () => {
    for (const dash of 'ー〜～-−‐–—―─ｰ~') expect(normalize(`ラ${dash}メン`)).toBe('らーめん')
  })

  it('keeps the mark, so that a card is no corner and a house number no other', () => {
    expect(normalize('カード')).not.toBe(normalize('かど'))
    expect(normalize('1-23')).not.toBe(normalize('12-3'))
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text))
      }),
    )
  })
})

describe('pairs of characters', () => {
  it('hold words of two characters', () => {
    expect(bigrams('朝市と野菜')).toEqual(['朝市', '市と', 'と野', '野菜'])
    expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家'])
    expect(bigrams('市')).toEqual([])
    expect(bigrams('')).toEqual([])
  })

  it('found as a phrase are found exactly where the text contains the query', () => {
    const town = fc.string({ unit: fc.constantFrom(...'朝市野菜 ー。a1'), maxLength: 12 })
    fc.assert(
      fc.property(town, town, (text, query) => {
        fc.pre(Array.from(query).length > 1)
        const phrase = ` ${bigramTokens(query).join(' ')} `
        expect(` ${bigramTokens(text).join(' ')} `.includes(phrase)).toBe(text.includes(query))
      }),
    )
  })

  it('are words of letters and digits for the index', () => {
    expect(bigramTokens('市。')).toEqual(['x05e0203002'])
    for (const token of bigramTokens('朝市 ー𠮷%_"')) expect(token).toMatch(/^x[0-9a-f]+$/)
  })
})

describe('what a Japanese keyboard types into a field', () => {
  it.each([
    ['９：００', '9:00'],
    ['０４２−１２３−４５６７', '042-123-4567'],
    ['０４２ー１２３ー４５６７', '042-123-4567'],
    ['ｍａｉｌ＠ｅｘａｍｐｌｅ．ｊｐ', 'mail@example.jp'],
    ['１　２', '1 2'],
    ['スーパーマーケット', 'スーパーマーケット'],
    ['１０時〜１５時', '10時〜15時'],
  ])('%s becomes %s', (typed, half) => {
    expect(toHalfWidth(typed)).toBe(half)
  })
})

describe('text that has to be short', () => {
  it('is cut between characters as a reader counts them', () => {
    expect(truncate('あさいち', 4)).toBe('あさいち')
    expect(truncate('あさいちです', 4)).toBe('あさい…')
    expect(truncate('👨‍👩‍👧‍👦家族の市', 3)).toBe('👨‍👩‍👧‍👦家…')
    expect(truncate('か\u3099き', 2)).toBe('か\u3099き')
    expect(truncate('あさ', 0)).toBe('')
  })
})
