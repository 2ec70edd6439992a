import { entryOf, type Entry } from '#app/features/discovery/entry.ts'
import { describeEvents } from '#app/features/discovery/event.queries.server.ts'
import type { Found, FoundEvent } from '#app/features/discovery/listing.ts'
import { rangeOf, type Range } from '#app/features/discovery/range.ts'
import { EVERYTHING } from '#app/features/discovery/search.ts'
import {
  orderStands,
  standFinds,
  withProduce,
} from '#app/features/discovery/stand.queries.server.ts'
import { surveyStands } from '#app/features/discovery/stand-survey.server.ts'
import { findVenues } from '#app/features/discovery/venue.queries.server.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { addDays, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { openMemory } from '#db/memory.server.ts'
import { SAVED_MESSAGES } from './messages.ts'
import { keyOf, type SavedList, type Thing } from './thing.ts'

/** Before any event of this site. */
const LONG_AGO = '1970-01-01'

/** What an account has saved, the latest first. */
export function listSavedThings(db: Db, accountId: string): Promise<Thing[]> {
  return db
    .selectFrom('saved_thing')
    .select(['kind', 'subject_id as id'])
    .where('account_id', '=', accountId)
    .orderBy('saved_at', 'desc')
    .orderBy('kind')
    .orderBy('subject_id')
    .execute()
}

/**
 * Saved things as lists tell of them, what comes next first: whoever made the list up, it tells no more
 * of a thing than its page tells everybody. Ten statements, whatever the number of things.
 */
export async function listSaved(
  db: Db,
  things: readonly Thing[],
  { now, language }: { now: Instant; language: Language },
): Promise<SavedList> {
  if (things.length === 0) return { sections: [], gone: [] }
  const ids = (kind: Thing['kind']) => things.filter((one) => one.kind === kind).map(({ id }) => id)
  const ahead = rangeOf({ ...EVERYTHING, when: 'all' }, now)
  const before = { from: LONG_AGO, to: addDays(ahead.today, -1) }
  const behind = rangeOf({ ...EVERYTHING, ...before }, now)
  const asked = (range: Range) => ({ search: EVERYTHING, range, terms: [] })
  const memory = openMemory(db)

  const events = await describeEvents(db, asked(ahead), ids('event'))
  const known = new Set(events.map(({ id }) => id))
  const others = ids('event').filter((id) => !known.has(id))
  // What ended this morning is neither ahead nor of a former day.
  const today = await describeEvents(db, asked({ ...ahead, from: behind.until ?? now }), others)
  for (const { id } of today) known.add(id)
  const past = await describeEvents(
    db,
    asked(behind),
    others.filter((id) => !known.has(id)),
  )

  const survey = await surveyStands(db, memory, { asked: asked(ahead), now })
  const wanted = new Set(ids('stand'))
  const listed = orderStands(survey, EVERYTHING).filter(({ id }) => wanted.has(id))
  const stands = await withProduce(db, standFinds(listed, survey, EVERYTHING), ahead)
  const rooms = new Set(ids('venue'))
  const venues = (await findVenues(db, memory, asked(ahead))).filter(({ id }) => rooms.has(id))

  const say = messagesIn(SAVED_MESSAGES, language)
  const entries = (all: readonly Found[]): Entry[] =>
    all.map((found) => entryOf(found, ahead, now, language))
  const sections = [
    { title: say.upcoming, entries: entries(events.toSorted(bySoonest)), more: null },
    { title: say.stands, entries: entries(stands), more: null },
    { title: say.venues, entries: entries(venues), more: null },
    { title: say.past, entries: entries([...today, ...past].toSorted(byLatest)), more: null },
  ].filter((section) => section.entries.length > 0)
  const shown = new Set([...events, ...today, ...past, ...stands, ...venues].map(keyOf))
  return { sections, gone: things.map(keyOf).filter((key) => !shown.has(key)) }
}

const startOf = ({ dates: [first] }: FoundEvent) => first.startsAt
const bySoonest = (a: FoundEvent, b: FoundEvent) => (startOf(a) < startOf(b) ? -1 : 1)
const byLatest = (a: FoundEvent, b: FoundEvent) => bySoonest(b, a)
