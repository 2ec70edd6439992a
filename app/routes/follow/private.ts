/** The key is in the address: no search engine and no other site learns it, and no cache keeps the page. */
export const PRIVATE_META = [
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
]
export const PRIVATE_HEADERS = { 'cache-control': 'private, no-store' }
