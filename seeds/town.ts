/** The sample town: a year of a town's life, made through the features' own commands, the same every time. */
import { expireProposals, markUsed } from '#app/features/bookings/clock.commands.server.ts'
import { layFoundation } from '#app/features/desk/foundation.server.ts'
import type { Town } from '#app/features/places/town.ts'
import { addDays, addMinutes, instantAt, type Day, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { gatherCast } from './cast.ts'
import { crowdBegin, gatherCrowd, type Crowd } from './crowd.ts'
import { keepDiary, type Entry } from './diary.ts'
import { listSampleEvents } from './events.ts'
import { eventEntries, requestEntries, standEntries, venueEntry, type Stage } from './play.ts'
import { layPast } from './past.ts'
import { listSampleRequests } from './requests.ts'
import { listSampleStands, SAMPLE_PRODUCE } from './stands.ts'
import { listSampleVenues } from './venues.ts'

/** `full` is the sample; a number of events puts a far larger town around it. */
export type Size = 'small' | 'full' | number

export type SampleTown = {
  town: Town
  /** The day that the sample takes for today. */
  date: Day
  size: Size
  /** What links in letters begin with. */
  publicUrl?: string
}

type Counts = { story: 'small' | 'full'; events: number; stands: number }
const SMALL: Counts = { story: 'small', events: 30, stands: 10 }
const FULL: Counts = { story: 'full', events: 150, stands: 60 }
const FULL_ORGANIZATIONS = 40
/** A larger town has one stand for ten events and one organization for five, and these venues. */
const LARGE_VENUES = 200
export const LEAST_EVENTS = 1000

/** A size as it is typed; null when it is none. */
export function readSize(text: string): Size | null {
  if (text === 'small' || text === 'full') return text
  const events = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return events >= LEAST_EVENTS ? events : null
}

/** What a size means. */
function countsOf(size: Size): Counts {
  return size === 'small' ? SMALL : FULL
}

/** The town began so many days before the sample's day. */
const FIRST_DAY = -110
const URL = 'http://localhost:3000'

/** Fills an empty, migrated database. Everything happens in the order in which it would have happened. */
export async function seedTown(
  db: Db,
  { town, date, size, publicUrl = URL }: SampleTown,
  progress: (line: string) => void = () => {},
): Promise<void> {
  const begin = instantAt(addDays(date, FIRST_DAY), '09:00')
  await layFoundation(db, town, begin)
  // Either there is a whole town or there is none; and one transaction is far faster than thousands.
  await inTransaction(db, (tx) => fill(tx, { town, date, size, publicUrl }, begin, progress))
}

async function fill(
  db: Db,
  { town, date, size, publicUrl }: Required<SampleTown>,
  begin: Instant,
  progress: (line: string) => void,
): Promise<void> {
  const counts = countsOf(size)
  await layProduce(db)
  const cast = await gatherCast(db, publicUrl, begin)
  const stage: Stage = { db, town, date, publicUrl, cast }

  const venues = listSampleVenues(town, date)
  const requests = listSampleRequests(town, venues, date, counts.story)
  const booked = requests.filter(({ event }) => event !== null).length
  const events = listSampleEvents(town, date, counts.events - booked)
  const stands = listSampleStands(town, date, counts.stands)

  progress(
    `${venues.length} venues, ${stands.length} stands, ${counts.events} events, ${requests.length} requests`,
  )
  await keepDiary([
    ...venues.map((venue, index) => {
      // Those that wait for staff came a few days ago; staff entered the others at the beginning.
      const lately = instantAt(addDays(date, -3), '10:00')
      return venueEntry(
        stage,
        venue,
        venue.state === 'confirmed' ? addMinutes(begin, 120 + index) : lately,
      )
    }),
    ...stands.flatMap((stand, index) => {
      const lately = instantAt(addDays(date, -2), '10:00')
      return standEntries(stage, stand, stand.asked ? lately : addMinutes(begin, 180 + index))
    }),
    { at: addMinutes(begin, 300), write: () => layPast(db, date) },
    ...events.flatMap((event) => eventEntries(stage, event)),
    ...requests.flatMap((request) => requestEntries(stage, request)),
    ...nightsOf(db, date),
  ])
  if (typeof size === 'number') {
    const crowd: Crowd = {
      events: [counts.events, size],
      stands: [counts.stands, Math.round(size / 10)],
      venues: [venues.length, LARGE_VENUES],
      organizations: [FULL_ORGANIZATIONS, Math.max(FULL_ORGANIZATIONS + 1, Math.round(size / 5))],
    }
    await gatherCrowd(stage, crowd, crowdBegin(date), progress)
  }
  await settleLetters(db)
}

/** The town's crops are a list that nobody posts: plain rows. */
async function layProduce(db: Db): Promise<void> {
  await db
    .insertInto('produce')
    .values(
      SAMPLE_PRODUCE.map(({ id, name, reading, seasonFrom, seasonUntil }) => ({
        id,
        name,
        reading,
        season_from: seasonFrom,
        season_until: seasonUntil,
      })),
    )
    .execute()
}

/** What the ticker does by itself, once a night. */
function nightsOf(db: Db, date: Day): Entry[] {
  return Array.from({ length: -FIRST_DAY }, (_, night) => ({
    at: instantAt(addDays(date, FIRST_DAY + night + 1), '02:00'),
    write: async (now) => {
      await markUsed(db, now)
      await expireProposals(db, now)
    },
  }))
}

/**
 * The letters of the sample's past count as delivered when they were written: staff read them in the
 * desk, and a server that starts on the sample sends nothing to anybody.
 */
async function settleLetters(db: Db): Promise<void> {
  await db
    .updateTable('outbox_message')
    .set((row) => ({ sent_at: row.ref('created_at'), attempts: 1 }))
    .where('sent_at', 'is', null)
    .execute()
}
