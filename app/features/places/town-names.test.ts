import { describe, expect, it } from 'vitest'
import { choicesIn } from '#app/features/discovery/choices.ts'
import { suggestPoints } from '#app/features/discovery/suggestion.ts'
import { namesIn, placeIn } from '#app/features/places/town-names.ts'
import { townSchema } from '#app/features/places/town.ts'
import { readingStretches } from '#app/lib/language.ts'
import koganeiFacts from '#seeds/towns/koganei.json' with { type: 'json' }

const town = townSchema.parse(koganeiFacts)

describe('a name of the town', () => {
  it('is told in English with its kanji, in easy Japanese with its reading, in Japanese as it is', () => {
    const english = namesIn(town, 'en')
    expect(english('本町')).toBe('Honcho (本町)')
    expect(english('武蔵小金井')).toBe('Musashi-Koganei (武蔵小金井)')
    expect(english('貫井北')).toBe('Nukui-Kita (貫井北)')
    expect(english('見本台')).toBe('見本台')
    expect(namesIn(town, 'ja')('本町')).toBe('本町')
    const easy = namesIn(town, 'easy')('本町')
    expect(readingStretches(easy)).toEqual([{ text: '本町', reading: 'ほんちょう' }])
  })

  it('is left in kanji where the town’s file does not say how it is written', () => {
    const bare = { ...town, towns: town.towns.map((part) => ({ ...part, latin: undefined })) }
    expect(namesIn(bare, 'en')('本町')).toBe('本町')
  })

  it('stands for a place’s area and station, and nothing else of the place', () => {
    const place = {
      name: '本町',
      areaName: '貫井南',
      station: { name: '東小金井', minutes: 4 },
    }
    expect(placeIn(place, namesIn(town, 'en'))).toEqual({
      name: '本町',
      areaName: 'Nukui-Minami (貫井南)',
      station: { name: 'Higashi-Koganei (東小金井)', minutes: 4 },
    })
    expect(placeIn({ areaName: null, station: null }, namesIn(town, 'en'))).toEqual({
      areaName: null,
      station: null,
    })
  })

  it('is offered to be chosen as its readers read it', () => {
    const { areas, stations } = choicesIn(town, 'en')
    expect(areas.map(({ name }) => name)).toContain(
      'Musashi-Koganei Station North (武蔵小金井駅北)',
    )
    expect(stations.map(({ name }) => name)).toContain('Shin-Koganei (新小金井)')
    expect(choicesIn(town, 'ja').stations.map(({ name }) => name)).toContain('新小金井')
  })

  it.each(['musashi-kog', 'Musashi Kog', 'musashikog', 'MUSASHI-KOGANEI'])(
    'is found by whoever types %s',
    (typed) => {
      const [first] = suggestPoints(town, typed, 'en')
      expect(first?.text).toBe('Near Musashi-Koganei (武蔵小金井) station')
    },
  )
})
