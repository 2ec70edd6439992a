/** Where a municipal row says something is: its address in parts, and its point. */
import { contains, type Point } from '#app/lib/geo.ts'
import {
  municipalityIn,
  withoutPrefecture,
  type Municipality,
} from '#app/features/publishing/municipality.ts'

export type ImportedAddress = {
  municipality: string | null
  /** 町名 without 丁目: `本町`. */
  town: string | null
  /** What follows the town, as written: `6-6-3`, `四丁目5番6号`. */
  rest: string | null
  /** 方書: a building or a room. */
  building: string | null
}

type AddressCells = {
  full: string
  municipality: string
  town: string
  rest: string
  building: string
}

/** Takes the address apart; cells that hold the parts already win over the full text. */
export function readAddress(cells: AddressCells, known: readonly Municipality[]): ImportedAddress {
  const building = orNull(cells.building)
  if (cells.municipality !== '' || cells.town !== '') {
    return {
      municipality: orNull(cells.municipality),
      town: orNull(cells.town),
      rest: orNull(cells.rest),
      building,
    }
  }
  const text = withoutPrefecture(cells.full.trim())
  const municipality =
    municipalityIn(text, known)?.name ?? /^(?:.{1,4}郡)?.{1,5}?[市区町村](?=.)/.exec(text)?.[0]
  const local = municipality ? text.slice(municipality.length) : text
  const { town, rest } = splitTown(local)
  return { municipality: municipality ?? null, town: orNull(town), rest: orNull(rest), building }
}

/** `本町6-6-3` → 本町 + 6-6-3; kanji numerals count only before 丁目, 番, 条: 一番町 is a name. */
function splitTown(local: string): { town: string; rest: string } {
  const at = local.search(/[\d０-９]|[一二三四五六七八九十]{1,4}(?:丁目|番地|条)/)
  if (at < 0) return { town: local.trim(), rest: '' }
  return { town: local.slice(0, at).trim(), rest: local.slice(at).trim() }
}

function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

export type PointProblem =
  | 'point_half'
  | 'point_unreadable'
  | 'point_swapped'
  | 'point_outside_japan'
  | 'point_outside_municipality'

export type PointReading = { point: Point | null; problem: PointProblem | null }

/** 沖ノ鳥島 to 択捉島, 与那国島 to 南鳥島. */
const JAPAN = { west: 122.9, south: 20.4, east: 154, north: 45.6 }

/**
 * Reads latitude and longitude. A point that cannot be right is never put right here: swapped
 * numbers and points off the map give no point; a point outside its municipality is kept, for
 * staff to look at.
 */
export function readPoint(
  latText: string,
  lngText: string,
  municipality: Municipality | undefined,
): PointReading {
  const [a, b] = [latText, lngText].map((t) => t.normalize('NFKC').replaceAll(/\s/g, ''))
  if (!a && !b) return { point: null, problem: null }
  if (!a || !b) return { point: null, problem: 'point_half' }
  const point = { lat: degrees(a), lng: degrees(b) }
  if (Number.isNaN(point.lat) || Number.isNaN(point.lng)) {
    return { point: null, problem: 'point_unreadable' }
  }
  if (contains(JAPAN, { lat: point.lng, lng: point.lat })) {
    return { point: null, problem: 'point_swapped' }
  }
  if (!contains(JAPAN, point)) return { point: null, problem: 'point_outside_japan' }
  if (municipality && !contains(municipality.bbox, point)) {
    return { point, problem: 'point_outside_municipality' }
  }
  return { point, problem: null }
}

function degrees(text: string): number {
  return /^[+-]?\d{1,3}(?:\.\d+)?°?$/.test(text) ? Number.parseFloat(text) : Number.NaN
}
