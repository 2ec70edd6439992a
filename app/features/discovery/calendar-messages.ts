/** The calendar of events, in the words of every language. */
import { easy, type Messages } from '#app/lib/language.ts'
import { monthName } from '#app/features/calendar/recurrence-en.ts'

export const CALENDAR_MESSAGES = {
  views: { ja: '見せ方', easy: easy`見《み》せかた`, en: 'Views' },
  list: { ja: '一覧と地図', easy: easy`リストと 地図《ちず》`, en: 'List and map' },
  week: { ja: '週', easy: easy`1週間《しゅうかん》`, en: 'Week' },
  month: { ja: '月', easy: easy`1か月《げつ》`, en: 'Month' },
  monthOf: {
    ja: (year: number, month: number) => `${year}年${month}月のイベント`,
    easy: (year: number, month: number) => easy`${year}年《ねん》${month}月《がつ》の イベント`,
    en: (year: number, month: number) => `Events in ${monthName(month)} ${year}`,
  },
  weekOf: {
    ja: (days: string) => `${days}のイベント`,
    easy: (days: string) => easy`${days}の イベント`,
    en: (days: string) => `Events ${days}`,
  },
  previousMonth: { ja: '← 前の月', easy: easy`← 前《まえ》の 月《つき》`, en: '← Previous month' },
  nextMonth: { ja: '次の月 →', easy: easy`次《つぎ》の 月《つき》 →`, en: 'Next month →' },
  previousWeek: { ja: '← 前の週', easy: easy`← 前《まえ》の 週《しゅう》`, en: '← Previous week' },
  nextWeek: { ja: '次の週 →', easy: easy`次《つぎ》の 週《しゅう》 →`, en: 'Next week →' },
  today: { ja: '今日', easy: easy`今日《きょう》`, en: 'Today' },
  count: {
    ja: (count: number) => `${count}件`,
    easy: (count: number) => easy`${count}件《けん》`,
    en: (count: number) => `${count}`,
  },
  onDay: {
    ja: (day: string, count: number) => `${day} ${count}件`,
    easy: (day: string, count: number) => `${day} ${count}`,
    en: (day: string, count: number) => `${day}: ${count === 1 ? '1 event' : `${count} events`}`,
  },
  others: {
    ja: (count: number) => `ほか${count}件`,
    easy: (count: number) => easy`ほかに ${count}件《けん》`,
    en: (count: number) => `${count} more`,
  },
  none: { ja: '予定はありません', easy: easy`予定《よてい》は ありません`, en: 'Nothing planned' },
  holiday: { ja: '祝日', easy: easy`休《やす》みの 日《ひ》`, en: 'Holiday' },
  description: {
    ja: 'まちのイベントを週と月のカレンダーで見られます。',
    easy: easy`町《まち》の イベントの カレンダーです。`,
    en: 'The town’s events as a calendar of weeks and months.',
  },
} satisfies Messages

export const WEEKDAY_NAMES = {
  0: { ja: '日', easy: easy`日《にち》`, en: 'Sun' },
  1: { ja: '月', easy: easy`月《げつ》`, en: 'Mon' },
  2: { ja: '火', easy: easy`火《か》`, en: 'Tue' },
  3: { ja: '水', easy: easy`水《すい》`, en: 'Wed' },
  4: { ja: '木', easy: easy`木《もく》`, en: 'Thu' },
  5: { ja: '金', easy: easy`金《きん》`, en: 'Fri' },
  6: { ja: '土', easy: easy`土《ど》`, en: 'Sat' },
} satisfies Messages
