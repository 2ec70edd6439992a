/** A venue's terms in words. */
import { formatClock } from '#app/features/calendar/format.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { FEES, VENUE_MESSAGES } from './messages.ts'
import type { Venue } from './venue.ts'

/** 「無料」, 「1回につき3,000円」. */
export function feeToText({ amount, basis }: Venue['fee'], language: Language): string {
  return amount === 0
    ? messagesIn(VENUE_MESSAGES, language).free
    : messagesIn(FEES, language)[basis](grouped(amount))
}

/** 3000 → `3,000`. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** 「20:00以降は音を出せません」. */
export function quietToText(quietFrom: string | null, language: Language): string {
  return quietFrom === null
    ? ''
    : messagesIn(VENUE_MESSAGES, language).quietFrom(formatClock(quietFrom))
}

export function powerToText(amps: number, language: Language): string {
  const say = messagesIn(VENUE_MESSAGES, language)
  return amps === 0 ? say.noPower : say.powerUpTo(amps)
}

export function noticeToText(days: number, language: Language): string {
  const say = messagesIn(VENUE_MESSAGES, language)
  return days === 0 ? say.sameDay : say.daysBefore(days)
}
