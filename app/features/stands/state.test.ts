import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#app/lib/time.ts'
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import { REPORT_STATES, type StandReport } from './stand.ts'
import { isOpenNow, reportExpiry, standState, standStateToText } from './state.ts'

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

describe('a stand', () => {
  it('is open in its hours while nobody has said otherwise', () => {
    const state = standState({ hours: DAYTIME, report: null }, at('10:00'))
    expect([state.state, isOpenNow(state)]).toEqual(['in_hours', true])
    expect(standStateToText(state)).toBe('17:00まで開いています')
  })

  it('that is sold out is not open, whatever its hours say', () => {
    const sold = report('sold_out', at('10:00'), at('17:00'))
    const state = standState({ hours: DAYTIME, report: sold }, at('11:00'))
    expect([state.state, isOpenNow(state)]).toEqual(['sold_out', false])
    expect(standStateToText(state)).toBe('本日は売り切れました')
  })

  it('says until when it is open, and that little is left', () => {
    const few = report('few_left', at('10:00'), at('17:00'))
    expect(standStateToText(standState({ hours: DAYTIME, report: few }, at('11:00')))).toBe(
      '残りわずか（17:00まで）',
    )
  })

  it('of which the farmer says until when is open so long, and does not open again that day', () => {
    const short = report('open', at('10:00'), at('17:00'), at('14:00'))
    const seen = (clock: string) => standState({ hours: DAYTIME, report: short }, at(clock))
    expect(standStateToText(seen('13:59'))).toBe('営業中（14:00まで）')
    expect(seen('13:59').changesAt).toBe(at('14:00'))
    expect([standStateToText(seen('14:00')), isOpenNow(seen('14:00'))]).toEqual([
      '本日は終わりました',
      false,
    ])
    expect(isOpenNow(seen('16:59'))).toBe(false)
  })

  it('out of season is closed', () => {
    const hours = { ...DAYTIME, season: { from: '04-01', until: '10-31' } }
    expect(isOpenNow(standState({ hours, report: null }, at('10:00')))).toBe(false)
  })

  it('of which nobody knows the hours is not called open', () => {
    const state = standState({ hours: hoursOf(), report: null }, at('10:00'))
    expect([state.state, isOpenNow(state)]).toEqual(['unknown', false])
  })
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
            expect(state.changesAt).toBe(out && until !== null && !over ? until : expires)
          } else {
            expect(state).toEqual(standState({ hours: given, report: null }, now))
          }
        },
      ),
    )
  })
})
