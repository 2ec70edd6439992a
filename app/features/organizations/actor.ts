/** Who is asking: a signed-in account with its roles and the organizations it belongs to. */

export type Membership = { organizationId: string; name: string; role: 'owner' | 'editor' }

export type Actor = {
  accountId: string
  name: string
  /** The address is there for its owner's own pages, never for a page about somebody else. */
  email: string
  emailConfirmed: boolean
  staff: boolean
  city: boolean
  admin: boolean
  memberships: Membership[]
}

/** A visitor who has not signed in is `null`. */
export type Asker = Actor | null

export function belongsTo(actor: Asker, organizationId: string | null): boolean {
  return (
    actor !== null &&
    organizationId !== null &&
    actor.memberships.some((membership) => membership.organizationId === organizationId)
  )
}

export function owns(actor: Asker, organizationId: string): boolean {
  return (
    actor !== null &&
    actor.memberships.some(
      (membership) => membership.organizationId === organizationId && membership.role === 'owner',
    )
  )
}

/** Members act for their organization; staff may act for every organization. */
export function mayActFor(actor: Asker, organizationId: string | null): boolean {
  return isStaff(actor) || belongsTo(actor, organizationId)
}

export function isStaff(actor: Asker): actor is Actor {
  return actor !== null && (actor.staff || actor.admin)
}
