import type { Selectable } from 'kysely'
import type { Db } from '#db/connect.server.ts'
import type { PermitRuleTable } from '#db/tables/permits.ts'
import type { PermitRule } from './rule.ts'

/** All rules, as staff ordered them. */
export async function listPermitRules(db: Db): Promise<PermitRule[]> {
  const rows = await db
    .selectFrom('permit_rule')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(toRule)
}

function toRule(row: Selectable<PermitRuleTable>): PermitRule {
  return {
    id: row.id,
    title: row.title,
    condition: row.condition,
    authority: row.authority,
    officialLeadDays: row.official_lead_days,
    officialUnit: row.official_unit,
    planLeadDays: row.plan_lead_days,
    consultLeadDays: row.consult_lead_days,
    papers: row.papers,
    note: row.note,
    certainty: row.certainty,
    source: row.source,
    checkedOn: row.checked_on,
    position: row.position,
  }
}
