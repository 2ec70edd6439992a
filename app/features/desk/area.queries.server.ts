import type { Db } from '#db/connect.server.ts'

/** The names of all areas by id, in their own order. */
export async function listAreaNames(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('area')
    .select(['id', 'name'])
    .orderBy('city_code')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
