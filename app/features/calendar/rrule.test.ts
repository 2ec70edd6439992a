import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRrule, rruleToString } from '#app/features/calendar/rrule.ts'

const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

describe('rules as calendars write them', () => {
  it.each([
    ['RRULE:FREQ=WEEKLY;BYDAY=WE', 'FREQ=WEEKLY;BYDAY=WE'],
    ['freq=weekly;byday=we;', 'FREQ=WEEKLY;BYDAY=WE'],
    ['FREQ=DAILY;BYDAY=MO,FR', 'FREQ=WEEKLY;BYDAY=MO,FR'],
    ['FREQ=MONTHLY;BYDAY=SA;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=-1SA'],
    ['FREQ=MONTHLY;BYDAY=+2SU,4SU', 'FREQ=MONTHLY;BYDAY=2SU,4SU'],
    ['FREQ=WEEKLY;UNTIL=20270328', 'FREQ=WEEKLY;UNTIL=20270328'],
    ['FREQ=WEEKLY;UNTIL=20270328T145959Z', 'FREQ=WEEKLY;UNTIL=20270328'],
    ['FREQ=WEEKLY;UNTIL=20270328T150000Z', 'FREQ=WEEKLY;UNTIL=20270329'],
    ['FREQ=WEEKLY;BYMONTH=4,5;BYDAY=WE', 'FREQ=WEEKLY;BYMONTH=4,5;BYDAY=WE'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
  ])('%s is kept as %s', (text, kept) => {
    const rule = parseRrule(text)
    expect(rule && rruleToString(rule)).toBe(kept)
  })

  it.each([
    '',
    'WEEKLY',
    'FREQ=HOURLY',
    'FREQ=SECONDLY;INTERVAL=1',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=2WE',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;COUNT=3;UNTIL=20270328',
    'FREQ=WEEKLY;UNTIL=20270229',
    'FREQ=WEEKLY;UNTIL=20270328T996099Z',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=WEEKLY;X-EVIL=1',
    'FREQ=DAILY;BYHOUR=1',
    'FREQ=DAILY;COUNT=99999',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300',
    'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
    `FREQ=WEEKLY;BYDAY=${'MO,'.repeat(400)}MO`,
  ])('%s is refused', (text) => {
    expect(parseRrule(text)).toBeNull()
  })

  it('stays the same when it is read again', () => {
    fc.assert(
      fc.property(anyRule, (text) => {
        const rule = parseRrule(text)
        const spelled = rule && rruleToString(rule)
        expect(spelled && parseRrule(spelled)).toEqual(rule)
      }),
    )
  })
})

const weekdays = fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 7 })
const nths = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), { minLength: 1, maxLength: 3 })
const interval = fc.integer({ min: 1, max: 4 })
const tail = fc.constantFrom('', ';COUNT=5', ';UNTIL=20260228')
const anyRule = fc.oneof(
  fc
    .tuple(weekdays, interval, tail, fc.constantFrom('', ';WKST=SU'))
    .map(
      ([days, n, end, week]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days.join(',')}${week}${end}`,
    ),
  fc
    .tuple(nths, weekdays, interval, tail)
    .map(
      ([counts, days, n, end]) =>
        `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${counts.flatMap((c) => days.map((d) => `${c}${d}`)).join(',')}${end}`,
    ),
  fc
    .tuple(fc.integer({ min: 1, max: 31 }), tail)
    .map(([date, end]) => `FREQ=MONTHLY;BYMONTHDAY=${date}${end}`),
  fc.tuple(interval, tail).map(([n, end]) => `FREQ=DAILY;INTERVAL=${n}${end}`),
)
