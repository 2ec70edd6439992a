import { candidatesFor } from '#app/features/matching/candidates.ts'
import { indexInstance } from '#app/features/matching/instance-index.ts'
import { benchInstance } from './matching-instance.ts'
import { measure, type Measured } from './measure.ts'

/** One request over 200 venues × 90 days, from the plain instance to the ranked and explained answer. */
export async function benchMatching(): Promise<Measured[]> {
  const open = benchInstance()
  const index = indexInstance(open)
  const blocked = benchInstance({ hard: true })
  return [
    await measure(
      'candidates: 200 venues × 90 days, from plain data',
      () => candidatesFor(indexInstance(open), 'r0'),
      { limit: 50 },
    ),
    await measure('candidates: the same, already indexed', () => candidatesFor(index, 'r0'), {
      limit: 50,
    }),
    await measure(
      'candidates: every venue blocked, from plain data',
      () => candidatesFor(indexInstance(blocked), 'r0'),
      { limit: 50 },
    ),
  ]
}
