/** A row of a municipal file that waits until staff have decided about it. */
import type { ImportKind } from '#app/features/publishing/plan-status.ts'
import type { ImportProblem } from '#app/features/publishing/municipal-row.ts'
import type { Instant } from '#app/lib/time.ts'

export type DoubtStatus = 'waiting' | 'accepted' | 'dismissed'

export type ImportDoubt = {
  id: string
  kind: ImportKind
  title: string
  sourceName: string
  line: number
  problems: ImportProblem[]
  status: DoubtStatus
  createdAt: Instant
}
