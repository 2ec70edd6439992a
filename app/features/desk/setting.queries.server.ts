import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

/** There is one set of weights. */
export const WEIGHTS_ID = 'weights'

type SettingKind = 'permit_rule' | 'weights'

/** How often a setting has been changed; 0: it is as the town started. */
export async function findVersion(
  db: Db,
  { subjectKind, subjectId }: { subjectKind: SettingKind; subjectId: string },
): Promise<number> {
  const row = await db
    .selectFrom('revision')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst()
  return Number(row?.version ?? 0)
}

export type LastChange = { subjectId: string; version: number; at: Instant; by: string }

/** Who changed each setting of a kind last; those nobody changed are left out. One statement. */
export async function listLastChanges(db: Db, subjectKind: SettingKind): Promise<LastChange[]> {
  const rows = await db
    .selectFrom('revision')
    .leftJoin('account', 'account.id', 'revision.account_id')
    .select(['revision.subject_id', 'revision.version', 'revision.at', 'account.name'])
    .where('revision.subject_kind', '=', subjectKind)
    .where('revision.version', '=', (eb) =>
      eb
        .selectFrom('revision as last')
        .select((max) => max.fn.max('last.version').as('version'))
        .whereRef('last.subject_kind', '=', 'revision.subject_kind')
        .whereRef('last.subject_id', '=', 'revision.subject_id'),
    )
    .orderBy('revision.subject_id')
    .execute()
  return rows.map((row) => ({
    subjectId: row.subject_id,
    version: row.version,
    at: row.at,
    by: row.name ?? '退会した方',
  }))
}

export type WeightsChange = { at: Instant; by: string; reason: string }

/** Why the weights are as they are, the latest first; changes of a time without reasons are left out. */
export async function listWeightsChanges(db: Db): Promise<WeightsChange[]> {
  const rows = await db
    .selectFrom('revision')
    .leftJoin('account', 'account.id', 'revision.account_id')
    .select(['revision.at', 'revision.content', 'account.name'])
    .where('revision.subject_kind', '=', 'weights')
    .where('revision.subject_id', '=', WEIGHTS_ID)
    .orderBy('revision.version', 'desc')
    .limit(5)
    .execute()
  return rows.flatMap(({ at, content, name }) => {
    const { reason } = JSON.parse(content) as { reason?: string }
    return reason === undefined ? [] : [{ at, by: name ?? '退会した方', reason }]
  })
}

export type SynonymGroup = { id: string; words: string[] }

export async function listSynonymGroups(db: Db): Promise<SynonymGroup[]> {
  const rows = await db
    .selectFrom('synonym')
    .select(['group_id', 'word'])
    .orderBy('group_id')
    .orderBy('word')
    .execute()
  const groups = new Map<string, string[]>()
  for (const { group_id, word } of rows) {
    groups.set(group_id, [...(groups.get(group_id) ?? []), word])
  }
  return [...groups].map(([id, words]) => ({ id, words }))
}
