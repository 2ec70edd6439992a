import { describe, expect, it } from 'vitest'
import { isInTown } from './town.ts'
import { loadTown } from './town.server.ts'
import { locate } from './location.ts'

const town = loadTown('koganei')
const chome = town.towns.flatMap((part) => part.chome)[0]

describe('where a place is', () => {
  it('is the middle of the 丁目 while nobody has set the pin, and said to be a guess', () => {
    const at = locate({ chomeId: chome?.id ?? '', point: null, approximate: false }, town)
    expect(at.point).toEqual(chome?.point)
    expect(at.approximate).toBe(true)
    expect(at.areaId).toBe(chome?.areaId)
    expect(at.cityCode).toBe(town.code)
  })

  it('is exact once the pin is set, with the walk from the nearest station', () => {
    const station = town.stations.find((one) => isInTown(town, one.point))
    const at = locate({ chomeId: null, point: station?.point ?? null, approximate: false }, town)
    expect(at.approximate).toBe(false)
    expect(at.station).toEqual({ name: station?.name, minutes: 1 })
    expect(at.areaId).not.toBeNull()
  })

  it('belongs to no area of the town when it lies elsewhere', () => {
    const at = locate(
      { chomeId: null, point: { lat: 43.06, lng: 141.35 }, approximate: false },
      town,
    )
    expect([at.cityCode, at.areaId, at.townId]).toEqual([null, null, null])
  })

  it('is unknown without 丁目 and pin', () => {
    const at = locate({ chomeId: 'nowhere', point: null, approximate: false }, town)
    expect([at.point, at.station, at.chomeId]).toEqual([null, null, null])
  })
})
