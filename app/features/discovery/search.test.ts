import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENT_TYPES } from '#app/features/events/event.ts'
import { ACCESS_FEATURES } from '#app/features/places/place.ts'
import { LANGUAGES } from '#app/lib/language.ts'
import {
  EVERYTHING,
  FOUND_KINDS,
  hrefOf,
  PARAMETERS,
  readSearch,
  VIEWS,
  WHENS,
  writeSearch,
  type Search,
} from './search.ts'

const AREAS = ['kita', 'minami']
const read = (query: string) => readSearch(new URLSearchParams(query), AREAS)

describe('an address', () => {
  it('that says nothing asks for everything', () => {
    expect(read('')).toEqual({ search: EVERYTHING, warnings: [] })
    expect(read('q=&when=&from=&kind=&near=')).toEqual({ search: EVERYTHING, warnings: [] })
    expect(hrefOf(EVERYTHING)).toBe('/')
  })

  it('says what is looked for', () => {
    const { search, warnings } = read(
      'q=朝市&when=weekend&kind=event,stand&type=sale&type=experience&theme=防災&area=kita' +
        '&near=35.7,139.5&within=500&open=now&access=stepfree&access=nursing&free=1&page=2&lang=easy',
    )
    expect(warnings).toEqual([])
    expect(search).toEqual({
      ...EVERYTHING,
      q: '朝市',
      when: 'weekend',
      kinds: ['event', 'stand'],
      types: ['sale', 'experience'],
      themes: ['防災'],
      areas: ['kita'],
      near: { lat: 35.7, lng: 139.5 },
      within: 500,
      openNow: true,
      access: ['stepfree', 'nursing'],
      free: true,
      page: 2,
      lang: 'easy',
    })
  })

  it('takes what a Japanese keyboard types', () => {
    expect(read('from=２０２６−１１−２２&page=２&near=３５．７，１３９．５').search).toMatchObject({
      from: '2026-11-22',
      page: 2,
      near: { lat: 35.7, lng: 139.5 },
    })
  })

  it.each([
    ['when', 'someday'],
    ['from', '2026-02-30'],
    ['from', '22.11.2026'],
    ['to', '2026-13-01'],
    ['kind', 'shop'],
    ['type', 'war'],
    ['area', 'atlantis'],
    ['near', '35.7'],
    ['near', '95,139'],
    ['near', '35.7,139.5,1'],
    ['near', 'NaN,NaN'],
    ['within', '1'],
    ['within', '-5'],
    ['bbox', '139.5,35.7,139.4,35.8'],
    ['bbox', '1,2,3'],
    ['open', 'yes'],
    ['access', 'lift'],
    ['free', 'true'],
    ['page', '0'],
    ['page', '1e3'],
    ['lang', 'fr'],
  ])('with a bad %s (%s) is read without it, and says so', (parameter, value) => {
    expect(read(`${parameter}=${encodeURIComponent(value)}&q=x`)).toEqual({
      search: { ...EVERYTHING, q: 'x' },
      warnings: [{ parameter, value }],
    })
  })

  it('keeps what is good in a list and tells what is not', () => {
    const { search, warnings } = read('kind=event,shop&area=kita&area=nowhere')
    expect(search).toMatchObject({ kinds: ['event'], areas: ['kita'] })
    expect(warnings).toEqual([
      { parameter: 'kind', value: 'shop' },
      { parameter: 'area', value: 'nowhere' },
    ])
  })

  it('with days that run backwards keeps the first', () => {
    expect(read('from=2026-11-22&to=2026-11-01')).toEqual({
      search: { ...EVERYTHING, from: '2026-11-22' },
      warnings: [{ parameter: 'to', value: '2026-11-01' }],
    })
  })

  it('takes days before words', () => {
    expect(read('when=today&from=2026-11-30').search).toMatchObject({
      when: null,
      from: '2026-11-30',
    })
  })

  it('ignores what other people hang onto a link', () => {
    expect(read('utm_source=line&notice=saved').warnings).toEqual([])
  })

  it('is never an error, and reads back as it was read', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('now', '1', '2', 'event', '35.7,139.5', '2026-11-22', 'kita', '防災', '-0,0'),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), value), { maxLength: 12 }),
        (pairs) => {
          const { search } = readSearch(new URLSearchParams(pairs), AREAS)
          const again = readSearch(new URLSearchParams(writeSearch(search)), AREAS)
          expect(again).toEqual({ search, warnings: [] })
        },
      ),
    )
  })

  it('reproduces exactly what was seen', () => {
    const degrees = (most: number) =>
      fc.integer({ min: -most * 1000, max: most * 1000 }).map((n) => n / 1000 + 0)
    const word = fc
      .string({ unit: fc.constantFrom(...'朝市,&=+% #?é'), minLength: 1, maxLength: 9 })
      .map((text) => text.trim())
      .filter(Boolean)
    const days = fc.constantFrom(
      { when: null, from: null, to: null },
      { when: null, from: '2026-11-22', to: '2026-11-30' },
      ...WHENS.map((when) => ({ when, from: null, to: null })),
    )
    const searches: fc.Arbitrary<Search> = fc
      .record({
        q: fc.oneof(fc.constant(''), word),
        kinds: fc.subarray([...FOUND_KINDS]),
        types: fc.subarray([...EVENT_TYPES]),
        categories: fc.uniqueArray(word, { maxLength: 3 }),
        themes: fc.uniqueArray(word, { maxLength: 3 }),
        areas: fc.subarray(AREAS),
        near: fc.option(fc.record({ lat: degrees(85), lng: degrees(180) })),
        within: fc.option(fc.integer({ min: 50, max: 20_000 })),
        bbox: fc.constantFrom(null, { west: 139.48, south: 35.68, east: 139.53, north: 35.72 }),
        openNow: fc.boolean(),
        access: fc.subarray([...ACCESS_FEATURES]),
        free: fc.boolean(),
        page: fc.integer({ min: 1, max: 50 }),
        lang: fc.constantFrom(null, ...LANGUAGES),
        view: fc.constantFrom(null, ...VIEWS),
      })
      .chain((rest) => days.map((range) => ({ ...rest, ...range })))
    fc.assert(
      fc.property(searches, (search) => {
        expect(read(writeSearch(search))).toEqual({ search, warnings: [] })
      }),
    )
  })
})
