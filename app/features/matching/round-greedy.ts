/** The plan that takes the best option that still fits, again and again: where a round begins. */
import type { Row } from './milp.ts'
import type { RoundModel } from './round-model.ts'

/**
 * A solution of the model, as far as its rules can be kept by adding alone; one that breaks a pin or a
 * pair that belongs together is no worse a start for it.
 */
export function greedyPlan({ milp, options, placed }: RoundModel): Float64Array {
  const values = new Float64Array(milp.lower.length)
  const capped = milp.rows.filter(
    ({ upper, lower }) => Number.isFinite(upper) && lower === -Infinity,
  )
  const rowsOf = rowsByColumn(capped)
  const activity = new Map<Row, number>(capped.map((row) => [row, 0]))
  const used = new Map<string, Set<string>>()
  const best = options
    .map((option, column) => ({ option, column }))
    .sort((a, b) => b.option.score - a.option.score || a.column - b.column)
  for (const { option, column } of best) {
    const { id, times } = option.request
    const days = used.get(id) ?? new Set()
    const flag = placed.get(id) ?? -1
    const before = values[flag] ?? 0
    if (days.size >= times || days.has(option.date)) continue
    // The request's own column is raised with it.
    const changes = [[column, 1] as const, ...(before === 0 ? [[flag, 1] as const] : [])]
    const next = new Map<Row, number>()
    for (const [changed, by] of changes) {
      for (const { row, value } of rowsOf.get(changed) ?? []) {
        next.set(row, (next.get(row) ?? activity.get(row) ?? 0) + value * by)
      }
    }
    if ([...next].some(([row, sum]) => sum > row.upper + 1e-9)) continue
    for (const [row, sum] of next) activity.set(row, sum)
    values[column] = 1
    values[flag] = 1
    used.set(id, days.add(option.date))
  }
  return withDistances(milp.rows, milp.integer, values)
}

function rowsByColumn(rows: readonly Row[]) {
  const byColumn = new Map<number, { row: Row; value: number }[]>()
  for (const row of rows) {
    for (const [at, column] of row.columns.entries()) {
      const entry = { row, value: row.values[at] ?? 0 }
      const known = byColumn.get(column)
      if (known) known.push(entry)
      else byColumn.set(column, [entry])
    }
  }
  return byColumn
}

/** Columns that are no choice take the least that their rows allow. */
function withDistances(
  rows: readonly Row[],
  integer: readonly boolean[],
  values: Float64Array,
): Float64Array {
  for (const { lower, upper, columns, values: factors } of rows) {
    const free = columns.findIndex((column) => !integer[column])
    if (free === -1) continue
    const others = columns.reduce(
      (sum, column, at) => (at === free ? sum : sum + (factors[at] ?? 0) * (values[column] ?? 0)),
      0,
    )
    const least = Number.isFinite(upper) ? others - upper : lower - others
    const column = columns[free] ?? 0
    values[column] = Math.max(values[column] ?? 0, least)
  }
  return values
}
