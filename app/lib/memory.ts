/** Answers that were worked out before, by what was asked; forgotten when there are too many. */
const MOST_REMEMBERED = 2000

export function remember<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key)
  if (known !== undefined) return known
  if (memory.size >= MOST_REMEMBERED) memory.clear()
  const made = make()
  memory.set(key, made)
  return made
}
