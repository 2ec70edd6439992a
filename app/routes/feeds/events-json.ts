import type { LoaderFunctionArgs } from '@remix-run/node'
import { jsonFeed } from '#app/features/publishing/json-feed.ts'
import { askedFeed, entriesOf } from './asked-feed.ts'
import { feedAnswer } from './feed-answer.ts'

/** `/feeds/events.json`: what `/` shows for the same query, as JSON Feed. */
export async function loader(asked: LoaderFunctionArgs) {
  const feed = await askedFeed(asked)
  const body = JSON.stringify(jsonFeed(entriesOf(feed, asked.context.now), feed.channel, feed))
  const { lastModified } = feed
  return feedAnswer(asked.request, { body, type: 'application/feed+json', lastModified })
}
