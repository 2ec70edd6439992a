/** Who may change something: only the site's own pages (protection against cross-site requests). */

export type Asking = {
  method: string
  /** The address asked for, as the server sees it. */
  url: string
  publicUrl: string
  origin: string | null
  secFetchSite: string | null
  hasCookie: boolean
}

/**
 * Whether a request may reach the features. Reading may always. Anything else must come from the
 * origin it is sent to, or from the public one (which differs behind a proxy that speaks TLS).
 *
 * Browsers leave `Origin` out or send `null` under a strict referrer policy; then `Sec-Fetch-Site`
 * decides. A request with neither header does not come from a browser's page: without a cookie it
 * carries nobody's authority and may pass (mail providers' one-click unsubscribe, RFC 8058), with a
 * cookie it is refused.
 */
export function mayChange(asking: Asking): boolean {
  if (asking.method === 'GET' || asking.method === 'HEAD') return true
  if (asking.origin !== null && asking.origin !== 'null') {
    return asking.origin === new URL(asking.url).origin || asking.origin === asking.publicUrl
  }
  if (asking.secFetchSite !== null) return asking.secFetchSite === 'same-origin'
  return asking.origin === null && !asking.hasCookie
}
