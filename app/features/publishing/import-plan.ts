/** What importing a file would do, row by row: shown to staff before anything is stored. */
import type { ImportProblem } from '#app/features/publishing/municipal-row.ts'
import { problem } from '#app/features/publishing/municipal-row.ts'
import type { ReadRow } from '#app/features/publishing/municipal-file.ts'
import type { ImportKind, PlanStatus } from '#app/features/publishing/plan-status.ts'
import type { ProblemCode } from '#app/features/publishing/labels.ts'

/** What a row gives, in the shape in which it is stored or waits. */
export type ImportContent = Pick<
  Extract<ReadRow, { status: 'good' | 'doubtful' }>,
  'kind' | 'value' | 'extra'
> &
  (
    | Pick<Extract<ReadRow, { kind: 'event' }>, 'kind' | 'value'>
    | Pick<Extract<ReadRow, { kind: 'stand' }>, 'kind' | 'value'>
    | Pick<Extract<ReadRow, { kind: 'venue' }>, 'kind' | 'value'>
  )

export type PlannedRow = {
  /** 1-based line of the file. */
  line: number
  title: string
  problems: ImportProblem[]
} & (
  | {
      status: 'new' | 'changed' | 'unchanged' | 'doubtful'
      key: string
      digest: string
      content: ImportContent
      /** What staff have already been asked about this very row. */
      asked: 'waiting' | 'dismissed' | null
    }
  | { status: 'out_of_scope' | 'refused' }
)

export type ReadableRow = Extract<PlannedRow, { digest: string }>

export type PlanSource = {
  id: string
  name: string
  licence: string
  url: string | null
  /** Who publishes it: the organization that is made for it. */
  publisher: string
}

export type ImportPlan = { source: PlanSource; rows: PlannedRow[] }

/** Rows that can be imported, with their digests and keys that are unique in the file. */
export type DigestedRow = {
  row: Extract<ReadRow, { status: 'good' | 'doubtful' }>
  key: string
  digest: string
}

/** What the database knows of a row's key. */
export type KnownRow = {
  digest: string
  /** Somebody has changed the thing since it was imported. */
  touched: boolean
}
export type KnownDoubt = { digest: string; status: 'waiting' | 'accepted' | 'dismissed' }

export type Known = {
  rows: ReadonlyMap<string, KnownRow>
  doubts: ReadonlyMap<string, KnownDoubt>
  /** The registered venue that an event's place seems to mean, by key. */
  venuesMeant: ReadonlyMap<string, string>
}

/** Keys of `Known`: one source may hold an event and a stand of the same number. */
export function knownKey(kind: ImportKind, key: string): string {
  return `${kind} ${key}`
}

/** Each row of the file with what importing it would do. In the order of the file. */
export function planRows(
  rows: readonly ReadRow[],
  digested: readonly DigestedRow[],
  known: Known,
): PlannedRow[] {
  const digestedOf = new Map(digested.map((entry) => [entry.row as ReadRow, entry]))
  return rows.map((row) => {
    const { line, title, problems } = row
    const entry = digestedOf.get(row)
    if (row.kind === null || entry === undefined) {
      return { line, title, problems, status: row.kind === null ? row.status : 'refused' }
    }
    const id = knownKey(row.kind, entry.key)
    const more = reasonsToAsk(entry, id, known)
    const doubt = known.doubts.get(id)
    const asked =
      doubt?.digest === entry.digest && doubt.status !== 'accepted' ? doubt.status : null
    return {
      line,
      title,
      problems: [...problems, ...more],
      status: statusOf(entry, known.rows.get(id), more.length > 0),
      key: entry.key,
      digest: entry.digest,
      content: contentOf(entry.row),
      asked,
    }
  })
}

function statusOf(
  { row, digest }: DigestedRow,
  before: KnownRow | undefined,
  ask: boolean,
): ReadableRow['status'] {
  if (before?.digest === digest) return 'unchanged'
  if (row.status === 'doubtful' || ask) return 'doubtful'
  return before ? 'changed' : 'new'
}

function reasonsToAsk({ row, digest }: DigestedRow, id: string, known: Known): ImportProblem[] {
  const before = known.rows.get(id)
  if (before?.digest === digest) return []
  const ask = (code: ProblemCode, text?: string) => [problem(row.line, null, code, text)]
  const meant = known.venuesMeant.get(id)
  return [
    ...(before?.touched ? ask('touched_here') : []),
    ...(meant === undefined ? [] : ask('venue_meant', meant)),
  ]
}

function contentOf(row: DigestedRow['row']): ImportContent {
  const { extra } = row
  switch (row.kind) {
    case 'event':
      return { kind: row.kind, value: row.value, extra }
    case 'stand':
      return { kind: row.kind, value: row.value, extra }
    case 'venue':
      return { kind: row.kind, value: row.value, extra }
  }
}

/** How many rows of each status, and of the new ones of each kind. */
export function countPlan(rows: readonly PlannedRow[]): Record<PlanStatus, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, doubtful: 0, out_of_scope: 0, refused: 0 }
  for (const row of rows) counts[row.status] += 1
  return counts
}

export function isReadable(row: PlannedRow): row is ReadableRow {
  return 'digest' in row
}

/** New, changed, or doubtful in a way that staff have not been asked about yet. */
export function wantsWriting(row: PlannedRow): row is ReadableRow {
  if (row.status === 'new' || row.status === 'changed') return true
  return row.status === 'doubtful' && row.asked === null
}
