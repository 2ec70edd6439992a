import { describe, expect, it } from 'vitest'
import { readAddress, readPoint } from '#app/features/publishing/municipal-place.ts'
import { KNOWN_MUNICIPALITIES as known } from '#app/features/publishing/municipality.ts'

const none = { full: '', municipality: '', town: '', rest: '', building: '' }
const koganei = known[0]

describe('an address', () => {
  it.each([
    ['東京都小金井市見本町6-6-3', '小金井市', '見本町', '6-6-3'],
    ['小金井市見本町四丁目5番6号　', '小金井市', '見本町', '四丁目5番6号'],
    ['東京都千代田区一番町２', '千代田区', '一番町', '２'],
    ['東京都西多摩郡見本町字見本3', '西多摩郡見本町', '字見本', '3'],
    ['見本公園内', null, '見本公園内', null],
  ])('%s is taken apart', (full, municipality, town, rest) => {
    expect(readAddress({ ...none, full }, known)).toEqual({
      municipality,
      town,
      rest,
      building: null,
    })
  })

  it('is taken from its parts where the file has them', () => {
    const cells = {
      ...none,
      municipality: '小平市',
      town: '見本町',
      rest: '1丁目',
      building: '2階',
    }
    expect(readAddress(cells, known)).toEqual({
      municipality: '小平市',
      town: '見本町',
      rest: '1丁目',
      building: '2階',
    })
  })
})

describe('a point', () => {
  it.each([
    ['', '', null, null],
    ['35.70', '139.51', { lat: 35.7, lng: 139.51 }, null],
    ['３５．７０', '１３９．５１', { lat: 35.7, lng: 139.51 }, null],
    ['35.70', '', null, 'point_half'],
    ['北緯35度', '139.51', null, 'point_unreadable'],
    ['139.51', '35.70', null, 'point_swapped'],
    ['0', '0', null, 'point_outside_japan'],
    ['35.70', '139.28', { lat: 35.7, lng: 139.28 }, 'point_outside_municipality'],
  ])('%s, %s', (lat, lng, point, problem) => {
    expect(readPoint(lat, lng, koganei)).toEqual({ point, problem })
  })

  it('is not checked against a municipality that nobody gave a box', () => {
    expect(readPoint('43.06', '141.35', undefined).problem).toBeNull()
  })
})
