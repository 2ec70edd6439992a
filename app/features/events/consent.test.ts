import { describe, expect, it } from 'vitest'
import { venueMeant, type KnownVenue } from './consent.ts'

const PLAZA: KnownVenue = {
  id: 'plaza',
  name: '見本ふれあい広場',
  point: { lat: 35.7, lng: 139.5 },
  addressPublic: true,
}
const FARM: KnownVenue = {
  id: 'farm',
  name: '見本農園の畑',
  point: { lat: 35.71, lng: 139.5 },
  addressPublic: false,
}
/** One metre to the north, in degrees. */
const METRE = 1 / 111_195
const meant = (name: string, metresNorth: number) =>
  venueMeant({ name, point: { lat: 35.7 + metresNorth * METRE, lng: 139.5 } }, [FARM, PLAZA])

describe('A place that somebody typed', () => {
  it('is probably the venue within 50 m, and no longer beyond', () => {
    expect(meant('店の前', 49.9)).toMatchObject({ id: 'plaza', because: 'near', tellable: true })
    expect(meant('店の前', 50.1)).toBeNull()
  })

  it('is probably the venue whose name it bears, however it is written', () => {
    for (const name of [
      '見本フレアイ広場',
      '見本 ふれあい広場（東側）',
      '見本ふれあい広場の入口',
    ]) {
      expect(meant(name, 500)).toMatchObject({ id: 'plaza', because: 'name' })
    }
    expect(meant('広場', 500)).toBeNull()
    expect(meant('', 500)).toBeNull()
  })

  it('near a hidden address is looked at, without telling what it is near', () => {
    expect(
      venueMeant({ name: '空き地', point: { lat: 35.71, lng: 139.5 } }, [FARM, PLAZA]),
    ).toMatchObject({ id: 'farm', tellable: false })
  })

  it('without a point is known by its name alone', () => {
    expect(venueMeant({ name: '自宅', point: null }, [FARM, PLAZA])).toBeNull()
    expect(venueMeant({ name: '見本農園の畑', point: null }, [FARM])?.id).toBe('farm')
  })
})
