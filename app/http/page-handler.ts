/**
 * Remix's handler, given only the routes that an address can mean: for one page it looks through all
 * the routes it knows some nine times over, which costs more than to make the page.
 */
import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

type Routes<Route> = Readonly<Record<string, Route | undefined>>
type Placed = { id: string; parentId?: string | undefined; path?: string | undefined }

/** In development the routes come and go, and every request is asked of all of them. */
export function createPageHandler(
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: string,
): RequestHandler {
  const whole = createRequestHandler(build, mode)
  if (typeof build === 'function') return whole
  const some = new Map<string, RequestHandler>()
  const areas = new Set(Object.values(build.routes).map((route) => areaOf(route, build.routes)))
  return (request, context) => {
    const asked = areaAsked(new URL(request.url).pathname)
    if (asked === null) return whole(request, context)
    const area = areas.has(asked) ? asked : ''
    const handle = some.get(area) ?? createRequestHandler(buildOf(build, area), mode)
    some.set(area, handle)
    return handle(request, context)
  }
}

function buildOf(build: ServerBuild, area: string): ServerBuild {
  const { assets, routes } = build
  return {
    ...build,
    routes: routesIn(routes, area),
    assets: { ...assets, routes: routesIn(assets.routes, area) },
  }
}

/**
 * The routes that an address in an area can mean. The frame, the first page and what answers for
 * everything else belong to all areas: browsers are told of them with every page.
 */
export function routesIn<Route extends Placed>(routes: Routes<Route>, area: string) {
  const belongs = ([, route]: [string, Route | undefined]) => {
    const own = route && areaOf(route, routes)
    return own === '' || own === area
  }
  return Object.fromEntries(Object.entries(routes).filter(belongs)) as Record<string, Route>
}

/** The first word of a route's path, empty where it has none or takes any word. */
function areaOf(route: Placed, routes: Routes<Placed>): string {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId]
  const above = parent ? areaOf(parent, routes) : ''
  const [word = ''] = (route.path ?? '').split('/')
  return above || (/^[\w.-]+$/.test(word) ? word.toLowerCase() : '')
}

/** The area of an address; null where it may mean any route, and `__manifest` asks for them all. */
export function areaAsked(pathname: string): string | null {
  if (pathname === '/') return ''
  const word = /^\/([\w.-]+)(?:\/[^/]|\/?$)/.exec(pathname)?.[1]?.toLowerCase()
  if (word === undefined || word === '__manifest') return null
  // The data of a page alone; that of the first is called `_root`.
  return pathname.endsWith('.data') && !pathname.includes('/', 1)
    ? word.replace(/(?:^_root)?\.data$/, '')
    : word
}
