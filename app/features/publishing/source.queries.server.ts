import type { Db } from '#db/connect.server.ts'

export type ImportSource = { id: string; name: string; licence: string; url: string | null }

/** Where imported things come from, for 出典. */
export function listImportSources(db: Db): Promise<ImportSource[]> {
  return db
    .selectFrom('import_source')
    .select(['id', 'name', 'licence', 'url'])
    .orderBy('name')
    .orderBy('id')
    .execute()
}
