import { useState } from 'react'

/** Puts a text onto the clipboard; `outcome` tells how that went, null before it was tried. */
export function useCopying(text: string) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return { outcome, copy }
}
