/** Rounds as the desk keeps them: what was asked for, how far it is, what came of it. */
import type { Pin, RoundPlan } from '#app/features/matching/round-instance.ts'
import { addDays, type Day, type Instant } from '#app/lib/time.ts'

export type RoundStatus = 'waiting' | 'solving' | 'solved' | 'failed' | 'published'

export type RoundWish = {
  fromDay: Day
  untilDay: Day
  firstTimerPercent: number
  pins: Pin[]
  bans: Pin[]
}

export type DeskRound = RoundWish & {
  id: string
  basedOnId: string | null
  status: RoundStatus
  stage: string | null
  plan: RoundPlan | null
  /** By request: the proposal that was made, or why none was. */
  sent: Record<string, string>
  createdBy: string
  createdAt: Instant
}

export type RoundRefusal = 'not_allowed' | 'days_backwards' | 'days_past' | 'too_long'

export const LONGEST_ROUND_DAYS = 186
/** So long a round may take; a person waits for it. */
export const ROUND_SECONDS = 20

export const FIRST_TIMER_PERCENTS = [0, 10, 25, 50] as const

/** What the form offers: from two weeks on, when most notice can be kept, for two months. */
export function usualRound(today: Day): Pick<RoundWish, 'fromDay' | 'untilDay'> {
  return { fromDay: addDays(today, 7), untilDay: addDays(today, 67) }
}

/** Pins and bans in a form: `request venue date`, the date left out where any day is meant. */
export function pinToText({ request, venue, date }: Pin): string {
  return [request, venue, date].filter(Boolean).join(' ')
}

export function readPin(text: string): Pin | null {
  const [request, venue, date, ...more] = text.split(' ')
  if (!request || !venue || more.length > 0) return null
  return date === undefined ? { request, venue } : { request, venue, date }
}

export type RoundChange = {
  request: string
  /** Null where it had, or has, no place. */
  before: { venue: string; date: Day; start: string } | null
  after: { venue: string; date: Day; start: string } | null
}

/** In what two plans differ, request by request. */
export function changesBetween(before: RoundPlan, after: RoundPlan): RoundChange[] {
  const placesOf = ({ assignments }: RoundPlan) => {
    const places = new Map<string, NonNullable<RoundChange['after']>>()
    for (const { request, venue, date, start } of assignments) {
      places.set(request, { venue, date, start })
    }
    return places
  }
  const [old, now] = [placesOf(before), placesOf(after)]
  const requests = [...new Set([...old.keys(), ...now.keys()])].sort()
  return requests.flatMap((request) => {
    const change = { request, before: old.get(request) ?? null, after: now.get(request) ?? null }
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change]
  })
}
