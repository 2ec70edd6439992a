/** The plan that takes the best option that still fits, again and again: where a round begins. */
import { Filling } from './round-filling.ts'
import type { RoundModel } from './round-model.ts'

/**
 * A solution of the model, as far as its rules can be kept by adding alone; one that breaks a pin or a
 * pair that belongs together is no worse a start for it.
 */
export function greedyPlan(model: RoundModel): Float64Array {
  const values = new Float64Array(model.milp.lower.length)
  const filling = new Filling(model, values)
  const days = new Map<string, Set<string>>()
  const best = model.options
    .map((option, column) => ({ option, column }))
    .sort((a, b) => b.option.score - a.option.score || a.column - b.column)
  for (const { option, column } of best) {
    const { id, times } = option.request
    const used = days.get(id) ?? new Set()
    if (used.size >= times || used.has(option.date)) continue
    if (!filling.change([[column, 1]])) continue
    days.set(id, used.add(option.date))
  }
  return model.complete(values)
}
