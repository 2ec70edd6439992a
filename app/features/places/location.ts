/** What follows from where a place is: its area, its 町, its point and the way from the station. */
import type { Point } from '#app/lib/geo.ts'
import type { PlaceFacts } from './place.ts'
import { areaOf, findChome, isInTown, nearestStation, type Town } from './town.ts'

export type Location = {
  cityCode: string | null
  areaId: string | null
  townId: string | null
  chomeId: string | null
  point: Point | null
  /** The point is a guess: shown as 「およその位置」. */
  approximate: boolean
  station: { name: string; minutes: number } | null
}

/**
 * Without a point the middle of the 丁目 stands for it. The area is that of the 丁目, else that of
 * the point; a place outside the town belongs to none. The station is the nearest of the town's.
 */
export function locate(
  facts: Pick<PlaceFacts, 'chomeId' | 'point' | 'approximate'>,
  town: Town,
): Location {
  const found = facts.chomeId === null ? undefined : findChome(town, facts.chomeId)
  const point = facts.point ?? found?.chome.point ?? null
  const inside = found !== undefined || (point !== null && isInTown(town, point))
  return {
    cityCode: inside ? town.code : null,
    areaId: found?.chome.areaId ?? (inside && point ? areaOf(town, point).id : null),
    townId: found?.part.id ?? null,
    chomeId: found?.chome.id ?? null,
    point,
    approximate: facts.approximate || (facts.point === null && point !== null),
    station: point ? nearestStation(town, point) : null,
  }
}
