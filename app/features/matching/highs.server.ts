/**
 * HiGHS as our solver: the field's open MIP solver, compiled to WebAssembly. It blocks the thread that
 * calls it, and its own time limit may overrun widely; it is ended from within, by callback.
 */
import loadHighs, { type Highs } from 'highs'
import type { Limits, Milp, Objective, OpenModel, Row, Solved, Solver } from './milp.ts'

let loaded: Promise<Solver> | undefined

/** The solver; its program is loaded once. */
export function loadSolver(): Promise<Solver> {
  loaded ??= loadHighs().then((highs) => (model) => openModel(highs, model))
  return loaded
}

function openModel(highs: Highs, milp: Milp): OpenModel {
  const { variableType, modelStatus, callbackType, objectiveSense } = highs.constants
  const model = highs.createModel({
    numCols: milp.lower.length,
    numRows: milp.rows.length,
    colCost: new Float64Array(milp.lower.length),
    colLower: milp.lower,
    colUpper: milp.upper,
    rowLower: milp.rows.map(({ lower }) => lower),
    rowUpper: milp.rows.map(({ upper }) => upper),
    matrix: matrixOf(milp),
    integrality: milp.integer.map((whole) =>
      whole ? variableType.integer : variableType.continuous,
    ),
  })
  model.options.set({
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
  })

  function solve({ sense, costs }: Objective, limits: Limits, start: Float64Array | null): Solved {
    model.changeObjectiveSense(objectiveSense[sense])
    model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs)
    if (start) model.setSolution({ colValue: start })
    // Its own clock looks in where no callback comes by.
    model.zeroAllClocks()
    model.options.set('time_limit', limits.seconds())
    let stoppedBy: 'work' | 'clock' | null = null
    model.run({
      [callbackType.mipInterrupt](event) {
        if (Number(event.data.mip_total_lp_iterations ?? 0) > limits.work) stoppedBy = 'work'
        else if (limits.isCancelled() || limits.seconds() <= 0) stoppedBy = 'clock'
        if (stoppedBy) event.interrupt()
      },
    })
    const found = model.getModelStatus()
    if (found === modelStatus.infeasible) return { status: 'infeasible' }
    const bound = Number(model.info.get('mip_dual_bound'))
    if (found === modelStatus.optimal) {
      const value = model.getObjectiveValue()
      const values = model.getSolution().colValue
      return { status: 'optimal', values, value, bound: value, stoppedBy: null }
    }
    if (found === modelStatus.timeLimit) stoppedBy = 'clock'
    const values = model.getSolution().colValue
    const isSolution = Number(model.info.get('primal_solution_status')) === 2
    const value = isSolution ? model.getObjectiveValue() : NaN
    return { status: isSolution ? 'feasible' : 'nothing', values, value, bound, stoppedBy }
  }

  return {
    addRow: ({ lower, upper, columns, values }: Row) => {
      model.addRow(lower, upper, { indices: columns, values })
    },
    solve,
    close: () => model.dispose(),
  }
}

function matrixOf({ rows, lower }: Milp) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const row of rows) {
    indices.push(...row.columns)
    values.push(...row.values)
    starts.push(indices.length)
  }
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: lower.length,
    starts,
    indices,
    values,
  }
}
