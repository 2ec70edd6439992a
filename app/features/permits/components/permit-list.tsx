import { formatDay } from '#app/features/calendar/format.ts'
import { CERTAINTY_LABELS, PERMIT_NOTE, STEP_STATES } from '#app/features/permits/labels.ts'
import type { PermitStep } from '#app/features/permits/plan.ts'
import type { Day } from '#app/lib/time.ts'
import { Badge, Tag } from '#app/ui/badge.tsx'

/** What has to be asked of whom, until when; never more than a guide, and it says so. */
export function PermitList({ steps, today }: { steps: readonly PermitStep[]; today: Day }) {
  const certain = steps.filter((step) => step.certain)
  const open = steps.filter((step) => !step.certain)
  return (
    <div className="flow">
      <p className="font-700">{PERMIT_NOTE}</p>
      {steps.length === 0 ? <p>いまのところ、思い当たる手続きはありません。</p> : null}
      <Steps steps={certain} today={today} />
      {open.length > 0 ? (
        <details>
          <summary className="min-h-11 py-2 font-700">
            内容によって必要なもの（{open.length}件）
          </summary>
          <Steps steps={open} today={today} />
        </details>
      ) : null}
    </div>
  )
}

function Steps({ steps, today }: { steps: readonly PermitStep[]; today: Day }) {
  if (steps.length === 0) return null
  return (
    <ul className="divide-y divide-line border-y border-line">
      {steps.map(({ rule, state, fileBy, planBy, consultBy }) => (
        <li key={rule.id} className="py-3">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-700">{rule.title}</span>
            {state === 'in_time' ? null : (
              <Badge tone={state === 'too_late' ? 'bad' : 'wait'}>{STEP_STATES[state]}</Badge>
            )}
            {rule.certainty === 'sourced' || rule.certainty === 'law' ? null : (
              <Tag>{CERTAINTY_LABELS[rule.certainty]}</Tag>
            )}
          </p>
          <p>
            窓口：{rule.authority}
            {rule.papers ? `／書類：${rule.papers}` : ''}
          </p>
          <p className="flex flex-wrap gap-x-4">
            {consultBy ? <span>相談は{formatDay(consultBy, today)}ごろまで</span> : null}
            {planBy ? <span>提出の目安は{formatDay(planBy, today)}</span> : null}
            {fileBy ? <span>窓口の期限は{formatDay(fileBy, today)}</span> : null}
          </p>
          {rule.note ? <p className="text-sm text-ink-soft">{rule.note}</p> : null}
          {rule.source ? <p className="text-sm text-ink-soft">出典：{rule.source}</p> : null}
        </li>
      ))}
    </ul>
  )
}
