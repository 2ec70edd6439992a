import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#app/lib/time.ts'
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import { isOpenNow, standState } from '#app/features/calendar/standing.ts'
import { REPORT_STATES, type StandReport } from './stand.ts'
import { reportExpiry } from './report.ts'

const rule = (start: string, end: string, rrule = 'FREQ=DAILY') => ({
  rrule,
  firstDay: '2026-01-01',
  untilDay: null,
  start,
  end,
  holidays: 'as_usual' as const,
})
const hoursOf = (...rules: ReturnType<typeof rule>[]): OpeningHours => ({
  rules,
  closedDays: [],
  season: null,
})
const DAYTIME = hoursOf(rule('09:00', '17:00'))
/** Clock times of Sunday, 22 November 2026, in Tokyo. */
const at = (clock: string) => new Date(`2026-11-22T${clock}:00+09:00`).toISOString()
const report = (
  state: StandReport['state'],
  reportedAt: string,
  expiresAt: string,
  until: string | null = null,
): StandReport => ({
  id: 'r',
  state,
  produce: [],
  note: '',
  photo: null,
  reportedAt,
  until,
  expiresAt,
})

describe('a report', () => {
  it('counts until the stand closes for the day', () => {
    expect(reportExpiry(DAYTIME, at('08:30'))).toBe(at('17:00'))
    expect(reportExpiry(DAYTIME, at('16:59'))).toBe(at('17:00'))
    const twice = hoursOf(rule('09:00', '12:00'), rule('14:00', '17:00'))
    expect(reportExpiry(twice, at('10:00'))).toBe(at('17:00'))
  })

  it('counts longer than the hours when its farmer stays longer', () => {
    expect(reportExpiry(DAYTIME, at('16:00'), at('18:30'))).toBe(at('18:30'))
    expect(reportExpiry(DAYTIME, at('10:00'), at('14:00'))).toBe(at('17:00'))
  })

  it('counts until midnight where there are no hours, or they are over', () => {
    const midnight = addMinutes(at('23:59'), 1)
    expect(reportExpiry(hoursOf(), at('10:00'))).toBe(midnight)
    expect(reportExpiry(DAYTIME, at('17:30'))).toBe(midnight)
    expect(reportExpiry(hoursOf(rule('00:00', '24:00')), at('10:00'))).toBe(midnight)
  })

  it('made at night counts until that night’s closing', () => {
    expect(reportExpiry(hoursOf(rule('18:00', '02:00')), at('01:00'))).toBe(at('02:00'))
  })

  const clock = fc
    .integer({ min: 0, max: 287 })
    .map(
      (step) =>
        `${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`,
    )
  const hours = fc
    .array(
      fc.record({
        start: clock,
        end: clock,
        rrule: fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=SU', 'FREQ=WEEKLY;BYDAY=SA,MO'),
      }),
      { maxLength: 3 },
    )
    .map((rules) => hoursOf(...rules.map(({ start, end, rrule }) => rule(start, end, rrule))))
  const minutes = fc.integer({ min: -2 * 1440, max: 2 * 1440 })

  it('of today never opens a sold-out or closed stand, and counts for no longer than it may', () => {
    fc.assert(
      fc.property(
        hours,
        fc.constantFrom(...REPORT_STATES),
        clock,
        minutes,
        fc.option(fc.integer({ min: 1, max: 1440 })),
        (given, said, reported, later, lasting) => {
          const made = at(reported)
          const now = addMinutes(made, later)
          const until = lasting === null ? null : addMinutes(made, lasting)
          const expires = reportExpiry(given, made, until)
          expect(expires > made).toBe(true)
          expect(expires <= addMinutes(made, 2 * 1440)).toBe(true)
          const state = standState(
            { hours: given, report: report(said, made, expires, until) },
            now,
          )
          if (now >= made && now < expires) {
            const out = said === 'open' || said === 'few_left'
            const over = until !== null && until <= now
            expect(isOpenNow(state)).toBe(out && !over)
            const latest = out && until !== null && !over && until < expires ? until : expires
            expect((state.holdsUntil ?? '') <= latest).toBe(true)
          } else {
            const { holdsUntil, ...rest } = standState({ hours: given, report: null }, now)
            expect(state).toMatchObject(rest)
            if (now >= expires) expect(state.holdsUntil).toBe(holdsUntil)
          }
        },
      ),
    )
  })
})
