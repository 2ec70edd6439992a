import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from '#app/lib/japanese.ts'
import { highlight } from './highlight.ts'
import { wordsOf } from './term.ts'

const marked = (text: string, query: string) =>
  highlight(text, wordsOf(query))
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('')

describe('The words that were looked for', () => {
  it.each([
    ['駅前の朝市', '朝市', '駅前の[朝市]'],
    ['日曜の駅前マルシェ', 'まるしぇ', '日曜の駅前[マルシェ]'],
    ['ﾏﾙｼｪの日', 'マルシェ', '[ﾏﾙｼｪ]の日'],
    ['駅で野菜の市', '駅　野菜', '[駅]で[野菜]の市'],
    ['市の市場の市', '市', '[市]の[市]場の[市]'],
    ['ＣＡＦＥの日', 'cafe', '[ＣＡＦＥ]の日'],
    ['ガレージ市', 'がれーじ', '[ガレージ]市'],
    ['🍅の市', '🍅', '[🍅]の市'],
    ['<b>朝市</b>', '朝市', '<b>[朝市]</b>'],
    ['朝の市', '朝市', '朝の市'],
    ['朝市', '', '朝市'],
    ['', '朝市', ''],
  ])('in 「%s」 for 「%s」 stand as %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('leave the text as it stands, and are marked wherever the text holds them', () => {
    const kana = fc.string({ unit: fc.constantFrom(...'あいアイｱ市朝ー1１ a') })
    fc.assert(
      fc.property(kana, kana, (text, query) => {
        const words = wordsOf(query)
        const stretches = highlight(text, words)
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
        const held = words.some((word) => !word.includes(' ') && normalize(text).includes(word))
        expect(stretches.some(({ hit }) => hit)).toBe(held)
      }),
    )
  })
})
