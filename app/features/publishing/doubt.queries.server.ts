import type { DoubtStatus, ImportDoubt } from '#app/features/publishing/doubt.ts'
import type { ImportProblem } from '#app/features/publishing/municipal-row.ts'
import type { Db } from '#db/connect.server.ts'

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
