import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYTHING, FOUND_KINDS, WHENS, type Search } from '#app/features/discovery/search.ts'
import { withoutReadings, type Language } from '#app/lib/language.ts'
import { searchWords } from './labels.ts'
import { isFollowable, readTopic, topicOfSearch, writeTopic } from './topic.ts'

const AREAS = new Map([
  ['nukui', '貫井北'],
  ['higashi', '東小金井駅北'],
])
const areaIds = [...AREAS.keys()]

/** Words as the address keeps them: trimmed, without characters that nobody types. */
const word = fc.stringMatching(/^[a-z0-9ぁ-ん・,&=%+「]{1,20}$/)
const search: fc.Arbitrary<Search> = fc.record({
  ...Object.fromEntries(
    Object.entries(EVERYTHING).map(([key, value]) => [key, fc.constant(value)]),
  ),
  q: fc.oneof(fc.constant(''), word),
  when: fc.constantFrom(null, ...WHENS),
  kinds: fc.subarray([...FOUND_KINDS]),
  categories: fc.uniqueArray(word, { maxLength: 3 }),
  themes: fc.uniqueArray(word, { maxLength: 3 }),
  areas: fc.subarray(areaIds),
  free: fc.boolean(),
  near: fc.constantFrom(null, { lat: 35.7, lng: 139.5 }),
  page: fc.constantFrom(1, 7),
}) as fc.Arbitrary<Search>

describe('A topic', () => {
  it('reads back from its address as the same topic', () => {
    fc.assert(
      fc.property(search, (search) => {
        const topic = topicOfSearch(search)
        if (topic === null) return
        expect(readTopic(new URLSearchParams(writeTopic(topic)), areaIds)).toEqual(topic)
      }),
    )
  })

  it('never keeps where somebody stood, nor the day on which they looked', () => {
    fc.assert(
      fc.property(search, (search) => {
        const names = [...new URLSearchParams(topicOfSearch(search)?.subject).keys()]
        expect(names.filter((name) => /near|bbox|within|when|from|to|page/.test(name))).toEqual([])
      }),
    )
  })

  it.each([
    ['stand=0198-a', { kind: 'stand', subject: '0198-a' }],
    ['produce=0198-a&q=朝市', { kind: 'produce', subject: '0198-a' }],
    ['stand=../../x', null],
    ['stand=', null],
    ['when=today&near=35.7,139.5', null],
    ['kind=venue&area=nukui', null],
    ['area=nowhere', null],
    ['area=nukui&when=weekend', { kind: 'search', subject: 'area=nukui' }],
  ])('is read from %s', (query, topic) => {
    expect(readTopic(new URLSearchParams(query), areaIds)).toEqual(topic)
  })

  it('is offered where there is something to be told about', () => {
    expect(isFollowable(EVERYTHING)).toBe(false)
    expect(isFollowable({ ...EVERYTHING, kinds: ['stand'] })).toBe(false)
    expect(isFollowable({ ...EVERYTHING, kinds: ['stand'], q: 'トマト' })).toBe(true)
    expect(isFollowable({ ...EVERYTHING, free: true })).toBe(true)
  })

  it('is said in words', () => {
    const words = (change: Partial<Search>, language: Language = 'ja') =>
      searchWords({ ...EVERYTHING, ...change }, AREAS, language)
    expect(words({ areas: ['nukui'], categories: ['朝市・マルシェ'], free: true })).toBe(
      '貫井北エリア・朝市・マルシェ・無料のイベント',
    )
    expect(words({ q: '太鼓', types: ['sale'] })).toBe('「太鼓」・販売のイベント')
    const wished: Partial<Search> = { q: 'taiko', types: ['sale'], access: ['toilet'], free: true }
    expect(words(wished, 'en')).toBe('Events: “taiko”, Market, Toilet, free')
    expect(withoutReadings(words(wished, 'easy'))).toBe('「taiko」・買う・トイレ・無料の イベント')
  })
})
