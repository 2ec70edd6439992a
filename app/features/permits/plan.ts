/** The list of what an event needs, with dates: when to ask, when to file, and what can no longer be had. */
import { type Day } from '#app/lib/time.ts'
import { deadlineFor, earliestDay } from './deadline.ts'
import { blockingLead, type PermitFacts, type PermitRule, useOf, verdictOf } from './rule.ts'

export type PermitStep = {
  rule: PermitRule
  /** False: the facts do not tell; people are asked to check whether it applies to them. */
  certain: boolean
  /** The last day by which the office takes it; null: it names none. */
  fileBy: Day | null
  /** The day by which it is better filed. */
  planBy: Day | null
  /** The day by which it is better talked over. */
  consultBy: Day | null
  /**
   * `too_late`: the sourced official day has passed. `hurry` (急ぎ): a day for planning or talking
   * has passed, or an official one that nobody confirmed.
   */
  state: 'too_late' | 'hurry' | 'in_time'
}

/** Every rule that applies or may apply on that day: the earliest date first, then as staff ordered them. */
export function planPermits(
  rules: readonly PermitRule[],
  facts: PermitFacts,
  day: Day,
  today: Day,
): PermitStep[] {
  return rules
    .filter((rule) => verdictOf(rule, facts) !== 'no')
    .map((rule) => stepOf(rule, facts, day, today))
    .sort((a, b) => compareDays(firstDay(a), firstDay(b)) || a.rule.position - b.rule.position)
}

function stepOf(rule: PermitRule, facts: PermitFacts, day: Day, today: Day): PermitStep {
  const { officialLeadDays, officialUnit, planLeadDays, consultLeadDays } = rule
  const fileBy = officialLeadDays === null ? null : deadlineFor(day, officialLeadDays, officialUnit)
  const planBy = planLeadDays === null ? null : deadlineFor(day, planLeadDays, 'calendar')
  const consultBy = consultLeadDays === null ? null : deadlineFor(day, consultLeadDays, 'calendar')
  const certain = verdictOf(rule, facts) === 'yes'
  const isLate = fileBy !== null && fileBy < today
  const isBlocking = certain && blockingLead(rule) !== null
  const isHurried = [fileBy, planBy, consultBy].some((by) => by !== null && by < today)
  const state = isLate && isBlocking ? 'too_late' : isHurried ? 'hurry' : 'in_time'
  return { rule, certain, fileBy, planBy, consultBy, state }
}

function firstDay({ fileBy, planBy }: PermitStep): Day | null {
  return planBy ?? fileBy
}

/** Steps without any date come last. */
function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}

/** The first day by which an office has to have something; null: no office names one. */
export function firstDeadline(
  rules: readonly PermitRule[],
  facts: PermitFacts,
  day: Day,
): Day | null {
  const deadlines = rules.flatMap((rule) => {
    const lead = blockingLead(rule)
    if (lead === null || verdictOf(rule, facts) !== 'yes') return []
    return [deadlineFor(day, lead, rule.officialUnit)]
  })
  return deadlines.sort()[0] ?? null
}

/** A permit that only event days from `earliest` on leave time for. */
export type LateDates = { permit: string; earliest: Day; use: string | null }

/** The sourced official leads that rule out near dates; empty: none does. */
export function lateDates(
  rules: readonly PermitRule[],
  facts: PermitFacts,
  today: Day,
): LateDates[] {
  return rules.flatMap((rule) => {
    const lead = blockingLead(rule)
    if (lead === null || verdictOf(rule, facts) !== 'yes') return []
    const earliest = earliestDay(today, lead, rule.officialUnit)
    return [{ permit: rule.title, earliest, use: useOf(rule) }]
  })
}
