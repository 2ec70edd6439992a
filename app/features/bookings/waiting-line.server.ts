import { idFrom } from '#app/lib/id.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

export type WantedSlot = {
  requestId: string
  venueId: string
  day: Day
  start: ClockTime
  end: ClockTime
}

/** Puts a request at the end of the line; where it stands already, it stays there. */
export async function standInLine(db: Db, slot: WantedSlot, now: Instant): Promise<void> {
  const { requestId, venueId, day, start, end } = slot
  await db
    .insertInto('slot_wait')
    .values({
      id: idFrom('slot_wait', requestId, venueId, day, start, end),
      request_id: requestId,
      venue_id: venueId,
      day,
      start_time: start,
      end_time: end,
      proposal_id: null,
      created_at: now,
      left_at: null,
    })
    // Who had left, or was offered it before, comes last.
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ proposal_id: null, left_at: null, created_at: now })
        .where((where) =>
          where.or([
            where('slot_wait.left_at', 'is not', null),
            where('slot_wait.proposal_id', 'is not', null),
          ]),
        ),
    )
    .execute()
}
