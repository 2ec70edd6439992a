import type { ImportContent } from '#app/features/publishing/import-plan.ts'
import type { ImportRefusal } from '#app/features/publishing/import-labels.ts'
import { writeImportedEvent } from '#app/features/publishing/imported-event.commands.server.ts'
import { writeImportedFacility } from '#app/features/publishing/imported-facility.commands.server.ts'
import type { ImportContext, ImportOrigin } from '#app/features/publishing/imported-thing.ts'
import { ok, type Result } from '#app/lib/result.ts'
import type { Db } from '#db/connect.server.ts'

/** Makes or changes the thing that a row describes, and notes what became of the row. */
export async function storeRow(
  tx: Db,
  origin: ImportOrigin,
  { content, digest }: { content: ImportContent; digest: string },
  context: ImportContext,
): Promise<Result<undefined, ImportRefusal>> {
  const written =
    content.kind === 'event'
      ? await writeImportedEvent(tx, origin, content, context)
      : await writeImportedFacility(tx, origin, content, context)
  if (!written.ok) return written
  const { subjectId, version } = written.value
  const state = {
    subject_id: subjectId,
    digest,
    content: JSON.stringify(content),
    subject_version: version,
    stored_at: context.now,
  }
  await tx
    .insertInto('import_row')
    .values({
      source_id: origin.source.id,
      kind: content.kind,
      source_key: origin.key,
      ...state,
    })
    .onConflict((conflict) =>
      conflict.columns(['source_id', 'kind', 'source_key']).doUpdateSet(state),
    )
    .execute()
  return ok()
}
