import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { StandNews } from './news.ts'

/** An open page looks again every few seconds: what is older has been on it for long. */
const MOST = 30

/** What farmers of public stands said last, as far as it counts at `now`, the newest first. */
export async function listStandNews(db: Db, now: Instant): Promise<StandNews[]> {
  const rows = await db
    .selectFrom('stand_report as report')
    .innerJoin('stand', 'stand.id', 'report.stand_id')
    .innerJoin('place', 'place.id', 'stand.place_id')
    .innerJoin('organization as farmer', 'farmer.id', 'stand.farmer_id')
    .select(['report.id', 'report.stand_id', 'report.state', 'report.reported_at', 'place.name'])
    .where('report.expires_at', '>', now)
    .where('stand.status', '=', 'listed')
    .where('stand.hidden_at', 'is', null)
    .where('farmer.hidden_at', 'is', null)
    .orderBy('report.reported_at', 'desc')
    .orderBy('report.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    standId: row.stand_id,
    name: row.name,
    state: row.state,
    reportedAt: row.reported_at,
  }))
}
