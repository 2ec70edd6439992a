import type { LoaderFunctionArgs } from '@remix-run/node'
import { isPublic } from '#app/features/events/event.ts'
import { calendarOf } from '#app/features/publishing/calendar-file.ts'
import { listFeedEvents } from '#app/features/publishing/feed.queries.server.ts'
import { eventUrl } from '#app/features/publishing/feed.ts'
import { notFound } from '#app/lib/http.ts'
import { feedAnswer } from './feed-answer.ts'

/** `/events/:id.ics`: one event with all its dates, to be put into a calendar or followed by it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { publicUrl } = context.settings
  const [found] = await listFeedEvents(context.db, [params['eventId'] ?? ''])
  if (!found || !isPublic(found.event)) throw notFound()
  const { content, updatedAt } = found.event
  const home = eventUrl(found.event, publicUrl)
  const body = calendarOf([found], { title: content.title, url: `${home}.ics`, home, publicUrl })
  // Not as an attachment: telephones then offer to put it into the calendar at once.
  return feedAnswer(request, { body, type: 'text/calendar', lastModified: updatedAt })
}
