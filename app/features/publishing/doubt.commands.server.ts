import { isStaff } from '#app/features/organizations/actor.ts'
import type { ImportRefusal } from '#app/features/publishing/import-labels.ts'
import type { ImportContent, ReadableRow } from '#app/features/publishing/import-plan.ts'
import type { ImportContext } from '#app/features/publishing/imported-thing.ts'
import { storeRow } from '#app/features/publishing/row.commands.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'

/** Rows wait for staff; a row that has changed since they decided waits again. */
export async function keepDoubts(
  tx: Db,
  sourceId: string,
  rows: readonly ReadableRow[],
  now: Instant,
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('import_doubt')
    .values(
      rows.map((row) => ({
        id: doubtId(sourceId, row),
        source_id: sourceId,
        kind: row.content.kind,
        source_key: row.key,
        title: row.title,
        line: row.line,
        reasons: JSON.stringify(row.problems),
        content: JSON.stringify(row.content),
        digest: row.digest,
        status: 'waiting' as const,
        created_at: now,
        decided_at: null,
        decided_by: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        title: eb.ref('excluded.title'),
        line: eb.ref('excluded.line'),
        reasons: eb.ref('excluded.reasons'),
        content: eb.ref('excluded.content'),
        digest: eb.ref('excluded.digest'),
        status: eb.ref('excluded.status'),
        created_at: eb.ref('excluded.created_at'),
        decided_at: null,
        decided_by: null,
      })),
    )
    .execute()
}

/** Rows that waited and have since come in without a doubt. */
export async function forgetDoubts(
  tx: Db,
  sourceId: string,
  rows: readonly ReadableRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .deleteFrom('import_doubt')
    .where(
      'id',
      'in',
      rows.map((row) => doubtId(sourceId, row)),
    )
    .where('status', '=', 'waiting')
    .execute()
}

function doubtId(sourceId: string, { content, key }: ReadableRow): string {
  return idFrom('import doubt', sourceId, content.kind, key)
}

type Decision = { doubtId: string; context: ImportContext }

/** Staff put a row up in spite of the doubt; putting it up twice makes one thing. */
export function acceptDoubt(
  db: Db,
  { doubtId: id, context }: Decision,
): Promise<Result<undefined, ImportRefusal>> {
  return inTransaction(db, async (tx) => {
    if (!isStaff(context.actor)) return refuse('not_allowed')
    const doubt = await tx
      .selectFrom('import_doubt as doubt')
      .innerJoin('import_source as source', 'source.id', 'doubt.source_id')
      .selectAll('doubt')
      .select(['source.name as source_name', 'source.organization_id'])
      .where('doubt.id', '=', id)
      .executeTakeFirst()
    if (!doubt) return refuse('not_found')
    if (doubt.status === 'accepted') return ok()
    const source = {
      id: doubt.source_id,
      name: doubt.source_name,
      organizationId: doubt.organization_id,
    }
    const content = JSON.parse(doubt.content) as ImportContent
    const row = { content, digest: doubt.digest }
    const stored = await storeRow(tx, { source, key: doubt.source_key }, row, context)
    if (!stored.ok) return stored
    await decide(tx, id, 'accepted', context)
    return ok()
  })
}

/** Staff leave a row out; it is asked about again only when the source changes it. */
export function dismissDoubt(
  db: Db,
  { doubtId: id, context }: Decision,
): Promise<Result<undefined, ImportRefusal>> {
  return inTransaction(db, async (tx) => {
    if (!isStaff(context.actor)) return refuse('not_allowed')
    const doubt = await tx
      .selectFrom('import_doubt')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!doubt || doubt.status === 'accepted') return refuse('not_found')
    if (doubt.status === 'waiting') await decide(tx, id, 'dismissed', context)
    return ok()
  })
}

async function decide(
  tx: Db,
  id: string,
  status: 'accepted' | 'dismissed',
  { actor, now }: ImportContext,
): Promise<void> {
  await tx
    .updateTable('import_doubt')
    .set({ status, decided_at: now, decided_by: actor.accountId })
    .where('id', '=', id)
    .execute()
}
