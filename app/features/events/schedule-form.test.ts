import { describe, expect, it } from 'vitest'
import { weekly } from '#app/features/calendar/recurrence.ts'
import type { Schedule } from '#app/features/calendar/schedule.ts'
import { readSchedule } from './schedule-form.ts'
import { NOTHING_TYPED, typedSchedule } from './typed-schedule.ts'

const today = '2026-11-22'
const read = (typed: Partial<typeof NOTHING_TYPED>) =>
  readSchedule({ ...NOTHING_TYPED, ...typed }, today)

describe('An organizer types when the market is', () => {
  it('with full-width digits and the year of the era', () => {
    expect(
      read({ scheduleKind: 'once', onceDay: '令和８年１１月２９日', onceStart: '午後１時半' }),
    ).toEqual({
      schedule: { kind: 'once', day: '2026-11-29', start: '13:30', end: null },
      problems: [],
    })
  })

  it('as several days, each with its own times or those for all', () => {
    const { schedule, problems } = read({
      scheduleKind: 'dates',
      dates: '11/29 9:00〜12:00、１２月６日（日）\n12/13 13時から',
      datesStart: '10:00',
      datesEnd: '15:00',
    })
    expect(problems).toEqual([])
    expect(schedule).toEqual({
      kind: 'dates',
      dates: [
        { day: '2026-11-29', start: '09:00', end: '12:00' },
        { day: '2026-12-06', start: '10:00', end: '15:00' },
        { day: '2026-12-13', start: '13:00', end: null },
      ],
    })
  })

  it('every second and fourth Sunday, beginning with the first that fits', () => {
    const { schedule } = read({
      scheduleKind: 'recurring',
      repeat: 'monthly',
      weekdays: ['0'],
      nths: ['2', '4'],
      repeatFrom: '12/1',
      repeatUntil: '2027/3/31',
    })
    expect(schedule).toMatchObject({ kind: 'recurring', recurrence: { firstDay: '2026-12-13' } })
  })

  it('and only the chosen way of saying it is read', () => {
    const typed = { onceDay: 'いつか', spanFirst: '11/29', spanLast: '12/1' }
    expect(read({ scheduleKind: 'span', ...typed }).problems).toEqual([])
  })

  it('and hears which line cannot be read', () => {
    expect(read({ scheduleKind: 'dates', dates: '11/29\nそのうち' }).problems).toEqual([
      { field: 'dates', message: '「そのうち」を日にちとして読み取れませんでした' },
    ])
  })
})

describe('A stored schedule comes back into the form', () => {
  const recurrence = {
    rrule: weekly([6], 2, '2027-03-31'),
    firstDay: '2026-11-28',
    exdates: ['2026-12-26'],
    rdates: [],
    holidays: 'closed' as const,
  }
  it.each<Schedule>([
    { kind: 'once', day: '2026-11-29' },
    { kind: 'dates', dates: [{ day: '2026-11-29', start: '09:00' }, { day: '2026-12-06' }] },
    { kind: 'span', firstDay: '2026-11-29', lastDay: '2026-12-06', start: '18:00', end: '02:00' },
    { kind: 'recurring', recurrence, start: '10:00', end: '12:00' },
  ])('as it was: $kind', (schedule) => {
    const typed = typedSchedule(schedule)
    expect(typed.scheduleKind).toBe(schedule.kind)
    const { schedule: again, problems } = readSchedule({ ...NOTHING_TYPED, ...typed }, today)
    expect(problems).toEqual([])
    expect(typedSchedule(again)).toEqual(typed)
  })

  it('untouched where the form has no fields for it', () => {
    const imported: Schedule = {
      kind: 'recurring',
      recurrence: { ...recurrence, rrule: 'FREQ=MONTHLY;BYMONTHDAY=15', rdates: ['2026-12-24'] },
    }
    const typed = { ...NOTHING_TYPED, ...typedSchedule(imported) }
    expect(readSchedule(typed, today, imported).schedule).toBe(imported)
  })
})
