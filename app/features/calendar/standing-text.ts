/** How a thing stands, in words: the same ones in the list, on the map, on pages and in feeds. */
import { datesIn } from '#app/features/calendar/dates.ts'
import { formatClock } from '#app/features/calendar/format.ts'
import {
  HOLIDAY,
  type DateState,
  type OpenState,
  type StandState,
} from '#app/features/calendar/standing.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { addDays, clockOf } from '#app/lib/time.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import { DATE_MESSAGES, OPEN_MESSAGES, STAND_MESSAGES } from './standing-messages.ts'

/** 「17:00まで開いています」「9:00に開きます」「次は明日23日（月・祝）9:00から」. */
export function openStateToText(state: OpenState, language: Language): string {
  const say = messagesIn(OPEN_MESSAGES, language)
  switch (state.state) {
    case 'open': {
      const { until: clock, untilDay, today } = state
      if (clock === null || untilDay === null) return say.always
      const until = untilText(clock, untilDay, { today, language })
      return state.closesSoon ? say.closesSoon(until) : say.until(until)
    }
    case 'opens_today':
      return say.opensToday(formatClock(state.at))
    case 'opens': {
      const day = nextDayText(state.day, state.today, language)
      const next = say.next(day, formatClock(state.at))
      const { bracketed } = messagesIn(STAND_MESSAGES, language)
      const reason = state.why === HOLIDAY ? say.holiday : state.why
      const why = reason === null ? '' : bracketed(reason)
      return state.closedToday ? say.closedToday(why, next) : capital(next)
    }
    case 'closed':
      return say.noneAhead
    case 'unknown':
      return say.askThere
  }
}

/** 「17:00」, 「翌2:00」, 「11月25日（水）9:00」. */
function untilText(
  clock: string,
  day: Day,
  { today, language }: { today: Day; language: Language },
): string {
  const time = formatClock(clock)
  if (day === today) return time
  if (day === addDays(today, 1)) return messagesIn(OPEN_MESSAGES, language).nextDay(time)
  return `${datesIn(language).formatDay(day, today)}${language === 'ja' ? '' : ' '}${time}`
}

/** 「明日23日（月・祝）」 near, 「11月25日（水）」 farther. */
function nextDayText(day: Day, today: Day, language: Language): string {
  const text = datesIn(language).formatDay(day, today)
  return day === addDays(today, 1) ? messagesIn(OPEN_MESSAGES, language).tomorrow(text) : text
}

/** A sentence of its own begins with a capital, in the languages that have any. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** 「営業中（17:00まで）」「本日は売り切れました」「次は明日23日（月）9:00から」. */
export function standStateToText(now: StandState, language: Language): string {
  const say = messagesIn(STAND_MESSAGES, language)
  switch (now.state) {
    case 'open':
      return say.open(closingToText(now, language))
    case 'few_left':
      return say.fewLeft(closingToText(now, language))
    case 'sold_out':
      return say.soldOut
    case 'closed_today':
      return say.closedToday
    case 'ended':
      return say.ended
    case 'in_hours':
    case 'by_hours':
    case 'unknown':
      return openStateToText(now.hours, language)
  }
}

/** 「（14:00まで）」 as its farmer said today, else as its hours say; empty where nobody knows. */
function closingToText({ report, hours }: StandState, language: Language): string {
  const say = messagesIn(STAND_MESSAGES, language)
  if (report?.until) return say.bracketed(untilToText(report.until, language))
  const known = hours.state === 'open' && hours.untilDay === hours.today ? hours.until : null
  return known === null ? '' : say.bracketed(say.until(formatClock(known)))
}

/** 「17:00まで」; a day that ends at midnight is said to its end. */
export function untilToText(until: Instant, language: Language): string {
  const clock = clockOf(until)
  const say = messagesIn(STAND_MESSAGES, language)
  return say.until(clock === '00:00' ? '24:00' : formatClock(clock))
}

/** 「開催中」「まもなく終わります（15:00まで）」「あと3日」「本日は中止」. */
export function dateStateToText(date: DateState, language: Language): string {
  const say = messagesIn(DATE_MESSAGES, language)
  switch (date.state) {
    case 'cancelled':
      return date.today ? say.cancelledToday : say.cancelled
    case 'postponed':
      return date.today ? say.postponedToday : say.postponed
    case 'over':
      return say.over
    case 'on':
      return date.lastChance ? say.onLastDay : say.on
    case 'ends_soon':
      return say.endsSoon(formatClock(date.until))
    case 'held_today':
      return date.lastChance ? say.lastDay : say.today
    case 'begins_soon':
      return say.beginsSoon(formatClock(date.at))
    case 'begins': {
      if (date.days > 0) {
        return [say.tomorrow, say.dayAfterTomorrow][date.days - 1] ?? say.inDays(date.days)
      }
      if (date.lastChance) return say.lastDay
      return date.at === null ? say.today : say.todayFrom(formatClock(date.at))
    }
  }
}
