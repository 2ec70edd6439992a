import type { Insertable } from 'kysely'
import type { Db } from '#db/connect.server.ts'
import type { PermitRuleTable } from '#db/tables/permits.ts'
import { DEFAULT_PERMIT_RULES } from './default-rules.ts'
import type { PermitRule } from './rule.ts'

/** Adds the rules that are not there yet; what staff have edited stays as they left it. */
export async function ensurePermitRules(db: Db): Promise<void> {
  await db
    .insertInto('permit_rule')
    .values(DEFAULT_PERMIT_RULES.map(toRow))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Writes one rule, new or known, as staff have it now. */
export async function savePermitRule(db: Db, rule: PermitRule): Promise<void> {
  const { id, ...rest } = toRow(rule)
  await db
    .insertInto('permit_rule')
    .values({ id, ...rest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute()
}

function toRow(rule: PermitRule): Insertable<PermitRuleTable> {
  return {
    id: rule.id,
    title: rule.title,
    condition: rule.condition,
    authority: rule.authority,
    official_lead_days: rule.officialLeadDays,
    official_unit: rule.officialUnit,
    plan_lead_days: rule.planLeadDays,
    consult_lead_days: rule.consultLeadDays,
    papers: rule.papers,
    note: rule.note,
    certainty: rule.certainty,
    source: rule.source,
    checked_on: rule.checkedOn,
    position: rule.position,
  }
}
