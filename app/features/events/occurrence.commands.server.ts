/** 「この回だけ」: one date is called off, put off or moved, and the series stays as it is. */
import { occurrencesOf, occurrenceTime, refuseSchedule } from '#app/features/calendar/schedule.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
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
import type { OccurrenceTable } from '#db/tables/events.ts'
import type { Updateable } from 'kysely'
import { changeEvent } from './content.server.ts'
import type { EventRevision, EventWithOccurrences, Occurrence } from './event.ts'
import { mayManageEvent } from './policy.ts'
import { findEvent } from './queries.server.ts'
import type { OccurrenceRefusal } from './refusal.ts'

/** `day` is the date's `scheduledDay`. */
type OneDate = { eventId: string; day: Day; actor: Actor }
type Answer = Promise<Result<undefined, OccurrenceRefusal>>

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
    const lastDay = addDays(to.day, daysBetween(occurrence.firstDay, occurrence.lastDay))
    const times = { start: to.start, end: to.end }
    const refusal = refuseSchedule(
      { kind: 'span', firstDay: to.day, lastDay, ...times },
      dayOf(now, event.zone),
    )
    if (refusal) return refuse(refusal)
    const time = occurrenceTime(to.day, lastDay, times, event.zone)
    if (time.endsAt <= now) return refuse('already_over')
    return ok({
      status: 'moved' as const,
      message: to.message,
      first_day: time.firstDay,
      last_day: time.lastDay,
      start_time: time.start,
      end_time: time.end,
      starts_at: time.startsAt,
      ends_at: time.endsAt,
    })
  })
}

/** Takes a change of one date back: it is held as the schedule says, or falls away where it says nothing. */
export function reinstateOccurrence(db: Db, date: OneDate, now: Instant): Answer {
  return changeOccurrence(db, date, now, 'reinstate_date', (occurrence, event) => {
    const day = occurrence.scheduledDay
    const time = event.content.schedule
      ? occurrencesOf(event.content.schedule, day, day, event.zone).find(
          ({ firstDay }) => firstDay === day,
        )
      : undefined
    if (!time) return refuse('no_such_date')
    if (time.endsAt <= now) return refuse('date_over')
    return ok({
      status: 'scheduled' as const,
      message: '',
      overridden: 0 as const,
      first_day: time.firstDay,
      last_day: time.lastDay,
      start_time: time.start,
      end_time: time.end,
      starts_at: time.startsAt,
      ends_at: time.endsAt,
    })
  })
}

type Write = Updateable<OccurrenceTable> & { status: Occurrence['status']; message: string }

function changeOccurrence(
  db: Db,
  { eventId, day, actor }: OneDate,
  now: Instant,
  action: string,
  decide: (occurrence: Occurrence, event: EventWithOccurrences) => Result<Write, OccurrenceRefusal>,
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
    const decision = decide(occurrence, event)
    if (!decision.ok) return decision
    const write = { overridden: 1 as const, ...decision.value }
    const detail: EventRevision['detail'] = {
      scheduledDay: day,
      status: write.status,
      message: write.message,
      ...(write.status === 'moved' && write.first_day ? { movedTo: write.first_day } : {}),
    }
    const set = { sequence: event.sequence + 1 }
    if (!(await changeEvent(tx, event, { action, actor, set, detail }, now))) {
      return refuse('edited_elsewhere')
    }
    await tx.updateTable('occurrence').set(write).where('id', '=', occurrence.id).execute()
    return ok()
  })
}
