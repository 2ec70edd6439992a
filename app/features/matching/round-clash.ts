/** Which pins and rules cannot hold together. */
import type { InstanceIndex } from './instance-index.ts'
import type { Solver } from './milp.ts'
import type { RoundInstance, Rule } from './round-instance.ts'
import { modelOf } from './round-model.ts'
import type { Option } from './round-option.ts'

/**
 * Rules of which each is needed for the clash: left out one by one, those that are not missed stay out.
 * Without pins there is none: nothing has to be placed.
 */
export function findClash(
  index: InstanceIndex,
  instance: RoundInstance,
  options: readonly Option[],
  solver: Solver,
): Rule[] {
  let rules: Rule[] = [
    ...instance.together.map((requests): Rule => ({ rule: 'together', requests })),
    ...instance.apart.map((requests): Rule => ({ rule: 'apart', requests })),
    ...instance.pins.map((pin): Rule => ({ rule: 'pin', pin })),
  ]
  for (const rule of rules) {
    const others = rules.filter((other) => other !== rule)
    if (!canHold(index, withRules(instance, others), options, solver)) rules = others
  }
  return rules
}

function withRules(instance: RoundInstance, rules: readonly Rule[]): RoundInstance {
  return {
    ...instance,
    pins: rules.flatMap((rule) => (rule.rule === 'pin' ? [rule.pin] : [])),
    together: rules.flatMap((rule) => (rule.rule === 'together' ? [rule.requests] : [])),
    apart: rules.flatMap((rule) => (rule.rule === 'apart' ? [rule.requests] : [])),
  }
}

/** Whether anything is possible at all is told at once. */
const NO_LIMITS = { work: Infinity, seconds: () => 3600, isCancelled: () => false }

function canHold(
  index: InstanceIndex,
  instance: RoundInstance,
  options: readonly Option[],
  solver: Solver,
): boolean {
  const { milp } = modelOf(index, instance, options)
  const open = solver(milp)
  try {
    const nothing = { sense: 'minimize', costs: new Float64Array(milp.lower.length) } as const
    const solved = open.solve(nothing, NO_LIMITS, null)
    return solved.status !== 'infeasible'
  } finally {
    open.close()
  }
}
