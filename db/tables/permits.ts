import type { DayText } from './columns.ts'

export interface PermitTables {
  permit_rule: PermitRuleTable
}

export interface PermitRuleTable {
  id: string
  title: string
  /** The name of a condition that the permits feature knows how to evaluate. */
  condition: string
  authority: string
  official_lead_days: number | null
  official_unit: 'calendar' | 'working'
  plan_lead_days: number | null
  consult_lead_days: number | null
  papers: string
  note: string
  certainty: 'sourced' | 'partly' | 'guess' | 'unconfirmed' | 'general' | 'law'
  source: string
  checked_on: DayText | null
  position: number
}
