/** What an event needs before the public may see it, and whether staff look at it first. */
import { refuseSchedule, type ScheduleRefusal } from '#app/features/calendar/schedule.ts'
import type { Day } from '#app/lib/time.ts'
import type { CommunityEvent, EventContent } from './event.ts'

export type PublishRefusal =
  | ScheduleRefusal
  | 'title_missing'
  | 'type_missing'
  | 'same_day_twice'
  | 'withdrawn'
  | 'already_cancelled'

/** Why the content cannot be announced, or null. `today` is the town's day. */
export function refuseContent(content: EventContent, today: Day): PublishRefusal | null {
  if (content.title.trim() === '') return 'title_missing'
  if (content.types.length === 0) return 'type_missing'
  if (content.schedule === null) return 'no_dates'
  if (hasDayTwice(content)) return 'same_day_twice'
  return refuseSchedule(content.schedule, today)
}

export function refuseToPublish(event: CommunityEvent, today: Day): PublishRefusal | null {
  if (event.hiddenAt !== null) return 'withdrawn'
  if (event.status === 'cancelled') return 'already_cancelled'
  return refuseContent(event.content, today)
}

/** A date is known by its day: 「この回だけ」 could not tell two of one day apart. */
export function hasDayTwice({ schedule }: Pick<EventContent, 'schedule'>): boolean {
  if (schedule?.kind !== 'dates') return false
  return new Set(schedule.dates.map(({ day }) => day)).size < schedule.dates.length
}

/**
 * Whether an edit of a published event goes to staff again: when the organization was set back to
 * review, or when the new place looks like a registered venue, whose host has not been asked.
 */
export function editNeedsReview(edit: {
  byStaff: boolean
  trusted: boolean
  placeChanged: boolean
  looksLikeVenue: boolean
}): boolean {
  if (edit.byStaff) return false
  return !edit.trusted || (edit.placeChanged && edit.looksLikeVenue)
}
