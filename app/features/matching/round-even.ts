/** A plan made more even by moving single requests: where the hardest stage of a round begins. */
import { Filling } from './round-filling.ts'
import { distancesOf, type RoundModel } from './round-model.ts'

/**
 * Moves requests to other areas, those first whose move evens most for the score it takes, as long as
 * the sum of scores stays at `leastScore`. What is placed stays placed; `fixed` requests stay where
 * they are. Series are left alone.
 */
export function evenOut(
  model: RoundModel,
  given: Float64Array,
  { leastScore, fixed }: { leastScore: number; fixed: ReadonlySet<string> },
): Float64Array {
  const values = given.slice()
  const { options, areas } = model
  const filling = new Filling(model, values)
  const areaOf = new Map(areas.flatMap(({ options: own }, nth) => own.map((one) => [one, nth])))
  const ofRequest = new Map<string, number[]>()
  for (const [column, { request }] of options.entries()) {
    if (request.times > 1 || fixed.has(request.id)) continue
    const own = ofRequest.get(request.id) ?? []
    ofRequest.set(request.id, own)
    own.push(column)
  }
  const scoreOf = (column: number) => options[column]?.score ?? 0
  let score = options.reduce((sum, one, column) => sum + one.score * (values[column] ?? 0), 0)
  const counts = areas.map(({ options: own }) =>
    own.reduce((sum, column) => sum + (values[column] ?? 0), 0),
  )
  for (;;) {
    const gains = gainsOf(areas, counts)
    const moves: Move[] = []
    for (const own of ofRequest.values()) {
      const from = own.find((column) => values[column] === 1)
      if (from === undefined) continue
      for (const to of own) {
        const gain = gains(areaOf.get(from), areaOf.get(to))
        const loss = scoreOf(from) - scoreOf(to)
        if (gain > 1e-9 && score - loss >= leastScore) moves.push({ from, to, gain, loss })
      }
    }
    // What costs nothing comes first, then the most for each point of score.
    moves.sort((a, b) => worth(b) - worth(a) || a.to - b.to)
    const move = moves.find(({ from, to }) =>
      filling.change([
        [from, -1],
        [to, 1],
      ]),
    )
    if (!move) return model.complete(values)
    score -= move.loss
    for (const [column, by] of [
      [move.from, -1],
      [move.to, 1],
    ] as const) {
      const area = areaOf.get(column)
      if (area !== undefined) counts[area] = (counts[area] ?? 0) + by
    }
  }
}

type Move = { from: number; to: number; gain: number; loss: number }

const worth = ({ gain, loss }: Move) => gain / Math.max(loss, 1e-3)

/** How much less uneven the town is when one assignment goes from one area to another. */
function gainsOf(areas: RoundModel['areas'], counts: readonly number[]) {
  const imbalance = (all: readonly number[]) =>
    distancesOf(areas, all).reduce((sum, one) => sum + one, 0)
  const now = imbalance(counts)
  const known = new Map<string, number>()
  return (from: number | undefined, to: number | undefined): number => {
    if (from === to) return 0
    const key = `${from} ${to}`
    const before = known.get(key)
    if (before !== undefined) return before
    const moved = counts.map((count, nth) => count - (nth === from ? 1 : 0) + (nth === to ? 1 : 0))
    const gain = now - imbalance(moved)
    known.set(key, gain)
    return gain
  }
}
