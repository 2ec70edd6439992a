/** The sample's past as a diary: each entry is written at its own moment, in the order of time. */
import type { Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'

export type Entry = { at: Instant; write: (at: Instant) => Promise<unknown> }

/** Writes all entries, the earliest first; those of one moment in the order in which they came. */
export async function keepDiary(entries: readonly Entry[]): Promise<void> {
  const inOrder = entries
    .map((entry, position) => ({ ...entry, position }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.position - b.position))
  for (const { at, write } of inOrder) await write(at)
}

/** What a command answered, which never is a refusal in a town whose data are right. */
export function done<T>(result: Result<T, string>, what: string): T {
  if (!result.ok) throw new Error(`The sample town: ${what} was refused: ${result.reason}`)
  return result.value
}
