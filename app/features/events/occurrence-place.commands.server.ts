/** 「この回だけ」, for the place: one of its own, or 「会場調整中」 until a venue is found. */
import { savePlace } from '#app/features/places/commands.server.ts'
import type { PlaceFacts } from '#app/features/places/place.ts'
import type { Town } from '#app/features/places/town.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { findVenueMeant } from './consent.server.ts'
import { isHeld } from './occurrence.ts'
import { changeOccurrence, type Answer, type OneDate } from './occurrence.commands.server.ts'
import { mayReviewEvents } from './policy.ts'
import { editNeedsReview } from './publication.ts'

/**
 * Holds one date on a place of its own. As with the event itself, a place that looks like a
 * registered venue takes a published event back to staff: its host has not been asked.
 */
export function placeOccurrence(
  db: Db,
  { facts, message, town, ...date }: OneDate & { facts: PlaceFacts; message: string; town: Town },
  now: Instant,
): Answer {
  return changeOccurrence(db, date, now, 'place_date', async (occurrence, event, tx) => {
    if (!isHeld(occurrence)) return refuse('date_off')
    const placeId = idFrom('occurrence place', occurrence.id, String(event.version + 1))
    await savePlace(tx, placeId, facts, town, now)
    const needsReview =
      event.status === 'published' &&
      editNeedsReview({
        byStaff: mayReviewEvents(date.actor),
        trusted: event.organizer.trusted,
        placeChanged: true,
        looksLikeVenue: (await findVenueMeant(tx, [placeId])) !== null,
      })
    const review = { status: 'in_review', submitted_at: now } as const
    const place = { place_mode: 'free', place_id: placeId } as const
    return ok({ status: 'moved', message, ...place, event: needsReview ? review : {} })
  })
}

/** Gives one date's place up: 「会場調整中」 until a registered venue is booked for its day. */
export function seekOccurrenceVenue(
  db: Db,
  { message, ...date }: OneDate & { message: string },
  now: Instant,
): Answer {
  return changeOccurrence(db, date, now, 'seek_venue', (occurrence) => {
    if (!isHeld(occurrence)) return refuse('date_off')
    return ok({ status: 'moved', message, place_mode: 'venue', place_id: null })
  })
}
