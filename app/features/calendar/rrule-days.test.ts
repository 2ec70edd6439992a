import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '#app/lib/time.ts'
import { daysOf, firstDayOf, type Recurrence } from './recurrence.ts'
import { parseRrule, rruleToString } from './rrule.ts'
import { daysOfRrule } from './rrule-days.ts'
import { occurrencesOf } from './schedule.ts'

const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const codes = fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 4 })
const nths = fc.uniqueArray(fc.constantFrom<number[]>(1, 2, 3, 4, 5, -1, -2), {
  minLength: 1,
  maxLength: 3,
})
const dates = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)), {
  minLength: 1,
  maxLength: 3,
})
const interval = fc.integer({ min: 1, max: 4 })
/** Through the leap year 2028 and the turns of years around it. */
const anyDay = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2026-11-01', days))
const named = (counts: number[], days: string[]) =>
  counts.flatMap((nth) => days.map((day) => `${nth}${day}`)).join(',')
const weekly = fc
  .tuple(codes, interval, fc.constantFrom('', ';WKST=SU'))
  .map(([days, n, week]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days.join(',')}${week}`)
const monthlyByWeekday = fc
  .tuple(nths, codes, interval)
  .map(([counts, days, n]) => `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${named(counts, days)}`)
const monthlyByDate = fc
  .tuple(dates, interval)
  .map(([days, n]) => `FREQ=MONTHLY;INTERVAL=${n};BYMONTHDAY=${days.join(',')}`)
const daily = interval.map((n) => `FREQ=DAILY;INTERVAL=${n}`)
const rules = fc.oneof(
  { arbitrary: weekly, weight: 5 },
  { arbitrary: monthlyByWeekday, weight: 2 },
  { arbitrary: monthlyByDate, weight: 2 },
  { arbitrary: daily, weight: 1 },
)
const ends = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 12 }).map((count) => `;COUNT=${count}`),
  anyDay.map((day) => `;UNTIL=${day.replaceAll('-', '')}`),
)
/** Nights and mornings: the same days follow, on whichever side of midnight it is held. */
const times = fc.constantFrom(
  { start: '10:00', end: '15:00' },
  { start: '22:00', end: '02:00' },
  { start: '00:00', end: '06:00' },
  { start: '18:00', end: '00:00' },
)
const offsets = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 3 })

/** The days that ical.js gives for the same rule, at a clock time, with what is left out and added. */
function daysOfIcal(
  { rrule, firstDay, exdates, rdates }: Recurrence,
  start: string,
  from: string,
  to: string,
): string[] {
  const first = ICAL.Time.fromDateTimeString(`${firstDay}T${start}:00`)
  const days = new Set(rdates.filter((day) => day >= from && day <= to))
  // Our last day is a whole one; RFC 5545 wants the end told like the beginning, with its time.
  const timed = rrule.replace(/UNTIL=\d+/, '$&T235959')
  const iterator = ICAL.Recur.fromString(timed).iterator(first)
  for (let next = iterator.next(); next; next = iterator.next()) {
    const day = next.toString().slice(0, 10)
    if (day > to) break
    if (day >= from) days.add(day)
  }
  for (const day of exdates) days.delete(day)
  return [...days].sort()
}

describe('the days of a series', () => {
  it('are those of ical.js, for ten thousand rules that begin on a date of their own', () => {
    const asked = fc.tuple(rules, ends, anyDay, times, offsets, offsets, fc.nat(40), fc.nat(45))
    fc.assert(
      fc.property(asked, ([rule, end, about, hours, out, more, skip, length]) => {
        const rrule = `${rule}${end}`
        const firstDay = firstDayOf(rrule, about)
        if (firstDay === null) return
        const recurrence: Recurrence = {
          rrule,
          firstDay,
          exdates: out.map((days) => addDays(firstDay, days)),
          rdates: more.map((days) => addDays(firstDay, days)),
          holidays: 'as_usual',
        }
        const from = addDays(firstDay, skip)
        const to = addDays(from, length)
        const schedule = { kind: 'recurring' as const, recurrence, ...hours }
        const found = occurrencesOf(schedule, from, to).map((one) => one.firstDay)
        expect(found).toEqual(daysOfIcal(recurrence, hours.start, from, to))
      }),
      { numRuns: 10_000 },
    )
  }, 30_000)

  it('in some months only are those that a calendar on the wall has', () => {
    // ical.js 2.2.1 leaves out the second Friday of February 2024 here, and takes 1 March 2024 for
    // the last but one day of a February: the months are counted by hand.
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
    const seasonal = fc.oneof(
      fc.tuple(fc.constant('WEEKLY'), codes, fc.constant<number[]>([])),
      fc.tuple(fc.constantFrom('MONTHLY', 'YEARLY'), codes, nths),
    )
    fc.assert(
      fc.property(seasonal, months, anyDay, ([frequency, days, counts], byMonth, about) => {
        const byDay = counts.length > 0 ? named(counts, days) : days.join(',')
        const rrule = `FREQ=${frequency};BYMONTH=${byMonth.join(',')};BYDAY=${byDay}`
        const firstDay = firstDayOf(rrule, about)
        if (firstDay === null) return
        const to = addDays(firstDay, 200)
        const expected: string[] = []
        for (let day = firstDay; day <= to; day = addDays(day, 1)) {
          const nth = Math.ceil(Number(day.slice(8)) / 7)
          const month = Number(day.slice(5, 7))
          const left = [1, 2].find((weeks) => Number(addDays(day, 7 * weeks).slice(5, 7)) !== month)
          const counted =
            counts.length === 0 || counts.includes(nth) || counts.includes(-(left ?? 9))
          const regular = days.includes(CODES[weekdayOf(day)] ?? '') && counted
          if (regular && byMonth.includes(month)) expected.push(day)
        }
        const plain = { exdates: [], rdates: [], holidays: 'as_usual' as const }
        expect(daysOf({ rrule, firstDay, ...plain }, firstDay, to)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('end quickly for whatever somebody sends', () => {
    const part = fc.constantFrom(
      'INTERVAL=12',
      'INTERVAL=366',
      'BYDAY=5MO',
      'BYDAY=MO',
      'BYDAY=MO,TU',
      'BYMONTHDAY=31',
      'BYMONTHDAY=-31',
      'BYMONTH=2',
      'BYSETPOS=5',
      'BYSETPOS=-1',
      'COUNT=3660',
      'WKST=TH',
    )
    const hostile = fc.tuple(
      fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      fc.array(part, { maxLength: 4 }),
    )
    fc.assert(
      fc.property(hostile, anyDay, ([frequency, parts], first) => {
        const rule = parseRrule([`FREQ=${frequency}`, ...parts].join(';'))
        const days = rule ? daysOfRrule(rule, first, '2027-01-01', '2027-12-31') : []
        expect(days.length).toBeLessThanOrEqual(365)
        if (rule) expect(parseRrule(rruleToString(rule))).toEqual(rule)
      }),
      { numRuns: 100, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    )
  })
})
