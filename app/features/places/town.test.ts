import { describe, expect, it } from 'vitest'
import { baseLayer } from '#app/features/places/base-layer.ts'
import {
  addressOf,
  areaOf,
  chomeOf,
  findArea,
  findChome,
  isInTown,
  nearestStation,
  townSchema,
  type Town,
} from '#app/features/places/town.ts'
import kodairaFacts from '#seeds/towns/kodaira.json' with { type: 'json' }
import koganeiFacts from '#seeds/towns/koganei.json' with { type: 'json' }
import nishitokyoFacts from '#seeds/towns/nishitokyo.json' with { type: 'json' }

const koganei = townSchema.parse(koganeiFacts)
const towns: Town[] = [koganei, townSchema.parse(nishitokyoFacts), townSchema.parse(kodairaFacts)]
const rawOf = (slug: string) =>
  [koganeiFacts, kodairaFacts, nishitokyoFacts].find((facts) => facts.slug === slug)
const CITY_HALL = { lat: 35.6994, lng: 139.5031 }

describe('the facts of Koganei', () => {
  it('know ten 町 with forty-five 丁目, each in one living area', () => {
    const chome = koganei.towns.flatMap((part) => part.chome)
    expect(koganei.towns).toHaveLength(10)
    expect(chome).toHaveLength(45)
    expect(new Set(chome.map((entry) => entry.id)).size).toBe(45)
    for (const entry of chome) expect(findArea(koganei, entry.areaId)?.name).toBeTruthy()
  })

  it('keep every 丁目 and every living area inside the boundary', () => {
    const entries = [...koganei.areas, ...koganei.towns.flatMap((part) => part.chome)]
    const outside = entries.filter((entry) => !isInTown(koganei, entry.point))
    expect(outside.map((entry) => entry.name)).toEqual([])
  })

  it('say that the numbers of residents are samples', () => {
    for (const area of koganei.areas) expect(area.residentsNote).toBe('見本の数字')
  })

  it('put the city hall into 本町六丁目, south of 武蔵小金井', () => {
    expect(chomeOf(koganei, CITY_HALL)?.chome.name).toBe('本町六丁目')
    expect(areaOf(koganei, CITY_HALL).name).toBe('武蔵小金井駅南')
  })

  it('count seven minutes on foot from 武蔵小金井 to the city hall', () => {
    // 373 m in a straight line × 1.3 ÷ 80 m a minute = 6.06, rounded up.
    expect(nearestStation(koganei, CITY_HALL)).toEqual({ name: '武蔵小金井', minutes: 7 })
  })

  it('write an address without the prefecture', () => {
    expect(addressOf(koganei, 'koganei-hon-6', ' 6-3 ')).toBe('小金井市本町六丁目6-3')
    expect(findChome(koganei, 'koganei-hon-6')?.part.name).toBe('本町')
  })

  it('tell the town from its neighbours', () => {
    expect(isInTown(koganei, CITY_HALL)).toBe(true)
    expect(isInTown(koganei, { lat: 35.7286, lng: 139.4775 })).toBe(false)
  })
})

describe('any town', () => {
  it.each(towns)('$name has an area and a station for each of its places', (town) => {
    for (const place of town.places) {
      expect(areaOf(town, place.point).id).toContain(town.slug)
      expect(nearestStation(town, place.point).minutes).toBeGreaterThan(0)
    }
  })

  it.each(towns)(
    '$name is written for whoever reads no kanji, each name in its own way',
    (town) => {
      for (const named of [town.areas, town.stations, town.towns]) {
        const latin = named.map((one) => one.latin)
        expect(latin).not.toContain(undefined)
        expect(new Set(latin).size).toBe(latin.length)
      }
      const [area] = town.areas
      const named = (latin: string) => ({
        ...rawOf(town.slug),
        areas: [{ ...area, latin, point: [0, 0] }],
      })
      expect(townSchema.safeParse(named('Honcho 3-chome')).success).toBe(true)
      for (const latin of [
        '',
        '本町',
        'honcho',
        'Honcho (本町)',
        '<b>Honcho</b>',
        'H'.repeat(61),
      ]) {
        expect(townSchema.safeParse(named(latin)).success).toBe(false)
      }
    },
  )

  it.each(towns)('$name has ids that occur once', (town) => {
    const ids = [
      ...town.areas.map((area) => area.id),
      ...town.towns.map((part) => part.id),
      ...town.places.map((place) => place.id),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(towns)('$name draws itself within 60 kB, boundary and stations included', (town) => {
    const layer = baseLayer(town)
    const layers = new Set(layer.features.map((feature) => feature.properties.layer))
    expect(layers).toContain('boundary')
    expect(layers).toContain('station')
    expect(layer.attribution).toContain('OpenStreetMap')
    expect(JSON.stringify(layer).length).toBeLessThan(60_000)
  })

  it.each(towns)('$name closes the rings of its parks, longitude first', (town) => {
    for (const { geometry } of baseLayer(town).features) {
      if (geometry.type !== 'Polygon') continue
      for (const ring of geometry.coordinates) {
        expect(ring.at(0)).toEqual(ring.at(-1))
        expect(ring[0]?.[0]).toBeGreaterThan(130)
      }
    }
  })
})
