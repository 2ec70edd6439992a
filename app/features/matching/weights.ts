/** How much each criterion counts. Staff set the weights; everyone may read them. */

export const CRITERIA = [
  'date',
  'area',
  'fit',
  'thrift',
  'fee',
  'theme',
  'tie',
  'challenge',
  'spread',
  'turn',
] as const
export type Criterion = (typeof CRITERIA)[number]

/** Weights are 0 or more, at least one above 0. */
export type Weights = Record<Criterion, number>

export const DEFAULT_WEIGHTS: Weights = {
  date: 3,
  area: 2,
  fit: 1,
  thrift: 1,
  fee: 1,
  theme: 1,
  tie: 3,
  challenge: 3,
  spread: 2,
  turn: 2,
}

export type WeightsRefusal = 'negative_weight' | 'all_zero'

/** What speaks against setting these weights; `null`: nothing. */
export function refuseWeights(weights: Weights): WeightsRefusal | null {
  const values = CRITERIA.map((criterion) => weights[criterion])
  if (values.some((value) => !Number.isFinite(value) || value < 0)) return 'negative_weight'
  return values.some((value) => value > 0) ? null : 'all_zero'
}

/** 0 to 10: the weighted mean of criteria that lie in [0, 1], times ten; not rounded. */
export function scoreOf(values: Record<Criterion, number>, weights: Weights): number {
  let sum = 0
  let total = 0
  for (const criterion of CRITERIA) {
    sum += weights[criterion] * values[criterion]
    total += weights[criterion]
  }
  return total > 0 ? (10 * sum) / total : 0
}
