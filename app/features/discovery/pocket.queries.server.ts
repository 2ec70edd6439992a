import { listHours } from '#app/features/calendar/hours.queries.server.ts'
import { hoursToText } from '#app/features/calendar/hours-description.ts'
import { seasonOf } from '#app/features/stands/row.server.ts'
import type { Language } from '#app/lib/language.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { describeEvents, listEventIds } from './event.queries.server.ts'
import type { FoundEvent } from './listing.ts'
import { rangeOf, type Range } from './range.ts'
import { EVERYTHING } from './search.ts'

/** As much as a phone keeps, and somebody without network scrolls through. */
const MOST_EVENTS = 100
const MOST_STANDS = 300

export type PocketStand = {
  id: string
  name: string
  areaName: string | null
  /** 「火・金 9:00〜12:00（4月〜11月）」; empty where nobody has said. */
  hours: string
  point: { lat: number; lng: number } | null
}

/** The events of the next seven days, the nearest first, and how the range reads. */
export async function listPocketEvents(
  db: Db,
  now: Instant,
): Promise<{ range: Range; events: FoundEvent[] }> {
  const range = rangeOf(EVERYTHING, now, 'week')
  const asked = { search: EVERYTHING, range, terms: [] }
  const { ids } = await listEventIds(db, asked, MOST_EVENTS)
  return { range, events: await describeEvents(db, asked, ids) }
}

/** Every stand with its hours, in three statements. */
export async function listPocketStands(db: Db, language: Language): Promise<PocketStand[]> {
  const rows = await db
    .selectFrom('stand as s')
    .innerJoin('place as p', 'p.id', 's.place_id')
    .innerJoin('organization as org', 'org.id', 's.farmer_id')
    .leftJoin('area', 'area.id', 'p.area_id')
    .select(['s.id', 's.place_id', 's.season_from', 's.season_until'])
    .select(['p.name', 'p.lat', 'p.lng', 'area.name as area_name'])
    .where('s.status', '=', 'listed')
    .where('s.hidden_at', 'is', null)
    .where('org.hidden_at', 'is', null)
    .orderBy('p.reading')
    .orderBy('s.id')
    .limit(MOST_STANDS)
    .execute()
  const hours = await listHours(
    db,
    rows.map((row) => row.place_id),
  )
  return rows.map((row) => {
    const week = hours.get(row.place_id)
    return {
      id: row.id,
      name: row.name,
      areaName: row.area_name,
      hours: week ? hoursToText({ ...week, season: seasonOf(row) }, language) : '',
      point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
    }
  })
}
