/** Who may change something: only the site's own pages (protection against cross-site requests). */

export type Asking = {
  method: string
  /** The address asked for, as the server sees it. */
  url: string
  publicUrl: string
  origin: string | null
  secFetchSite: string | null
  referrer: string | null
  hasCookie: boolean
}

/**
 * Whether a request may reach the features. Reading may always. Anything else must come from the
 * origin it is sent to, or from the public one (which differs behind a proxy that speaks TLS).
 *
 * Browsers leave `Origin` out or send `null` under a strict referrer policy; then `Sec-Fetch-Site`
 * decides. Safari before 16.4 does not know that header: there `Referer` decides, which another site
 * can suppress and not forge. A request with none of them does not come from a browser's page: without
 * a cookie it carries nobody's authority and may pass (mail providers' one-click unsubscribe, RFC
 * 8058), with a cookie it is refused.
 */
export function mayChange(asking: Asking): boolean {
  if (asking.method === 'GET' || asking.method === 'HEAD') return true
  if (asking.origin !== null && asking.origin !== 'null') return isOurs(asking.origin, asking)
  if (asking.secFetchSite !== null) return asking.secFetchSite === 'same-origin'
  if (asking.referrer !== null) return isOurs(originOf(asking.referrer), asking)
  return asking.origin === null && !asking.hasCookie
}

function isOurs(origin: string | null, { url, publicUrl }: Asking): boolean {
  return origin === new URL(url).origin || origin === publicUrl
}

/** Null for what is no address. */
function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null
}
