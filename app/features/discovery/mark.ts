/** Finds as GeoJSON (RFC 7946): the map's markers, and a file for whoever wants one. */
import { withoutReadings, type Language } from '#app/lib/language.ts'
import { entryOf } from './entry.ts'
import type { Found } from './listing.ts'
import type { Range } from './range.ts'
import type { FoundKind, Warning } from './search.ts'

export type Mark = {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: [lng: number, lat: number] }
  properties: { kind: FoundKind; title: string; sub: string; place: string; url: string }
}

export type Marks = { type: 'FeatureCollection'; warnings: Warning[]; features: Mark[] }

/** `url` is a path; `baseUrl` before it makes an address for other sites. */
export function marksOf(
  all: readonly Found[],
  {
    range,
    now,
    warnings,
    language,
  }: { range: Range; now: string; warnings: Warning[]; language: Language },
): Marks {
  const features = all.flatMap((found): Mark[] => {
    const place =
      found.kind !== 'event' ? found.place : found.place.kind === 'place' ? found.place.place : null
    if (!place?.point) return []
    const entry = entryOf(found, range, now, language)
    return [
      {
        type: 'Feature',
        id: entry.id,
        geometry: { type: 'Point', coordinates: [place.point.lng, place.point.lat] },
        properties: {
          kind: entry.kind,
          title: entry.title,
          sub: withoutReadings(
            [entry.state?.text, entry.when ?? entry.note].filter(Boolean).join(' '),
          ),
          place: place.name,
          url: entry.href,
        },
      },
    ]
  })
  return { type: 'FeatureCollection', warnings, features }
}
