/**
 * An event's dates as RFC 5545 tells them: a first date that stands for all, a rule, the days that
 * it leaves out and adds, and each date that is otherwise. What was stored is the truth, the rule
 * only its short form: dates that are over stay as they were, whatever the rule says today.
 */
import { daysOf, lastDayOf, type Recurrence } from '#app/features/calendar/recurrence.ts'
import { daysOfRrule } from '#app/features/calendar/rrule-days.ts'
import { parseRrule, type Rrule } from '#app/features/calendar/rrule.ts'
import type { EventWithOccurrences, Occurrence } from '#app/features/events/event.ts'
import {
  publicPlaceOn,
  type PublicPlace,
  type PublicPlaces,
} from '#app/features/events/public-place.ts'
import { addDays, type Day } from '#app/lib/time.ts'

/** One date, with where it is held as far as the public may know. */
export type DatedInstance = Pick<
  Occurrence,
  'scheduledDay' | 'firstDay' | 'lastDay' | 'start' | 'end' | 'status' | 'message'
> & { place: PublicPlace }

export type EventSeries = {
  /** The first date, and what holds of every other that `changes` does not name. */
  first: DatedInstance
  /** Null: `first` alone, with what `addedDays` add. */
  rule: Rrule | null
  leftOutDays: Day[]
  addedDays: Day[]
  /** Known by their `scheduledDay`: the added ones as well, which many readers would pass over. */
  changes: DatedInstance[]
}

/** Null while it has no date. */
export function seriesOf(event: EventWithOccurrences, places: PublicPlaces): EventSeries | null {
  const dates = event.occurrences
    .map((occurrence) => instanceOf(occurrence, places))
    .sort((a, b) => (a.scheduledDay < b.scheduledDay ? -1 : 1))
  const [earliest] = dates
  if (!earliest) return null
  const { schedule } = event.content
  const recurring = schedule?.kind === 'recurring' ? schedule : null
  if (!recurring && dates.length === 1) {
    const status = event.status === 'cancelled' ? 'cancelled' : earliest.status
    const message = event.cancelMessage ?? earliest.message
    return alone({ ...earliest, status, message })
  }
  const later = recurring ? daysAfter(recurring.recurrence, dates.at(-1)?.scheduledDay ?? '') : []
  const days = new Set([...dates.map(({ scheduledDay }) => scheduledDay), ...later])
  const rule = recurring ? parseRrule(recurring.recurrence.rrule) : null
  const ruleDays = rule && recurring ? daysOfRule(rule, recurring.recurrence, days) : []
  const day = ruleDays[0] ?? earliest.scheduledDay
  const named = new Set(ruleDays.length > 0 ? ruleDays : [day])
  const { start = null, end = null } = recurring ?? earliest
  const first: DatedInstance = {
    scheduledDay: day,
    firstDay: day,
    lastDay: day,
    start,
    end,
    status: event.status === 'cancelled' ? 'cancelled' : 'scheduled',
    message: event.cancelMessage ?? '',
    place: later.length === 0 ? usualPlace(dates, places) : places.general,
  }
  const all = [...dates, ...later.map((each) => usualOn(each, first))]
  return {
    first,
    rule: ruleDays.length > 0 ? rule : null,
    leftOutDays: [...named].filter((each) => !days.has(each)),
    addedDays: [...days].filter((each) => !named.has(each)),
    changes: all.filter((date) => {
      const usual = isSame(date, usualOn(date.scheduledDay, first))
      return !usual || !named.has(date.scheduledDay)
    }),
  }
}

/** The dates of a schedule that is followed no further than some hundred days ahead. */
function daysAfter(recurrence: Recurrence, day: Day): Day[] {
  const last = lastDayOf(recurrence)
  return last !== null && last > day ? daysOf(recurrence, addDays(day, 1), last) : []
}

function daysOfRule(rule: Rrule, recurrence: Recurrence, days: ReadonlySet<Day>): Day[] {
  const last = [...days].sort().at(-1) ?? recurrence.firstDay
  const until = lastDayOf(recurrence) ?? last
  return daysOfRrule(rule, recurrence.firstDay, recurrence.firstDay, until > last ? until : last)
}

function instanceOf(occurrence: Occurrence, places: PublicPlaces): DatedInstance {
  const { scheduledDay, firstDay, lastDay, start, end, status, message } = occurrence
  const place = publicPlaceOn(places, firstDay)
  return { scheduledDay, firstDay, lastDay, start, end, status, message, place }
}

function alone(first: DatedInstance): EventSeries {
  return { first, rule: null, leftOutDays: [], addedDays: [], changes: [] }
}

/**
 * A reader that knows no single dates takes them all for the first one: it may name a venue only
 * when that venue was agreed to for every one of them (rule "Consent").
 */
function usualPlace(dates: readonly DatedInstance[], { general }: PublicPlaces): PublicPlace {
  const [first, ...others] = dates.map(({ place }) => place)
  if (!first) return general
  return others.every((place) => isSame(place, first)) ? first : general
}

function usualOn(day: Day, first: DatedInstance): DatedInstance {
  return { ...first, scheduledDay: day, firstDay: day, lastDay: day }
}

/** Both are made here, with their fields in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
