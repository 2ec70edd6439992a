import type { RequestContent } from '#app/features/bookings/request.ts'
import { createRequest } from '#app/features/bookings/request.commands.server.ts'
import { findRequest, type ListedRequest } from '#app/features/bookings/request.queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { newId } from '#app/lib/id.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

const NOW = '2026-11-22T00:00:00.000Z'

/** A small market on Sunday, 20 December, from 10 to 15: two stalls, forty people, anywhere. */
export function requestContent(
  facts: Partial<RequestContent> & Pick<RequestContent, 'organizationId'>,
): RequestContent {
  return {
    eventId: null,
    wishedVenueId: null,
    title: '見本マルシェ',
    note: '',
    types: ['sale'],
    themes: [],
    uses: ['sale'],
    details: [],
    people: 40,
    units: 2,
    needs: {
      powerAmps: 0,
      water: false,
      vehicle: 'none',
      roof: false,
      toilet: false,
      stepFree: false,
    },
    setupMinutes: 60,
    clearMinutes: 60,
    lengthMinutes: null,
    maxFee: 5000,
    times: 1,
    areas: [],
    windows: [
      {
        fromDay: '2026-12-20',
        untilDay: '2026-12-20',
        weekdays: [],
        start: '10:00',
        end: '15:00',
        preference: 1,
      },
    ],
    ...facts,
  }
}

/** The same as the form makes it. */
export async function buildRequest(
  db: Db,
  {
    actor,
    id = newId(),
    now = NOW,
    ...facts
  }: Partial<RequestContent> &
    Pick<RequestContent, 'organizationId'> & { actor: Actor; id?: string; now?: Instant },
): Promise<ListedRequest> {
  const content = requestContent(facts)
  const made = await createRequest(db, { id, content, actor, onBehalfOf: null, now })
  if (!made.ok) throw new Error(made.reason)
  const request = await findRequest(db, id, now)
  if (!request) throw new Error('the request was just made')
  return request
}
