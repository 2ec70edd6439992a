import { findTerms } from '#app/features/search/queries.server.ts'
import { earliest, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { nextEventChange, nextEventMoments } from './event-change.server.ts'
import { describeEvents, listEventIds, listEventsWithPoint } from './event.queries.server.ts'
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
import type { FoundKind, Search } from './search.ts'
import {
  countOpen,
  listStandsWithPoint,
  listStandStretch,
  withProduce,
} from './stand.queries.server.ts'
import { surveyStands } from './stand-survey.server.ts'
import { countedVenues, listVenueStretch, listVenuesWithPoint } from './venue.queries.server.ts'

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
  const survey = wanted.has('stand') ? await surveyStands(db, asked, now) : null
  // Distances and circles are counted here; everything else SQL counts and cuts.
  const near = needsPoint(search)
    ? {
        events: wanted.has('event') ? await listEventsWithPoint(db, asked) : null,
        stands: survey ? await listStandsWithPoint(db, asked, { survey, now }) : [],
        venues: wanted.has('venue') ? await listVenuesWithPoint(db, asked) : [],
      }
    : null
  const open = near ? countOpen(near.stands) : sum(survey?.groups.map((group) => group.open))
  const standsOpen = range.firstDay <= range.today ? open : 0
  const standsAhead = wanted.size > 1 ? Math.min(standsOpen, MOST_AHEAD) : standsOpen
  // What lies on a later page depends on how many there are of everything before it.
  const most = search.page === 1 ? PAGE_SIZE : null
  const listed = wanted.has('event') && !near ? await listEventIds(db, asked, most) : null
  const aside = await db
    .selectNoFrom([
      ...nextEventMoments(db, now),
      countedVenues(db, asked, wanted.has('venue')).as('venues'),
    ])
    .executeTakeFirstOrThrow()
  const counts: Counts = {
    ...(near?.events?.counts ?? listed?.counts ?? NO_EVENTS),
    stands: near ? near.stands.length : sum(survey?.groups.map((group) => group.count)),
    standsOpen,
    standsAhead,
    venues: near ? near.venues.length : (aside.venues ?? 0),
  }
  const pages = pagesOf(counts)
  const page = Math.min(search.page, pages)
  const { event, stand, venue } = stretchesOf(counts, page)
  const cut = <T>(all: readonly T[], { from, count }: Stretch) => all.slice(from, from + count)
  const found = inPageOrder(counts, page, {
    event: near
      ? cut(near.events?.found ?? [], event)
      : await describeEvents(db, asked, cut(listed?.ids ?? [], event)),
    stand: await withProduce(
      db,
      near
        ? cut(near.stands, stand)
        : survey
          ? await listStandStretch(db, asked, { survey, stretch: stand, now })
          : [],
      range,
    ),
    venue: near ? cut(near.venues, venue) : await listVenueStretch(db, asked, venue),
  })
  const changesAt = earliest([survey?.changesAt, nextEventChange(aside, now)])
  const words = terms.flatMap(({ anywhere, inTitle }) => [...anywhere, ...inTitle])
  return { range, words, counts, found, page, pages, changesAt }
}

const sum = (numbers: readonly number[] = []) => numbers.reduce((all, one) => all + one, 0)

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
      return (await listEventsWithPoint(db, asked)).found
    case 'venue':
      return listVenuesWithPoint(db, asked)
    case 'stand': {
      const survey = await surveyStands(db, asked, now)
      const finds = await listStandsWithPoint(db, asked, { survey, now })
      return finds.map((find) => ({ ...find, produce: [] }))
    }
  }
}

/** Type, category and theme are said of events alone: asking for them asks for events. */
function kindsOf(search: Search): Set<FoundKind> {
  const kinds = new Set<FoundKind>(
    search.kinds.length > 0 ? search.kinds : ['event', 'stand', 'venue'],
  )
  if (search.types.length + search.categories.length + search.themes.length > 0) {
    kinds.delete('stand')
    kinds.delete('venue')
  }
  return kinds
}
