/** Clock times and weekdays as municipal cells write them. */
import { readClock } from '#app/features/calendar/input.ts'
import type { Field } from '#app/features/publishing/municipal-header.ts'
import { cell, isNothing, note, type OpenRow } from '#app/features/publishing/municipal-row.ts'
import { toHalfWidth } from '#app/lib/japanese.ts'
import type { ClockTime } from '#app/lib/time.ts'

export type Times = {
  start: ClockTime | null
  end: ClockTime | null
  /** `00:00`–`00:00`, `24時間`, `終日`: at every hour; start and end are then 00:00 and 24:00. */
  allDay: boolean
}

const UNKNOWN: Times = { start: null, end: null, allDay: false }
const ALWAYS: Times = { start: '00:00', end: '24:00', allDay: true }
const RANGE = /\s*(?:から|[~〜～?？–—―−-])\s*/

/**
 * Reads 開始時間 and 終了時間. Blank and `なし` are unknown, never "all day". A whole range in the
 * first cell (`9:00〜17:00`, also where `〜` was turned into `?`) is read as one. An end before the start
 * is a mistake, unless the row ends on a later day than it begins (`overnight`).
 */
export function readTimes(row: OpenRow, { overnight = false } = {}): Times {
  const [first, last] = rangeIn(row)
  if ([first, last].every((text) => /^(?:終日|常時|24時間.*)?$/.test(text)) && (first || last)) {
    return ALWAYS
  }
  const start = clockIn(row, 'start', first)
  const end = clockIn(row, 'end', last)
  if (start === '00:00' && (end === '00:00' || end === '24:00')) return ALWAYS
  if (start !== null && end !== null && end < start && !overnight) {
    note(row, 'times_reversed', 'end', `${start}〜${end}`)
  }
  // The same time twice says when it begins, and nothing about its end.
  return { ...UNKNOWN, start, end: end === start ? null : end }
}

/** The two texts of the two cells, or of the one cell that holds both. */
function rangeIn(row: OpenRow): [string, string] {
  const [first, last] = [half(cell(row, 'start')), half(cell(row, 'end'))]
  const own = first.split(RANGE)
  const [from = '', to = ''] = own
  if (first.includes('?') || last.includes('?')) {
    const field = first.includes('?') ? 'start' : 'end'
    note(row, 'range_mark_lost', field, cell(row, field))
  }
  const end = last.replace(/^(?:から|[~〜～?？–—―−-])\s*(?=.)/, '').replace(/まで$/, '')
  if (isNothing(first)) return ['', isNothing(last) ? '' : end]
  if (own.length === 2) return [from, isNothing(last) ? to.replace(/まで$/, '') : end]
  return [first, isNothing(last) ? '' : end]
}

function clockIn(row: OpenRow, field: Field, text: string): ClockTime | null {
  if (text === '') return null
  const clock = readClock(text)
  if (clock === null) note(row, 'time_unreadable', field, cell(row, field))
  return clock
}

function half(text: string): string {
  return toHalfWidth(text).replaceAll(/\s+/g, ' ').trim()
}
