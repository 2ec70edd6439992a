/** How full a plan has made the rules that have a limit, so that one change is quickly tried. */
import { activityOf, type Row } from './milp.ts'
import type { RoundModel } from './round-model.ts'

export type Change = readonly [column: number, by: 1 | -1]

/** Looks after rows over options alone that have an upper bound: places, caps, days that are to differ. */
export class Filling {
  #rowsOf = new Map<number, { row: Row; value: number }[]>()
  #activity = new Map<Row, number>()
  #values: Float64Array

  /** `values` is changed with it. */
  constructor({ milp, options }: RoundModel, values: Float64Array) {
    this.#values = values
    for (const row of milp.rows) {
      const isOfOptions = row.columns.every((column) => column < options.length)
      if (!isOfOptions || row.lower !== -Infinity) continue
      this.#activity.set(row, activityOf(row, values))
      for (const [at, column] of row.columns.entries()) {
        const entry = { row, value: row.values[at] ?? 0 }
        const known = this.#rowsOf.get(column)
        if (known) known.push(entry)
        else this.#rowsOf.set(column, [entry])
      }
    }
  }

  /** Makes the changes where all rows take them; else makes none and answers false. */
  change(changes: readonly Change[]): boolean {
    const next = new Map<Row, number>()
    for (const [column, by] of changes) {
      for (const { row, value } of this.#rowsOf.get(column) ?? []) {
        next.set(row, (next.get(row) ?? this.#activity.get(row) ?? 0) + value * by)
      }
    }
    for (const [row, sum] of next) if (sum > row.upper + 1e-9) return false
    for (const [row, sum] of next) this.#activity.set(row, sum)
    for (const [column, by] of changes) this.#values[column] = (this.#values[column] ?? 0) + by
    return true
  }
}
