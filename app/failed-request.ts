import { createContext, useContext } from 'react'

/**
 * The number of a request that failed, for the visitor to quote. No loader hands it on: what loaders
 * say is kept and shown to many, and a number belongs to one. The browser reads it off the page.
 */
export const FailedRequest = createContext<string | null>(null)

export function useFailedRequest(): string | undefined {
  const id = useContext(FailedRequest)
  if (id !== null || typeof document === 'undefined') return id ?? undefined
  return document.documentElement.dataset['failedRequest']
}
