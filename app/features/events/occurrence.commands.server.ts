/** 「この回だけ」: one date is called off, put off, moved or held elsewhere; the series stays as it is. */
import {
  occurrenceTime,
  refuseSchedule,
  type OccurrenceTime,
} from '#app/features/calendar/schedule.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { findPlace } from '#app/features/places/queries.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import {
  addDays,
  daysBetween,
  dayOf,
  type ClockTime,
  type Day,
  type Instant,
} from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import type { EventTable, OccurrenceTable } from '#db/tables/events.ts'
import type { Updateable } from 'kysely'
import { changeEvent } from './content.server.ts'
import { indexEvent } from './document.server.ts'
import type { EventStatus, EventWithOccurrences, Occurrence, OccurrenceChange } from './event.ts'
import { isHeld, plannedTime } from './occurrence.ts'
import { mayManageEvent } from './policy.ts'
import { findEvent } from './queries.server.ts'
import type { OccurrenceRefusal } from './refusal.ts'

/** `day` is the date's `scheduledDay`. */
export type OneDate = { eventId: string; day: Day; actor: Actor }
export type Answer = Promise<Result<{ status: EventStatus }, OccurrenceRefusal>>

/** Calls one date off. */
export function cancelOccurrence(
  db: Db,
  { message, ...date }: OneDate & { message: string },
  now: Instant,
): Answer {
  return changeOccurrence(db, date, now, 'cancel_date', () =>
    ok({ status: 'cancelled' as const, message }),
  )
}

/** Puts one date off to a day that is not known yet. */
export function postponeOccurrence(
  db: Db,
  { message, ...date }: OneDate & { message: string },
  now: Instant,
): Answer {
  return changeOccurrence(db, date, now, 'postpone_date', () =>
    ok({ status: 'postponed' as const, message }),
  )
}

export type Move = { day: Day; start: ClockTime | null; end: ClockTime | null; message: string }

/** Moves one date to another day or to other times; a span keeps its length. */
export function moveOccurrence(
  db: Db,
  { to, ...date }: OneDate & { to: Move },
  now: Instant,
): Answer {
  return changeOccurrence(db, date, now, 'move_date', (occurrence, event) => {
    const isTaken = event.occurrences.some(
      (other) => other.id !== occurrence.id && other.firstDay === to.day && isHeld(other),
    )
    // A date is known by its day: its place and its booking are those of the day.
    return isTaken ? refuse('same_day_twice') : reschedule(occurrence, event, to, now)
  })
}

export type Hours = Omit<Move, 'day'>

/** Holds one date at other hours; its day and its place stay. */
export function changeOccurrenceHours(
  db: Db,
  { hours, ...date }: OneDate & { hours: Hours },
  now: Instant,
): Answer {
  return changeOccurrence(db, date, now, 'change_hours', (occurrence, event) => {
    if (!isHeld(occurrence)) return refuse('date_off')
    return reschedule(occurrence, event, { ...hours, day: occurrence.firstDay }, now)
  })
}

function reschedule(
  occurrence: Occurrence,
  event: EventWithOccurrences,
  to: Move,
  now: Instant,
): Result<Write, OccurrenceRefusal> {
  const lastDay = addDays(to.day, daysBetween(occurrence.firstDay, occurrence.lastDay))
  const times = { start: to.start, end: to.end }
  const refusal = refuseSchedule(
    { kind: 'span', firstDay: to.day, lastDay, ...times },
    dayOf(now, event.zone),
  )
  if (refusal) return refuse(refusal)
  const time = occurrenceTime(to.day, lastDay, times, event.zone)
  if (time.endsAt <= now) return refuse('already_over')
  return ok({ status: 'moved', message: to.message, ...timeToRow(time) })
}

/**
 * Takes every change of one date back: it is held as the schedule says, where the event is held, or
 * is no more where the schedule says nothing.
 */
export function reinstateOccurrence(db: Db, date: OneDate, now: Instant): Answer {
  return changeOccurrence(db, date, now, 'reinstate_date', (occurrence, event) => {
    const time = plannedTime(event.content.schedule, occurrence.scheduledDay, event.zone)
    if (!time) return refuse('no_such_date')
    if (time.endsAt <= now) return refuse('date_over')
    const asPlanned = { overridden: 0, place_mode: null, place_id: null } as const
    return ok({ status: 'scheduled', message: '', ...asPlanned, ...timeToRow(time) })
  })
}

function timeToRow(time: OccurrenceTime) {
  return {
    first_day: time.firstDay,
    last_day: time.lastDay,
    start_time: time.start,
    end_time: time.end,
    starts_at: time.startsAt,
    ends_at: time.endsAt,
  }
}

/** What a change writes: into the date, and into the event where it has to go through something, too. */
export type Write = Updateable<OccurrenceTable> & {
  status: Occurrence['status']
  message: string
  event?: Updateable<EventTable>
}
type Decision = Result<Write, OccurrenceRefusal>

export function changeOccurrence(
  db: Db,
  { eventId, day, actor }: OneDate,
  now: Instant,
  action: string,
  decide: (
    occurrence: Occurrence,
    event: EventWithOccurrences,
    tx: Db,
  ) => Decision | Promise<Decision>,
): Answer {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, eventId)
    if (!event) return refuse('not_found')
    if (!mayManageEvent(actor, event)) return refuse('not_allowed')
    if (event.hiddenAt !== null) return refuse('withdrawn')
    if (event.status === 'cancelled') return refuse('already_cancelled')
    const occurrence = event.occurrences.find(({ scheduledDay }) => scheduledDay === day)
    if (!occurrence) return refuse('no_such_date')
    if (occurrence.endsAt <= now) return refuse('date_over')
    const decision = await decide(occurrence, event, tx)
    if (!decision.ok) return decision
    const { event: more, ...write } = { overridden: 1 as const, ...decision.value }
    const set = { sequence: event.sequence + 1, ...more }
    const detail = await describeChange(tx, occurrence, write)
    if (!(await changeEvent(tx, event, { action, actor, set, detail }, now))) {
      return refuse('edited_elsewhere')
    }
    await tx.updateTable('occurrence').set(write).where('id', '=', occurrence.id).execute()
    if ('place_mode' in write) await indexEvent(tx, eventId)
    return ok({ status: set.status ?? event.status })
  })
}

/** For the record: what became of the date, as far as it is another than before. */
async function describeChange(
  tx: Db,
  before: Occurrence,
  { status, message, ...write }: Omit<Write, 'event'>,
): Promise<OccurrenceChange> {
  const change: OccurrenceChange = { scheduledDay: before.scheduledDay, status, message }
  if (status !== 'moved') return change
  if (write.first_day && write.first_day !== before.firstDay) change.movedTo = write.first_day
  const [start = before.start, end = before.end] = [write.start_time, write.end_time]
  if (start !== before.start || end !== before.end) change.times = { start, end }
  if (write.place_mode === 'venue') change.placeName = null
  if (write.place_id) change.placeName = (await findPlace(tx, write.place_id))?.name ?? ''
  return change
}
