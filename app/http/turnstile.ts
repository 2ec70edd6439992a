/** Lets a few in at once, and the others in the order in which they came. */
export type Turnstile = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Nobody goes through but at the turn of the event loop, one at each: what a page needs of the
 * processor it needs in one piece, and where many are made in one turn, whoever is still to be let in
 * at the door waits for all of them.
 */
export function createTurnstile(atOnce: number): Turnstile {
  let [inside, turning] = [0, false]
  const waiting: (() => void)[] = []
  function turn() {
    if (turning || waiting.length === 0 || inside >= atOnce) return
    turning = true
    setImmediate(() => {
      turning = false
      inside += 1
      waiting.shift()?.()
      turn()
    })
  }
  return async (work) => {
    await new Promise<void>((enter) => {
      waiting.push(enter)
      turn()
    })
    try {
      return await work()
    } finally {
      inside -= 1
      turn()
    }
  }
}
