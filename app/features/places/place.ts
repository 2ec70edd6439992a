/** Where something is, and what one finds there: shared by venues, stands and free-form places. */
import type { Point } from '#app/lib/geo.ts'

/** The words are those of the address's `access=…`. */
export const ACCESS_FEATURES = [
  'stepfree',
  'wheelchair-toilet',
  'toilet',
  'bench',
  'bicycle-parking',
  'parking',
  'nursing',
  'roof',
  'guide-dog',
] as const
export type AccessFeature = (typeof ACCESS_FEATURES)[number]

/** 避難場所, 災害時協力農地, 震災対策用井戸. */
export const DISASTER_ROLES = ['evacuation', 'farmland', 'well'] as const
export type DisasterRole = (typeof DISASTER_ROLES)[number]

/** What somebody says about a place; everything else about it is computed. */
export type PlaceFacts = {
  name: string
  /** よみ, in hiragana; empty when nobody has given it. */
  reading: string
  /** Null outside the town. */
  chomeId: string | null
  /** As people write it, without prefecture: 小金井市本町六丁目6-3. */
  address: string
  /** WGS84; null lets the middle of the 丁目 stand for it. */
  point: Point | null
  /** The point is a guess: shown as 「およその位置」. */
  approximate: boolean
  accessText: string
  access: AccessFeature[]
  roles: DisasterRole[]
}

export type Place = PlaceFacts & {
  id: string
  cityCode: string | null
  /** Empty when the city is not known. */
  cityName: string
  areaId: string | null
  areaName: string | null
  townId: string | null
  /** The nearest station, with minutes on foot. */
  station: { name: string; minutes: number } | null
}

export function factsOfPlace(place: Place): PlaceFacts {
  return {
    name: place.name,
    reading: place.reading,
    chomeId: place.chomeId,
    address: place.address,
    point: place.point,
    approximate: place.approximate,
    accessText: place.accessText,
    access: place.access,
    roles: place.roles,
  }
}

/**
 * The place as those may see it who are not told its address yet: city and area, what one finds
 * there, but neither point nor anything that leads to it.
 */
export function withoutAddress(place: Place): Place {
  return {
    ...place,
    townId: null,
    chomeId: null,
    address: `${place.cityName}${place.areaName ? `（${place.areaName}エリア）` : ''}`,
    point: null,
    approximate: true,
    accessText: '',
    station: null,
  }
}
