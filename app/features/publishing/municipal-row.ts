/** One record of a municipal file on its way in: its cells by meaning, and what was found wrong. */
import type { Field, Header } from '#app/features/publishing/municipal-header.ts'
import { readAddress, readPoint } from '#app/features/publishing/municipal-place.ts'
import type { ImportedAddress } from '#app/features/publishing/municipal-place.ts'
import { MAX_CELL, type TableRecord } from '#app/features/publishing/municipal-table.ts'
import { municipalityIn, readMunicipalityCode } from '#app/features/publishing/municipality.ts'
import type { Municipality } from '#app/features/publishing/municipality.ts'
import { PROBLEM_TEXT, PROBLEM_WEIGHT } from '#app/features/publishing/labels.ts'
import type { ProblemCode } from '#app/features/publishing/labels.ts'
import type { Point } from '#app/lib/geo.ts'
import { truncate } from '#app/lib/japanese.ts'

export type RowStatus = 'good' | 'doubtful' | 'out_of_scope' | 'refused'

export type ImportProblem = {
  /** 1-based line of the file on which the record starts. */
  line: number
  /** The header's own text; null where no column is to blame. */
  column: string | null
  code: ProblemCode
  /** A Japanese sentence, with the cell's text where that helps. */
  reason: string
}

/** A record with its cells by field, and the problems collected while it is read. */
export type OpenRow = {
  line: number
  header: Header
  cells: ReadonlyMap<Field, string>
  extra: Record<string, string>
  problems: ImportProblem[]
}

/** What events, stands and venues of any dialect have in common. */
export type Whereabouts = {
  municipality: Municipality | undefined
  address: ImportedAddress
  point: Point | null
}

/** Only what the file itself publishes. */
export type ImportedContact = {
  name: string | null
  phone: string | null
  extension: string | null
  email: string | null
}

/** What files put before a cell that a spreadsheet would take for a formula. */
const HARMLESS_MARK = /^'(?=[=+\-@＝＋－＠\t\r])/
const CONTROLS = /[\p{Cc}\u200b\ufeff]/gu

/** Sorts a record's cells by meaning; notes cells that are too long or beyond the header. */
export function openRow(record: TableRecord, header: Header): OpenRow {
  const clean = record.cells.map((text) =>
    text.replaceAll(CONTROLS, keepLayout).replace(HARMLESS_MARK, '').trim(),
  )
  const cells = new Map([...header.columns].map(([field, i]) => [field, clean[i] ?? '']))
  const extra = Object.fromEntries(
    header.extra.flatMap((i) => (clean[i] ? [[header.names[i] ?? '', clean[i]]] : [])),
  )
  const row: OpenRow = { line: record.line, header, cells, extra, problems: [] }
  if (clean.slice(header.names.length).some((text) => text !== '')) note(row, 'too_many_cells')
  const known = header.names.findLastIndex((name) => name !== '') + 1
  if (clean.length < known) note(row, 'too_few_cells')
  for (const [i, text] of clean.entries()) {
    if (text.length > MAX_CELL) {
      row.problems.push(problem(record.line, header.names[i] ?? null, 'cell_too_long'))
    }
  }
  return row
}

function keepLayout(control: string): string {
  return control === '\n' || control === '\t' ? control : ''
}

/** A field's text; empty where the file has no such column. */
export function cell(row: OpenRow, field: Field): string {
  return row.cells.get(field) ?? ''
}

/** A field's text, or null where there is none or the cell only says so (`なし`, `-`). */
export function cellOrNull(row: OpenRow, field: Field): string | null {
  const text = cell(row, field)
  return isNothing(text) ? null : text
}

/** Blank, `なし`, `無し`, `-`, `未定`, `会場調整中`: how cells say that there is nothing to say. */
export function isNothing(text: string): boolean {
  return /^(?:|[-ー―−‐–—*]+|なし|無し|無|未定|不明|(?:会場)?調整中|n\/a)$/i.test(
    text.normalize('NFKC').trim(),
  )
}

/** Adds a problem to a row, naming the field's column and, where useful, its text. */
export function note(row: OpenRow, code: ProblemCode, field?: Field, text?: string): void {
  const index = field === undefined ? undefined : row.header.columns.get(field)
  const column = index === undefined ? null : (row.header.names[index] ?? null)
  row.problems.push(problem(row.line, column, code, text))
}

export function problem(
  line: number,
  column: string | null,
  code: ProblemCode,
  text?: string,
): ImportProblem {
  const shown = text ? `（「${truncate(text.slice(0, 200).replaceAll(/\s+/g, ' '), 40)}」）` : ''
  return { line, column, code, reason: `${PROBLEM_TEXT[code]}${shown}` }
}

/** The gravest of a row's problems decides; mere notes leave it good. */
export function statusOf(problems: readonly ImportProblem[]): RowStatus {
  const weights = new Set(problems.map((p) => PROBLEM_WEIGHT[p.code]))
  if (weights.has('refused')) return 'refused'
  if (weights.has('out_of_scope')) return 'out_of_scope'
  return weights.has('doubtful') ? 'doubtful' : 'good'
}

/**
 * Reads where the row is. Its address says which municipality's box the point must lie in; where
 * there is no address, the town that publishes the row does.
 */
export function readWhereabouts(row: OpenRow, known: readonly Municipality[]): Whereabouts {
  const address = readAddress(
    {
      full: cell(row, 'address'),
      municipality: cell(row, 'addressMunicipality'),
      town: cell(row, 'addressTown'),
      rest: cell(row, 'addressRest'),
      building: cell(row, 'building'),
    },
    known,
  )
  const publisher = municipalityIn(cell(row, 'municipality'), known)
  const municipality = address.municipality
    ? municipalityIn(address.municipality, known)
    : publisher
  const { point, problem: wrong } = readPoint(cell(row, 'lat'), cell(row, 'lng'), municipality)
  if (wrong) note(row, wrong, 'lat', `緯度 ${cell(row, 'lat')}・経度 ${cell(row, 'lng')}`)
  if (/\d\?\d/.test(cell(row, 'addressRest') + cell(row, 'address'))) {
    const field = cell(row, 'addressRest') === '' ? 'address' : 'addressRest'
    note(row, 'address_mark_lost', field, cell(row, field))
  }
  return { municipality, address, point }
}

/**
 * What a row is found again by when its file comes again: the publisher's code and number, else
 * the words given. It is unique within a source, not between sources.
 */
export function rowKey(row: OpenRow, known: readonly Municipality[], words: string[]): string {
  const named = municipalityIn(cell(row, 'municipality'), known)
  const { code, sure } = readMunicipalityCode(cell(row, 'code'), named)
  if (!sure) note(row, 'code_unclear', 'code', cell(row, 'code'))
  const number = cell(row, 'no').normalize('NFKC').replaceAll(/\s/g, '')
  if (number === '') return `words:${words.join('|')}`
  // Spreadsheets eat the zeros before a number; they are put back to the standard's ten digits.
  const padded = /^\d{1,10}$/.test(number) ? number.padStart(10, '0') : number
  return `id:${code ?? cell(row, 'code')}:${padded}`
}

export function readContact(row: OpenRow): ImportedContact | null {
  const contact = {
    name: cellOrNull(row, 'contactName'),
    phone: cellOrNull(row, 'contactPhone'),
    extension: cellOrNull(row, 'contactExtension'),
    email: cellOrNull(row, 'contactEmail'),
  }
  return Object.values(contact).some((text) => text !== null) ? contact : null
}

/** A link that a page may show; anything but http(s) is noted and dropped. */
export function readUrl(row: OpenRow): string | null {
  const text = cellOrNull(row, 'url')
  if (text === null) return null
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) return text
  note(row, 'url_unreadable', 'url', text)
  return null
}

/** Remarks in the order of the columns, one paragraph each. */
export function paragraphs(row: OpenRow, fields: readonly Field[]): string | null {
  const texts = fields.map((field) => cellOrNull(row, field)).filter((text) => text !== null)
  return texts.length > 0 ? texts.join('\n\n') : null
}
