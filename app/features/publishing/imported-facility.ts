/** An imported row of 公共施設一覧 in the words of this town's stands and venues. */
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import type { PlaceFacts } from '#app/features/places/place.ts'
import {
  addressText,
  contactText,
  hasParking,
  lines,
} from '#app/features/publishing/imported-event.ts'
import type {
  ImportedStand,
  ImportedVenue,
  Opening,
} from '#app/features/publishing/municipal-facilities.ts'
import type { Sales, StandFacts } from '#app/features/stands/stand.ts'
import type { LandType, VenueFacts, VenueKind } from '#app/features/venues/venue.ts'
import type { Day } from '#app/lib/time.ts'

type Facility = ImportedStand | ImportedVenue

/** `today` is the day from which its hours count. */
export function standOfImported(stand: ImportedStand, today: Day): StandFacts {
  return {
    place: placeOf(stand),
    sales: salesOf(stand),
    payments: [],
    summary: '',
    body: bodyOf(stand),
    hours: hoursOf(stand.opening, today),
    produceIds: [],
  }
}

/**
 * A place only: until a host is confirmed it takes no requests, and what it allows is for that host
 * to say.
 */
export function venueOfImported(venue: ImportedVenue, today: Day): VenueFacts {
  const { kind, landType } = KINDS[venue.venueKind]
  return {
    place: placeOf(venue),
    kind,
    summary: '',
    body: bodyOf(venue),
    units: 1,
    unitSize: '',
    capacity: 0,
    facilities: { powerAmps: 0, water: false, vehicle: 'none', lighting: false, storage: false },
    uses: [],
    quietFrom: null,
    fee: { amount: venue.fee.yen ?? 0, basis: 'use' },
    noticeDays: 0,
    monthlyCap: null,
    bufferMinutes: 0,
    welcomesFirstTimers: false,
    firstTimerFee: 0,
    themes: [],
    landType,
    addressVisibility: 'public',
    knowHow: '',
    hours: hoursOf(venue.opening, today),
  }
}

const KINDS: Record<ImportedVenue['venueKind'], { kind: VenueKind; landType: LandType }> = {
  park: { kind: 'park', landType: 'park' },
  plaza: { kind: 'plaza', landType: 'public' },
  farmland: { kind: 'farmland', landType: 'farmland' },
  lot: { kind: 'vacant_lot', landType: 'public' },
  hall: { kind: 'hall', landType: 'public' },
}

function placeOf(facility: Facility): PlaceFacts {
  const { access, parking } = facility
  return {
    name: facility.name,
    reading: facility.reading ?? '',
    chomeId: null,
    address: addressText(facility.address),
    point: facility.point,
    approximate: false,
    accessText: [access, parking && `駐車場：${parking}`].filter((text) => text).join('\n'),
    access: hasParking(parking) ? ['parking'] : [],
    roles: [],
  }
}

/** Days and both times are needed for hours that can be reckoned with; else only the words stay. */
function hoursOf({ rrule, start, end, holidays }: Opening, today: Day): OpeningHours {
  const known = rrule !== null && start !== null && end !== null
  const rules = known ? [{ rrule, firstDay: today, untilDay: null, start, end, holidays }] : []
  return { rules, closedDays: [], season: null }
}

/** All that the row says in words, so that nothing of it is lost. */
function bodyOf(facility: Facility): string {
  const { opening, fee, operator, barrierFree, url } = facility
  const contact = contactText(facility.contact)
  return lines([
    facility.body,
    opening.text && `利用できる曜日：${opening.text}`,
    opening.note && `日時について：${opening.note}`,
    fee.text && `料金：${fee.text}`,
    barrierFree && `バリアフリー：${barrierFree}`,
    operator && `運営：${operator}`,
    contact && `問い合わせ：${contact}`,
    url,
  ])
}

function salesOf({ name, body }: ImportedStand): Sales {
  const words = `${name}${body ?? ''}`
  if (/自動販売機|自販機|ロッカー/.test(words)) return 'vending_machine'
  return /無人/.test(words) ? 'honesty_box' : 'attended'
}
