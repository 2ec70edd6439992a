import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmbeddedFinder } from '#app/features/discovery/components/embedded-finder.tsx'
import { loader as home } from '../home.tsx'

/** `/embed/map`: what `/` shows for the same query, to stand in another site's page. */
export async function loader(asked: LoaderFunctionArgs) {
  const { title, search, sections, map, now } = await home(asked)
  return { title, search, sections, map, seenAt: now }
}

export const meta = () => [{ title: '道草コモンズの地図' }, { name: 'robots', content: 'noindex' }]

export default function EmbeddedMap() {
  return <EmbeddedFinder {...useLoaderData<typeof loader>()} />
}
