import type { Db } from '#db/connect.server.ts'
import { newId } from '#app/lib/id.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Revision, SubjectKind } from './revision.ts'

/**
 * Keeps what a change made. Called inside the transaction of the change; the unique key over
 * subject and version refuses two changes that both claim to be the next one.
 */
export async function record(
  db: Db,
  change: {
    subjectKind: SubjectKind
    subjectId: string
    version: number
    action: Revision['action']
    accountId: string | null
    onBehalfOf?: string | null
    content: unknown
  },
  now: Instant,
): Promise<void> {
  await db
    .insertInto('revision')
    .values({
      id: newId(new Date(now)),
      subject_kind: change.subjectKind,
      subject_id: change.subjectId,
      version: change.version,
      action: change.action,
      account_id: change.accountId,
      on_behalf_of: change.onBehalfOf ?? null,
      at: now,
      content: JSON.stringify(change.content),
    })
    .execute()
}
