/** Who may see and change an event: its organizers and staff; the public sees what is published. */
import { isStaff, mayActFor, type Asker } from '#app/features/organizations/actor.ts'
import { isPublic, type CommunityEvent } from './event.ts'

type Owned = Pick<CommunityEvent, 'organizationId'> & {
  content: Pick<CommunityEvent['content'], 'coOrganizerIds'>
}

/** Members of the organizer and of the co-organizers, and staff. */
export function mayManageEvent(asker: Asker, event: Owned): boolean {
  return [event.organizationId, ...event.content.coOrganizerIds].some((id) => mayActFor(asker, id))
}

/** Whom it is held with is for the organizer itself to say: a guest invites no guests. */
export function mayChooseCoOrganizers(asker: Asker, event: Pick<Owned, 'organizationId'>): boolean {
  return mayActFor(asker, event.organizationId)
}

export function maySeeEvent(
  asker: Asker,
  event: Owned & Pick<CommunityEvent, 'status' | 'hiddenAt'>,
): boolean {
  return isPublic(event) || mayManageEvent(asker, event)
}

/** Publishing for a new organization, asking for changes, restoring what was withdrawn. */
export function mayReviewEvents(asker: Asker): boolean {
  return isStaff(asker)
}
