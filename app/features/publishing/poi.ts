/**
 * POI codes of 公共施設一覧 that this town's map knows. A code is four digits, some towns add a
 * letter of their own (`2614a`).
 */
import type { VenueKind } from '#app/features/venues/venue.ts'

export type PoiKind =
  | { kind: 'stand' }
  | { kind: 'venue'; venueKind: 'park' | 'plaza' | 'farmland' | 'lot' | 'hall' }
  | { kind: 'other' }

const KINDS: Record<string, PoiKind> = {
  '2614': { kind: 'stand' },
  '2615': { kind: 'venue', venueKind: 'hall' },
  '1016': { kind: 'venue', venueKind: 'hall' },
  '1003': { kind: 'venue', venueKind: 'park' },
  '1006': { kind: 'venue', venueKind: 'plaza' },
  '0302': { kind: 'venue', venueKind: 'farmland' },
  '0328': { kind: 'venue', venueKind: 'lot' },
}

/**
 * The four digits of a POI code: full width, a town's letter and a leading zero that a spreadsheet
 * ate are allowed for. `undefined` for an empty cell or anything else.
 */
export function poiCode(text: string): string | undefined {
  const digits = /^(\d{3,4})[a-z]?$/i.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))?.[1]
  return digits?.padStart(4, '0')
}

export function poiKind(code: string): PoiKind {
  return KINDS[code] ?? { kind: 'other' }
}

export const STAND_POI = '2614'

/** The code under which a venue is given away; a kind without one of its own takes the nearest. */
export const VENUE_POI: Record<VenueKind, string> = {
  park: '1003',
  plaza: '1006',
  farmland: '0302',
  vacant_lot: '0328',
  vacant_shop: '1016',
  shopfront: '1006',
  shrine: '1006',
  school: '1016',
  street: '1006',
  hall: '1016',
}
