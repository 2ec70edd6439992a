import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import routeConfig from '#app/routes.ts'
import { areaAsked, routesIn } from './page-handler.ts'

type Placed = { id: string; parentId?: string; path?: string; index?: boolean }

const placed = (entries: readonly RouteConfigEntry[], parentId: string): Placed[] =>
  entries.flatMap(({ file, id = file, path, index, children = [] }) => [
    {
      id,
      parentId,
      ...(path === undefined ? {} : { path }),
      ...(index === undefined ? {} : { index }),
    },
    ...placed(children, id),
  ])
const all: Placed[] = [{ id: 'root', path: '' }, ...placed(await routeConfig, 'root')]
const routes = Object.fromEntries(all.map((route) => [route.id, route]))

type Tree = Parameters<typeof matchRoutes>[0]

function treeOf(some: Record<string, Placed>, parentId?: string): Tree {
  return Object.values(some)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index
        ? { id, index }
        : { id, ...(path === undefined ? {} : { path }), children: treeOf(some, id) },
    )
}

const meaning = (some: Record<string, Placed>, path: string) =>
  matchRoutes(treeOf(some), path)?.map(({ route, params }) => [route.id, params])

const words = [...new Set(all.flatMap(({ path = '' }) => path.split('/')))].map((word) =>
  word.replace(/^:\w+/, '0190'),
)
const address = fc
  .array(
    fc.oneof(fc.constantFrom(...words, '', '_root', 'constructor', '%E6%9C%9D'), fc.webSegment()),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => `/${parts.join('/')}`)

describe('the routes of an address', () => {
  it('are few, and the same address means the same among them as among all', () => {
    for (const { path } of all) {
      const area = areaAsked(`/${path ?? ''}`.replaceAll(/:\w+/g, '0190')) ?? ''
      expect(Object.keys(routesIn(routes, area)).length).toBeLessThan(all.length / 3)
    }
    fc.assert(
      fc.property(address, (path) => {
        const area = areaAsked(path)
        if (area === null) return
        expect(meaning(routesIn(routes, area), path)).toEqual(meaning(routes, path))
      }),
    )
  })

  it('are those of the page where its data alone is asked for', () => {
    expect(areaAsked('/')).toBe('')
    expect(areaAsked('/_root.data')).toBe('')
    expect(areaAsked('/safety.data')).toBe('safety')
    expect(areaAsked('/Events/0190.data')).toBe('events')
  })

  it('are all of them where the address does not tell, or asks for the routes themselves', () => {
    expect(areaAsked('/__manifest')).toBe(null)
    expect(areaAsked('//events')).toBe(null)
    expect(areaAsked('/%65vents/0190')).toBe(null)
  })
})
