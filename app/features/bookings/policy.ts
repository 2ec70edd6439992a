/** Who may ask for a venue, see what was proposed, and answer. */
import {
  type Actor,
  type Asker,
  belongsTo,
  isStaff,
  mayActFor,
} from '#app/features/organizations/actor.ts'
import type { Side } from './proposal.ts'

/** A request is its organizer's and the staff's; hosts see proposals, not requests. */
export function maySeeRequest(asker: Asker, request: { organizationId: string }): boolean {
  return mayActFor(asker, request.organizationId)
}

export function mayChangeRequest(
  asker: Asker,
  request: { organizationId: string },
): asker is Actor {
  return mayActFor(asker, request.organizationId)
}

/** The two organizations between which a proposal or a booking lies. */
export type Sides = { organizerId: string; hostId: string }

/** The sides to which somebody belongs; one person may be on both. */
export function sidesOf(asker: Asker, { organizerId, hostId }: Sides): Side[] {
  const sides: Side[] = []
  if (belongsTo(asker, organizerId)) sides.push('organizer')
  if (belongsTo(asker, hostId)) sides.push('host')
  return sides
}

export function maySeeProposal(asker: Asker, sides: Sides): boolean {
  return isStaff(asker) || sidesOf(asker, sides).length > 0
}

/** Members answer for their side; staff for somebody who told them so, and say who that was. */
export function refuseToAnswerFor(
  actor: Actor,
  sides: Sides,
  side: Side,
  onBehalfOf: string | null,
): 'not_allowed' | 'on_behalf_missing' | null {
  if (sidesOf(actor, sides).includes(side)) return null
  if (!isStaff(actor)) return 'not_allowed'
  return onBehalfOf ? null : 'on_behalf_missing'
}
