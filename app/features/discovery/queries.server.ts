import { findTerms } from '#app/features/search/queries.server.ts'
import { earliest, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { openMemory, type Memory } from '#db/memory.server.ts'
import { nextEventChange, nextEventMoments } from './event-change.server.ts'
import type { Asked } from './event-date.server.ts'
import { describeEvents, listEventIds, listEventsWithPoint } from './event.queries.server.ts'
import {
  describeOfWeek,
  listIdsOfWeek,
  listOfWeekWithPoint,
  recallWeek,
} from './event-week.server.ts'
import {
  inPageOrder,
  MOST_AHEAD,
  PAGE_SIZE,
  pagesOf,
  stretchesOf,
  type Counts,
  type Found,
  type Listing,
  type Stretch,
} from './listing.ts'
import { needsPoint } from './place-filter.server.ts'
import { rangeOf } from './range.ts'
import { kindsOf, type FoundKind, type Search } from './search.ts'
import { orderStands, standFinds, withProduce } from './stand.queries.server.ts'
import { surveyStands } from './stand-survey.server.ts'
import { findVenues } from './venue.queries.server.ts'

const NO_EVENTS = { events: 0, eventsToday: 0, heldToday: 0 }

/**
 * What a search finds at a moment: one page, and how many there are in all. At most twelve
 * statements, whatever the size of the town. A page beyond the last is the last.
 */
export async function findListing(db: Db, search: Search, now: Instant): Promise<Listing> {
  const range = rangeOf(search, now)
  const terms = await findTerms(db, search.q)
  const asked = { search, range, terms }
  const wanted = kindsOf(search)
  const memory = openMemory(db)
  const survey = wanted.has('stand') ? await surveyStands(db, memory, { asked, now }) : null
  const stands = survey ? orderStands(survey, search) : []
  // Distances and circles are counted here; everything else SQL counts and cuts.
  const near =
    needsPoint(search) && wanted.has('event') ? await findWithPoint(db, memory, asked) : null
  const venues = wanted.has('venue') ? await findVenues(db, memory, asked) : []
  const standsOpen = range.firstDay <= range.today ? (survey?.open ?? 0) : 0
  const standsAhead = wanted.size > 1 ? Math.min(standsOpen, MOST_AHEAD) : standsOpen
  // What lies on a later page depends on how many there are of everything before it.
  const most = search.page === 1 ? PAGE_SIZE : null
  const week = wanted.has('event') && !near ? await recallWeek(db, memory, asked) : null
  const listed = week
    ? await listIdsOfWeek(db, memory, { week, asked })
    : wanted.has('event') && !near
      ? await listEventIds(db, asked, most)
      : null
  const aside = await db.selectNoFrom(nextEventMoments(db, now)).executeTakeFirstOrThrow()
  const counts: Counts = {
    ...(near?.counts ?? listed?.counts ?? NO_EVENTS),
    stands: stands.length,
    standsOpen,
    standsAhead,
    venues: venues.length,
  }
  const pages = pagesOf(counts)
  const page = Math.min(search.page, pages)
  const { event, stand, venue } = stretchesOf(counts, page)
  const cut = <T>(all: readonly T[], { from, count }: Stretch) => all.slice(from, from + count)
  const describe = (ids: string[]) =>
    week ? describeOfWeek(db, { week, asked }, ids) : describeEvents(db, asked, ids)
  const found = inPageOrder(counts, page, {
    event: near ? cut(near.found, event) : await describe(cut(listed?.ids ?? [], event)),
    stand: survey
      ? await withProduce(db, standFinds(cut(stands, stand), survey, search), range)
      : [],
    venue: cut(venues, venue),
  })
  const changesAt = earliest([survey?.changesAt, nextEventChange(aside, now)])
  const words = terms.flatMap(({ anywhere, inTitle }) => [...anywhere, ...inTitle])
  return { range, words, counts, found, page, pages, changesAt }
}

/** Everything of one kind that has a public point, for the map: at most 2,000 events. */
export async function listMarked(
  db: Db,
  kind: FoundKind,
  search: Search,
  now: Instant,
): Promise<Found[]> {
  if (!kindsOf(search).has(kind)) return []
  const range = rangeOf(search, now)
  const asked = { search, range, terms: await findTerms(db, search.q) }
  switch (kind) {
    case 'event':
      return (await findWithPoint(db, openMemory(db), asked)).found
    case 'venue':
      return findVenues(db, openMemory(db), asked)
    case 'stand': {
      const survey = await surveyStands(db, openMemory(db), { asked, now })
      const finds = standFinds(orderStands(survey, search), survey, search)
      return finds.map((find) => ({ ...find, produce: [] }))
    }
  }
}

/** The events whose point lies where the search wants it, in the order of the list. */
export async function findWithPoint(db: Db, memory: Memory, asked: Asked) {
  const week = await recallWeek(db, memory, asked)
  return week ? listOfWeekWithPoint(db, memory, { week, asked }) : listEventsWithPoint(db, asked)
}
