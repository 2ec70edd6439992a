import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { ReportState } from './stand.ts'

/** What was said of a stand's days, and by whom; nothing of it is ever changed. */
export type PastReport = {
  id: string
  state: ReportState
  note: string
  reportedAt: Instant
  /** Empty where the account is gone. */
  by: string
  byCard: boolean
}

const MOST = 50

/** The newest first. */
export async function listPastReports(db: Db, standId: string): Promise<PastReport[]> {
  const rows = await db
    .selectFrom('stand_report as report')
    .leftJoin('account', 'account.id', 'report.account_id')
    .select(['report.id', 'report.state', 'report.note', 'report.reported_at', 'report.by_link'])
    .select('account.name')
    .where('report.stand_id', '=', standId)
    .orderBy('report.reported_at', 'desc')
    .orderBy('report.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    note: row.note,
    reportedAt: row.reported_at,
    by: row.name ?? '',
    byCard: row.by_link === 1,
  }))
}
