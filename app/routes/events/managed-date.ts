/** One date of an event, for the pages on which its organizers and staff change it. */
import type { AppLoadContext } from '@remix-run/node'
import { mayManageEvent } from '#app/features/events/policy.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { forbidden, notFound } from '#app/lib/http.ts'

/** The coming date that the address names by the day of the schedule; anything else is not there. */
export async function findManagedDate(
  { db, now }: AppLoadContext,
  actor: Actor,
  params: Record<string, string | undefined>,
) {
  const event = await findEvent(db, params['eventId'] ?? '')
  if (!event) throw notFound()
  if (!mayManageEvent(actor, event)) throw forbidden()
  const occurrence = event.occurrences.find(
    ({ scheduledDay, endsAt }) => scheduledDay === params['day'] && endsAt > now,
  )
  if (!occurrence) throw notFound()
  return { event, occurrence }
}
