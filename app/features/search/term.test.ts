import { describe, expect, it } from 'vitest'
import { LONGEST_QUERY, termsOf, wordsOf } from './term.ts'

describe('the words of a query', () => {
  it('are compared in one form, however they were typed', () => {
    expect(wordsOf('　朝市　マルシェ ')).toEqual(['朝市', 'まるしぇ'])
    expect(wordsOf('ﾏﾙｼｪ ＡＢＣ')).toEqual(['まるしぇ', 'abc'])
  })

  it('are told once, and not without end', () => {
    expect(wordsOf('朝市 朝市')).toEqual(['朝市'])
    expect(wordsOf('あ い う え お か き く け こ')).toHaveLength(8)
    expect(wordsOf('朝'.repeat(1000))).toEqual(['朝'.repeat(LONGEST_QUERY)])
    expect(wordsOf('  ')).toEqual([])
  })
})

describe('words that mean the same', () => {
  const groups = [['まるしぇ', '市', '朝市']]

  it('are looked for together', () => {
    expect(termsOf(['朝市'], groups)).toEqual([{ anywhere: ['朝市', 'まるしぇ'], inTitle: ['市'] }])
  })

  it('of one character count in titles only, unless they were typed', () => {
    expect(termsOf(['市'], groups)).toEqual([{ anywhere: ['市', 'まるしぇ', '朝市'], inTitle: [] }])
  })

  it('leave other words alone', () => {
    expect(termsOf(['野菜'], groups)).toEqual([{ anywhere: ['野菜'], inTitle: [] }])
  })
})
