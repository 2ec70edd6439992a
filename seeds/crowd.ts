/**
 * A far larger town around the sample, for trying how large a town may grow: more organizations,
 * venues, stands and events of the same kinds, spread over all 丁目.
 *
 * Organizations, venues and stands go through their commands. Events go in by batches, with the rows
 * that their commands would write (place, dates, revision, text index): 20,000 of them one by one
 * would take minutes.
 */
import { firstDayOf, weekly } from '#app/features/calendar/recurrence.ts'
import { occurrencesOf, type Schedule } from '#app/features/calendar/schedule.ts'
import { contentToRow } from '#app/features/events/content.server.ts'
import { indexEvent } from '#app/features/events/document.server.ts'
import { EMPTY_CONTENT, type EventContent, type EventRevision } from '#app/features/events/event.ts'
import { createOrganization } from '#app/features/organizations/commands.server.ts'
import { savePlace } from '#app/features/places/commands.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { addDays, addMinutes, instantAt, TOWN_ZONE, type Day, type Instant } from '#app/lib/time.ts'
import { rollFrom } from './dice.ts'
import { done, keepDiary } from './diary.ts'
import { dayFrom } from './events.ts'
import { organizationIdOf, SAMPLE_ORGANIZATIONS } from './organizations.ts'
import { standEntries, venueEntry, type Stage } from './play.ts'
import { OCCASIONS } from './recipes.ts'
import { findSpot, listCentres } from './spot.ts'
import { listSampleStands } from './stands.ts'
import { listSampleVenues } from './venues.ts'

/** How many there are already, and how many there shall be. */
export type Crowd = Record<
  'events' | 'stands' | 'venues' | 'organizations',
  [Had: number, Wanted: number]
>

const BATCH = 200
/** One of so many events comes back every week. */
const SERIES_EVERY = 8
const PAST_DAYS = 90

export async function gatherCrowd(
  stage: Stage,
  crowd: Crowd,
  at: Instant,
  progress: (line: string) => void,
): Promise<void> {
  const keys = await gatherOrganizations(stage, crowd.organizations, at)
  progress(`${crowd.organizations[1]} organizations`)
  await gatherPlaces(stage, crowd, at)
  progress(`${crowd.venues[1]} venues, ${crowd.stands[1]} stands`)
  const [had, wanted] = crowd.events
  for (let from = had; from < wanted; from += BATCH) {
    const until = Math.min(from + BATCH, wanted)
    await writeEvents(stage, keys, { from, until }, at)
    if (Math.floor(until / 2000) > Math.floor(from / 2000)) progress(`${until} events`)
  }
}

async function gatherOrganizations(
  { db, cast }: Stage,
  [had, wanted]: [number, number],
  at: Instant,
): Promise<string[]> {
  const keys: string[] = []
  for (let index = had; index < wanted; index++) {
    const like = SAMPLE_ORGANIZATIONS[index % SAMPLE_ORGANIZATIONS.length]
    if (!like) continue
    const { kind, sector, reading, summary } = like
    const key = `crowd-${index}`
    const name = `${like.name} ${index}号`
    const id = organizationIdOf(key)
    const input = { id, version: 0, name, reading, kind, sector, summary, url: '', phone: '' }
    const extra = { sample: true, onBehalfOf: `${name}（電話で了承）` }
    done(await createOrganization(db, input, cast.staff, at, extra), name)
    keys.push(key)
  }
  return keys
}

async function gatherPlaces(stage: Stage, crowd: Crowd, at: Instant): Promise<void> {
  const { town, date } = stage
  const centres = listCentres(town)
  const spotOf = (word: string) => {
    const dice = rollFrom(word)
    const { name } = dice.pick(centres)
    return findSpot(town, {
      near: name,
      east: dice.between(-250, 250),
      north: dice.between(-250, 250),
    })
  }
  const venues = listSampleVenues(town, date).filter(({ state }) => state === 'confirmed')
  const [hadVenues, wantedVenues] = crowd.venues
  const venueEntries = Array.from({ length: wantedVenues - hadVenues }, (_, index) => {
    const like = venues[index % venues.length]
    if (!like) throw new Error('there is no venue to be like')
    const number = hadVenues + index
    const place = {
      ...like.facts.place,
      name: `見本の会場 ${number}号`,
      reading: `みほんのかいじょう ${number}ごう`,
      ...spotOf(`venue ${number}`),
    }
    const venue = { ...like, key: `crowd-${number}`, facts: { ...like.facts, place } }
    return venueEntry(stage, venue, at)
  })
  const [hadStands, wantedStands] = crowd.stands
  const stands = listSampleStands(town, date, wantedStands).slice(hadStands)
  await keepDiary([
    ...venueEntries,
    ...stands.flatMap((stand, index) => {
      const number = hadStands + index + 1
      const place = {
        ...stand.facts.place,
        name: `${stand.facts.place.name} ${number}`,
        ...spotOf(`stand ${number}`),
      }
      const facts = { ...stand.facts, place }
      return standEntries(stage, { ...stand, facts }, addMinutes(at, 1))
    }),
  ])
}

type Planned = { id: string; organizationId: string; placeId: string; content: EventContent }

async function writeEvents(
  stage: Stage,
  organizations: readonly string[],
  { from, until }: { from: number; until: number },
  at: Instant,
): Promise<void> {
  const { db, cast } = stage
  const planned: Planned[] = []
  for (let index = from; index < until; index++) {
    planned.push(await planEvent(stage, organizations, index, at))
  }
  await db
    .insertInto('event')
    .values(
      planned.map(({ id, organizationId, content }) => ({
        id,
        organization_id: organizationId,
        ...contentToRow(content),
        zone: TOWN_ZONE,
        status: 'published' as const,
        submitted_at: at,
        published_at: at,
        seen_at: at,
        sequence: 0,
        created_by: cast.staff.accountId,
        is_sample: 1 as const,
        version: 1,
        created_at: at,
        updated_at: at,
      })),
    )
    .execute()
  await db
    .insertInto('revision')
    .values(
      planned.map(({ id, content }) => {
        const kept: EventRevision = { content, status: 'published', detail: null }
        return {
          id: idFrom('crowd revision', id),
          subject_kind: 'event' as const,
          subject_id: id,
          version: 1,
          action: 'create',
          account_id: cast.staff.accountId,
          on_behalf_of: null,
          at,
          content: JSON.stringify(kept),
        }
      }),
    )
    .execute()
  const dates = planned.flatMap(({ id, content }) => datesOf(id, content.schedule, stage.date))
  for (let begin = 0; begin < dates.length; begin += BATCH) {
    await db
      .insertInto('occurrence')
      .values(dates.slice(begin, begin + BATCH))
      .execute()
  }
  for (const { id } of planned) await indexEvent(db, id)
}

async function planEvent(
  { db, town, date }: Stage,
  organizations: readonly string[],
  index: number,
  at: Instant,
): Promise<Planned> {
  const dice = rollFrom(`crowd event ${index}`)
  const recipe = dice.pick(OCCASIONS)
  const centre = dice.pick(listCentres(town))
  const day = dayFrom(addDays(date, dice.between(-PAST_DAYS, PAST_DAYS - 7)), recipe.weekdays)
  const id = idFrom('crowd event', String(index))
  const placeId = idFrom('crowd place', String(index))
  const spot = findSpot(town, {
    near: centre.name,
    east: dice.between(-250, 250),
    north: dice.between(-250, 250),
  })
  const name = `${centre.name}の見本広場`
  const place = { name, reading: '', accessText: '', access: [], roles: [], ...spot }
  await savePlace(db, placeId, place, town, at)
  const { types, category, themes, summary, body, fee, capacity, audience, rain, reading } = recipe
  const title = recipe.title.replace('{n}', String(index)).replace('{month}', day.slice(5, 7))
  return {
    id,
    organizationId: organizationIdOf(dice.pick(organizations)),
    placeId,
    content: {
      ...EMPTY_CONTENT,
      title: `${centre.name} ${title}`,
      types,
      category,
      themes,
      summary,
      body,
      fee,
      capacity,
      audience,
      rain,
      reading,
      schedule: scheduleOf(recipe, day, index),
      place: { mode: 'free', placeId },
    },
  }
}

type Times = { start: string | null; end: string | null }

function scheduleOf({ start, end }: Times, day: Day, index: number): Schedule {
  if (index % SERIES_EVERY !== 0) return { kind: 'once', day, start, end }
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const rrule = weekly([weekday], 1, addDays(day, 8 * 7))
  const firstDay = firstDayOf(rrule, day) ?? day
  const recurrence = { rrule, firstDay, exdates: [], rdates: [], holidays: 'as_usual' as const }
  return { kind: 'recurring', recurrence, start, end }
}

function datesOf(eventId: string, schedule: Schedule | null, date: Day) {
  if (!schedule) return []
  const [from, to] = [addDays(date, -PAST_DAYS - 30), addDays(date, PAST_DAYS + 90)]
  return occurrencesOf(schedule, from, to, TOWN_ZONE).map((time) => ({
    id: idFrom('occurrence', eventId, time.firstDay),
    event_id: eventId,
    scheduled_day: time.firstDay,
    first_day: time.firstDay,
    last_day: time.lastDay,
    start_time: time.start,
    end_time: time.end,
    starts_at: time.startsAt,
    ends_at: time.endsAt,
    status: 'scheduled' as const,
    message: '',
    overridden: 0 as const,
  }))
}

/** The day on which the crowd came. */
export function crowdBegin(date: Day): Instant {
  return instantAt(addDays(date, -100), '06:00')
}
