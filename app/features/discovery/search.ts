/**
 * What somebody looks for, as it stands in an address: one reader for the page, every feed and every
 * GeoJSON. A value that cannot be read is left out and told, never an error.
 */
import { EVENT_TYPES, type EventType } from '#app/features/events/event.ts'
import { ACCESS_FEATURES, type AccessFeature } from '#app/features/places/place.ts'
import { LONGEST_QUERY } from '#app/features/search/term.ts'
import type { Bbox, Point } from '#app/lib/geo.ts'
import { toHalfWidth } from '#app/lib/japanese.ts'
import { LANGUAGES, type Language } from '#app/lib/language.ts'
import { addDays, isDay, type Day } from '#app/lib/time.ts'

export const WHENS = ['now', 'today', 'tomorrow', 'weekend', 'week', 'month', 'all'] as const
export type When = (typeof WHENS)[number]

export const FOUND_KINDS = ['event', 'stand', 'venue'] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** A calendar of events in the place of the list; `from` names a day of the first stretch shown. */
export const VIEWS = ['week', 'month'] as const
export type View = (typeof VIEWS)[number]

/** Metres around `near`, where the address does not say. */
export const DEFAULT_WITHIN = 1000
const WITHIN = { least: 50, most: 20_000 }
const MOST_VALUES = 20
const LONGEST_VALUE = 60
const MOST_PAGES = 10_000

export type Search = {
  q: string
  /** Null where the address names none, or names days. */
  when: When | null
  from: Day | null
  to: Day | null
  /** Empty: all of them. */
  kinds: FoundKind[]
  types: EventType[]
  categories: string[]
  themes: string[]
  areas: string[]
  near: Point | null
  /** Metres; null is `DEFAULT_WITHIN`. */
  within: number | null
  bbox: Bbox | null
  openNow: boolean
  access: AccessFeature[]
  free: boolean
  page: number
  /** Null where the address does not say it. */
  lang: Language | null
  /** Null is the list with its map. */
  view: View | null
}

export const EVERYTHING: Search = {
  q: '',
  when: null,
  from: null,
  to: null,
  kinds: [],
  types: [],
  categories: [],
  themes: [],
  areas: [],
  near: null,
  within: null,
  bbox: null,
  openNow: false,
  access: [],
  free: false,
  page: 1,
  lang: null,
  view: null,
}

export const PARAMETERS = [
  'q',
  'when',
  'from',
  'to',
  'kind',
  'type',
  'category',
  'theme',
  'area',
  'near',
  'within',
  'bbox',
  'open',
  'access',
  'free',
  'page',
  'lang',
  'view',
] as const
export type Parameter = (typeof PARAMETERS)[number]

/** A value that was left out, cut where it is long. */
export type Warning = { parameter: Parameter; value: string }

/** Reads an address's query. `areaIds`: the areas that the town has. */
export function readSearch(
  query: URLSearchParams,
  areaIds: readonly string[],
): { search: Search; warnings: Warning[] } {
  const warnings: Warning[] = []
  const warn = (parameter: Parameter, value: string) => {
    warnings.push({ parameter, value: value.slice(0, LONGEST_VALUE) })
  }
  const one = <T>(parameter: Parameter, read: (text: string) => T | null): T | null => {
    // A form sends the fields that were left blank as well; the last value given counts.
    const given = query.getAll(parameter).map(plain).filter(Boolean)
    const text = given.at(-1)
    if (text === undefined) return null
    const value = read(text)
    if (value === null) warn(parameter, text)
    for (const other of given.slice(0, -1)) warn(parameter, other)
    return value
  }
  const many = <T extends string>(parameter: Parameter, read: (text: string) => T | null): T[] => {
    const values = new Set<T>()
    for (const text of query.getAll(parameter).flatMap(listOf(parameter))) {
      const value = values.size < MOST_VALUES ? read(text) : null
      if (value === null) warn(parameter, text)
      else values.add(value)
    }
    return [...values]
  }
  const days = readDays(one('from', readDay), one('to', readDay), warn)
  const when = one('when', oneOf(WHENS))
  const search: Search = {
    q: (one('q', (text) => text) ?? '').slice(0, LONGEST_QUERY),
    when: days.from === null && days.to === null ? when : null,
    ...days,
    kinds: inOrder(FOUND_KINDS, many('kind', oneOf(FOUND_KINDS))),
    types: inOrder(EVENT_TYPES, many('type', oneOf(EVENT_TYPES))),
    categories: many('category', shortText),
    themes: many('theme', shortText),
    areas: many('area', oneOf(areaIds)),
    near: one('near', readPoint),
    within: one('within', readWithin),
    bbox: one('bbox', readBbox),
    openNow: one('open', (text) => (text === 'now' ? true : null)) ?? false,
    access: inOrder(ACCESS_FEATURES, many('access', oneOf(ACCESS_FEATURES))),
    free: one('free', (text) => (text === '1' ? true : null)) ?? false,
    page: one('page', readPage) ?? 1,
    lang: one('lang', oneOf(LANGUAGES)),
    view: one('view', oneOf(VIEWS)),
  }
  return { search, warnings }
}

/** Type, category and theme are said of events alone: asking for them asks for events. */
export function kindsOf(search: Search): Set<FoundKind> {
  const kinds = new Set<FoundKind>(search.kinds.length > 0 ? search.kinds : FOUND_KINDS)
  if (search.types.length + search.categories.length + search.themes.length > 0) {
    kinds.delete('stand')
    kinds.delete('venue')
  }
  return kinds
}

/** The query that reads back as the same search: without `?`, empty for everything. */
export function writeSearch(search: Search): string {
  const parts: [Parameter, string][] = []
  const put = (parameter: Parameter, value: string) => parts.push([parameter, value])
  if (search.q !== '') put('q', search.q)
  if (search.when) put('when', search.when)
  if (search.from) put('from', search.from)
  if (search.to) put('to', search.to)
  if (search.kinds.length > 0) put('kind', search.kinds.join(','))
  for (const type of search.types) put('type', type)
  for (const category of search.categories) put('category', category)
  for (const theme of search.themes) put('theme', theme)
  for (const area of search.areas) put('area', area)
  if (search.near) put('near', `${search.near.lat},${search.near.lng}`)
  if (search.within !== null) put('within', String(search.within))
  if (search.bbox) {
    const { west, south, east, north } = search.bbox
    put('bbox', [west, south, east, north].join(','))
  }
  if (search.openNow) put('open', 'now')
  for (const feature of search.access) put('access', feature)
  if (search.free) put('free', '1')
  if (search.page > 1) put('page', String(search.page))
  if (search.lang) put('lang', search.lang)
  if (search.view) put('view', search.view)
  return parts.map(([name, value]) => `${name}=${encode(value)}`).join('&')
}

/** The page's address for a search that differs in some things; any change leads to its first page. */
export function hrefOf(search: Search, change: Partial<Search> = {}): string {
  const wanted = { ...search, page: 1, ...change }
  const query = writeSearch(wanted)
  const path = wanted.view === null ? '/' : '/calendar'
  return query === '' ? path : `${path}?${query}`
}

/** So many days of the past are looked through at once. */
const PAST_DAYS = 90

/**
 * The same search over what is past: up to yesterday, or up to the day before where the past is being
 * looked at already. Stands and venues have no past.
 */
export function pastOf(search: Search, { firstDay, today }: { firstDay: Day; today: Day }): Search {
  const to = addDays(firstDay < today ? firstDay : today, -1)
  const days = { from: addDays(to, 1 - PAST_DAYS), to }
  return { ...search, ...days, when: null, openNow: false, kinds: ['event'] }
}

/** A point as far as an address needs it: about a metre. */
export function roundedPoint({ lat, lng }: Point): Point {
  return { lat: round(lat), lng: round(lng) }
}

export function roundedBbox({ west, south, east, north }: Bbox): Bbox {
  return { west: round(west), south: round(south), east: round(east), north: round(north) }
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** Commas and colons stay readable; they need no escape in a query. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',')
}

/** Without the characters that no keyboard types and one of the databases refuses. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trim()
}

/** `kind=event,stand` and `kind=event&kind=stand`; words of people may hold commas of their own. */
function listOf(parameter: Parameter): (text: string) => string[] {
  const commas = parameter !== 'category' && parameter !== 'theme'
  return (text) => (commas ? text.split(',') : [text]).map(plain).filter(Boolean)
}

function oneOf<T extends string>(values: readonly T[]): (text: string) => T | null {
  return (text) => values.find((value) => value === text) ?? null
}

function inOrder<T>(order: readonly T[], values: readonly T[]): T[] {
  return order.filter((value) => values.includes(value))
}

function shortText<T extends string>(text: T): T | null {
  return text.length <= LONGEST_VALUE ? text : null
}

function readDays(
  from: Day | null,
  to: Day | null,
  warn: (parameter: Parameter, value: string) => void,
): { from: Day | null; to: Day | null } {
  if (from === null || to === null || from <= to) return { from, to }
  warn('to', to)
  return { from, to: null }
}

function readDay(text: string): Day | null {
  const day = toHalfWidth(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isDay(day) && day >= '1900' && day < '2200' ? day : null
}

function readPoint(text: string): Point | null {
  const [lat, lng, ...more] = readNumbers(text)
  if (lat === undefined || lng === undefined || more.length > 0) return null
  return Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { lat, lng } : null
}

function readBbox(text: string): Bbox | null {
  const [west, south, east, north, ...more] = readNumbers(text)
  if (west === undefined || south === undefined || east === undefined) return null
  if (north === undefined || more.length > 0) return null
  const sound = west < east && south < north && west >= -180 && east <= 180
  return sound && south >= -90 && north <= 90 ? { west, south, east, north } : null
}

/** Plain decimal numbers with commas between them; none when one of them is anything else. */
function readNumbers(text: string): number[] {
  const parts = toHalfWidth(text).split(',')
  const sound = parts.every((part) => /^-?\d{1,3}(?:\.\d{1,15})?$/.test(part.trim()))
  // Rounded, so that none is printed with an exponent; adding 0 turns -0 into 0.
  return sound ? parts.map((part) => round(Number(part)) + 0) : []
}

function readWithin(text: string): number | null {
  const metres = readCount(text)
  return metres !== null && metres >= WITHIN.least && metres <= WITHIN.most ? metres : null
}

function readPage(text: string): number | null {
  const page = readCount(text)
  return page !== null && page >= 1 && page <= MOST_PAGES ? page : null
}

function readCount(text: string): number | null {
  const digits = toHalfWidth(text)
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null
}
