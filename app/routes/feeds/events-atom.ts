import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '#app/features/publishing/atom-feed.ts'
import { dayOf, instantAt } from '#app/lib/time.ts'
import { askedFeed, entriesOf } from './asked-feed.ts'
import { feedAnswer } from './feed-answer.ts'

/** `/feeds/events.atom`: what `/` shows for the same query, for feed readers. */
export async function loader(asked: LoaderFunctionArgs) {
  const { now } = asked.context
  const feed = await askedFeed(asked)
  const updated = feed.lastModified ?? instantAt(dayOf(now), '00:00')
  const body = atomFeed(entriesOf(feed, now), feed.channel, updated)
  const { lastModified } = feed
  return feedAnswer(asked.request, { body, type: 'application/atom+xml', lastModified })
}
