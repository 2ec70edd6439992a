/** A mixed-integer program as sparse data, and what solves one. Nothing here knows of towns. */

export type Row = { lower: number; upper: number; columns: number[]; values: number[] }

export type Milp = {
  /** Bounds of each column; those that are `integer` take whole numbers. */
  lower: number[]
  upper: number[]
  integer: boolean[]
  rows: Row[]
}

export type Objective = { sense: 'maximize' | 'minimize'; costs: Float64Array }

export type Limits = {
  /** Iterations of the solver, which every machine counts alike. */
  work: number
  /** What is left of the clock, in seconds. */
  seconds: () => number
  /** Asked now and then; true ends the search. */
  isCancelled: () => boolean
}

export type Solved =
  | { status: 'infeasible' }
  | {
      /** `nothing`: it was ended before any solution was found. */
      status: 'optimal' | 'feasible' | 'nothing'
      values: Float64Array
      value: number
      /** No solution is better than this. */
      bound: number
      stoppedBy: 'work' | 'clock' | null
    }

/** A model that is kept, to be asked again with another objective and more rows. */
export type OpenModel = {
  addRow(row: Row): void
  /** `start`: a solution to begin with; where it breaks a rule it is left aside. */
  solve(objective: Objective, limits: Limits, start: Float64Array | null): Solved
  close(): void
}

export type Solver = (model: Milp) => OpenModel

export function emptyMilp(): Milp {
  return { lower: [], upper: [], integer: [], rows: [] }
}

/** Answers the number of the new column. */
export function addColumn(
  model: Milp,
  { lower = 0, upper = 1, integer = true }: { lower?: number; upper?: number; integer?: boolean },
): number {
  model.lower.push(lower)
  model.upper.push(upper)
  model.integer.push(integer)
  return model.lower.length - 1
}

/** `entries` by column; those of one column are added up, those that are 0 left out. */
export function rowOf(
  entries: Iterable<readonly [column: number, value: number]>,
  { lower = -Infinity, upper = Infinity }: { lower?: number; upper?: number },
): Row {
  const sums = new Map<number, number>()
  for (const [column, value] of entries) sums.set(column, (sums.get(column) ?? 0) + value)
  const kept = [...sums].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b)
  return {
    lower,
    upper,
    columns: kept.map(([column]) => column),
    values: kept.map(([, value]) => value),
  }
}

export function activityOf({ columns, values }: Row, solution: Float64Array): number {
  let sum = 0
  for (const [at, column] of columns.entries()) {
    sum += (values[at] ?? 0) * (solution[column] ?? 0)
  }
  return sum
}
