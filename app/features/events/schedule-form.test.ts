import { describe, expect, it } from 'vitest'
import { monthlyOn, weekly } from '#app/features/calendar/recurrence.ts'
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

  const series = { scheduleKind: 'recurring' as const, repeatFrom: '12/1' }
  it.each([
    ['monthday', { monthDates: '１５日、月末' }, 'FREQ=MONTHLY;BYMONTHDAY=15,-1', '2026-12-15'],
    ['monthday', { monthDates: '5と20' }, 'FREQ=MONTHLY;BYMONTHDAY=5,20', '2026-12-05'],
    ['biweekly', { weekdays: ['6'] }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', '2026-12-05'],
    ['monthly', { weekdays: ['6'], nths: ['-1'] }, 'FREQ=MONTHLY;BYDAY=-1SA', '2026-12-26'],
    [
      'weekly',
      { weekdays: ['3'], restFrom: '12', restUntil: '3' },
      'FREQ=WEEKLY;BYMONTH=4,5,6,7,8,9,10,11;BYDAY=WE',
      '2027-04-07',
    ],
  ] as const)('as a series without an end: %s %o', (repeat, typed, rrule, firstDay) => {
    const weekdays = 'weekdays' in typed ? [...typed.weekdays] : []
    const nths = 'nths' in typed ? [...typed.nths] : []
    const { schedule, problems } = read({ ...series, repeat, ...typed, weekdays, nths })
    expect(problems).toEqual([])
    expect(schedule).toMatchObject({ recurrence: { rrule, firstDay } })
  })

  it('with its rests, its days off and its extra days', () => {
    const { schedule } = read({
      ...series,
      repeat: 'weekly',
      weekdays: ['3'],
      rests: ['obon', 'year_end'],
      repeatExcept: '12/9',
      repeatAlso: '12/10、12/11',
      holidays: 'open',
    })
    expect(schedule).toMatchObject({
      recurrence: {
        rests: ['year_end', 'obon'],
        exdates: ['2026-12-09'],
        rdates: ['2026-12-10', '2026-12-11'],
        holidays: 'open',
      },
    })
  })

  it.each([
    [{ monthDates: '32' }, 'monthDates'],
    [{ monthDates: '毎日' }, 'monthDates'],
    [{ monthDates: '' }, 'monthDates'],
    [{ monthDates: '1', restFrom: '1', restUntil: '12' }, 'restUntil'],
    [{ monthDates: '1', repeatAlso: 'そのうち' }, 'repeatAlso'],
    [{ monthDates: '31', repeatUntil: '2026/12/2' }, 'repeatUntil'],
  ])('and is told what cannot be read: %o', (typed, field) => {
    const { schedule, problems } = read({ ...series, repeat: 'monthday', ...typed })
    expect(schedule).toBeNull()
    expect(problems.map((problem) => problem.field)).toEqual([field])
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
    {
      kind: 'recurring',
      recurrence: {
        ...recurrence,
        rrule: monthlyOn([15, -1], null, [1, 2, 3, 4, 5, 9, 10, 11, 12]),
        firstDay: '2026-12-15',
        rdates: ['2026-12-24'],
        rests: ['year_end'],
      },
    },
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
      recurrence: { ...recurrence, rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=15' },
    }
    const typed = { ...NOTHING_TYPED, ...typedSchedule(imported) }
    expect(readSchedule(typed, today, imported).schedule).toBe(imported)
  })
})
