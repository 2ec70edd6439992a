/** How a thing stands, in words: the same ones in the list, on the map, on pages and in feeds. */
import { formatClock, formatDay } from '#app/features/calendar/format.ts'
import type { DateState, OpenState, StandState } from '#app/features/calendar/standing.ts'
import { addDays, clockOf } from '#app/lib/time.ts'
import type { Day, Instant } from '#app/lib/time.ts'

/** 「17:00まで開いています」「9:00に開きます」「次は明日23日（月・祝）9:00から」. */
export function openStateToText(state: OpenState): string {
  switch (state.state) {
    case 'open': {
      if (state.until === null || state.untilDay === null) return '開いています（24時間）'
      const tomorrow = state.untilDay === addDays(state.today, 1) ? '翌' : ''
      const until =
        state.untilDay === state.today || tomorrow
          ? `${tomorrow}${formatClock(state.until)}`
          : `${formatDay(state.untilDay, state.today)}${formatClock(state.until)}`
      return state.closesSoon ? `まもなく閉まります（${until}まで）` : `${until}まで開いています`
    }
    case 'opens_today':
      return `${formatClock(state.at)}に開きます`
    case 'opens': {
      const next = `次は${formatNextDay(state.day, state.today)}${formatClock(state.at)}から`
      const why = state.why === null ? '' : `（${state.why}）`
      return state.closedToday ? `本日はお休みです${why}。${next}` : next
    }
    case 'closed':
      return '今のところ開く予定がありません'
    case 'unknown':
      return '時間は現地でご確認ください'
  }
}

/** 「明日23日（月・祝）」 near, 「11月25日（水）」 farther. */
function formatNextDay(day: Day, today: Day): string {
  if (day !== addDays(today, 1)) return formatDay(day, today)
  return `明日${formatDay(day, today).replace(/^(?:\d+年)?\d+月/, '')}`
}

/** 「営業中（17:00まで）」「本日は売り切れました」「次は明日23日（月）9:00から」. */
export function standStateToText(now: StandState): string {
  const closing = closingToText(now)
  switch (now.state) {
    case 'open':
      return `営業中${closing}`
    case 'few_left':
      return `残りわずか${closing}`
    case 'sold_out':
      return '本日は売り切れました'
    case 'closed_today':
      return '本日はお休みです'
    case 'ended':
      return '本日は終わりました'
    case 'in_hours':
    case 'by_hours':
    case 'unknown':
      return openStateToText(now.hours)
  }
}

/** 「（14:00まで）」 as its farmer said today, else as its hours say; empty where nobody knows. */
function closingToText({ report, hours }: StandState): string {
  if (report?.until) return `（${untilToText(report.until)}）`
  const known = hours.state === 'open' && hours.untilDay === hours.today ? hours.until : null
  return known === null ? '' : `（${formatClock(known)}まで）`
}

/** 「17:00まで」; a day that ends at midnight is said to its end. */
export function untilToText(until: Instant): string {
  const clock = clockOf(until)
  return clock === '00:00' ? '24:00まで' : `${formatClock(clock)}まで`
}

/** 「開催中」「まもなく終わります（15:00まで）」「あと3日」「本日は中止」. */
export function dateStateToText(date: DateState): string {
  switch (date.state) {
    case 'cancelled':
      return date.today ? '本日は中止' : '中止'
    case 'postponed':
      return date.today ? '本日は延期' : '延期'
    case 'over':
      return '終了しました'
    case 'on':
      return date.lastChance ? '開催中・本日最終日' : '開催中'
    case 'ends_soon':
      return `まもなく終わります（${formatClock(date.until)}まで）`
    case 'held_today':
      return date.lastChance ? '本日最終日' : '本日開催'
    case 'begins_soon':
      return `まもなく始まります（${formatClock(date.at)}から）`
    case 'begins': {
      if (date.days > 0) return ['明日', 'あさって'][date.days - 1] ?? `あと${date.days}日`
      if (date.lastChance) return '本日最終日'
      return date.at === null ? '本日開催' : `本日${formatClock(date.at)}から`
    }
  }
}
