import type { FindAlbum } from './queries.server.ts'

/** Organizations come before their photos: what the other kinds say for themselves is said here. */
export const findOrganizationAlbum: FindAlbum = async (db, id) => {
  const row = await db
    .selectFrom('organization')
    .select(['name', 'hidden_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const hidden = row.hidden_at !== null
  return { kind: 'organization', id, name: row.name, keeperIds: [id], public: !hidden, hidden }
}
