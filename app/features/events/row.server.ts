import type { Selectable } from 'kysely'
import type { Schedule } from '#app/features/calendar/schedule.ts'
import type { EventTable, OccurrenceTable } from '#db/tables/events.ts'
import type {
  CommunityEvent,
  EventContent,
  EventPlace,
  EventType,
  Occurrence,
  OccurrencePlace,
} from './event.ts'

type EventRow = Selectable<EventTable> & {
  organization_name: string
  source_name: string | null
  source_licence: string | null
  source_url: string | null
}

/** The event of a row that was joined with its organization and source. */
export function toEvent(row: EventRow, coOrganizerIds: string[]): CommunityEvent {
  return {
    id: row.id,
    organizationId: row.organization_id,
    organizerName: row.organizer_name ?? row.organization_name,
    content: toContent(row, coOrganizerIds),
    zone: row.zone,
    status: row.status,
    reviewMessage: row.review_message,
    cancelMessage: row.cancel_message,
    submittedAt: row.submitted_at,
    publishedAt: row.published_at,
    seenAt: row.seen_at,
    sequence: row.sequence,
    source:
      row.source_id === null
        ? null
        : {
            id: row.source_id,
            name: row.source_name ?? '',
            licence: row.source_licence ?? '',
            url: row.source_url,
            key: row.source_key ?? '',
          },
    sample: row.is_sample === 1,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    hiddenAt: row.hidden_at,
  }
}

function toContent(row: Selectable<EventTable>, coOrganizerIds: string[]): EventContent {
  const types: (EventType | false)[] = [
    row.type_sale === 1 && 'sale',
    row.type_exchange === 1 && 'exchange',
    row.type_experience === 1 && 'experience',
  ]
  return {
    title: row.title,
    reading: row.reading,
    summary: row.summary,
    body: row.body,
    types: types.filter((type) => type !== false),
    category: row.category,
    themes: JSON.parse(row.themes) as string[],
    schedule: JSON.parse(row.schedule) as Schedule | null,
    place: toPlace(row),
    fee: { kind: row.fee_kind, text: row.fee_text },
    capacity: row.capacity,
    signUp: { kind: row.sign_up, text: row.sign_up_text, until: row.sign_up_until },
    audience: row.audience,
    rain: {
      policy: row.rain_policy,
      reserveDay: row.rain_reserve_day,
      decidedAt: row.rain_decided_at,
    },
    contact: row.contact,
    url: row.url,
    language: row.language,
    coOrganizerIds,
  }
}

function toPlace(row: Selectable<EventTable>): EventPlace {
  switch (row.place_mode) {
    case 'venue':
      return { mode: 'venue', areaId: row.area_id }
    case 'online':
      return { mode: 'online', url: row.online_url }
    case 'free':
      return row.place_id === null
        ? { mode: 'unknown', areaId: row.area_id }
        : { mode: 'free', placeId: row.place_id }
    case 'unknown':
      return { mode: 'unknown', areaId: row.area_id }
  }
}

function toOccurrencePlace(row: Selectable<OccurrenceTable>): OccurrencePlace | null {
  if (row.place_mode === 'venue') return { mode: 'venue' }
  return row.place_id === null ? null : { mode: 'free', placeId: row.place_id }
}

export function toOccurrence(row: Selectable<OccurrenceTable>): Occurrence {
  return {
    id: row.id,
    eventId: row.event_id,
    scheduledDay: row.scheduled_day,
    firstDay: row.first_day,
    lastDay: row.last_day,
    start: row.start_time,
    end: row.end_time,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    status: row.status,
    message: row.message,
    overridden: row.overridden === 1,
    place: toOccurrencePlace(row),
  }
}
