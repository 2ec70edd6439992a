/**
 * A town's facts: boundary, areas, 町 and 丁目, stations, rivers, roads, public places. They are
 * read from a file per town, so that another town is a matter of configuration alone.
 */
import { z } from 'zod'
import { distanceMetres, walkingMinutes, type Point } from '#app/lib/geo.ts'

/** `[latitude, longitude]` in the file, `{ lat, lng }` in the program. WGS84, about 10 m exact. */
const point = z.tuple([z.number(), z.number()]).transform(([lat, lng]): Point => ({ lat, lng }))

/** `[lat, lng, lat, lng, …]` in the file: a line or a ring. */
const path = z
  .array(z.number())
  .refine((numbers) => numbers.length >= 4 && numbers.length % 2 === 0)
  .transform((numbers): Point[] =>
    Array.from({ length: numbers.length / 2 }, (_, i) => ({
      lat: numbers[2 * i] ?? 0,
      lng: numbers[2 * i + 1] ?? 0,
    })),
  )

/** How a name is written on pages in English. */
const latin = z
  .string()
  .max(60)
  .regex(/^[A-Z][A-Za-z0-9 ,.'’&-]*$/)
  .optional()

const lines = z.object({
  name: z.string(),
  /** The source's own estimate; null where it gives none. */
  accuracyMetres: z.number().nullable(),
  lines: z.array(path),
})

export const townSchema = z.object({
  slug: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Municipality code with its check digit. */
  code: z.string().regex(/^\d{6}$/),
  name: z.string(),
  reading: z.string(),
  prefecture: z.string(),
  bbox: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
  /** Has to be shown wherever the facts are shown or passed on. */
  attribution: z.array(z.object({ text: z.string(), licence: z.string(), of: z.string() })),
  areas: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        reading: z.string(),
        latin,
        residents: z.int().positive(),
        /** Said wherever the number is shown, such as 「見本の数字」. */
        residentsNote: z.string().nullable(),
        point,
      }),
    )
    .min(1),
  towns: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      reading: z.string(),
      latin,
      postal: z.string().nullable(),
      point,
      chome: z.array(z.object({ id: z.string(), name: z.string(), areaId: z.string(), point })),
    }),
  ),
  boundary: z.array(path).min(1),
  rail: z.array(lines),
  rivers: z.array(lines),
  roads: z.array(lines),
  parks: z.array(z.object({ name: z.string(), point, ring: path.optional() })),
  stations: z
    .array(
      z.object({
        name: z.string(),
        reading: z.string(),
        latin,
        point,
        lines: z.array(z.string()),
      }),
    )
    .min(1),
  places: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      category: z.string(),
      point,
      address: z.string().nullable(),
      accuracyMetres: z.number(),
      /** The point is a guess: shown as 「およその位置」. */
      approximate: z.boolean(),
      /** Nobody has confirmed it: shown as 「未確認の目安」. */
      unconfirmed: z.boolean(),
    }),
  ),
})

export type Town = z.infer<typeof townSchema>
export type Area = Town['areas'][number]
export type TownPart = Town['towns'][number]
export type Chome = TownPart['chome'][number]

export function findArea(town: Town, areaId: string): Area | undefined {
  return town.areas.find((area) => area.id === areaId)
}

/** A 丁目 with the 町 it belongs to. */
export function findChome(
  town: Town,
  chomeId: string,
): { chome: Chome; part: TownPart } | undefined {
  for (const part of town.towns) {
    const chome = part.chome.find((entry) => entry.id === chomeId)
    if (chome) return { chome, part }
  }
  return undefined
}

/** The 丁目 whose middle is nearest: a guess near its edges, since the facts hold no outlines. */
export function chomeOf(town: Town, at: Point): { chome: Chome; part: TownPart } | undefined {
  const all = town.towns.flatMap((part) => part.chome.map((chome) => ({ chome, part })))
  return nearest(all, at, (entry) => entry.chome.point)
}

/** The everyday living area of a point: that of the nearest 丁目, else the nearest area's. */
export function areaOf(town: Town, at: Point): Area {
  const areaId = chomeOf(town, at)?.chome.areaId
  const area = (areaId && findArea(town, areaId)) || nearest(town.areas, at, (entry) => entry.point)
  if (!area) throw new Error(`Town ${town.slug} has no areas`)
  return area
}

/** The station one walks to, with minutes on foot. */
export function nearestStation(town: Town, at: Point): { name: string; minutes: number } {
  const station = nearest(town.stations, at, (entry) => entry.point)
  if (!station) throw new Error(`Town ${town.slug} has no stations`)
  return { name: station.name, minutes: walkingMinutes(distanceMetres(at, station.point)) }
}

/** The address as people write it, without prefecture: 小金井市 + 本町六丁目 + 6-3. */
export function addressOf(town: Town, chomeId: string, rest: string): string {
  const found = findChome(town, chomeId)
  return `${town.name}${found?.chome.name ?? ''}${rest.trim()}`
}

/** What the place picker needs of a town: a few kilobytes of its facts. */
export type PickerTown = Pick<Town, 'name' | 'bbox' | 'towns'>

export function pickerTown({ name, bbox, towns }: Town): PickerTown {
  return { name, bbox, towns }
}

/** Whether a point lies in the town (even-odd rule over the boundary's rings). */
export function isInTown(town: Town, at: Point): boolean {
  return town.boundary.reduce((inside, ring) => inside !== isInRing(ring, at), false)
}

function isInRing(ring: readonly Point[], at: Point): boolean {
  let inside = false
  let before = ring.at(-1)
  for (const corner of ring) {
    if (before && corner.lat > at.lat !== before.lat > at.lat) {
      const part = (at.lat - corner.lat) / (before.lat - corner.lat)
      if (at.lng < corner.lng + part * (before.lng - corner.lng)) inside = !inside
    }
    before = corner
  }
  return inside
}

function nearest<T>(all: readonly T[], at: Point, pointOf: (entry: T) => Point): T | undefined {
  let best: { entry: T; metres: number } | undefined
  for (const entry of all) {
    const metres = distanceMetres(at, pointOf(entry))
    if (!best || metres < best.metres) best = { entry, metres }
  }
  return best?.entry
}
