/** Who is at the pages of following: the holder of a key, a browser that keeps one, or an account. */
import type { AppLoadContext } from '@remix-run/node'
import type { By } from '#app/features/follow/commands.server.ts'
import type { Follower } from '#app/features/follow/follower.ts'
import { LINK_DAYS } from '#app/features/follow/link.server.ts'
import { findFollower } from '#app/features/follow/queries.server.ts'
import { findAsker } from '#app/session.server.ts'

const COOKIE = 'michikusa_follow'
/** In the place of a key: the one that the browser keeps, or the account. */
export const MINE = 'mine'

type Asking = { request: Request; context: AppLoadContext }

/** Whoever the key of an address belongs to. */
export function followerAt(token: string, asking: Asking): Promise<Follower | null> {
  const { db, now } = asking.context
  return token === MINE ? followerHere(asking) : findFollower(db, { token }, now)
}

/** Whoever acts without a key in the address: the account first, if it has a confirmed address. */
export async function actingHere(asking: Asking): Promise<By | null> {
  const email = await confirmedAddress(asking)
  if (email !== null) return { email }
  const known = await followerHere(asking)
  return known && { id: known.id }
}

/** Whoever is told already, of those. */
export async function followerHere(asking: Asking): Promise<Follower | null> {
  const { db, now } = asking.context
  const email = await confirmedAddress(asking)
  if (email !== null) return findFollower(db, { email }, now)
  const token = keptKey(asking.request)
  return token === null ? null : findFollower(db, { token }, now)
}

/** The address of the account that is signed in, once its owner has confirmed it. */
export async function confirmedAddress(asking: Asking): Promise<string | null> {
  const asker = await findAsker(asking)
  return asker?.emailConfirmed ? asker.email : null
}

function keptKey(request: Request): string | null {
  const cookies = request.headers.get('cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]{40})(?:;|$)`).exec(cookies)?.[1] ?? null
}

/**
 * Keeps a key in the browser, for these pages alone, so that an address is typed once; null forgets
 * it. The header of an answer.
 */
export function keepKey(token: string | null, { settings }: AppLoadContext): HeadersInit {
  const age = token === null ? 0 : LINK_DAYS * 24 * 60 * 60
  const secure = settings.publicUrl.startsWith('https:') ? '; Secure' : ''
  const value = `${COOKIE}=${token ?? ''}; Path=/follow; Max-Age=${age}; HttpOnly; SameSite=Lax`
  return { 'set-cookie': value + secure }
}
