/** Where the sample's things lie: at a public place of the town's facts, or near the middle of a 丁目. */
import type { PlaceFacts } from '#app/features/places/place.ts'
import { chomeOf, isInTown, type Town } from '#app/features/places/town.ts'
import { distanceMetres, type Point } from '#app/lib/geo.ts'
import { rollFrom } from './dice.ts'

/** `at` is a place of the facts; `near` a 丁目, with metres to the east and to the north of it. */
export type Spot = { at: string } | { near: string; east?: number; north?: number }

export type SpotFacts = Pick<PlaceFacts, 'chomeId' | 'address' | 'point' | 'approximate'>

/** One degree in metres at the latitude of the town. */
const DEGREE_NORTH = 111_000
const DEGREE_EAST = 90_400
/** Nothing invented stands closer than this to a place of the facts. */
const APART_METRES = 60

/**
 * The facts of a spot. A town that does not have the place or 丁目 lends the middle of another 丁目
 * or area, the same one for the same words, so that the sample fits every town.
 */
export function findSpot(town: Town, spot: Spot): SpotFacts {
  if ('at' in spot) {
    const place = town.places.find(({ name }) => name === spot.at)
    if (!place) return findSpot(town, { near: spot.at })
    return {
      chomeId: chomeOf(town, place.point)?.chome.id ?? null,
      address: place.address ?? town.name,
      point: place.point,
      approximate: place.approximate,
    }
  }
  const centre = findCentre(town, spot.near)
  const dice = rollFrom(JSON.stringify(spot))
  const wanted = { east: spot.east ?? 0, north: spot.north ?? 0 }
  let point = moved(centre.point, wanted.east, wanted.north)
  for (let tries = 0; tries < 40 && !isFreeSpot(town, point); tries++) {
    const reach = 60 + tries * 5
    point = moved(centre.point, dice.between(-reach, reach), dice.between(-reach, reach))
  }
  return {
    chomeId: centre.chomeId,
    address: `${town.name}${centre.name}`,
    point,
    approximate: false,
  }
}

/** The middles of a town's 丁目; a town whose facts hold none has those of its areas. */
export function listCentres(town: Town): { name: string; chomeId: string | null; point: Point }[] {
  const chome = town.towns.flatMap((part) =>
    part.chome.map(({ id, name, point }) => ({ name, chomeId: id, point })),
  )
  return chome.length > 0
    ? chome
    : town.areas.map(({ point }) => ({ name: '', chomeId: null, point }))
}

function findCentre(town: Town, name: string) {
  const centres = listCentres(town)
  return centres.find((centre) => centre.name === name) ?? rollFrom(name).pick(centres)
}

function isFreeSpot(town: Town, point: Point): boolean {
  return (
    isInTown(town, point) &&
    town.places.every((place) => distanceMetres(place.point, point) >= APART_METRES)
  )
}

function moved({ lat, lng }: Point, east: number, north: number): Point {
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return { lat: round(lat + north / DEGREE_NORTH), lng: round(lng + east / DEGREE_EAST) }
}
