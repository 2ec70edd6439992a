import { describe, expect, it } from 'vitest'
import { readDays, readMinutes, readPeople } from './counting.ts'
import { readingStretches } from './language.ts'

const spoken = (text: string) =>
  readingStretches(text)
    .map(({ text: word, reading }) => reading ?? word)
    .join('')

describe('what is counted is read as it is said:', () => {
  it('people', () => {
    expect([1, 2, 3, 12].map(readPeople).map(spoken)).toEqual([
      'ひとり',
      'ふたり',
      '3にん',
      '12にん',
    ])
  })

  it('minutes', () => {
    const minutes = [1, 2, 4, 5, 7, 10, 19, 30, 102]
    expect(minutes.map(readMinutes).map(spoken)).toEqual([
      '1ぷん',
      '2ふん',
      '4ぷん',
      '5ふん',
      '7ふん',
      '10ぷん',
      '19ふん',
      '30ぷん',
      '102ふん',
    ])
  })

  it('days', () => {
    expect([1, 3, 8, 11, 14, 20, 60].map(readDays).map(spoken)).toEqual([
      '1にち',
      'みっか',
      'ようか',
      '11にち',
      'じゅうよっか',
      'はつか',
      '60にち',
    ])
  })
})
