/** 会場さがし: an organizer's wish for a place and dates, and how far it has come. */
import { type Change, changeDemands } from '#app/features/matching/changes.ts'
import type { Facilities, MatchRequest, MatchWindow, Use } from '#app/features/matching/instance.ts'
import type { Detail } from '#app/features/permits/rule.ts'
import { lengthOf } from '#app/features/matching/slots.ts'
import {
  addDays,
  type ClockTime,
  type Day,
  daysBetween,
  type Instant,
  minutesOf,
  weekdayOf,
} from '#app/lib/time.ts'

export const EVENT_TYPES = ['sale', 'exchange', 'experience'] as const
export type EventType = (typeof EVENT_TYPES)[number]

export type Preference = 1 | 2 | 3

/** A day, or the given weekdays of a span of days (0 Sunday … 6; none: every day). */
export type RequestWindow = {
  fromDay: Day
  untilDay: Day
  weekdays: number[]
  start: ClockTime
  end: ClockTime
  preference: Preference
}

/** What an organizer asks for. Minutes and yen are whole numbers. */
export type RequestContent = {
  organizationId: string
  eventId: string | null
  /** The venue from whose page the organizer came: shown first, and asked nothing. */
  wishedVenueId: string | null
  title: string
  note: string
  types: EventType[]
  themes: string[]
  uses: Use[]
  /** What narrows the uses down, as far as it is known. */
  details: Detail[]
  people: number
  units: number | 'all'
  needs: Facilities
  setupMinutes: number
  clearMinutes: number
  /** Null: as long as the windows are. */
  lengthMinutes: number | null
  maxFee: number
  /** On how many different dates. */
  times: number
  areas: string[]
  windows: RequestWindow[]
}

export type RequestStatus = 'open' | 'proposed' | 'confirmed' | 'used' | 'withdrawn' | 'unplaced'

export type VenueRequest = RequestContent & {
  id: string
  status: RequestStatus
  hadCandidate: boolean
  closedMessage: string | null
  createdBy: string | null
  sample: boolean
  version: number
  createdAt: Instant
  updatedAt: Instant
}

export const LONGEST_WINDOW_DAYS = 92
export const MOST_WINDOWS = 6

/** 第1・第2・第3希望 as criteria weigh them. */
const WISH: Record<Preference, number> = { 1: 1, 2: 0.6, 3: 0.3 }

/** The days of a window that are still to come, at most `LONGEST_WINDOW_DAYS` of them. */
export function daysOfWindow(window: RequestWindow, today: Day): Day[] {
  const days: Day[] = []
  const length = Math.min(daysBetween(window.fromDay, window.untilDay), LONGEST_WINDOW_DAYS - 1)
  for (let ahead = 0; ahead <= length; ahead++) {
    const day = addDays(window.fromDay, ahead)
    const isAsked = window.weekdays.length === 0 || window.weekdays.includes(weekdayOf(day))
    if (isAsked && day >= today) days.push(day)
  }
  return days
}

export function matchWindowsOf(windows: readonly RequestWindow[], today: Day): MatchWindow[] {
  return windows.flatMap((window) =>
    daysOfWindow(window, today).map((date) => ({
      date,
      start: window.start,
      end: window.end,
      preference: WISH[window.preference],
    })),
  )
}

/** The request as the matching weighs it. */
export function toMatchRequest(request: RequestContent & { id: string }, today: Day): MatchRequest {
  return {
    id: request.id,
    organizer: request.organizationId,
    types: request.types,
    themes: request.themes,
    uses: request.uses,
    details: request.details,
    people: request.people,
    units: request.units,
    needs: request.needs,
    maxFee: request.maxFee,
    areas: request.areas,
    windows: matchWindowsOf(request.windows, today),
    ...(request.lengthMinutes === null ? {} : { lengthMinutes: request.lengthMinutes }),
    setupMinutes: request.setupMinutes,
    clearMinutes: request.clearMinutes,
    times: request.times,
  }
}

/**
 * The request as it would be after one change of those that the matching suggests; the same effect
 * as the matching's own on its instance. A full list of windows gives up its last.
 */
export function changeRequest(request: RequestContent, change: Change): RequestContent {
  return changeDemands(request, change, withWindow)
}

function withWindow(
  request: RequestContent,
  { date, start, end }: { date: Day; start: ClockTime; end: ClockTime },
): RequestContent {
  const first = request.windows[0]?.fromDay ?? date
  const length = lengthOf(toMatchRequest({ ...request, id: '' }, first < date ? first : date))
  const added = { fromDay: date, untilDay: date, weekdays: [], start, end, preference: 3 as const }
  const windows = [...request.windows.slice(0, MOST_WINDOWS - 1), added]
  const isLonger = length > 0 && minutesOf(end) - minutesOf(start) > length
  return isLonger ? { ...request, windows, lengthMinutes: length } : { ...request, windows }
}

/** The content alone, as revisions keep it. */
export function contentOf(request: RequestContent): RequestContent {
  const { organizationId, eventId, wishedVenueId, title, note } = request
  const { types, themes, uses, details, people, units, needs } = request
  const { setupMinutes, clearMinutes, lengthMinutes, maxFee, times, areas, windows } = request
  return {
    organizationId,
    eventId,
    wishedVenueId,
    title,
    note,
    types,
    themes,
    uses,
    details,
    people,
    units,
    needs,
    setupMinutes,
    clearMinutes,
    lengthMinutes,
    maxFee,
    times,
    areas,
    windows,
  }
}

/** What has come of a request: live proposals, and bookings that stand. */
export type Outcome = { times: number; offered: number; confirmed: number; used: number }

/** Where a request stands that nobody has ended: its proposals and bookings say so. */
export function settledStatus({ times, offered, confirmed, used }: Outcome): RequestStatus {
  if (confirmed + used >= times) return confirmed > 0 ? 'confirmed' : 'used'
  return offered > 0 ? 'proposed' : 'open'
}

/** Ended by its organizer or by staff; proposals and bookings no longer move it. */
export function isEnded(status: RequestStatus): boolean {
  return status === 'withdrawn' || status === 'unplaced'
}

/** Whether its content may still change. */
export function isEditable(status: RequestStatus): boolean {
  return status === 'open' || status === 'proposed'
}
