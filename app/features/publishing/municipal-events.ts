/** A row of イベント一覧, of any dialect, as an event of one occurrence. */
import { readDay } from '#app/features/calendar/input.ts'
import { readFee, type Fee } from '#app/features/publishing/municipal-fee.ts'
import type { Field } from '#app/features/publishing/municipal-header.ts'
import { readTimes, type Times } from '#app/features/publishing/municipal-hours.ts'
import type { ImportedAddress } from '#app/features/publishing/municipal-place.ts'
import {
  cell,
  cellOrNull,
  note,
  paragraphs,
  readContact,
  readUrl,
  readWhereabouts,
  rowKey,
} from '#app/features/publishing/municipal-row.ts'
import type { ImportedContact, OpenRow } from '#app/features/publishing/municipal-row.ts'
import type { Municipality } from '#app/features/publishing/municipality.ts'
import type { Point } from '#app/lib/geo.ts'
import { normalize, toHalfWidth } from '#app/lib/japanese.ts'
import { daysBetween, type ClockTime, type Day } from '#app/lib/time.ts'

/** Days; the calendar takes no longer span. */
const LONGEST_SPAN = 365

export type ImportedEvent = {
  title: string
  reading: string | null
  /** The town's own words for the kind of event: `子育て・教育`. */
  category: string | null
  state: 'scheduled' | 'cancelled' | 'postponed' | 'moved'
  /** null only in doubtful rows: the file gives an end alone, or no readable day. */
  firstDay: Day | null
  lastDay: Day | null
  /** null is unknown, not "all day". */
  start: ClockTime | null
  end: ClockTime | null
  allDay: boolean
  timeNote: string | null
  placeName: string | null
  address: ImportedAddress
  point: Point | null
  organizer: string | null
  fee: Fee
  summary: string | null
  body: string | null
  access: string | null
  parking: string | null
  /** A plain number of people; what else the cell says is in `capacityText`. */
  capacity: number | null
  capacityText: string | null
  signUp: { untilDay: Day | null; untilTime: string | null; how: string | null } | null
  contact: ImportedContact | null
  url: string | null
}

/** What an event row gives, whatever its problems; they are added to the row. */
export function readEvent(
  row: OpenRow,
  known: readonly Municipality[],
  today: Day | undefined,
): { key: string; value: ImportedEvent } {
  const title = cell(row, 'title').replaceAll(/\s+/g, ' ')
  if (title === '') note(row, 'no_title', 'title')
  const { firstDay, lastDay } = readDays(row, today)
  const { address, point } = readWhereabouts(row, known)
  const placeName = cellOrNull(row, 'placeName')
  const body = paragraphs(row, ['body', 'remarks'])
  const where = placeName ?? [address.municipality, address.town, address.rest].join('')
  const value: ImportedEvent = {
    title,
    reading: cellOrNull(row, 'reading'),
    category: cellOrNull(row, 'category'),
    state: readState(row),
    firstDay,
    lastDay,
    ...readClocks(row, firstDay !== null && lastDay !== null && firstDay < lastDay),
    placeName,
    address,
    point,
    organizer: cellOrNull(row, 'organizer'),
    fee: readFee(cell(row, 'feeBase'), cell(row, 'feeDetail')),
    summary: cellOrNull(row, 'summary') ?? firstSentence(cellOrNull(row, 'body')),
    body,
    access: cellOrNull(row, 'access'),
    // なし is an answer here.
    parking: cell(row, 'parking') || null,
    ...readCapacity(row),
    signUp: readSignUp(row, today),
    contact: readContact(row),
    url: readUrl(row),
  }
  const began = `${firstDay ?? `~${lastDay ?? ''}`}T${value.start ?? ''}`
  return { key: rowKey(row, known, [normalize(title), began, normalize(where)]), value }
}

function readDays(
  row: OpenRow,
  today: Day | undefined,
): { firstDay: Day | null; lastDay: Day | null } {
  const firstDay = dayIn(row, 'firstDay', today)
  const lastDay = dayIn(row, 'lastDay', today)
  if (firstDay !== null) {
    const days = daysBetween(firstDay, lastDay ?? firstDay)
    if (days < 0) note(row, 'days_reversed', 'lastDay', `${firstDay}〜${lastDay}`)
    if (days > LONGEST_SPAN) note(row, 'span_too_long', 'lastDay', `${firstDay}〜${lastDay}`)
    return { firstDay, lastDay: lastDay ?? firstDay }
  }
  // A cell with unreadable words has been noted already, and is a date all the same.
  const wordless = cellOrNull(row, 'firstDay') === null
  if (wordless && lastDay !== null) note(row, 'no_first_day', 'firstDay')
  if (wordless && cellOrNull(row, 'lastDay') === null) note(row, 'no_day', 'firstDay')
  return { firstDay, lastDay }
}

/** A lone end is no schedule: it is kept as words. */
function readClocks(row: OpenRow, overnight: boolean): Times & { timeNote: string | null } {
  const times = readTimes(row, { overnight })
  const timeNote = cellOrNull(row, 'timeNote')
  if (times.start !== null || times.end === null) return { ...times, timeNote }
  note(row, 'end_time_alone', 'end', cell(row, 'end'))
  const words = [`${times.end}まで`, timeNote].filter((text) => text !== null)
  return { ...times, end: null, timeNote: words.join('\n') }
}

function dayIn(row: OpenRow, field: Field, today: Day | undefined): Day | null {
  const text = cellOrNull(row, field)
  if (text === null) return null
  // Spreadsheets add midnight to a date: `2026/4/5 0:00:00`, `2026-04-05T00:00:00`.
  const written = text.replace(/[\sT]{1,3}0?0:00(?::00)?$/, '')
  // A day that depends on the day of reading has no year, or is a word like 明日.
  const day = readDay(written, '2000-01-01')
  if (day !== null && day === readDay(written, '2010-07-01')) return day
  const guess = today !== undefined && /\d/.test(written) ? readDay(written, today) : null
  note(row, guess === null ? 'day_unreadable' : 'year_guessed', field, text)
  return guess
}

const STATES: [RegExp, ImportedEvent['state']][] = [
  [/中止|取り?やめ|取消/, 'cancelled'],
  [/延期|順延/, 'postponed'],
  [/変更|移動/, 'moved'],
  [/^(?:開催.*|予定|実施.*|終了|公開|受付.*|募集.*)$/, 'scheduled'],
]

function readState(row: OpenRow): ImportedEvent['state'] {
  const text = cellOrNull(row, 'state')
  if (text === null) return 'scheduled'
  const state = STATES.find(([words]) => words.test(text))?.[1]
  if (!state) note(row, 'state_unclear', 'state', text)
  return state ?? 'scheduled'
}

/** `30`, `30人`, `先着３０名` are a number; `各回20名（2回）` is left to people. */
function readCapacity(row: OpenRow): { capacity: number | null; capacityText: string | null } {
  const text = cellOrNull(row, 'capacity')
  const plain = toHalfWidth(text ?? '').replaceAll(/[\s,]/g, '')
  const number = /^(?:定員|先着(?:順)?|抽選で?)?(\d{1,6})(?:人|名)?$/.exec(plain)?.[1]
  return { capacity: number === undefined ? null : Number(number), capacityText: text }
}

function readSignUp(row: OpenRow, today: Day | undefined): ImportedEvent['signUp'] {
  const untilDay = dayIn(row, 'signUpUntilDay', today)
  const untilTime = cellOrNull(row, 'signUpUntilTime')
  const how = cellOrNull(row, 'signUpHow')
  return untilDay === null && untilTime === null && how === null
    ? null
    : { untilDay, untilTime, how }
}

function firstSentence(text: string | null): string | null {
  const first = text && /^[^\n。]*。?/.exec(text)?.[0].trim()
  return first && first.length <= 120 ? first : null
}
