/** An event's content in words, piece by piece: for its page, and to lay two versions side by side. */
import { datesIn } from '#app/features/calendar/dates.ts'
import { formatClock, formatSpan } from '#app/features/calendar/format.ts'
import { recurrenceToText } from '#app/features/calendar/recurrence-text.ts'
import { occurrencesOf, type Schedule } from '#app/features/calendar/schedule.ts'
import type { Line } from '#app/features/revisions/changes.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { addDays, dayOf, type Day, type Instant } from '#app/lib/time.ts'
import type { EventContent, Fee, Rain } from './event.ts'
import { RAIN_LABELS, TYPE_LABELS } from './labels.ts'
import { CONTENT_MESSAGES } from './messages.ts'

/** 「11月22日（日）10:00〜15:00」「毎週水曜、2027年3月31日まで 10:00〜12:00」 */
export function scheduleToText(schedule: Schedule | null, today: Day, language: Language): string {
  const say = messagesIn(CONTENT_MESSAGES, language)
  if (schedule === null) return say.noDay
  const { formatSpan, formatTimes } = datesIn(language)
  switch (schedule.kind) {
    case 'once':
      return formatSpan(spanOf(schedule.day, schedule.day, schedule), today)
    case 'dates':
      return schedule.dates
        .map((date) => formatSpan(spanOf(date.day, date.day, date), today))
        .join(say.comma)
    case 'span':
      return formatSpan(spanOf(schedule.firstDay, schedule.lastDay, schedule), today)
    case 'recurring': {
      const times = formatTimes(schedule.start ?? null, schedule.end ?? null)
      return [recurrenceToText(schedule.recurrence, language), times].filter(Boolean).join(' ')
    }
  }
}

function spanOf(
  firstDay: Day,
  lastDay: Day,
  { start = null, end = null }: { start?: string | null; end?: string | null },
) {
  return { firstDay, lastDay, start, end }
}

/** So many dates show whether a rule was meant as it was typed. */
const DATES_TOLD = 5
const LOOK_AHEAD_DAYS = 800

/** 「次の開催日：11月29日（日）10:00〜12:00、12月6日（日）10:00〜12:00 ほか」, of a schedule being typed. */
export function upcomingToText(schedule: Schedule, now: Instant): string {
  const today = dayOf(now)
  const dates = occurrencesOf(schedule, addDays(today, -1), addDays(today, LOOK_AHEAD_DAYS))
    .filter(({ endsAt }) => endsAt > now)
    .map((date) => formatSpan(date, today))
  if (dates.length === 0) return '次の開催日はありません。日にちをご確認ください。'
  const more = dates.length > DATES_TOLD ? ' ほか' : ''
  return `次の開催日：${dates.slice(0, DATES_TOLD).join('、')}${more}`
}

export function feeToText({ kind, text }: Fee, language: Language): string {
  const say = messagesIn(CONTENT_MESSAGES, language)
  if (kind === 'free') return text === '' ? say.free : say.freeWith(text)
  if (kind === 'paid') return text === '' ? say.paid : text
  return text
}

/** What happens when it rains, in one sentence; empty when nobody has said so. */
export function rainToText(
  { policy, reserveDay, decidedAt }: Rain,
  today: Day,
  language: Language,
): string {
  const say = messagesIn(CONTENT_MESSAGES, language)
  const decided = decidedAt === null ? '' : say.decided(formatClock(decidedAt))
  const sentences = (...all: string[]) => all.filter(Boolean).join(language === 'en' ? ' ' : '')
  switch (policy) {
    case 'any_weather':
      return say.anyWeather
    case 'light_rain':
      return sentences(say.lightRain, decided)
    case 'cancelled':
      return sentences(say.cancelledInRain, decided)
    case 'postponed': {
      const reserve =
        reserveDay === null ? '' : say.reserveDay(datesIn(language).formatDay(reserveDay, today))
      return sentences(say.postponedInRain, reserve, decided)
    }
    case 'unknown':
      return ''
  }
}

export function signUpToText(
  { kind, text, until }: EventContent['signUp'],
  today: Day,
  language: Language,
): string {
  const say = messagesIn(CONTENT_MESSAGES, language)
  if (kind === 'none') return text === '' ? say.noSignUp : text
  if (kind === 'unknown') return text
  const by = until === null ? '' : say.signUpBy(datesIn(language).formatDay(until, today))
  return [say.signUp, by, text].filter(Boolean).join(language === 'en' ? ' ' : '')
}

/**
 * Every piece of the content under its term, in the order of the form, for a history of changes, which
 * is Japanese. `place` is its text.
 */
export function describeContent(
  content: Omit<EventContent, 'place' | 'coOrganizerIds'>,
  place: string,
  today: Day,
): Line[] {
  return [
    { term: 'タイトル', detail: content.title },
    { term: 'いつ', detail: scheduleToText(content.schedule, today, 'ja') },
    { term: 'どこで', detail: place },
    { term: '種類', detail: content.types.map((type) => TYPE_LABELS[type]).join('、') },
    { term: '分類', detail: content.category },
    { term: 'ひとこと', detail: content.summary },
    { term: '詳しい内容', detail: content.body },
    { term: 'よみがな', detail: content.reading },
    { term: 'テーマ', detail: content.themes.join('、') },
    { term: '参加費', detail: feeToText(content.fee, 'ja') },
    { term: '定員', detail: content.capacity === null ? '' : `${content.capacity}人` },
    { term: '申し込み', detail: signUpToText(content.signUp, today, 'ja') },
    { term: '対象', detail: content.audience },
    {
      term: '雨のとき',
      detail:
        content.rain.policy === 'unknown'
          ? RAIN_LABELS.unknown
          : rainToText(content.rain, today, 'ja'),
    },
    { term: '問い合わせ先', detail: content.contact },
    { term: 'ホームページ', detail: content.url ?? '' },
  ]
}
