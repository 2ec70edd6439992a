import { ProblemList } from '#app/features/publishing/components/problem-list.tsx'
import { IMPORT_KIND_LABEL, PLAN_STATUS_LABEL } from '#app/features/publishing/import-labels.ts'
import type { ImportKind, PlanStatus } from '#app/features/publishing/plan-status.ts'
import type { ImportProblem } from '#app/features/publishing/municipal-row.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'

export type PlanLine = {
  line: number
  title: string
  status: PlanStatus
  kind: ImportKind | null
  asked: 'waiting' | 'dismissed' | null
  problems: ImportProblem[]
}

const TONES: Record<PlanStatus, BadgeTone> = {
  new: 'good',
  changed: 'info',
  unchanged: 'plain',
  doubtful: 'wait',
  out_of_scope: 'plain',
  refused: 'bad',
}

/** The rows of a file with what becomes of each. */
export function PlanList({ rows }: { rows: readonly PlanLine[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.line} className="py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={TONES[row.status]}>{PLAN_STATUS_LABEL[row.status]}</Badge>
            <span className="text-sm text-ink-soft">
              {row.line}行目{row.kind ? `・${IMPORT_KIND_LABEL[row.kind]}` : ''}
              {row.asked === 'waiting' ? '・確認待ち' : ''}
              {row.asked === 'dismissed' ? '・載せないと決めました' : ''}
            </span>
          </p>
          <p className="font-700">{row.title || '（名称なし）'}</p>
          <ProblemList problems={row.problems} />
        </li>
      ))}
    </ol>
  )
}
