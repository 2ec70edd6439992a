import { candidatesFor } from '#app/features/matching/candidates.ts'
import { indexInstance } from '#app/features/matching/instance-index.ts'
import { benchInstance } from './matching-instance.ts'
import { measure, type Measured } from './measure.ts'

/** One request over 200 venues × 90 days, from the plain instance to the ranked answer. */
export async function benchMatching(): Promise<Measured[]> {
  const open = benchInstance()
  const blocked = benchInstance({ hard: true })
  return [
    await measure(
      'candidates: 200 venues × 90 days',
      () => candidatesFor(indexInstance(open), 'r0'),
      { limit: 50 },
    ),
    await measure(
      'candidates: the same, every venue blocked',
      () => candidatesFor(indexInstance(blocked), 'r0'),
      { limit: 50 },
    ),
  ]
}
