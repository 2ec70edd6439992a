import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page has come alive: false on the server, and until its scripts have taken it over. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
