/** The days that a permit takes, in one line. */
import type { PermitRule } from '#app/features/permits/rule.ts'

const UNITS: Record<PermitRule['officialUnit'], string> = { calendar: '日', working: '開庁日' }

export function leadToText(
  rule: Pick<PermitRule, 'officialLeadDays' | 'officialUnit' | 'planLeadDays' | 'consultLeadDays'>,
): string {
  const parts = [
    rule.officialLeadDays === null
      ? null
      : `期限 ${rule.officialLeadDays}${UNITS[rule.officialUnit]}前`,
    rule.planLeadDays === null ? null : `申請の目安 ${rule.planLeadDays}日前`,
    rule.consultLeadDays === null ? null : `相談の目安 ${rule.consultLeadDays}日前`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '日数はまだ入っていません' : parts.join('・')
}
