/** What somebody wants to find again, as it stands in addresses, forms and a browser's own store. */
import type { Section } from '#app/features/discovery/section.ts'
import { FOUND_KINDS, type FoundKind } from '#app/features/discovery/search.ts'

/** What is saved, as lists tell of it; `gone`: the keys of what nobody may see any more, or never could. */
export type SavedList = { sections: Section[]; gone: string[] }

export type Thing = { kind: FoundKind; id: string }

/** In one browser, and of one account; more is no list that anybody reads. */
export const MOST_SAVED = 100

const KEY = /^(\w+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** `event:0190…`. */
export function keyOf({ kind, id }: Thing): string {
  return `${kind}:${id}`
}

/** Null for what is no key of a thing. */
export function thingOf(key: string): Thing | null {
  const [, word, id = ''] = KEY.exec(key) ?? []
  const kind = FOUND_KINDS.find((known) => known === word)
  return kind ? { kind, id } : null
}

/** Keys with commas between them: each thing once, at most as many as may be saved. */
export function readThings(text: string): Thing[] {
  const things = new Map<string, Thing>()
  for (const key of text.split(',')) {
    const thing = thingOf(key)
    if (thing && things.size < MOST_SAVED) things.set(keyOf(thing), thing)
  }
  return [...things.values()]
}
