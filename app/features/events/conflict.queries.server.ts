import type { Day } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { changedLines, type Change } from '#app/features/revisions/changes.ts'
import { describeContent } from './description.ts'
import type { EventInput } from './event.ts'
import { findFreePlace } from './place.queries.server.ts'
import { placeToText } from './public-place.ts'
import { findEvent } from './queries.server.ts'

/** What was typed beside what somebody else has stored meanwhile, and the version to go on from. */
export async function compareWithStored(
  db: Db,
  eventId: string,
  input: EventInput,
  today: Day,
): Promise<{ version: number; changes: Change[] } | null> {
  const stored = await findEvent(db, eventId)
  if (!stored) return null
  const place = await findFreePlace(db, stored.content.place)
  const mine = describeContent(input, placeToText(input.place, null), today)
  const theirs = describeContent(stored.content, placeToText(stored.content.place, place), today)
  return { version: stored.version, changes: changedLines(theirs, mine) }
}
