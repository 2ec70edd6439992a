import type { Db } from '#db/connect.server.ts'
import { newId } from '#app/lib/id.ts'
import type { Instant } from '#app/lib/time.ts'
import type { OpeningHours } from './opening.ts'

/**
 * Puts a place's hours in the place of the old ones; the season is the stand's own and not kept
 * here. Called inside the transaction of the change.
 */
export async function replaceHours(
  db: Db,
  placeId: string,
  hours: Pick<OpeningHours, 'rules' | 'closedDays'>,
  now: Instant,
): Promise<void> {
  await db.deleteFrom('opening_rule').where('place_id', '=', placeId).execute()
  await db.deleteFrom('closed_day').where('place_id', '=', placeId).execute()
  if (hours.rules.length > 0) {
    const ids = sortedIds(hours.rules.length, now)
    await db
      .insertInto('opening_rule')
      .values(
        hours.rules.map((rule, index) => ({
          id: ids[index] ?? '',
          place_id: placeId,
          rrule: rule.rrule,
          first_day: rule.firstDay,
          until_day: rule.untilDay,
          start_time: rule.start,
          end_time: rule.end,
          holidays: rule.holidays,
        })),
      )
      .execute()
  }
  if (hours.closedDays.length > 0) {
    const ids = sortedIds(hours.closedDays.length, now)
    await db
      .insertInto('closed_day')
      .values(
        hours.closedDays.map((closed, index) => ({
          id: ids[index] ?? '',
          place_id: placeId,
          from_day: closed.from,
          until_day: closed.until,
          yearly: closed.yearly ? (1 as const) : (0 as const),
          note: closed.note,
        })),
      )
      .execute()
  }
}

/** Reading orders by id: the rows come back as their owner wrote them. */
function sortedIds(count: number, now: Instant): string[] {
  return Array.from({ length: count }, () => newId(new Date(now))).sort()
}
