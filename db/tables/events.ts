import type { ClockText, DayText, Flag, InstantText, JsonText } from './columns.ts'

export interface EventTables {
  event: EventTable
  event_co_organizer: EventCoOrganizerTable
  occurrence: OccurrenceTable
}

export interface EventTable {
  id: string
  organization_id: string
  /** Where the organizer has no organization here (an imported row). */
  organizer_name: string | null
  title: string
  reading: string
  summary: string
  body: string
  type_sale: Flag
  type_exchange: Flag
  type_experience: Flag
  category: string
  themes: JsonText
  /** `null` while a draft has no date. */
  schedule: JsonText
  /** How far a series has its occurrences; null when all of them are there. */
  occurrences_until: DayText | null
  zone: string
  /** `venue`: a registered venue, public only once booked. `unknown`: the source does not say. */
  place_mode: 'venue' | 'free' | 'online' | 'unknown'
  /** The free-form place, when `place_mode` is `free`. */
  place_id: string | null
  /** What is shown while the venue is being arranged. */
  area_id: string | null
  online_url: string | null
  fee_kind: 'free' | 'paid' | 'unknown'
  fee_text: string
  capacity: number | null
  sign_up: 'none' | 'needed' | 'unknown'
  sign_up_text: string
  sign_up_until: DayText | null
  audience: string
  rain_policy: 'any_weather' | 'light_rain' | 'cancelled' | 'postponed' | 'unknown'
  rain_reserve_day: DayText | null
  rain_decided_at: ClockText | null
  /** Shown to the public: the organizer says so in the form. */
  contact: string
  url: string | null
  language: string
  status: 'draft' | 'in_review' | 'changes_requested' | 'published' | 'cancelled'
  review_message: string | null
  cancel_message: string | null
  /** When the organizer last handed it in: the desk's oldest first. */
  submitted_at: InstantText | null
  published_at: InstantText | null
  /** Seen by staff in the list of what is new. */
  seen_at: InstantText | null
  /** RFC 5545 SEQUENCE: raised when dates change or are cancelled. */
  sequence: number
  source_id: string | null
  source_key: string | null
  extra: JsonText | null
  created_by: string | null
  is_sample: Flag
  version: number
  created_at: InstantText
  updated_at: InstantText
  hidden_at: InstantText | null
}

export interface EventCoOrganizerTable {
  event_id: string
  organization_id: string
}

/** One dated instance, kept for a rolling window. */
export interface OccurrenceTable {
  id: string
  event_id: string
  /** The day that the schedule names: with the event, it says which one this is, even when moved. */
  scheduled_day: DayText
  first_day: DayText
  last_day: DayText
  start_time: ClockText | null
  end_time: ClockText | null
  /** For comparing; where the times are unknown, the bounds of the days. */
  starts_at: InstantText
  ends_at: InstantText
  status: 'scheduled' | 'cancelled' | 'postponed' | 'moved'
  message: string
  /** The organizer changed this one date: the schedule no longer rewrites it. */
  overridden: Flag
  /** Where this one date is held instead; null is where the event is. As the event's own columns. */
  place_mode: 'free' | 'venue' | null
  place_id: string | null
}
