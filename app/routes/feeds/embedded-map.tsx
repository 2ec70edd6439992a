import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmbeddedFinder } from '#app/features/discovery/components/embedded-finder.tsx'
import { labelsIn } from '#app/ui/words.tsx'
import { HOME_MESSAGES } from '../home-messages.ts'
import { loader as home } from '../home.tsx'

/** `/embed/map`: what `/` shows for the same query, to stand in another site's page. */
export async function loader(asked: LoaderFunctionArgs) {
  const { language, title, search, sections, map, now } = await home(asked)
  return { language, title, search, sections, map, seenAt: now }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: labelsIn(HOME_MESSAGES, data?.language ?? 'ja').mapTitle },
  { name: 'robots', content: 'noindex' },
]

export default function EmbeddedMap() {
  return <EmbeddedFinder {...useLoaderData<typeof loader>()} />
}
