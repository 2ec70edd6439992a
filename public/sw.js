/**
 * The service worker: the last seen town opens without network. It keeps public pages only. The town
 * to carry along (`/offline`) is fetched without cookies, and whatever the server calls private or
 * not to be stored stays with the server.
 */
importScripts('/push-worker.js')

const TOWN = 'town-1'
const PAGES = 'pages-1'
const ASSETS = 'assets-1'
const MOST = { [PAGES]: 40, [ASSETS]: 250 }

const POCKET = '/offline'
const GROUND = '/map/base.geojson'
/** Files that the pocket page needs besides those that it names itself. */
const TOWN_FILES = [GROUND, '/favicon.svg', '/manifest.webmanifest']
/** The town is fetched anew while somebody reads, at most so often. */
const FRESH_MS = 10 * 60_000
/** A network that does not answer by then is none. */
const PATIENCE_MS = 5_000

self.addEventListener('install', (event) => {
  event.waitUntil(keepTown().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldCaches().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromCacheFirst(request))
  else if (request.mode === 'navigate') {
    event.respondWith(navigate(event, url))
    event.waitUntil(refreshTown())
  } else if (url.pathname === GROUND) event.respondWith(fromNetworkFirst(request, TOWN))
})

/**
 * A page asks from when it is (null: just now), or hands in the files that it has loaded and the
 * language that it speaks.
 */
self.addEventListener('message', (event) => {
  const { ask, keep, language } = event.data ?? {}
  if (ask === 'age') event.ports[0]?.postMessage(keptSince.get(event.source?.id) ?? null)
  if (Array.isArray(keep)) event.waitUntil(keepAssets(keep))
  if (typeof language === 'string') event.waitUntil(keepTownIn(language))
})

/** Pages that were shown from what was kept, by client, with when they were kept. */
const keptSince = new Map()

async function navigate(event, url) {
  try {
    const answer = await inTime(fetch(event.request))
    if (answer.ok && isPublic(answer)) await put(PAGES, url.pathname + url.search, answer.clone())
    return answer
  } catch {
    const pocket = url.pathname === POCKET
    const kept = pocket ? await match(TOWN, POCKET) : await match(PAGES, url.pathname + url.search)
    // A page knows its own address: the pocket page does not answer in another's name.
    if (!kept) return pocket ? Response.error() : Response.redirect(POCKET, 302)
    if (!pocket) keptSince.set(event.resultingClientId, kept.headers.get('date'))
    return kept
  }
}

async function fromCacheFirst(request) {
  const kept = await match(ASSETS, request.url)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await put(ASSETS, request.url, answer.clone())
  return answer
}

async function fromNetworkFirst(request, name) {
  try {
    const answer = await inTime(fetch(request))
    if (answer.ok) await put(name, request.url, answer.clone())
    return answer
  } catch {
    return (await match(name, request.url)) ?? Response.error()
  }
}

/** The pocket page as everybody sees it, with the files that it names. */
async function keepTown(address = POCKET) {
  const answer = await fetch(address, { credentials: 'omit', cache: 'no-cache' })
  if (!answer.ok) return
  const html = await answer.clone().text()
  await put(TOWN, POCKET, answer)
  await keepAssets([...new Set(html.match(/\/assets\/[\w.-]+/g) ?? [])])
  const town = await caches.open(TOWN)
  await town.addAll(TOWN_FILES)
}

/** Once in one language: in that which its reader has chosen. */
async function keepTownIn(language) {
  const address = language === 'ja' ? POCKET : `${POCKET}?lang=${language}`
  const kept = await match(TOWN, POCKET)
  if (!kept?.url.endsWith(address)) await keepTown(address).catch(() => {})
}

async function refreshTown() {
  const kept = await match(TOWN, POCKET)
  const age = Date.now() - Date.parse(kept?.headers.get('date') ?? '')
  if (age < FRESH_MS) return
  // Without network there is nothing to refresh, and what is kept is still the best there is.
  await keepTown(kept?.url).catch(() => {})
}

async function keepAssets(urls) {
  const own = urls.filter((url) =>
    new URL(url, self.location.origin).pathname.startsWith('/assets/'),
  )
  for (const url of own) {
    if (await match(ASSETS, url)) continue
    const answer = await fetch(url)
    if (answer.ok) await put(ASSETS, url, answer)
  }
}

function isPublic(answer) {
  return !/private|no-store/.test(answer.headers.get('cache-control') ?? '')
}

async function match(name, key) {
  const cache = await caches.open(name)
  return cache.match(key)
}

/** The oldest go when there are too many. */
async function put(name, key, answer) {
  const cache = await caches.open(name)
  await cache.put(key, answer)
  const most = MOST[name]
  if (!most) return
  const keys = await cache.keys()
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old)
}

async function forgetOldCaches() {
  const names = await caches.keys()
  const old = names.filter((name) => ![TOWN, PAGES, ASSETS].includes(name))
  for (const name of old) await caches.delete(name)
}

function inTime(answer) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MS))
  return Promise.race([answer, late])
}
