import type { ClockText, DayText, Flag, InstantText, JsonText } from './columns.ts'

export interface BookingTables {
  venue_request: VenueRequestTable
  request_window: RequestWindowTable
  proposal: ProposalTable
  answer_link: AnswerLinkTable
  booking: BookingTable
  slot_wait: SlotWaitTable
}

export interface VenueRequestTable {
  id: string
  organization_id: string
  event_id: string | null
  /** The venue from whose page the organizer came: shown first, and asked nothing. */
  wished_venue_id: string | null
  title: string
  note: string
  type_sale: Flag
  type_exchange: Flag
  type_experience: Flag
  themes: JsonText
  uses_sale: Flag
  uses_food: Flag
  uses_fire: Flag
  uses_alcohol: Flag
  uses_sound: Flag
  uses_vehicles: Flag
  uses_animals: Flag
  /** What narrows the uses down. */
  details: JsonText
  people: number
  /** Stall spaces wanted; with `whole_venue` all of them, whatever their number. */
  units: number
  whole_venue: Flag
  need_power_amps: number
  need_water: Flag
  need_vehicle: 'none' | 'light' | '2t'
  need_roof: Flag
  need_toilet: Flag
  need_stepfree: Flag
  setup_minutes: number
  clear_minutes: number
  /** How long the event lasts; null: as long as the windows are. */
  length_minutes: number | null
  max_fee: number
  /** How many different dates are wanted. */
  times: number
  areas: JsonText
  status: 'open' | 'proposed' | 'confirmed' | 'used' | 'withdrawn' | 'unplaced'
  /** It had at least one candidate that fitted: only then does going without earn a turn. */
  had_candidate: Flag
  closed_message: string | null
  created_by: string | null
  is_sample: Flag
  version: number
  created_at: InstantText
  updated_at: InstantText
}

/** When the organizer would like it: a day, or the given weekdays of a span of days. */
export interface RequestWindowTable {
  id: string
  request_id: string
  from_day: DayText
  until_day: DayText
  /** Digits 0 (Sunday) to 6; empty: every day. */
  weekdays: string
  start_time: ClockText
  end_time: ClockText
  /** 1 = 第1希望. */
  preference: 1 | 2 | 3
}

export interface ProposalTable {
  id: string
  request_id: string
  venue_id: string
  day: DayText
  start_time: ClockText
  end_time: ClockText
  units: number
  /** As the request stood when this was proposed, so that nobody agrees to one thing and gets another. */
  uses: JsonText
  people: number
  setup_minutes: number
  clear_minutes: number
  fee: number
  message: string
  proposed_by: 'staff' | 'organizer' | 'host'
  created_by: string | null
  /** The proposal that this one counters. */
  counters_id: string | null
  status:
    'offered' | 'confirmed' | 'declined' | 'expired' | 'superseded' | 'countered' | 'withdrawn'
  /** 仮押さえ: a held booking goes with it. */
  is_held: Flag
  answer_by: InstantText
  organizer_accepted_at: InstantText | null
  host_accepted_at: InstantText | null
  ended_by: 'organizer' | 'host' | 'staff' | 'clock' | 'slot' | null
  ended_reason: string | null
  ended_at: InstantText | null
  version: number
  created_at: InstantText
}

/** A host without an account answers by this link: one proposal, ends with it. */
export interface AnswerLinkTable {
  token_hash: string
  proposal_id: string
  created_at: InstantText
  withdrawn_at: InstantText | null
}

export interface BookingTable {
  id: string
  venue_id: string
  request_id: string
  proposal_id: string
  event_id: string | null
  organization_id: string
  status: 'held' | 'confirmed' | 'released' | 'used' | 'cancelled'
  day: DayText
  start_time: ClockText
  end_time: ClockText
  /** From set-up to the end of clearing up. */
  occupied_from: InstantText
  occupied_until: InstantText
  /** `occupied_until` and the venue's rest after it, as it was when the booking was made. */
  rests_until: InstantText
  units: number
  people: number
  fee: number
  /** A held slot is free again at this moment, whatever the status still says. */
  held_until: InstantText | null
  cancelled_by: 'organizer' | 'host' | 'staff' | null
  cancel_reason: string | null
  version: number
  created_at: InstantText
  updated_at: InstantText
}

/** 空き待ち: this request would take the slot if it became free again. */
export interface SlotWaitTable {
  id: string
  request_id: string
  venue_id: string
  day: DayText
  start_time: ClockText
  end_time: ClockText
  /** The offer that was made when its turn came. */
  proposal_id: string | null
  created_at: InstantText
  left_at: InstantText | null
}
