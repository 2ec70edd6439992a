/** The parts of each year in which the town rests. */
import type { Day } from '#app/lib/time.ts'

/** `MM-DD` to `MM-DD`, both included; the year's end wraps. */
export const RESTS = {
  year_end: { name: '年末年始', english: 'over New Year', from: '12-29', until: '01-03' },
  obon: { name: 'お盆', english: 'during Obon', from: '08-13', until: '08-16' },
} as const

export type Rest = keyof typeof RESTS
export const REST_NAMES = Object.keys(RESTS) as Rest[]

/** Whether a day lies in one of the rests. */
export function isRest(day: Day, rests: readonly Rest[]): boolean {
  return rests.some((rest) => isBetween(day.slice(5), RESTS[rest].from, RESTS[rest].until))
}

/** Whether `MM-DD` lies between two others, both included, which may wrap the year's end. */
export function isBetween(monthDay: string, from: string, until: string): boolean {
  return from <= until
    ? monthDay >= from && monthDay <= until
    : monthDay >= from || monthDay <= until
}
