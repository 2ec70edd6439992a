import type { Db } from '#db/connect.server.ts'
import type { Revision, SubjectKind } from './revision.ts'

/** All revisions of one thing, the newest first. */
export async function listRevisions(
  db: Db,
  subjectKind: SubjectKind,
  subjectId: string,
): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revision')
    .leftJoin('account', 'account.id', 'revision.account_id')
    .selectAll('revision')
    .select('account.name as account_name')
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    version: row.version,
    action: row.action,
    accountId: row.account_id,
    accountName: row.account_name,
    onBehalfOf: row.on_behalf_of,
    at: row.at,
    content: JSON.parse(row.content) as unknown,
  }))
}
