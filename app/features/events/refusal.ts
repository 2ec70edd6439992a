/** Why a command on an event says no. */
import type { ScheduleRefusal } from '#app/features/calendar/schedule.ts'
import type { PublishRefusal } from './publication.ts'

export type AccessRefusal = 'not_found' | 'not_allowed' | 'edited_elsewhere'
export type CreateRefusal = 'taken' | 'not_allowed' | 'keeper_unknown'
export type EditRefusal = AccessRefusal | PublishRefusal
export type ReviewRefusal = AccessRefusal | PublishRefusal | 'message_missing' | 'not_submitted'
export type WithdrawalRefusal = AccessRefusal | 'message_missing' | 'not_published' | 'too_late'
export type OccurrenceRefusal =
  | AccessRefusal
  | 'no_such_date'
  | 'date_over'
  | 'date_off'
  | 'same_day_twice'
  | 'outside_booking'
  | 'withdrawn'
  | 'already_cancelled'
  | ScheduleRefusal
export type CoOrganizerRefusal =
  AccessRefusal | 'withdrawn' | 'co_organizer_unknown' | 'too_many_co_organizers'
export type EventRefusal =
  | CreateRefusal
  | CoOrganizerRefusal
  | EditRefusal
  | ReviewRefusal
  | WithdrawalRefusal
  | OccurrenceRefusal
