import type { Generated } from 'kysely'
import type { Flag, InstantText } from './columns.ts'

export interface StandTables {
  stand: StandTable
  produce: ProduceTable
  stand_produce: StandProduceTable
  stand_report: StandReportTable
  stand_report_produce: StandReportProduceTable
  stand_link: StandLinkTable
}

export interface StandTable {
  id: string
  place_id: string
  farmer_id: string
  farmer_confirmed_at: InstantText | null
  sales: 'attended' | 'honesty_box' | 'vending_machine'
  payment_cash: Flag
  payment_cashless: Flag
  summary: string
  body: string
  /** `MM-DD`; both null: the whole year. The season may run over the year's end. */
  season_from: string | null
  season_until: string | null
  /** Stands whose hours and season are the same share it; null is like nobody else's. */
  timetable: Generated<string | null>
  status: 'draft' | 'in_review' | 'listed' | 'withdrawn'
  review_message: string | null
  source_id: string | null
  source_key: string | null
  is_sample: Flag
  version: number
  created_at: InstantText
  updated_at: InstantText
  hidden_at: InstantText | null
}

export interface ProduceTable {
  id: string
  name: string
  reading: string
  /** Months 1 to 12; the season may run over the year's end. */
  season_from: number
  season_until: number
}

export interface StandProduceTable {
  stand_id: string
  produce_id: string
}

/** What is out today; the latest that has not expired counts. */
export interface StandReportTable {
  id: string
  stand_id: string
  state: 'open' | 'few_left' | 'sold_out' | 'closed'
  note: string
  reported_at: InstantText
  expires_at: InstantText
  /** Until when it is open that day, where its farmer said so. */
  until_at: InstantText | null
  account_id: string | null
  /** Made with the farmer's card. */
  by_link: Generated<Flag>
}

export interface StandReportProduceTable {
  report_id: string
  produce_id: string
}

/** The farmer's card: whoever holds it says what the stand is like today, and changes nothing else. */
export interface StandLinkTable {
  token_hash: string
  stand_id: string
  /** Who made it. */
  account_id: string | null
  created_at: InstantText
  withdrawn_at: InstantText | null
}
