import type { DayText, InstantText, JsonText } from './columns.ts'

export interface RoundTables {
  match_round: MatchRoundTable
}

export interface MatchRoundTable {
  id: string
  from_day: DayText
  until_day: DayText
  /** Of the requests that are placed, at least so many in a hundred are first-timers'. */
  first_timer_percent: number
  pins: JsonText
  bans: JsonText
  /** The round from whose screen it was asked for. */
  based_on_id: string | null
  status: 'waiting' | 'solving' | 'solved' | 'failed' | 'published'
  /** How far the solver is. */
  stage: string | null
  plan: JsonText | null
  /** What has become of each assignment once it was published: `{ request: proposal id or refusal }`. */
  sent: JsonText
  /** Until then somebody is at it; afterwards whoever comes takes it up anew. */
  lease_until: InstantText | null
  created_by: string | null
  created_at: InstantText
  ended_at: InstantText | null
}
