/** Messages on devices (Web Push): when they may come, by whom, and what they carry. */
import { clockOf, type Instant } from '#app/lib/time.ts'

/**
 * The services of the browsers. A browser names its own, and this server then sends to it: any other
 * host would let a visitor send the server to addresses of their choosing.
 */
const SERVICES = [
  'fcm.googleapis.com',
  'jmt17.google.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
]

export function isKnownService(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, port, username } = new URL(endpoint)
  if (protocol !== 'https:' || port !== '' || username !== '') return false
  return SERVICES.some((name) =>
    name.startsWith('.') ? hostname.endsWith(name) : hostname === name,
  )
}

/** As often as a device is told about stands in one day; a called-off event may come on top. */
export const MOST_OUT_A_DAY = 3
export const MOST_A_DAY = 5

/** Nobody's telephone rings from nine in the evening to seven in the morning. */
export function isQuiet(now: Instant): boolean {
  const clock = clockOf(now)
  return clock >= '21:00' || clock < '07:00'
}

/** What the service worker reads; `tag`: a message that comes twice takes its own place. */
export type PushMessage = { title: string; body: string; url: string; tag: string }

const LONGEST = 200

/** In the size that every service takes (4 KB, encrypted). */
export function pushBody({ title, body, url, tag }: PushMessage): string {
  return JSON.stringify({ title: cut(title), body: cut(body), url, tag })
}

function cut(text: string): string {
  const letters = [...text]
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`
}
