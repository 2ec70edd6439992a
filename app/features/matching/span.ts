/** Stretches of time as minutes since 1970-01-01T00:00 on the town's wall clock; the end is excluded. */
import type { Day } from '#app/lib/time.ts'

export type Span = { from: number; to: number }

export const DAY_MINUTES = 1440

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
    86_400_000
  )
}

export function dayFrom(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
