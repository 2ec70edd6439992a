/** A town's file as records: text cut into cells, each record with the line where it starts. */
import { parse } from 'csv-parse/sync'
import { readHeader, type Header } from '#app/features/publishing/municipal-header.ts'

export const MAX_BYTES = 5 * 1024 * 1024
export const MAX_ROWS = 20_000
export const MAX_CELL = 10_000

/** Lines above the header that may hold a title, a date, a blank. */
const LINES_ABOVE_HEADER = 10

export type TableRecord = { line: number; cells: string[] }
export type Table = { header: Header; records: TableRecord[] }
export type BrokenTable = {
  ok: false
  reason: 'unclosed_quote' | 'stray_quote' | 'unreadable_csv' | 'no_header' | 'too_many_rows'
  /** 1-based line of the file where the broken record starts. */
  line: number
  /** Text of the broken cell's header, or `3列目` where the header is not known. */
  column: string | null
}

/**
 * Cuts decoded text into records below the first line that is a known header. Lines above it and
 * blank lines are skipped. Reads commas, or tabs where the file is separated by tabs.
 */
export function readTable(text: string): { ok: true; value: Table } | BrokenTable {
  const seen: TableRecord[] = []
  let lastLine = 0
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      // A bound on the work: some lines above the header, the rows, and one too many.
      to: LINES_ABOVE_HEADER + 1 + MAX_ROWS + 1,
      on_record: (cells: string[], { lines }) => {
        // A record that ends the file without a line end stands on its own line, like any other.
        seen.push({ line: lastLine + 1, cells })
        lastLine = lines
        return null
      },
    })
  } catch (error) {
    return brokenAt(error, lastLine + 1, headerOf(seen)?.header)
  }
  const found = headerOf(seen)
  if (!found) return { ok: false, reason: 'no_header', line: 1, column: null }
  const records = seen.slice(found.index + 1).filter((r) => r.cells.some((c) => c.trim() !== ''))
  if (records.length > MAX_ROWS) {
    const line = records[MAX_ROWS]?.line ?? 1
    return { ok: false, reason: 'too_many_rows', line, column: null }
  }
  return { ok: true, value: { header: found.header, records } }
}

function headerOf(records: TableRecord[]): { header: Header; index: number } | undefined {
  for (const [index, record] of records.slice(0, LINES_ABOVE_HEADER + 1).entries()) {
    const header = readHeader(record.cells)
    if (header) return { header, index }
  }
  return undefined
}

/** Tabs where a line has more of them than commas, early in the file. */
function delimiterOf(text: string): ',' | '\t' {
  const start = text.slice(0, 4000)
  return start.split('\t').length > start.split(',').length ? '\t' : ','
}

function brokenAt(error: unknown, line: number, header: Header | undefined): BrokenTable {
  const { code, column } = error as { code?: string; column?: number | string }
  const name = typeof column === 'number' ? (header?.names[column] ?? `${column + 1}列目`) : null
  return { ok: false, reason: reasonOf(code), line, column: name }
}

function reasonOf(code: string | undefined): BrokenTable['reason'] {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'unclosed_quote'
  if (code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE') return 'stray_quote'
  return 'unreadable_csv'
}
