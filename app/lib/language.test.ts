import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  easy,
  messagesIn,
  readingStretches,
  withoutReadings,
  withReadings,
  type Messages,
} from './language.ts'

describe('a text in やさしい日本語', () => {
  it('has the reading of each word over it', () => {
    expect(readingStretches(easy`今日《きょう》は ${3}件《けん》、｜20日《はつか》まで`)).toEqual([
      { text: '今日', reading: 'きょう' },
      { text: 'は 3', reading: null },
      { text: '件', reading: 'けん' },
      { text: '、', reading: null },
      { text: '20日', reading: 'はつか' },
      { text: 'まで', reading: null },
    ])
  })

  it('is plain where no reading can stand', () => {
    expect(withoutReadings(easy`今日《きょう》の 市《いち》`)).toBe('今日の 市')
  })

  it('never takes what people have written for a reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        fc.pre(!/[\uFFF9-\uFFFB]/.test(written))
        const text = easy`「${`市《${written}》`}」の 市《いち》`
        expect(withoutReadings(text)).toBe(`「市《${written}》」の 市`)
        expect(readingStretches(text).filter(({ reading }) => reading !== null)).toEqual([
          { text: '市', reading: 'いち' },
        ])
      }),
    )
  })

  it('loses nothing when it is cut', () => {
    const part = fc.oneof(
      fc.constantFrom('地図《ちず》', '｜1日《ついたち》', '、', 'まで', 'A《', '》'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = withReadings(parts.join(''))
        expect(
          readingStretches(text)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(withoutReadings(text))
      }),
    )
  })
})

describe('messages', () => {
  const MESSAGES = {
    hello: { ja: 'こんにちは', easy: 'こんにちは', en: 'Hello' },
    found: {
      ja: (count: number) => `${count}件`,
      easy: (count: number) => easy`${count}件《けん》`,
      en: (count: number) => `${count} found`,
    },
  } satisfies Messages

  it('are said in one language', () => {
    expect(messagesIn(MESSAGES, 'en').hello).toBe('Hello')
    expect(messagesIn(MESSAGES, 'ja').found(2)).toBe('2件')
    expect(withoutReadings(messagesIn(MESSAGES, 'easy').found(2))).toBe('2件')
  })

  it('are the same object when they are asked for again', () => {
    expect(messagesIn(MESSAGES, 'en')).toBe(messagesIn(MESSAGES, 'en'))
  })
})
