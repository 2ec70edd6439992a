import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatFullDay, formatInstant } from '#app/features/calendar/format.ts'
import { listLastChanges } from '#app/features/desk/setting.queries.server.ts'
import { LineRow } from '#app/features/desk/components/line-row.tsx'
import { leadToText } from '#app/features/desk/permit-lead.ts'
import { CERTAINTY_LABELS, CONDITION_LABELS } from '#app/features/permits/labels.ts'
import { listPermitRules } from '#app/features/permits/queries.server.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireStaff } from '#app/session.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'

export const meta = () => [{ title: '手続き｜協会デスク｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now } = context
  const rules = await listPermitRules(db)
  const changes = new Map(
    (await listLastChanges(db, 'permit_rule')).map((change) => [change.subjectId, change]),
  )
  const today = dayOf(now)
  return {
    unsourced: rules.filter(({ certainty }) => certainty !== 'sourced' && certainty !== 'law')
      .length,
    rules: rules.map((rule) => {
      const change = changes.get(rule.id)
      return {
        id: rule.id,
        title: rule.title,
        certainty: rule.certainty,
        condition: CONDITION_LABELS[rule.condition] ?? rule.condition,
        authority: rule.authority,
        lead: leadToText(rule),
        checked: rule.checkedOn === null ? '確認した日なし' : formatFullDay(rule.checkedOn),
        changed: change ? `${formatInstant(change.at, today)}に${change.by}さんが変更` : null,
      }
    }),
  }
}

export default function Permits() {
  const { rules, unsourced } = useLoaderData<typeof loader>()
  return (
    <div className="flex flex-col gap-5">
      <h1 className="brushed">
        {unsourced === 0
          ? 'すべての手続きに出典があります'
          : `${unsourced}件の手続きは、まだ窓口で確かめていません`}
      </h1>
      <p>
        会場の候補と「手続きの予定」は、この日数で計算します。「出典あり」の手続きだけが、間に合わない日を候補から外します。
      </p>
      <ul className="border-t border-line">
        {rules.map((rule) => (
          <LineRow
            key={rule.id}
            title={rule.title}
            href={`/desk/permits/${rule.id}`}
            badges={
              <Badge tone={rule.certainty === 'sourced' ? 'good' : 'wait'}>
                {CERTAINTY_LABELS[rule.certainty]}
              </Badge>
            }
            facts={[rule.condition, rule.authority, rule.lead, rule.checked, rule.changed]}
          >
            <ButtonLink href={`/desk/permits/${rule.id}`} size="sm" variant="secondary">
              直す<span className="sr-only">（{rule.title}）</span>
            </ButtonLink>
          </LineRow>
        ))}
      </ul>
    </div>
  )
}
