/** Who may do what with a stand. */
import { isStaff, mayActFor, type Asker } from '#app/features/organizations/actor.ts'
import { isPublic } from '#app/features/places/listing.ts'
import type { Stand } from './stand.ts'

/** Its farmer's members and staff. */
export function mayEditStand(asker: Asker, stand: Pick<Stand, 'farmer'>): boolean {
  return mayActFor(asker, stand.farmer.id)
}

/** Everybody, once it is listed; before and after, those who may edit it. */
export function maySeeStand(
  asker: Asker,
  stand: Pick<Stand, 'farmer' | 'status' | 'hidden'>,
): boolean {
  if (stand.hidden) return isStaff(asker)
  return isPublic(stand) || mayEditStand(asker, stand)
}
