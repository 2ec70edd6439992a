import { occurrenceTime } from '#app/features/calendar/schedule.ts'
import type { EventStatus, OccurrenceStatus } from '#app/features/events/event.ts'
import { idFrom } from '#app/lib/id.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

type EventFacts = {
  id?: string
  organizationId: string
  title?: string
  status?: EventStatus
  placeMode?: 'venue' | 'free' | 'online' | 'unknown'
  placeId?: string | null
  areaId?: string | null
  day?: Day
  start?: ClockTime | null
  end?: ClockTime | null
  sequence?: number
  now?: Instant
}

/** An event of one day, 「見本の朝市」 unless told otherwise, straight into the tables. */
export async function buildEvent(db: Db, facts: EventFacts): Promise<{ id: string }> {
  const { title = '見本の朝市', day = '2026-11-29', start = '10:00', end = '14:00' } = facts
  const { status = 'published', now = '2026-11-22T00:00:00.000Z' } = facts
  const id = facts.id ?? idFrom('event', facts.organizationId, title, day)
  await db
    .insertInto('event')
    .values({
      id,
      organization_id: facts.organizationId,
      title,
      reading: '',
      summary: '',
      body: '',
      type_sale: 1,
      type_exchange: 0,
      type_experience: 0,
      category: '',
      themes: '[]',
      schedule: JSON.stringify({ kind: 'once', day, start, end }),
      zone: 'Asia/Tokyo',
      place_mode: facts.placeMode ?? 'unknown',
      place_id: facts.placeId ?? null,
      area_id: facts.areaId ?? null,
      fee_kind: 'unknown',
      fee_text: '',
      sign_up: 'none',
      sign_up_text: '',
      audience: '',
      rain_policy: 'unknown',
      contact: '',
      language: 'ja',
      status,
      published_at: status === 'published' || status === 'cancelled' ? now : null,
      submitted_at: status === 'draft' ? null : now,
      sequence: facts.sequence ?? 0,
      is_sample: 1,
      version: 1,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await buildOccurrence(db, { eventId: id, day, start, end })
  return { id }
}

type OccurrenceFacts = {
  eventId: string
  day: Day
  lastDay?: Day
  start?: ClockTime | null
  end?: ClockTime | null
  status?: OccurrenceStatus
  message?: string
}

/** One more date of an event. */
export async function buildOccurrence(db: Db, facts: OccurrenceFacts): Promise<{ id: string }> {
  const { eventId, day, lastDay = day, start = '10:00', end = '14:00' } = facts
  const { status = 'scheduled', message = '' } = facts
  const time = occurrenceTime(day, lastDay, { start, end })
  const id = idFrom('occurrence', eventId, day)
  await db
    .insertInto('occurrence')
    .values({
      id,
      event_id: eventId,
      scheduled_day: day,
      first_day: day,
      last_day: lastDay,
      start_time: start,
      end_time: end,
      starts_at: time.startsAt,
      ends_at: time.endsAt,
      status,
      message,
      overridden: status === 'scheduled' ? 0 : 1,
    })
    .execute()
  return { id }
}
