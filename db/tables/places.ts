import type { Flag, InstantText, JsonText } from './columns.ts'

export interface PlaceTables {
  city: CityTable
  area: AreaTable
  town: TownTable
  chome: ChomeTable
  place: PlaceTable
}

export interface CityTable {
  /** Municipality code with check digit: `132101`. */
  code: string
  slug: string
  name: string
  prefecture: string
  west: number
  south: number
  east: number
  north: number
  attribution: JsonText
}

/** An everyday living area (生活圏): a group of 丁目. */
export interface AreaTable {
  id: string
  city_code: string
  name: string
  reading: string
  residents: number
  residents_note: string | null
  lat: number
  lng: number
  position: number
}

export interface TownTable {
  id: string
  city_code: string
  name: string
  reading: string
  postal: string | null
  lat: number
  lng: number
  position: number
}

export interface ChomeTable {
  id: string
  town_id: string
  area_id: string
  name: string
  lat: number
  lng: number
  position: number
}

/** What venues, stands and free-form event places share. */
export interface PlaceTable {
  id: string
  name: string
  reading: string
  city_code: string | null
  area_id: string | null
  town_id: string | null
  chome_id: string | null
  /** The address as people write it, without prefecture. */
  address: string
  lat: number | null
  lng: number | null
  /** The point is a guess (the middle of a 丁目, an approximate source). */
  approximate: Flag
  access_text: string
  station_name: string | null
  station_minutes: number | null
  stepfree: Flag
  wheelchair_toilet: Flag
  toilet: Flag
  bench: Flag
  bicycle_parking: Flag
  car_parking: Flag
  nursing: Flag
  roof: Flag
  guide_dog: Flag
  role_evacuation: Flag
  role_farmland: Flag
  role_well: Flag
  created_at: InstantText
}
