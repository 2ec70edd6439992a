/** What waits, read once a request: the frame counts it, and the pages list it. */
import type { AppLoadContext } from '@remix-run/node'
import { listWaiting } from '#app/features/desk/queries.server.ts'
import type { Waiting } from '#app/features/desk/queue.ts'

const read = new WeakMap<AppLoadContext, Promise<Waiting>>()

export function waitingOf(context: AppLoadContext): Promise<Waiting> {
  const known = read.get(context)
  if (known) return known
  const waiting = listWaiting(context.db, context.now)
  read.set(context, waiting)
  return waiting
}

/** The page itself, to come back to after a decision; without what it said last. */
export function hereOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  const query = new URLSearchParams(searchParams)
  query.delete('notice')
  return query.size === 0 ? pathname : `${pathname}?${query}`
}
