/** A plan in the lines that the command line prints. */
import { IMPORT_KIND_LABEL, PLAN_STATUS_LABEL } from '#app/features/publishing/import-labels.ts'
import {
  countPlan,
  isReadable,
  type ImportPlan,
  type PlannedRow,
} from '#app/features/publishing/import-plan.ts'
import { PLAN_STATUSES, type ImportKind } from '#app/features/publishing/plan-status.ts'
import type { MunicipalFile } from '#app/features/publishing/municipal-file.ts'

const DIALECT_NAME = {
  old: '推奨データセット',
  new: '自治体標準オープンデータセット',
  collected: '収集された一覧',
}

/** Counts first, then each row that is not plainly new, changed or unchanged, with its reasons. */
export function reportLines(plan: ImportPlan, file: MunicipalFile): string[] {
  const counts = countPlan(plan.rows)
  const { source, rows } = plan
  return [
    `出典　　　${source.name}（${source.licence}）`,
    `ファイル　${DIALECT_NAME[file.dialect]}・${file.encoding}・${rows.length}行`,
    ...(file.extraColumns.length > 0
      ? [`独自の列　${file.extraColumns.join('、')}（そのまま保管します）`]
      : []),
    '',
    ...PLAN_STATUSES.map((status) => {
      const kinds = kindsOf(rows.filter((row) => row.status === status))
      return `${String(counts[status]).padStart(6)}  ${PLAN_STATUS_LABEL[status]}${kinds}`
    }),
    ...rows.flatMap(rowLines),
  ]
}

/** 「（イベント 3・直売所 1）」; nothing where no row is of a kind. */
function kindsOf(rows: readonly PlannedRow[]): string {
  const kinds = Object.keys(IMPORT_KIND_LABEL) as ImportKind[]
  const parts = kinds.flatMap((kind) => {
    const count = rows.filter((row) => isReadable(row) && row.content.kind === kind).length
    return count > 0 ? [`${IMPORT_KIND_LABEL[kind]} ${count}`] : []
  })
  return parts.length > 0 ? `（${parts.join('・')}）` : ''
}

const ASKED = { waiting: '、確認待ち', dismissed: '、載せないと決めた行' }

function rowLines(row: PlannedRow): string[] {
  const asked = isReadable(row) && row.asked ? ASKED[row.asked] : ''
  const plain = row.status === 'new' || row.status === 'changed' || row.status === 'unchanged'
  if (plain && row.problems.length === 0) return []
  if (row.status === 'unchanged') return []
  return [
    '',
    `${row.line}行目 ${row.title || '（名称なし）'}　${PLAN_STATUS_LABEL[row.status]}${asked}`,
    ...row.problems.map(({ column, reason }) => `    ${column ? `${column}：` : ''}${reason}`),
  ]
}
