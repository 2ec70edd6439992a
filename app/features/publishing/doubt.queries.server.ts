import type { ImportKind } from '#app/features/publishing/import-plan.ts'
import type { ImportProblem } from '#app/features/publishing/municipal-row.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

export type DoubtStatus = 'waiting' | 'accepted' | 'dismissed'

/** A row on which staff have to decide. */
export type ImportDoubt = {
  id: string
  kind: ImportKind
  title: string
  sourceName: string
  line: number
  problems: ImportProblem[]
  status: DoubtStatus
  createdAt: Instant
}

/** In the order in which they came in; at most 200. */
export async function listDoubts(db: Db, status: DoubtStatus): Promise<ImportDoubt[]> {
  const rows = await db
    .selectFrom('import_doubt as doubt')
    .innerJoin('import_source as source', 'source.id', 'doubt.source_id')
    .select([
      'doubt.id',
      'doubt.kind',
      'doubt.title',
      'doubt.line',
      'doubt.reasons',
      'doubt.status',
      'doubt.created_at',
      'source.name as source_name',
    ])
    .where('doubt.status', '=', status)
    .orderBy('doubt.created_at')
    .orderBy('source.name')
    .orderBy('doubt.line')
    .orderBy('doubt.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    sourceName: row.source_name,
    line: row.line,
    problems: JSON.parse(row.reasons) as ImportProblem[],
    status: row.status,
    createdAt: row.created_at,
  }))
}

/** How many wait, for the desk. */
export async function countWaitingDoubts(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('import_doubt')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return Number(count)
}
