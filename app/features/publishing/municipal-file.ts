/** A municipal file from its bytes to rows that can be shown to staff: nothing is stored here. */
import { decodeText, type Encoding } from '#app/features/publishing/encoding.ts'
import { FILE_PROBLEM_TEXT, type FileProblem } from '#app/features/publishing/labels.ts'
import { readEvent, type ImportedEvent } from '#app/features/publishing/municipal-events.ts'
import { readFacility } from '#app/features/publishing/municipal-facilities.ts'
import type { ImportedStand, ImportedVenue } from '#app/features/publishing/municipal-facilities.ts'
import type { Content, Dialect } from '#app/features/publishing/municipal-header.ts'
import { cell, note, openRow, statusOf } from '#app/features/publishing/municipal-row.ts'
import type { ImportProblem, OpenRow } from '#app/features/publishing/municipal-row.ts'
import { MAX_BYTES, readTable } from '#app/features/publishing/municipal-table.ts'
import {
  KNOWN_MUNICIPALITIES,
  municipalityIn,
  readMunicipalityCode,
} from '#app/features/publishing/municipality.ts'
import type { Municipality } from '#app/features/publishing/municipality.ts'
import type { Day } from '#app/lib/time.ts'

type RowBase = {
  /** 1-based line of the file on which the record starts. */
  line: number
  /** The event's or facility's name, for lists of rows. */
  title: string
  /** Found again by this when the file comes again; unique among a file's good rows. */
  key: string
  problems: ImportProblem[]
  /** Columns that no alias knows: header text → cell. */
  extra: Record<string, string>
}

export type ReadRow = RowBase &
  (
    | { status: 'good' | 'doubtful'; kind: 'event'; value: ImportedEvent }
    | { status: 'good' | 'doubtful'; kind: 'stand'; value: ImportedStand }
    | { status: 'good' | 'doubtful'; kind: 'venue'; value: ImportedVenue }
    | { status: 'out_of_scope' | 'refused'; kind: null; value: null }
  )

export type MunicipalFile = {
  encoding: Encoding
  dialect: Dialect
  content: Content
  rows: ReadRow[]
  /** The problems of all rows, in the order of the file. */
  problems: ImportProblem[]
  /** Header texts of columns that no alias knows. */
  extraColumns: string[]
  /** Whom most rows name as their publisher; null parts are not known. */
  sourceGuess: { name: string | null; code: string | null }
}

export type BrokenFile = {
  ok: false
  reason: FileProblem
  /** A Japanese sentence. */
  message: string
  /** 1-based; null where the file as a whole is meant. */
  line: number | null
  column: string | null
}

/**
 * Reads the bytes of イベント一覧, 公共施設一覧 or 観光施設一覧 in any of the three dialects.
 *
 * `municipalities` are those whose boxes points are checked against (others are not checked);
 * `today` helps to read days that are written without a year.
 */
export function readMunicipalFile(
  bytes: Uint8Array,
  options: { today?: Day; municipalities?: readonly Municipality[] } = {},
): { ok: true; value: MunicipalFile } | BrokenFile {
  const known = options.municipalities ?? KNOWN_MUNICIPALITIES
  if (bytes.length > MAX_BYTES) return broken('too_large')
  const decoded = decodeText(bytes)
  if (!decoded.ok) return broken(decoded.reason, 'line' in decoded ? decoded.line : null)
  const table = readTable(decoded.text)
  if (!table.ok) return broken(table.reason, table.line, table.column)
  const { header, records } = table.value
  const open = records.map((record) => openRow(record, header))
  const seen = new Set<string>()
  const rows = open.map((row) => readRow(row, { known, today: options.today, seen }))
  return {
    ok: true,
    value: {
      encoding: decoded.encoding,
      dialect: header.dialect,
      content: header.content,
      rows,
      problems: rows.flatMap((row) => row.problems),
      extraColumns: header.extra.map((i) => header.names[i] ?? ''),
      sourceGuess: guessSource(open, known),
    },
  }
}

function broken(reason: FileProblem, line: number | null = null, column: string | null = null) {
  return { ok: false, reason, message: FILE_PROBLEM_TEXT[reason], line, column } as const
}

type Reading = { known: readonly Municipality[]; today: Day | undefined; seen: Set<string> }

function readRow(row: OpenRow, { known, today, seen }: Reading): ReadRow {
  const { line, extra, problems, header } = row
  if (header.content === 'event') {
    const { key, value } = readEvent(row, known, today)
    const status = settle(row, key, seen)
    const base = { line, title: value.title, key, problems, extra }
    return isIn(status) ? { ...base, status, kind: 'event', value } : { ...base, ...out(status) }
  }
  const facility = readFacility(row, known)
  const status = settle(row, facility.key, seen)
  const base = { line, title: facility.name, key: facility.key, problems, extra }
  if (!isIn(status) || facility.kind === 'other') {
    return { ...base, ...out(isIn(status) ? 'out_of_scope' : status) }
  }
  return facility.kind === 'stand'
    ? { ...base, status, kind: 'stand', value: facility.value }
    : { ...base, status, kind: 'venue', value: facility.value }
}

/** The row's status, once it is known whether an earlier row had the same key. */
function settle(row: OpenRow, key: string, seen: Set<string>) {
  const before = statusOf(row.problems)
  if (isIn(before) && seen.has(key)) note(row, 'duplicate_key', 'no', cell(row, 'no'))
  if (isIn(before)) seen.add(key)
  return statusOf(row.problems)
}

function isIn(status: ReturnType<typeof statusOf>): status is 'good' | 'doubtful' {
  return status === 'good' || status === 'doubtful'
}

function out(status: 'out_of_scope' | 'refused') {
  return { status, kind: null, value: null }
}

function guessSource(
  rows: OpenRow[],
  known: readonly Municipality[],
): MunicipalFile['sourceGuess'] {
  const names = rows.map((row) => cell(row, 'municipality') || cell(row, 'addressMunicipality'))
  const name = mostFrequent(names)
  const named = municipalityIn(name ?? '', known)
  const codes = rows.map((row) => readMunicipalityCode(cell(row, 'code'), named).code ?? '')
  const code = mostFrequent(codes) ?? null
  const coded = known.find((m) => m.code === code)
  return { name: named?.name ?? name ?? coded?.name ?? null, code }
}

function mostFrequent(texts: string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
