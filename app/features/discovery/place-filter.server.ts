/** Conditions on a place that events, stands and venues share. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { ACCESS_FEATURES, type AccessFeature } from '#app/features/places/place.ts'
import { bboxAround, contains, distanceMetres, type Bbox, type Point } from '#app/lib/geo.ts'
import type { Tables } from '#db/schema.ts'
import type { PlaceTable } from '#db/tables/places.ts'
import { DEFAULT_WITHIN, type Search } from './search.ts'

/** The column that says whether a place has a thing. */
export const ACCESS_COLUMNS = {
  stepfree: 'stepfree',
  'wheelchair-toilet': 'wheelchair_toilet',
  toilet: 'toilet',
  bench: 'bench',
  'bicycle-parking': 'bicycle_parking',
  parking: 'car_parking',
  nursing: 'nursing',
  roof: 'roof',
  'guide-dog': 'guide_dog',
} as const satisfies Record<AccessFeature, keyof PlaceTable>

/** What a place has, by its columns. */
export function accessIn(row: Readonly<Record<AccessColumn, number>>): AccessFeature[] {
  return ACCESS_FEATURES.filter((feature) => row[ACCESS_COLUMNS[feature]] === 1)
}

type AccessColumn = (typeof ACCESS_COLUMNS)[AccessFeature]

type Builder = ExpressionBuilder<Tables & { p: PlaceTable }, 'p'>

/** The boxes in which a point has to lie: that of the map, and the one around `near`. */
export function boxesOf(search: Search): Bbox[] {
  const around = search.near && bboxAround(search.near, withinOf(search))
  return [search.bbox, around].filter((box) => box !== null)
}

/** Whether the search wants to know where exactly something is. */
export function needsPoint(search: Search): boolean {
  return search.bbox !== null || search.near !== null
}

/** Whether the search wants anything of a place at all. */
export function needsPlace(search: Search): boolean {
  return needsPoint(search) || search.access.length > 0 || search.areas.length > 0
}

/** Conditions on the columns of `place as p`, its area left aside. */
export function placeConditions(eb: Builder, search: Search): Expression<SqlBool>[] {
  return [
    ...boxesOf(search).flatMap((box) => [
      eb('p.lat', '>=', box.south),
      eb('p.lat', '<=', box.north),
      eb('p.lng', '>=', box.west),
      eb('p.lng', '<=', box.east),
    ]),
    ...search.access.map((feature) => eb(`p.${ACCESS_COLUMNS[feature]}`, '=', 1)),
  ]
}

/** Metres from `near`; null where nobody asked, or the point is not known. */
export function metresFrom(search: Search, point: Point | null): number | null {
  return search.near && point ? distanceMetres(search.near, point) : null
}

/** Whether a point lies where it is looked for: the box of SQL around `near` has corners. */
export function liesWithin(search: Search, point: Point | null): boolean {
  if (!needsPoint(search)) return true
  if (point === null) return false
  if (search.bbox && !contains(search.bbox, point)) return false
  return search.near === null || distanceMetres(search.near, point) <= withinOf(search)
}

export const withinOf = (search: Search) => search.within ?? DEFAULT_WITHIN
