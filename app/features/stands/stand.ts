/** A farm's direct-sale stand (直売所), and what is out there today. */
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import type { ListingStatus } from '#app/features/places/listing.ts'
import type { Photo } from '#app/features/photos/photo.ts'
import type { Place, PlaceFacts } from '#app/features/places/place.ts'
import { factsOfPlace } from '#app/features/places/place.ts'
import type { Source } from '#app/features/places/source.ts'
import type { Instant } from '#app/lib/time.ts'

export const SALES = ['attended', 'honesty_box', 'vending_machine'] as const
export type Sales = (typeof SALES)[number]

export const PAYMENTS = ['cash', 'cashless'] as const
export type Payment = (typeof PAYMENTS)[number]

export const REPORT_STATES = ['open', 'few_left', 'sold_out', 'closed'] as const
/** 営業中, 残りわずか, 売り切れ, 本日お休み. */
export type ReportState = (typeof REPORT_STATES)[number]

export type Produce = {
  id: string
  name: string
  reading: string
  /** Months 1 to 12, both included; the season may run over the year's end. */
  seasonFrom: number
  seasonUntil: number
}

export type StandReport = {
  id: string
  state: ReportState
  /** What is out, as the farmer ticked it. */
  produce: Produce[]
  note: string
  /** What it looks like there today. */
  photo: Photo | null
  reportedAt: Instant
  /** Open until then that day; null where only the hours say how long. */
  until: Instant | null
  /** From then on it says nothing any more. */
  expiresAt: Instant
}

/** What its farmer says about a stand: what the form asks for and a revision keeps. */
export type StandFacts = {
  place: PlaceFacts
  sales: Sales
  payments: Payment[]
  summary: string
  body: string
  /** With the season, in which it sells at all. */
  hours: OpeningHours
  /** What it sells over the year. */
  produceIds: string[]
}

export type Stand = Omit<StandFacts, 'place' | 'produceIds'> & {
  id: string
  place: Place
  farmer: { id: string; name: string }
  /** Staff have confirmed that the farmer is who sells here. */
  farmerConfirmed: boolean
  produce: Produce[]
  /** The latest one that had not expired when it was read. */
  report: StandReport | null
  status: ListingStatus
  /** What staff would like to have changed before they list it. */
  reviewMessage: string | null
  /** 出典, for what was imported. */
  source: Source | null
  sample: boolean
  hidden: boolean
  version: number
  createdAt: Instant
  updatedAt: Instant
}

/** Whether a produce is in season in a month (1 to 12). */
export function isInSeason(produce: Produce, month: number): boolean {
  const { seasonFrom, seasonUntil } = produce
  return seasonFrom <= seasonUntil
    ? month >= seasonFrom && month <= seasonUntil
    : month >= seasonFrom || month <= seasonUntil
}

export function factsOfStand(stand: Stand): StandFacts {
  return {
    place: factsOfPlace(stand.place),
    sales: stand.sales,
    payments: stand.payments,
    summary: stand.summary,
    body: stand.body,
    hours: stand.hours,
    produceIds: stand.produce.map((produce) => produce.id),
  }
}
