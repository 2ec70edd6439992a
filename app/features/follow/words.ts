/** News in words, for letters and for devices. */
import { formatClock, formatSpan } from '#app/features/calendar/format.ts'
import type { Occurrence } from '#app/features/events/event.ts'
import { clockOf, type Day } from '#app/lib/time.ts'
import type { Change, EventNews, OutNews } from './news.ts'

const DATES_TOLD = 3

/** The crops that somebody waits for, or else what the stand has. */
export function outTitle(out: OutNews, awaited: ReadonlySet<string>): string {
  const crops = out.produce.filter(({ id }) => awaited.has(id)).map(({ name }) => name)
  if (crops.length > 0) return `${crops.join('、')}が出ています`
  return `${out.name}が開いています`
}

export function outLines(out: OutNews): string[] {
  const crops = out.produce.map(({ name }) => name).join('、')
  const at = `${formatClock(clockOf(out.reportedAt))}現在${out.fewLeft ? '、残りわずか' : ''}`
  return [`${out.name}（${at}）`, ...(crops === '' ? [] : [`並んでいるもの：${crops}`])]
}

/** 「11月22日（日）10:00〜14:00は中止です。」; null where the date is over or gone. */
export function changeWords(change: Change, news: EventNews, today: Day): string | null {
  switch (change.what) {
    case 'new':
      return null
    case 'cancelled':
      return sentence('中止になりました。', news.cancelMessage)
    case 'dates':
      return `日程が変わりました。\n${datesWords(news, today)}`
    case 'date': {
      const date = news.dates.find(({ scheduledDay }) => scheduledDay === change.day)
      return date ? dateWords(date, today) : null
    }
  }
}

function dateWords(date: Occurrence, today: Day): string {
  const span = formatSpan(date, today)
  switch (date.status) {
    case 'cancelled':
      return sentence(`${span}は中止です。`, date.message)
    case 'postponed':
      return sentence(`${span}は延期です。`, date.message)
    case 'moved':
      return sentence(`${span}に変わりました。`, date.message)
    case 'scheduled':
      return `${span}は予定どおり開きます。`
  }
}

/** The next dates that are held, one a line, with the place of the first. */
export function datesWords(news: EventNews, today: Day): string {
  const held = news.dates.filter(({ status }) => status === 'scheduled' || status === 'moved')
  const told = held.slice(0, DATES_TOLD).map((date) => formatSpan(date, today))
  const [first] = held
  const place = first ? news.place(first) : null
  return [
    ...told,
    held.length > DATES_TOLD ? `ほか${held.length - DATES_TOLD}回` : null,
    place === null ? null : `場所：${place}`,
  ]
    .filter((line) => line !== null)
    .join('\n')
}

function sentence(what: string, message: string | null): string {
  return message ? `${what}\n${message}` : what
}
