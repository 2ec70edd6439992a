/** A row of 公共施設一覧 or 観光施設一覧 as a stand, as a venue, or as neither. */
import { readWeekdays, type TypedWeekdays } from '#app/features/calendar/input.ts'
import { monthlyNth, weekly, type HolidayRule } from '#app/features/calendar/recurrence.ts'
import { readFee, type Fee } from '#app/features/publishing/municipal-fee.ts'
import { readTimes, type Times } from '#app/features/publishing/municipal-hours.ts'
import type { ImportedAddress } from '#app/features/publishing/municipal-place.ts'
import {
  cell,
  cellOrNull,
  note,
  paragraphs,
  readContact,
  readUrl,
  readWhereabouts,
  rowKey,
} from '#app/features/publishing/municipal-row.ts'
import type { ImportedContact, OpenRow } from '#app/features/publishing/municipal-row.ts'
import type { Municipality } from '#app/features/publishing/municipality.ts'
import { poiCode, poiKind } from '#app/features/publishing/poi.ts'
import type { PoiKind } from '#app/features/publishing/poi.ts'
import type { Point } from '#app/lib/geo.ts'
import { normalize } from '#app/lib/japanese.ts'

export type Opening = Times & {
  /** On which days, as an RFC 5545 rule without a first date; null where the words do not tell. */
  rrule: string | null
  /** 0 = Sunday … 6 = Saturday, Monday first; null as above. */
  weekdays: number[] | null
  holidays: HolidayRule
  /** 利用可能曜日 as written. */
  text: string | null
  /** 利用可能日時特記事項: closed days and what else only people can read. */
  note: string | null
}

type ImportedFacility = {
  name: string
  reading: string | null
  address: ImportedAddress
  point: Point | null
  opening: Opening
  operator: string | null
  fee: Fee
  body: string | null
  access: string | null
  parking: string | null
  barrierFree: string | null
  contact: ImportedContact | null
  url: string | null
}

export type ImportedStand = ImportedFacility

/** A place only: nobody has agreed that it may be asked for. */
export type ImportedVenue = ImportedFacility & {
  venueKind: Extract<PoiKind, { kind: 'venue' }>['venueKind']
  takesRequests: false
}

export type FacilityReading = { key: string; name: string } & (
  | { kind: 'stand'; value: ImportedStand }
  | { kind: 'venue'; value: ImportedVenue }
  | { kind: 'other' }
)

/** What a facility row gives; problems are added to the row. */
export function readFacility(row: OpenRow, known: readonly Municipality[]): FacilityReading {
  const name = cell(row, 'title').replaceAll(/\s+/g, ' ')
  if (name === '') note(row, 'no_title', 'title')
  const poi = readPoi(row, name)
  if (poi.kind === 'other') {
    // What is not taken in is not searched for faults either.
    return {
      kind: 'other',
      name,
      key: rowKey(row, known, [normalize(name), normalize(cell(row, 'address'))]),
    }
  }
  const { address, point } = readWhereabouts(row, known)
  const where = [address.municipality, address.town, address.rest].join('')
  const value: ImportedFacility = {
    name,
    reading: cellOrNull(row, 'reading'),
    address,
    point,
    opening: readOpening(row),
    operator: cellOrNull(row, 'operator'),
    fee: readFee(cell(row, 'feeBase'), cell(row, 'feeDetail')),
    body: paragraphs(row, ['body', 'remarks']),
    access: cellOrNull(row, 'access'),
    // なし is an answer here.
    parking: cell(row, 'parking') || null,
    barrierFree: cell(row, 'barrierFree') || null,
    contact: readContact(row),
    url: readUrl(row),
  }
  const key = rowKey(row, known, [normalize(name), normalize(where)])
  if (poi.kind === 'stand') return { kind: 'stand', name, key, value }
  const { venueKind } = poi
  return { kind: 'venue', name, key, value: { ...value, venueKind, takesRequests: false } }
}

function readPoi(row: OpenRow, name: string): PoiKind {
  const text = cell(row, 'poi')
  const code = poiCode(text)
  if (code !== undefined) {
    const kind = poiKind(code)
    if (kind.kind === 'other') note(row, 'poi_other', 'poi', `POIコード ${text}`)
    return kind
  }
  if (text === '' && /直売所|庭先販売|無人販売/.test(`${name}${cell(row, 'body')}`)) {
    note(row, 'poi_missing', 'poi')
    return { kind: 'stand' }
  }
  note(row, 'poi_unreadable', 'poi', text)
  return { kind: 'other' }
}

function readOpening(row: OpenRow): Opening {
  const text = cellOrNull(row, 'weekdays')
  const restored = text?.replaceAll(/(?<=[日月火水木金土])\s*[?？]\s*(?=[日月火水木金土])/g, '～')
  if (restored !== undefined && restored !== text)
    note(row, 'range_mark_lost', 'weekdays', text ?? '')
  const days = restored === undefined ? null : readWeekdays(restored)
  if (text !== null && days === null) note(row, 'weekdays_unclear', 'weekdays', text)
  return {
    ...readTimes(row),
    rrule: days && ruleOf(days),
    weekdays: days?.weekdays ?? null,
    holidays: days?.holidays ?? 'as_usual',
    text,
    note: cellOrNull(row, 'timeNote'),
  }
}

function ruleOf({ weekdays, nths }: TypedWeekdays): string {
  return nths === null ? weekly(weekdays, 1, null) : monthlyNth(nths, weekdays, null)
}
