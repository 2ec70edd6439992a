import { inTransaction, type Db } from '#db/connect.server.ts'
import { isUniqueViolation } from '#db/portable.ts'
import { sendConfirmation } from '#app/features/accounts/commands.server.ts'
import { alreadyHereMail } from '#app/features/accounts/messages.ts'
import { hashPassword } from '#app/features/accounts/password.server.ts'
import { post } from '#app/features/outbox/commands.server.ts'
import { isFlooded } from '#app/features/outbox/queries.server.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'

type SignUp = { id: string; name: string; email: string; password: string; sample?: boolean }

/**
 * Makes an account and, for a person who is alone, an organization of kind `individual`.
 * `known` goes to the owner of the address by mail; to whoever asks, the page says the same as for
 * a new one, so that nobody learns who is here.
 */
export async function signUp(
  db: Db,
  person: SignUp,
  publicUrl: string,
  now: Instant,
): Promise<Result<{ accountId: string }, 'known'>> {
  const passwordHash = await hashPassword(person.password)
  const work = inTransaction(db, async (tx) => {
    const existing = await tx
      .selectFrom('account')
      .select(['id', 'name'])
      .where((eb) => eb.or([eb('email', '=', person.email), eb('id', '=', person.id)]))
      .executeTakeFirst()
    if (existing) {
      const flooded = await isFlooded(tx, { recipient: person.email, kind: 'known' }, now)
      if (existing.id !== person.id && !flooded) {
        const mail = alreadyHereMail(
          existing.name,
          `${publicUrl}/account/sign-in`,
          `${publicUrl}/account/password-reset`,
        )
        // The form's own id: the same form sent twice is told once.
        await post(tx, [{ ...mail, recipient: person.email, dedupeKey: `known:${person.id}` }], now)
      }
      return refuse('known')
    }
    await tx
      .insertInto('account')
      .values({
        id: person.id,
        email: person.email,
        password_hash: passwordHash,
        name: person.name,
        is_staff: 0,
        is_city: 0,
        is_admin: 0,
        is_sample: person.sample ? 1 : 0,
        created_at: now,
      })
      .execute()
    await createIndividual(tx, person, now)
    await sendConfirmation(tx, person, publicUrl, now)
    return ok({ accountId: person.id })
  })
  // Two sign-ups with one address at the same moment: the second finds the key taken.
  return work.catch((error: unknown) => {
    if (isUniqueViolation(error)) return refuse('known')
    throw error
  })
}

async function createIndividual(tx: Db, person: SignUp, now: Instant): Promise<void> {
  const id = idFrom('individual', person.id)
  await tx
    .insertInto('organization')
    .values({
      id,
      kind: 'individual',
      sector: 'community',
      name: person.name,
      reading: '',
      summary: '',
      is_sample: person.sample ? 1 : 0,
      version: 1,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await tx
    .insertInto('organization_member')
    .values({ organization_id: id, account_id: person.id, role: 'owner', created_at: now })
    .execute()
  await record(
    tx,
    {
      subjectKind: 'organization',
      subjectId: id,
      version: 1,
      action: 'create',
      accountId: person.id,
      content: { kind: 'individual', name: person.name },
    },
    now,
  )
}
