/**
 * What is told is read from what is stored anyway: reports of stands and revisions of events. Both
 * are written in the transaction of what they tell and are never destroyed, so that no happening is
 * lost, and no feature has to know that anybody follows.
 */
import { placeWords } from '#app/features/discovery/entry.ts'
import type { EventRevision } from '#app/features/events/event.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { publicPlaceOn } from '#app/features/events/public-place.ts'
import { toOccurrence } from '#app/features/events/row.server.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Change, EventNews, OutNews } from './news.ts'

/** `named`: of events alone that somebody follows by themselves, or by who holds them. */
type Span = { after: Instant; until: Instant; named?: boolean }

/**
 * The public events that have changed in a span and have a date to come, with what has changed; seven
 * statements, however many there are.
 */
export async function listEventNews(db: Db, span: Span, now: Instant): Promise<EventNews[]> {
  const revisions = await listRevisions(db, span)
  const ids = [...new Set(revisions.map((row) => row.subject_id))]
  if (ids.length === 0) return []
  const before = await listContentBefore(db, ids, span)
  const guests = await db
    .selectFrom('event_co_organizer')
    .selectAll()
    .where('event_id', 'in', ids)
    .execute()
  const dates = await db
    .selectFrom('occurrence')
    .selectAll()
    .where('event_id', 'in', ids)
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  const places = await listPublicPlaces(db, ids)
  const events = new Map(revisions.map((row) => [row.subject_id, row]))
  return [...events.values()].flatMap((event): EventNews[] => {
    const own = revisions.filter((row) => row.subject_id === event.subject_id)
    const ahead = dates.filter((date) => date.event_id === event.subject_id).map(toOccurrence)
    const at = places.get(event.subject_id)
    const changes = changesOf(own, before.get(event.subject_id) ?? null, span)
    if (ahead.length === 0 || changes.length === 0 || !at) return []
    return [
      {
        id: event.subject_id,
        title: event.title,
        status: event.status,
        cancelMessage: event.cancel_message,
        organizationIds: [
          event.organization_id,
          ...guests
            .filter((row) => row.event_id === event.subject_id)
            .map((row) => row.organization_id),
        ],
        place: ({ firstDay }) => placeWords(publicPlaceOn(at, firstDay), 'ja'),
        dates: ahead,
        changes,
      },
    ]
  })
}

type RevisionRow = Awaited<ReturnType<typeof listRevisions>>[number]

/** In the order in which they were made, with the event as it is now. */
function listRevisions(db: Db, { after, until, named = false }: Span) {
  const subjects = (kind: 'event' | 'organization') =>
    db.selectFrom('follow').select('subject').where('kind', '=', kind)
  const guests = db
    .selectFrom('event_co_organizer')
    .select('event_id')
    .where('organization_id', 'in', subjects('organization'))
  return db
    .selectFrom('revision')
    .innerJoin('event', 'event.id', 'revision.subject_id')
    .innerJoin('organization', 'organization.id', 'event.organization_id')
    .select(['revision.subject_id', 'revision.action', 'revision.at', 'revision.content'])
    .select(['event.title', 'event.status', 'event.cancel_message', 'event.published_at'])
    .select('event.organization_id')
    .where('revision.subject_kind', '=', 'event')
    .where('revision.at', '>', after)
    .where('revision.at', '<=', until)
    .where('event.status', 'in', ['published', 'cancelled'])
    .where('event.hidden_at', 'is', null)
    .where('organization.hidden_at', 'is', null)
    .$if(named, (query) =>
      query.where((eb) =>
        eb.or([
          eb('event.id', 'in', subjects('event')),
          eb('event.organization_id', 'in', subjects('organization')),
          eb('event.id', 'in', guests),
        ]),
      ),
    )
    .orderBy('revision.at')
    .orderBy('revision.version')
    .execute()
}

/** What each of them was like when the span began; none for those that did not exist. */
async function listContentBefore(
  db: Db,
  ids: readonly string[],
  { after }: Span,
): Promise<Map<string, EventRevision>> {
  const rows = await db
    .selectFrom('revision')
    .select(['subject_id', 'content'])
    .where('subject_kind', '=', 'event')
    .where('subject_id', 'in', ids)
    .where('version', '=', (eb) =>
      eb
        .selectFrom('revision as last')
        .select((max) => max.fn.max('last.version').as('version'))
        .where('last.subject_kind', '=', 'event')
        .whereRef('last.subject_id', '=', 'revision.subject_id')
        .where('last.at', '<=', after),
    )
    .execute()
  return new Map(rows.map((row) => [row.subject_id, parse(row.content)]))
}

const parse = (content: string) => JSON.parse(content) as EventRevision

function changesOf(
  rows: readonly RevisionRow[],
  before: EventRevision | null,
  span: Span,
): Change[] {
  const published = rows[0]?.published_at ?? null
  // An event that is new is told whole, with all that has become of it meanwhile.
  if (published !== null && published > span.after && published <= span.until) {
    return [{ what: 'new', at: published }]
  }
  const changes: Change[] = []
  let known = before
  for (const row of rows) {
    const next = parse(row.content)
    const { at } = row
    if (next.status === 'cancelled' && known?.status !== 'cancelled') {
      changes.push({ what: 'cancelled', at })
    } else if (next.detail) {
      changes.push({ what: 'date', day: next.detail.scheduledDay, at })
    } else if (known && scheduleOf(known) !== scheduleOf(next)) {
      changes.push({ what: 'dates', at })
    }
    known = next
  }
  return changes
}

const scheduleOf = ({ content }: EventRevision) => JSON.stringify(content.schedule)

/** What is out at the stands at a moment, the first reported first: what is sold out is not. */
export async function listOut(db: Db, now: Instant): Promise<OutNews[]> {
  const rows = await db
    .selectFrom('stand_report as report')
    .innerJoin('stand', 'stand.id', 'report.stand_id')
    .innerJoin('place', 'place.id', 'stand.place_id')
    .innerJoin('organization', 'organization.id', 'stand.farmer_id')
    .leftJoin('stand_report_produce as listed', 'listed.report_id', 'report.id')
    .leftJoin('produce', 'produce.id', 'listed.produce_id')
    .select(['report.stand_id', 'report.state', 'report.reported_at', 'report.expires_at'])
    .select(['place.name', 'stand.farmer_id', 'produce.id as produce_id'])
    .select('produce.name as produce_name')
    .where('report.expires_at', '>', now)
    .where('report.reported_at', '<=', now)
    .where('report.state', 'in', ['open', 'few_left'])
    .where('stand.status', '=', 'listed')
    .where('stand.hidden_at', 'is', null)
    .where('organization.hidden_at', 'is', null)
    .orderBy('report.reported_at')
    .orderBy('report.id')
    .orderBy('produce.reading')
    .execute()
  const out = new Map<string, OutNews>()
  for (const row of rows) {
    const news = out.get(row.stand_id) ?? {
      standId: row.stand_id,
      name: row.name,
      farmerId: row.farmer_id,
      reportedAt: row.reported_at,
      until: row.expires_at,
      fewLeft: row.state === 'few_left',
      produce: [],
    }
    out.set(row.stand_id, news)
    if (row.produce_id !== null && row.produce_name !== null) {
      news.produce.push({ id: row.produce_id, name: row.produce_name })
    }
  }
  return [...out.values()]
}
