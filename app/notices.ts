import { NOTICES as ACCOUNT_NOTICES } from '#app/features/accounts/labels.ts'
import { NOTICES as BOOKING_NOTICES } from '#app/features/bookings/labels.ts'
import { NOTICES as EVENT_NOTICES } from '#app/features/events/notices.ts'
import { NOTICES as FOLLOW_NOTICES } from '#app/features/follow/labels.ts'
import { NOTICES as DESK_NOTICES } from '#app/features/desk/notices.ts'
import { NOTICES as ORGANIZATION_NOTICES } from '#app/features/organizations/notices.ts'
import { NOTICES as PHOTO_NOTICES } from '#app/features/photos/labels.ts'
import { NOTICES as LISTING_NOTICES } from '#app/features/places/labels.ts'
import { NOTICES as PUBLISHING_NOTICES } from '#app/features/publishing/notices.ts'
import { NOTICES as STAND_NOTICES } from '#app/features/stands/labels.ts'
import { NOTICES as VENUE_NOTICES } from '#app/features/venues/labels.ts'
import type { InLanguages, Language } from '#app/lib/language.ts'
import { MESSAGES } from '#app/messages.ts'
import type { NoticeTone } from '#app/ui/notice.tsx'

/** Notices of pages that are Japanese have one text. */
type NoticeText = string | InLanguages<string>

/** What `?notice=code` says: every feature's words, and those that all of them share. */
const NOTICES: Record<string, { tone: NoticeTone; text: NoticeText }> = {
  saved: { tone: 'success', text: MESSAGES.saved },
  not_allowed: { tone: 'error', text: MESSAGES.notAllowed },
  not_found: { tone: 'error', text: MESSAGES.alreadyGone },
  ...ACCOUNT_NOTICES,
  ...ORGANIZATION_NOTICES,
  ...DESK_NOTICES,
  ...LISTING_NOTICES,
  ...PHOTO_NOTICES,
  ...VENUE_NOTICES,
  ...STAND_NOTICES,
  ...EVENT_NOTICES,
  ...BOOKING_NOTICES,
  ...FOLLOW_NOTICES,
  ...PUBLISHING_NOTICES,
}

export function noticeOf(
  code: string | null,
  language: Language,
): { tone: NoticeTone; text: string } | null {
  const notice = code !== null && Object.hasOwn(NOTICES, code) ? NOTICES[code] : undefined
  if (!notice) return null
  const { tone, text } = notice
  return { tone, text: typeof text === 'string' ? text : text[language] }
}
