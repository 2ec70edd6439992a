import type { Db } from '#db/connect.server.ts'
import { newToken, tokenHash } from '#app/lib/id.ts'
import { addHours, type Instant } from '#app/lib/time.ts'

export type LinkPurpose = 'confirm_email' | 'reset_password'

const VALID_HOURS: Record<LinkPurpose, number> = { confirm_email: 72, reset_password: 2 }

/** Makes a link's secret; an older link for the same purpose stops working. */
export async function issueLink(
  db: Db,
  link: { accountId: string; purpose: LinkPurpose; email: string },
  now: Instant,
): Promise<string> {
  await db
    .deleteFrom('account_link')
    .where('account_id', '=', link.accountId)
    .where('purpose', '=', link.purpose)
    .execute()
  const token = newToken()
  await db
    .insertInto('account_link')
    .values({
      token_hash: tokenHash(token),
      account_id: link.accountId,
      purpose: link.purpose,
      email: link.email,
      expires_at: addHours(now, VALID_HOURS[link.purpose]),
    })
    .execute()
  return token
}

/** The account a secret stands for while it is valid and unused. */
export async function findLink(
  db: Db,
  token: string,
  purpose: LinkPurpose,
  now: Instant,
): Promise<{ accountId: string; email: string } | null> {
  const row = await db
    .selectFrom('account_link')
    .innerJoin('account', 'account.id', 'account_link.account_id')
    .select(['account_link.account_id', 'account_link.email'])
    .where('token_hash', '=', tokenHash(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('account.erased_at', 'is', null)
    .executeTakeFirst()
  return row ? { accountId: row.account_id, email: row.email } : null
}

/** Uses a link up; false when somebody else just did. */
export async function spendLink(db: Db, token: string, now: Instant): Promise<boolean> {
  const result = await db
    .updateTable('account_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
