/** Whether a database is still empty, lives on the sample, or belongs to people. */
import type { Db } from '#db/connect.server.ts'

export async function findInhabitants(db: Db): Promise<'nobody' | 'sample' | 'people'> {
  const samples = await db
    .selectFrom('account')
    .select('id')
    .where('is_sample', '=', 1)
    .limit(1)
    .executeTakeFirst()
  if (samples) return 'sample'
  const somebody =
    (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) ??
    (await db.selectFrom('organization').select('id').limit(1).executeTakeFirst())
  return somebody ? 'people' : 'nobody'
}
