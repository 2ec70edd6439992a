/** Who does what in the sample: an organization's own account, or staff for somebody who phoned. */
import { confirmEmail, grantRoles } from '#app/features/accounts/commands.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { createOrganization } from '#app/features/organizations/commands.server.ts'
import { findActor } from '#app/features/organizations/queries.server.ts'
import { signUp } from '#app/features/organizations/sign-up.server.ts'
import { addMinutes, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, type AccountKey } from './accounts.ts'
import { done } from './diary.ts'
import {
  accountIdOf,
  FIRST_TIMER,
  organizationIdOf,
  SAMPLE_ORGANIZATIONS,
} from './organizations.ts'

export type Doer = { actor: Actor; onBehalfOf: string | null }

export type Cast = {
  staff: Actor
  /** Who acts for an organization. */
  actingFor(organization: string): Doer
  /** Whether somebody there has an account. */
  hasAccount(organization: string): boolean
}

/** Signs up the accounts, confirms them by the mailed links, and enters the organizations. */
export async function gatherCast(db: Db, publicUrl: string, at: Instant): Promise<Cast> {
  for (const account of SAMPLE_ACCOUNTS) {
    const { key, name, email, roles } = account
    const id = accountIdOf(key)
    const person = { id, name, email, password: SAMPLE_PASSWORD, sample: true }
    done(await signUp(db, person, publicUrl, at), `signing up ${email}`)
    done(await confirmEmail(db, await readToken(db, email), addMinutes(at, 5)), email)
    if (Object.keys(roles).length > 0) done(await grantRoles(db, email, roles), email)
  }
  const staff = await actorOf(db, 'staff')
  for (const sample of SAMPLE_ORGANIZATIONS) {
    const { key, owner, email = null, name, reading, kind, sector, summary } = sample
    const id = organizationIdOf(key)
    const input = { id, version: 0, name, reading, kind, sector, summary, url: '', phone: '' }
    const actor = owner ? await actorOf(db, owner) : staff
    const extra = owner
      ? { sample: true }
      : { sample: true, email, onBehalfOf: `${name}（電話で了承）` }
    done(await createOrganization(db, input, actor, addMinutes(at, 60), extra), name)
  }
  const actors = new Map<string, Actor>()
  for (const { key, owner } of SAMPLE_ORGANIZATIONS) {
    if (owner) actors.set(key, await actorOf(db, owner))
  }
  actors.set(FIRST_TIMER, await actorOf(db, 'first'))
  return {
    staff,
    hasAccount: (organization) => actors.has(organization),
    actingFor(organization) {
      const actor = actors.get(organization)
      const name = SAMPLE_ORGANIZATIONS.find(({ key }) => key === organization)?.name
      return actor
        ? { actor, onBehalfOf: null }
        : { actor: staff, onBehalfOf: `${name ?? organization}（電話で了承）` }
    },
  }
}

async function actorOf(db: Db, key: AccountKey): Promise<Actor> {
  const actor = await findActor(db, accountIdOf(key))
  if (!actor) throw new Error(`The sample town has no account ${key}`)
  return actor
}

/** The link's secret, as the owner of the address reads it in the letter. */
async function readToken(db: Db, email: string): Promise<string> {
  const letter = await db
    .selectFrom('outbox_message')
    .select('body')
    .where('recipient', '=', email)
    .executeTakeFirstOrThrow()
  const [, token] = /\/account\/confirmation\/(\w+)/.exec(letter.body) ?? []
  if (!token) throw new Error(`The letter to ${email} has no link`)
  return token
}
