/** What the log may know of an address: its shape, never the secrets or people in it. */

/** Links whose next part is a secret: `/a/:token`, `/s/:token`, `/follow/:token`. */
const CAPABILITY = new Set(['a', 's', 'follow'])
const LONGEST = 200

/**
 * A path fit for the log: without query, capability tokens, anything that looks like a secret (32
 * hexadecimal digits or more) or an e-mail address, and cut at 200 characters.
 */
export function maskPath(path: string): string {
  const parts = (path.split(/[?#]/, 1)[0] ?? '').split('/')
  const masked = parts.map((part, at) => {
    const afterCapability = at > 1 && CAPABILITY.has(parts[1] ?? '')
    const afterAccountPurpose = at > 2 && parts[1] === 'account'
    if (part !== '' && (afterCapability || afterAccountPurpose)) return ':token'
    if (/[0-9a-f]{32,}/i.test(part)) return ':token'
    if (/@|%40/.test(part)) return ':address'
    return part
  })
  return masked.join('/').slice(0, LONGEST)
}

/** Whether an address can be read at all: its percent-encoding is sound and holds no NUL. */
export function isReadable(path: string, query: string): boolean {
  if (/%00|\0/.test(path + query)) return false
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
