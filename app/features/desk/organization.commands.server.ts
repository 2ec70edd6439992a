import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { createOrganization } from '#app/features/organizations/commands.server.ts'
import type { OrganizationKind, Sector } from '#app/features/organizations/organization.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'
import { post } from '#app/features/outbox/commands.server.ts'
import { listRecipients } from '#app/features/outbox/recipients.server.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { setBackMail, trustedMail } from './mail.ts'

type Step = { organizationId: string; actor: Actor }

/** From now on the organization's events are published at once; it reads so, with a message. */
export function trustOrganization(
  db: Db,
  step: Decision,
  now: Instant,
): Promise<Result<undefined, DecisionRefusal>> {
  return decideTrust(db, { ...step, trusted: true }, now)
}

/** From now on staff look at the organization's events before the public does. */
export function setBackToReview(
  db: Db,
  step: Decision,
  now: Instant,
): Promise<Result<undefined, DecisionRefusal>> {
  return decideTrust(db, { ...step, trusted: false }, now)
}

type Decision = Step & { message: string }
type DecisionRefusal = 'not_found' | 'not_allowed' | 'message_missing'

function decideTrust(
  db: Db,
  { organizationId, actor, message, trusted }: Decision & { trusted: boolean },
  now: Instant,
): Promise<Result<undefined, DecisionRefusal>> {
  return inTransaction(db, async (tx) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    if (message.trim() === '') return refuse('message_missing')
    const organization = await tx
      .selectFrom('organization')
      .select(['name', 'trusted_at'])
      .where('id', '=', organizationId)
      .where('hidden_at', 'is', null)
      .executeTakeFirst()
    if (!organization) return refuse('not_found')
    if ((organization.trusted_at !== null) === trusted) return ok()
    const action = trusted ? 'trust' : 'set_back'
    const set = { trusted_at: trusted ? now : null }
    await change(tx, { organizationId, actor, action, set }, now)
    const letter = (trusted ? trustedMail : setBackMail)(organization.name, message)
    const recipients = await listRecipients(tx, organizationId)
    const mails = recipients.map((recipient) => ({
      ...letter,
      recipient,
      dedupeKey: `${action}:${organizationId}:${now}:${recipient}`,
    }))
    await post(tx, mails, now)
    return ok()
  })
}

/**
 * For whom staff enter something: an organization that is here, or with `new` one that they enter
 * under `id`, with how its people agreed.
 */
export async function enterOrganization(
  db: Db,
  form: {
    id: string
    organizationId: string
    name: string
    kind?: OrganizationKind | undefined
    sector?: Sector | undefined
    phone: string
    email: string
    agreed: string
    actor: Actor
  },
  now: Instant,
): Promise<Result<{ id: string }, 'not_found' | 'not_allowed' | 'taken'>> {
  if (!isStaff(form.actor)) return refuse('not_allowed')
  if (form.organizationId !== 'new') {
    const known = await findOrganization(db, form.organizationId)
    return known && !known.hidden ? ok({ id: known.id }) : refuse('not_found')
  }
  const content = {
    id: form.id,
    version: 0,
    name: form.name,
    reading: '',
    kind: form.kind ?? 'individual',
    sector: form.sector ?? 'community',
    summary: '',
    url: '',
    phone: form.phone,
  } as const
  const email = form.email === '' ? null : form.email
  return createOrganization(db, content, form.actor, now, { onBehalfOf: form.agreed, email })
}

/** Staff note how to reach an organization in which nobody has an account. Never public. */
export function editContact(
  db: Db,
  { organizationId, actor, ...contact }: Step & { phone: string; email: string },
  now: Instant,
): Promise<Result<undefined, 'not_found' | 'not_allowed'>> {
  return inTransaction(db, async (tx) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const set = {
      phone: contact.phone === '' ? null : contact.phone,
      email: contact.email === '' ? null : contact.email,
    }
    const found = await change(tx, { organizationId, actor, action: 'edit_contact', set }, now)
    return found ? ok() : refuse('not_found')
  })
}

async function change(
  tx: Db,
  {
    organizationId,
    actor,
    action,
    set,
  }: Step & {
    action: string
    set: { trusted_at?: Instant | null; phone?: string | null; email?: string | null }
  },
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('organization')
    .set((eb) => ({ ...set, version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', organizationId)
    .where('hidden_at', 'is', null)
    .returning('version')
    .executeTakeFirst()
  if (!row) return false
  await record(
    tx,
    {
      subjectKind: 'organization',
      subjectId: organizationId,
      version: row.version,
      action,
      accountId: actor.accountId,
      content: set,
    },
    now,
  )
  return true
}
