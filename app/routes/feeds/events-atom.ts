import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '#app/features/publishing/atom-feed.ts'
import { dayOf, instantAt } from '#app/lib/time.ts'
import { askedFeed, entriesOf } from './asked-feed.ts'
import { feedAnswer } from './feed-answer.ts'

/** `/feeds/events.atom`: what `/` shows for the same query, for feed readers. */
export async function loader(asked: LoaderFunctionArgs) {
  const { now } = asked.context
  const feed = await askedFeed(asked)
  const { channel, lastModified, nextUrl } = feed
  const updated = lastModified ?? instantAt(dayOf(now), '00:00')
  const body = atomFeed(entriesOf(feed, now), channel, { updated, nextUrl })
  return feedAnswer(asked.request, { body, type: 'application/atom+xml', lastModified })
}
