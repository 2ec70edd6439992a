/** What the town's people hold: an event, its dated occurrences, and where each of them takes place. */
import type { Schedule } from '#app/features/calendar/schedule.ts'
import type { PlaceFacts } from '#app/features/places/place.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'

export const EVENT_TYPES = ['sale', 'exchange', 'experience'] as const
export type EventType = (typeof EVENT_TYPES)[number]

export type EventStatus = 'draft' | 'in_review' | 'changes_requested' | 'published' | 'cancelled'
export type OccurrenceStatus = 'scheduled' | 'cancelled' | 'postponed' | 'moved'

/** The words that the form offers; imported events keep those of their source. */
export const CATEGORIES = [
  '朝市・マルシェ',
  'フリーマーケット',
  '飲食・キッチンカー',
  '体験・ワークショップ',
  '農業・収穫体験',
  '音楽・文化',
  'スポーツ・健康',
  '子ども・子育て',
  '福祉・支え合い',
  '防災',
  'まち歩き・観光',
  '講座・相談',
  '交流会',
  'お祭り',
] as const

/**
 * Where an event takes place. `venue`: a registered venue, which the public learns of with its
 * booking, not before; `areaId` is what may be said until then.
 */
export type EventPlace =
  | { mode: 'venue'; areaId: string | null }
  | { mode: 'free'; placeId: string }
  | { mode: 'online'; url: string | null }
  | { mode: 'unknown'; areaId: string | null }

/** The place of one date: one of its own, or a registered venue that has to be found. */
export type OccurrencePlace = { mode: 'free'; placeId: string } | { mode: 'venue' }

export type Fee = { kind: 'free' | 'paid' | 'unknown'; text: string }
export type SignUp = { kind: 'none' | 'needed' | 'unknown'; text: string; until: Day | null }
export type RainPolicy = 'any_weather' | 'light_rain' | 'cancelled' | 'postponed' | 'unknown'
/** `decidedAt`: by then, on the day, the organizer says whether it is held. */
export type Rain = { policy: RainPolicy; reserveDay: Day | null; decidedAt: ClockTime | null }

/** What the organizer writes; the rest of an event is what becomes of it. */
export type EventContent = {
  title: string
  reading: string
  summary: string
  body: string
  types: EventType[]
  category: string
  themes: string[]
  /** Null only while it is a draft. */
  schedule: Schedule | null
  place: EventPlace
  fee: Fee
  /** People; null is not known or without a limit. */
  capacity: number | null
  signUp: SignUp
  audience: string
  rain: Rain
  /** Shown to the public: the organizer says so in the form. */
  contact: string
  url: string | null
  language: string
  coOrganizerIds: string[]
}

/** As many as one page names. */
export const MOST_CO_ORGANIZERS = 20

/** What a new event is before anybody has written anything. */
export const EMPTY_CONTENT: EventContent = {
  title: '',
  reading: '',
  summary: '',
  body: '',
  types: [],
  category: '',
  themes: [],
  schedule: null,
  place: { mode: 'unknown', areaId: null },
  fee: { kind: 'unknown', text: '' },
  capacity: null,
  signUp: { kind: 'none', text: '', until: null },
  audience: '',
  rain: { policy: 'unknown', reserveDay: null, decidedAt: null },
  contact: '',
  url: null,
  language: 'ja',
  coOrganizerIds: [],
}

export type CommunityEvent = {
  id: string
  organizationId: string
  /** The name to show: of an imported event, the one its source gives. */
  organizerName: string
  content: EventContent
  zone: string
  status: EventStatus
  reviewMessage: string | null
  cancelMessage: string | null
  submittedAt: Instant | null
  publishedAt: Instant | null
  /** When staff saw it in the list of what is new. */
  seenAt: Instant | null
  /** RFC 5545 SEQUENCE. */
  sequence: number
  /** The import it comes from, shown as 出典. */
  source: { id: string; name: string; licence: string; url: string | null; key: string } | null
  sample: boolean
  version: number
  createdAt: Instant
  updatedAt: Instant
  hiddenAt: Instant | null
}

/** One dated instance; `scheduledDay` is the day that the schedule names, even when it was moved. */
export type Occurrence = {
  id: string
  eventId: string
  scheduledDay: Day
  firstDay: Day
  lastDay: Day
  start: ClockTime | null
  end: ClockTime | null
  startsAt: Instant
  endsAt: Instant
  status: OccurrenceStatus
  message: string
  /** The organizer changed this one date: the schedule no longer rewrites it. */
  overridden: boolean
  /** Where this one date is held instead; null is where the event is. */
  place: OccurrencePlace | null
}

export type Organizer = { id: string; name: string; trusted: boolean; sample: boolean }

/** An event with everything that its page needs, save the place. Occurrences ascend. */
export type EventWithOccurrences = CommunityEvent & {
  organizer: Organizer
  coOrganizers: Organizer[]
  occurrences: Occurrence[]
}

/** A line of a list: `next` is the first date that is not over, whatever its status. */
export type EventSummary = {
  id: string
  title: string
  organizationId: string
  organizerName: string
  status: EventStatus
  placeMode: EventPlace['mode']
  next: Pick<Occurrence, 'firstDay' | 'lastDay' | 'start' | 'end' | 'status'> | null
  submittedAt: Instant | null
  publishedAt: Instant | null
  updatedAt: Instant
  hidden: boolean
}

/** Whether the public may see it: published once and not hidden; a cancelled one says so. */
export function isPublic(event: Pick<CommunityEvent, 'status' | 'hiddenAt'>): boolean {
  return event.hiddenAt === null && (event.status === 'published' || event.status === 'cancelled')
}

/** What is still to come or going on at a moment, in order. */
export function upcomingOf<T extends Pick<Occurrence, 'endsAt'>>(
  occurrences: readonly T[],
  now: Instant,
): T[] {
  return occurrences.filter(({ endsAt }) => endsAt > now)
}

/** Over: it has dates and all of them lie in the past. */
export function isFinished(occurrences: readonly Occurrence[], now: Instant): boolean {
  return occurrences.length > 0 && upcomingOf(occurrences, now).length === 0
}

/** The place as the organizer gives it in the form: a free-form one by its facts. */
export type PlaceChoice =
  Exclude<EventPlace, { mode: 'free' }> | { mode: 'free'; facts: PlaceFacts }
export type EventInput = Omit<EventContent, 'place'> & { place: PlaceChoice }

/** What was done to one date; what is not named stayed as it was. */
export type OccurrenceChange = Pick<Occurrence, 'scheduledDay' | 'status' | 'message'> & {
  movedTo?: Day
  times?: Pick<Occurrence, 'start' | 'end'>
  /** The name of the new place; null while a venue is sought. */
  placeName?: string | null
}

/** What a revision keeps of an event; `detail` is the date that was changed by itself. */
export type EventRevision = {
  content: EventContent
  status: EventStatus
  detail: OccurrenceChange | null
  /** Changes of single dates that the new schedule has no place for. */
  dropped?: Day[]
}
