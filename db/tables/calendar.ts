import type { ClockText, DayText, Flag } from './columns.ts'

export interface CalendarTables {
  opening_rule: OpeningRuleTable
  closed_day: ClosedDayTable
}

/** When a venue may be used, or a stand sells: one row a rule. */
export interface OpeningRuleTable {
  id: string
  place_id: string
  /** RFC 5545, without DTSTART. */
  rrule: string
  first_day: DayText
  until_day: DayText | null
  start_time: ClockText
  end_time: ClockText
  holidays: 'as_usual' | 'closed' | 'open'
}

export interface ClosedDayTable {
  id: string
  place_id: string
  from_day: DayText
  until_day: DayText
  yearly: Flag
  note: string | null
}
