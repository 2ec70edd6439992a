import { useMemo, useSyncExternalStore } from 'react'
import { readPocket, writePocket, type Pocket } from '#app/features/saved/pocket.ts'

const NAME = 'saved'
/** Where the browser keeps nothing (private mode, no room), the page does as long as it is open. */
let kept: string | null = null
const listeners = new Set<() => void>()

/** What this browser keeps, on every open page alike; null until the page has come alive. */
export function usePocket(): Pocket | null {
  const text = useSyncExternalStore(subscribe, readText, () => null)
  return useMemo(() => (text === null ? null : readPocket(text)), [text])
}

export function changePocket(change: (pocket: Pocket) => Pocket): void {
  kept = writePocket(change(readPocket(readText())))
  try {
    localStorage.setItem(NAME, kept)
    kept = null
  } catch {
    // Said by nothing: it is on the screen, and on the page of what was saved.
  }
  for (const listener of listeners) listener()
}

function readText(): string {
  if (kept !== null) return kept
  try {
    return localStorage.getItem(NAME) ?? '[]'
  } catch {
    return '[]'
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
