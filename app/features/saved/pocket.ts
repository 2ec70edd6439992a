/**
 * What a browser keeps of what its reader has saved: keys, the latest first, and whether the account,
 * where there is one, knows of them. Anything else that is found in its store is no pocket, and empty.
 */
import { MOST_SAVED, thingOf } from './thing.ts'

export type Pocket = readonly { key: string; handed: boolean }[]

export function readPocket(text: string | null): Pocket {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(found)) return []
    return found.flatMap((entry: unknown) => {
      const [key, handed] = Array.isArray(entry) ? (entry as unknown[]) : []
      return typeof key === 'string' && thingOf(key) ? [{ key, handed: handed === 1 }] : []
    })
  } catch {
    return []
  }
}

export function writePocket(pocket: Pocket): string {
  return JSON.stringify(pocket.map(({ key, handed }) => [key, handed ? 1 : 0]))
}

/** Put in once, whatever was in it; of too many the oldest falls out. */
export function withThing(pocket: Pocket, key: string): Pocket {
  return [{ key, handed: false }, ...withoutThing(pocket, key)].slice(0, MOST_SAVED)
}

export function withoutThing(pocket: Pocket, key: string): Pocket {
  return pocket.filter((other) => other.key !== key)
}

/** As the account has it, with what it does not know yet. */
export function mergedWith(pocket: Pocket, keys: readonly string[]): Pocket {
  const waiting = pocket.filter(({ key, handed }) => !handed && !keys.includes(key))
  return [...waiting, ...keys.map((key) => ({ key, handed: true }))].slice(0, MOST_SAVED)
}
