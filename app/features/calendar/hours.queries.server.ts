import type { Db } from '#db/connect.server.ts'
import type { OpeningHours } from './opening.ts'

/**
 * The opening hours of places, without season (a stand's own), in two statements. A place without
 * rows has empty hours.
 */
export async function listHours(
  db: Db,
  placeIds: readonly string[],
): Promise<Map<string, OpeningHours>> {
  const found = new Map<string, OpeningHours>(
    placeIds.map((id) => [id, { rules: [], closedDays: [], season: null }]),
  )
  if (placeIds.length === 0) return found
  const rules = await db
    .selectFrom('opening_rule')
    .selectAll()
    .where('place_id', 'in', placeIds)
    .orderBy('place_id')
    .orderBy('id')
    .execute()
  for (const row of rules) {
    found.get(row.place_id)?.rules.push({
      rrule: row.rrule,
      firstDay: row.first_day,
      untilDay: row.until_day,
      start: row.start_time,
      end: row.end_time,
      holidays: row.holidays,
    })
  }
  const closedDays = await db
    .selectFrom('closed_day')
    .selectAll()
    .where('place_id', 'in', placeIds)
    .orderBy('place_id')
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  for (const row of closedDays) {
    found.get(row.place_id)?.closedDays.push({
      from: row.from_day,
      until: row.until_day,
      yearly: row.yearly === 1,
      note: row.note,
    })
  }
  return found
}
