/** Finds as GeoJSON (RFC 7946): the map's markers, and a file for whoever wants one. */
import { withoutReadings, type InLanguages, type Language } from '#app/lib/language.ts'
import { earliest, instantAt, type Instant } from '#app/lib/time.ts'
import { entryOf, firstDateState } from './entry.ts'
import type { Found, FoundDate, FoundEvent } from './listing.ts'
import type { Range } from './range.ts'
import type { FoundKind, Warning } from './search.ts'

export type Mark = {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: [lng: number, lat: number] }
  properties: { kind: FoundKind; title: string; sub: string; place: string; url: string }
}

export type Marks = { type: 'FeatureCollection'; warnings: Warning[]; features: Mark[] }

type Saying = { range: Range; now: Instant; language: Language }

/** `url` is a path; `baseUrl` before it makes an address for other sites. */
export function marksOf(
  all: readonly Found[],
  { warnings, ...saying }: Saying & { warnings: Warning[] },
): Marks {
  const features: Mark[] = []
  for (const found of all) {
    const mark = found.kind === 'event' ? eventMark(found, saying) : markOf(found, saying)
    if (mark) features.push(mark)
  }
  return { type: 'FeatureCollection', warnings, features }
}

type Kept = { mark: Mark | null; from: Instant; until: Instant }

/** Events that are remembered keep their marks: by their first date, which is read with all of them. */
const kept: InLanguages<WeakMap<FoundDate, Kept>> = {
  ja: new WeakMap(),
  easy: new WeakMap(),
  en: new WeakMap(),
}

function eventMark(event: FoundEvent, saying: Saying): Mark | null {
  const { now, language, range } = saying
  const [first] = event.dates
  const known = kept[language].get(first)
  if (known && known.from <= now && now < known.until) return known.mark
  const mark = markOf(event, saying)
  const midnight = instantAt(range.today, '24:00')
  const until = earliest([firstDateState(event, now).holdsUntil, midnight]) ?? midnight
  kept[language].set(first, { mark, from: now, until })
  return mark
}

/** Null where the public may not know the point. */
function markOf(found: Found, { range, now, language }: Saying): Mark | null {
  const place =
    found.kind !== 'event' ? found.place : found.place.kind === 'place' ? found.place.place : null
  if (!place?.point) return null
  const entry = entryOf(found, range, now, language)
  return {
    type: 'Feature',
    id: entry.id,
    geometry: { type: 'Point', coordinates: [place.point.lng, place.point.lat] },
    properties: {
      kind: entry.kind,
      title: entry.title,
      sub: withoutReadings([entry.state?.text, entry.when ?? entry.note].filter(Boolean).join(' ')),
      place: place.name,
      url: entry.href,
    },
  }
}
