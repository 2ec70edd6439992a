/** An event's content in words, piece by piece: for its page, and to lay two versions side by side. */
import { formatClock, formatDays, formatSpan, formatTimes } from '#app/features/calendar/format.ts'
import { recurrenceToText } from '#app/features/calendar/recurrence-text.ts'
import { occurrencesOf, type Schedule } from '#app/features/calendar/schedule.ts'
import type { Line } from '#app/features/revisions/changes.ts'
import { addDays, dayOf, type Day, type Instant } from '#app/lib/time.ts'
import type { EventContent, Fee, Rain } from './event.ts'
import { RAIN_LABELS, TYPE_LABELS } from './labels.ts'

/** 「11月22日（日）10:00〜15:00」「毎週水曜、2027年3月31日まで 10:00〜12:00」 */
export function scheduleToText(schedule: Schedule | null, today: Day): string {
  if (schedule === null) return '日にちは未定です'
  switch (schedule.kind) {
    case 'once':
      return formatSpan(spanOf(schedule.day, schedule.day, schedule), today)
    case 'dates':
      return schedule.dates
        .map((date) => formatSpan(spanOf(date.day, date.day, date), today))
        .join('、')
    case 'span':
      return formatSpan(spanOf(schedule.firstDay, schedule.lastDay, schedule), today)
    case 'recurring': {
      const times = formatTimes(schedule.start ?? null, schedule.end ?? null)
      return [recurrenceToText(schedule.recurrence, 'ja'), times].filter(Boolean).join(' ')
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

export function feeToText({ kind, text }: Fee): string {
  if (kind === 'free') return text === '' ? '無料' : `無料（${text}）`
  if (kind === 'paid') return text === '' ? '有料' : text
  return text
}

/** What happens when it rains, in one sentence; empty when nobody has said so. */
export function rainToText({ policy, reserveDay, decidedAt }: Rain, today: Day): string {
  const decided = decidedAt === null ? '' : `開催は当日${formatClock(decidedAt)}までに決めます。`
  switch (policy) {
    case 'any_weather':
      return '雨でも開きます（雨天決行）。'
    case 'light_rain':
      return `小雨なら開きます（小雨決行）。${decided}`
    case 'cancelled':
      return `雨のときは中止します（雨天中止）。${decided}`
    case 'postponed': {
      const reserve =
        reserveDay === null ? '' : `予備日は${formatDays(reserveDay, reserveDay, today)}です。`
      return `雨のときは日を改めます（雨天順延）。${reserve}${decided}`
    }
    case 'unknown':
      return ''
  }
}

export function signUpToText({ kind, text, until }: EventContent['signUp'], today: Day): string {
  if (kind === 'none') return text === '' ? '申し込みはいりません。' : text
  if (kind === 'unknown') return text
  const by = until === null ? '' : `${formatDays(until, until, today)}までに申し込み。`
  return `申し込みが必要です。${by}${text}`
}

/** Every piece of the content under its term, in the order of the form. `place` is its text. */
export function describeContent(
  content: Omit<EventContent, 'place' | 'coOrganizerIds'>,
  place: string,
  today: Day,
): Line[] {
  return [
    { term: 'タイトル', detail: content.title },
    { term: 'いつ', detail: scheduleToText(content.schedule, today) },
    { term: 'どこで', detail: place },
    { term: '種類', detail: content.types.map((type) => TYPE_LABELS[type]).join('、') },
    { term: '分類', detail: content.category },
    { term: 'ひとこと', detail: content.summary },
    { term: '詳しい内容', detail: content.body },
    { term: 'よみがな', detail: content.reading },
    { term: 'テーマ', detail: content.themes.join('、') },
    { term: '参加費', detail: feeToText(content.fee) },
    { term: '定員', detail: content.capacity === null ? '' : `${content.capacity}人` },
    { term: '申し込み', detail: signUpToText(content.signUp, today) },
    { term: '対象', detail: content.audience },
    {
      term: '雨のとき',
      detail:
        content.rain.policy === 'unknown' ? RAIN_LABELS.unknown : rainToText(content.rain, today),
    },
    { term: '問い合わせ先', detail: content.contact },
    { term: 'ホームページ', detail: content.url ?? '' },
  ]
}
