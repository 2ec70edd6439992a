import { inTransaction, type Db } from '#db/connect.server.ts'
import { post } from '#app/features/outbox/commands.server.ts'
import { isFlooded } from '#app/features/outbox/queries.server.ts'
import { newId, tokenHash } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { addMinutes, type Instant } from '#app/lib/time.ts'
import { findLink, issueLink, spendLink } from './link.server.ts'
import { confirmationMail, resetMail } from './messages.ts'
import { hashPassword, passwordMatches } from './password.server.ts'

const ATTEMPTS = 8
const ATTEMPT_MINUTES = 15

/** Sends the link that confirms an address; every call tells a new secret. */
export function sendConfirmation(
  db: Db,
  account: { id: string; name: string; email: string },
  publicUrl: string,
  now: Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    if (await isFlooded(tx, { recipient: account.email, kind: 'confirm' }, now)) return
    const link = { accountId: account.id, purpose: 'confirm_email', email: account.email } as const
    const token = await issueLink(tx, link, now)
    const mail = confirmationMail(account.name, `${publicUrl}/account/confirmation/${token}`)
    const dedupeKey = `confirm:${tokenHash(token)}`
    await post(tx, [{ ...mail, recipient: account.email, dedupeKey }], now)
  })
}

export function confirmEmail(
  db: Db,
  token: string,
  now: Instant,
): Promise<Result<string, 'expired'>> {
  return inTransaction(db, async (tx) => {
    const link = await findLink(tx, token, 'confirm_email', now)
    if (!link || !(await spendLink(tx, token, now))) return refuse('expired')
    await tx
      .updateTable('account')
      .set({ email_confirmed_at: now })
      .where('id', '=', link.accountId)
      .where('email', '=', link.email)
      .execute()
    return ok(link.accountId)
  })
}

/**
 * Checks e-mail and password. Failures are counted for the address that was tried, whether or not
 * it is known here, and after eight in a quarter of an hour it has to wait.
 */
export async function checkSignIn(
  db: Db,
  { email, password }: { email: string; password: string },
  now: Instant,
): Promise<Result<{ accountId: string }, 'wrong' | 'too_many'>> {
  const key = tokenHash(email)
  // Counted before the password is looked at: a hundred at once shall not all find a low count.
  const attempt = { id: newId(new Date(now)), key, at: now }
  await db.insertInto('sign_in_attempt').values(attempt).execute()
  const { attempts } = await db
    .selectFrom('sign_in_attempt')
    .select((eb) => eb.fn.countAll<number>().as('attempts'))
    .where('key', '=', key)
    .where('at', '>', addMinutes(now, -ATTEMPT_MINUTES))
    .executeTakeFirstOrThrow()
  if (Number(attempts) > ATTEMPTS) {
    // Who is turned away does not have to wait the longer for it.
    await db.deleteFrom('sign_in_attempt').where('id', '=', attempt.id).execute()
    return refuse('too_many')
  }

  const account = await db
    .selectFrom('account')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (account && (await passwordMatches(account.password_hash, password))) {
    await db.deleteFrom('sign_in_attempt').where('key', '=', key).execute()
    return ok({ accountId: account.id })
  }
  if (!account) await passwordMatches(null, password)
  return refuse('wrong')
}

/** Mails a link to choose a new password; says nothing about whether the address is known. */
export async function sendReset(
  db: Db,
  email: string,
  publicUrl: string,
  now: Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const account = await tx
      .selectFrom('account')
      .select(['id', 'name'])
      .where('email', '=', email)
      .executeTakeFirst()
    if (!account || (await isFlooded(tx, { recipient: email, kind: 'reset' }, now))) return
    const token = await issueLink(
      tx,
      { accountId: account.id, purpose: 'reset_password', email },
      now,
    )
    const mail = resetMail(account.name, `${publicUrl}/account/password-reset/${token}`)
    await post(tx, [{ ...mail, recipient: email, dedupeKey: `reset:${tokenHash(token)}` }], now)
  })
}

/** Who followed the link owns the address: a new password also confirms it. Answers the account's id. */
export async function resetPassword(
  db: Db,
  { token, password }: { token: string; password: string },
  now: Instant,
): Promise<Result<string, 'expired'>> {
  const passwordHash = await hashPassword(password)
  return inTransaction(db, async (tx) => {
    const link = await findLink(tx, token, 'reset_password', now)
    if (!link || !(await spendLink(tx, token, now))) return refuse('expired')
    await tx
      .updateTable('account')
      .set((eb) => ({
        password_hash: passwordHash,
        email_confirmed_at: eb.fn.coalesce('email_confirmed_at', eb.val(now)),
      }))
      .where('id', '=', link.accountId)
      .execute()
    await tx.deleteFrom('sign_in_attempt').where('key', '=', tokenHash(link.email)).execute()
    return ok(link.accountId)
  })
}

/** Makes an account staff or admin; the command line's `npm run admin`. */
export async function grantRoles(
  db: Db,
  email: string,
  roles: { staff?: boolean; city?: boolean; admin?: boolean },
): Promise<Result<undefined, 'unknown'>> {
  const flag = (on: boolean) => (on ? 1 : 0) as 0 | 1
  const result = await db
    .updateTable('account')
    .set({
      ...(roles.staff === undefined ? {} : { is_staff: flag(roles.staff) }),
      ...(roles.city === undefined ? {} : { is_city: flag(roles.city) }),
      ...(roles.admin === undefined ? {} : { is_admin: flag(roles.admin) }),
    })
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
  return result.numUpdatedRows > 0n ? ok() : refuse('unknown')
}

/** What has run out says nothing any more: sessions, links and failed tries. For the ticker. */
export async function forgetExpired(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
  await db.deleteFrom('account_link').where('expires_at', '<=', now).execute()
  await db
    .deleteFrom('sign_in_attempt')
    .where('at', '<=', addMinutes(now, -ATTEMPT_MINUTES))
    .execute()
}
