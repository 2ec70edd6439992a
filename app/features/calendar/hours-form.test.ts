import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fromHours, hoursShape, toHours } from './hours-form.ts'
import { hoursToText } from './hours-description.ts'
import type { OpeningHours } from './opening.ts'

const TODAY = '2026-11-22'

function read(pairs: [string, string][]) {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return parseWithZod(data, { schema: z.object(hoursShape) })
}

function hoursFrom(pairs: [string, string][]): OpeningHours {
  const submission = read(pairs)
  if (submission.status !== 'success') throw new Error(JSON.stringify(submission.error))
  return toHours(submission.value, TODAY).hours
}

/** The fields that a browser sends for a form's values. */
function pairsOf(values: object, prefix = ''): [string, string][] {
  return Object.entries(values).flatMap(([key, value]): [string, string][] => {
    const name = Array.isArray(values) ? `${prefix}[${key}]` : prefix ? `${prefix}.${key}` : key
    if (typeof value === 'string') return [[name, value]]
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
      return value.map((item): [string, string] => [name, item])
    }
    return pairsOf(value as object, name)
  })
}

describe('opening hours of a form', () => {
  it('are weekdays and times, as people type them', () => {
    const hours = hoursFrom([
      ['rules[0].weekdays', '2'],
      ['rules[0].weekdays', '5'],
      ['rules[0].start', '９時'],
      ['rules[0].end', '正午'],
      ['holidays', 'closed'],
    ])
    expect(hoursToText(hours, 'ja')).toBe('火・金 9:00〜12:00（祝日は休み）')
  })

  it('may name the weeks of the month, and leave rows empty', () => {
    const hours = hoursFrom([
      ['rules[0].start', ''],
      ['rules[1].weekdays', '0'],
      ['rules[1].weeks', '2'],
      ['rules[1].weeks', '4'],
      ['rules[1].start', '10:00'],
      ['rules[1].end', '15:00'],
    ])
    expect(hoursToText(hours, 'ja')).toBe('第2・第4日曜 10:00〜15:00')
  })

  it('ask for what is missing in a row', () => {
    const submission = read([['rules[0].start', '9:00']])
    expect(submission.status !== 'success' && submission.error).toEqual({
      'rules[0].weekdays': ['曜日を選んでください'],
      'rules[0].end': ['終わりの時刻を入力してください'],
    })
  })

  it('know 年末年始, and days of one’s own', () => {
    const hours = hoursFrom([
      ['yearEnd', 'on'],
      ['closed[0].from', '令和9年2月1日'],
      ['closed[0].until', ''],
      ['closed[0].note', '工事'],
    ])
    expect(hours.closedDays).toEqual([
      { from: '2026-12-29', until: '2027-01-03', yearly: true, note: '年末年始' },
      { from: '2027-02-01', until: '2027-02-01', yearly: false, note: '工事' },
    ])
  })

  it('say which day cannot be read', () => {
    const submission = read([
      ['closed[0].from', 'いつか'],
      ['closed[1].from', '12/10'],
      ['closed[1].until', '12/1'],
    ])
    if (submission.status !== 'success') throw new Error('the form itself is sound')
    expect(toHours(submission.value, TODAY).problems.map(({ name }) => name)).toEqual([
      'closed[0].from',
      'closed[0].until',
      'closed[1].until',
    ])
  })

  it('come back from the form as they were, rules that rows cannot say included', () => {
    const times = { untilDay: null, start: '09:00', end: '12:00', holidays: 'open' as const }
    const hours: OpeningHours = {
      rules: [
        { ...times, rrule: 'FREQ=WEEKLY;BYDAY=MO,WE', firstDay: '2026-01-05' },
        { ...times, rrule: 'FREQ=MONTHLY;BYDAY=2SU,4SU', firstDay: '2026-01-11' },
        { ...times, rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', firstDay: '2026-01-10' },
        { ...times, rrule: 'FREQ=WEEKLY;BYDAY=FR', firstDay: '2026-01-02', holidays: 'closed' },
      ],
      closedDays: [
        { from: '2026-12-29', until: '2027-01-03', yearly: true, note: '年末年始' },
        { from: '2026-12-05', until: '2026-12-06', yearly: false, note: null },
      ],
      season: null,
    }
    const { values, keeps } = fromHours(hours, TODAY)
    expect(keeps).toHaveLength(2)
    expect(hoursFrom(pairsOf(values))).toEqual(hours)
  })

  it('take no rule from the browser that is not one', () => {
    const bad = JSON.stringify({ rrule: 'FREQ=SECONDLY', firstDay: '2026-01-01' })
    expect(
      hoursFrom([
        ['kept', bad],
        ['kept', '{'],
      ]).rules,
    ).toEqual([])
  })
})
