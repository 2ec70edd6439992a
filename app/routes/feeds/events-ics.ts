import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarOf } from '#app/features/publishing/calendar-file.ts'
import { askedFeed } from './asked-feed.ts'
import { feedAnswer } from './feed-answer.ts'

/** `/feeds/events.ics`: what `/` shows for the same query, for calendars to follow. */
export async function loader(asked: LoaderFunctionArgs) {
  const { events, channel, lastModified } = await askedFeed(asked)
  const body = calendarOf(events, channel)
  return feedAnswer(asked.request, { body, type: 'text/calendar', lastModified })
}
