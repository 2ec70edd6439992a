import { isStaff, mayActFor, type Actor } from '#app/features/organizations/actor.ts'
import { createOrganization } from '#app/features/organizations/commands.server.ts'
import { findOrganization, listOrganizations } from '#app/features/organizations/queries.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Keeper, KeeperRefusal } from './keeper.ts'

/**
 * The organization that keeps a thing: one that the actor may act for, or a new one that staff make
 * for it; the same thing entered twice makes one.
 */
export async function settleKeeper(
  db: Db,
  keeper: Keeper,
  thing: { id: string; actor: Actor; onBehalfOf: string | null },
  now: Instant,
): Promise<Result<{ organizationId: string }, KeeperRefusal>> {
  const { actor } = thing
  if ('organizationId' in keeper) {
    if (!mayActFor(actor, keeper.organizationId)) return refuse('not_allowed')
    const organization = await findOrganization(db, keeper.organizationId)
    return organization ? ok({ organizationId: organization.id }) : refuse('keeper_unknown')
  }
  if (!isStaff(actor)) return refuse('not_allowed')
  const organizationId = idFrom('keeper', thing.id)
  const made = await createOrganization(
    db,
    {
      id: organizationId,
      version: 0,
      name: keeper.name,
      reading: '',
      kind: keeper.kind,
      sector: keeper.sector,
      summary: '',
      url: '',
      phone: keeper.phone,
    },
    actor,
    now,
    { onBehalfOf: thing.onBehalfOf ?? keeper.name, email: keeper.email },
  )
  return made.ok ? ok({ organizationId }) : refuse('not_allowed')
}

/** The most organizations that staff choose from in one list. */
const MOST_KEEPERS = 2000

/** In whose name somebody may post: their own organizations; for staff every one. */
export async function listKeepers(db: Db, actor: Actor): Promise<{ id: string; name: string }[]> {
  const own = actor.memberships.map(({ organizationId, name }) => ({ id: organizationId, name }))
  return isStaff(actor) ? listOrganizations(db, { limit: MOST_KEEPERS }) : own
}
