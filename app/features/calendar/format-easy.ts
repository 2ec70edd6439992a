/** Days and times in やさしい日本語: those of Japanese, with their readings. */
import { readDays } from '#app/lib/counting.ts'
import { easy, withReadings } from '#app/lib/language.ts'
import { JAPANESE, type Dates } from './format.ts'

const WORDS: Readonly<Record<string, string>> = {
  年: '年《ねん》',
  月: '月《がつ》',
  翌: '次《つぎ》の日《ひ》の',
  時間は主催者にご確認ください: '時間《じかん》は 主催者《しゅさいしゃ》に 聞《き》いてください',
  今日: '今日《きょう》',
  明日: '明日《あした》',
  昨日: '昨日《きのう》',
}
export const READ_WEEKDAYS: Readonly<Record<string, string>> = {
  日: '日《にち》',
  月: '月《げつ》',
  火: '火《か》',
  水: '水《すい》',
  木: '木《もく》',
  金: '金《きん》',
  土: '土《ど》',
}

/** A Japanese day or time with its readings over it. */
export function readDate(text: string): string {
  const easier = text
    .replaceAll(/（([日月火水木金土])(・祝)?）/g, (_, weekday: string, holiday?: string) => {
      const off = holiday ? '・休《やす》みの 日《ひ》' : ''
      return `（${READ_WEEKDAYS[weekday] ?? weekday}${off}）`
    })
    .replaceAll(/(\d+)日(?!《)/g, (_, date: string) =>
      date === '1' ? easy`｜1日《ついたち》` : readDays(Number(date)),
    )
    .replaceAll(
      new RegExp(`(?:${Object.keys(WORDS).join('|')})(?!《)`, 'g'),
      (word) => WORDS[word] ?? word,
    )
  return withReadings(easier)
}

/** 12, 20 → 「12月20日」 with its readings. */
export function readMonthDay(month: number, date: number): string {
  return readDate(`${month}月${date}日`)
}

const orNull = (text: string | null) => (text === null ? null : readDate(text))

export const EASY: Dates = {
  formatDay: (day, today) => readDate(JAPANESE.formatDay(day, today)),
  formatFullDay: (day) => readDate(JAPANESE.formatFullDay(day)),
  formatDays: (firstDay, lastDay, today) => readDate(JAPANESE.formatDays(firstDay, lastDay, today)),
  formatTimes: (start, end) => orNull(JAPANESE.formatTimes(start, end)),
  formatSpan: (span, today) => readDate(JAPANESE.formatSpan(span, today)),
  formatInstant: (instant, today, zone) => readDate(JAPANESE.formatInstant(instant, today, zone)),
  relativeDay: (day, today) => orNull(JAPANESE.relativeDay(day, today)),
}
