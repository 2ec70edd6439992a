import { tokenHash } from '#app/lib/id.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { findStand } from './queries.server.ts'
import type { Stand } from './stand.ts'

/** What a farmer's card opens; null once it was withdrawn, and where its stand was taken down. */
export async function openStandLink(
  db: Db,
  token: string,
  now: Instant,
): Promise<{ stand: Stand; tokenHash: string } | null> {
  const hash = tokenHash(token)
  const link = await db
    .selectFrom('stand_link')
    .select('stand_id')
    .where('token_hash', '=', hash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const stand = link ? await findStand(db, link.stand_id, now) : null
  return stand && !stand.hidden ? { stand, tokenHash: hash } : null
}

/** Since when the card that works now has been there; null where none does. */
export async function findLinkDate(db: Db, standId: string): Promise<Instant | null> {
  const link = await db
    .selectFrom('stand_link')
    .select('created_at')
    .where('stand_id', '=', standId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return link?.created_at ?? null
}
