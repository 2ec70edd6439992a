/** Opening hours in the words of every language. */
import { readDays } from '#app/lib/counting.ts'
import { easy, type Messages } from '#app/lib/language.ts'
import { readMonthDay } from './format-easy.ts'
import { monthName } from './recurrence-en.ts'

export const HOURS_MESSAGES = {
  month: {
    ja: (month: number) => `${month}月`,
    easy: (month: number) => easy`${month}月《がつ》`,
    en: (month: number) => monthName(month),
  },
  monthDay: {
    ja: (month: number, date: number) => `${month}月${date}日`,
    easy: (month: number, date: number) => readMonthDay(month, date),
    en: (month: number, date: number) => `${date} ${monthName(month)}`,
  },
  everyYear: {
    ja: (day: string) => `毎年${day}`,
    easy: (day: string) => easy`毎年《まいとし》 ${day}`,
    en: (day: string) => `every year ${day}`,
  },
  fromTo: {
    ja: (from: string, until: string) => `${from}〜${until}`,
    easy: (from: string, until: string) => `${from}〜${until}`,
    en: (from: string, until: string) => `${from}–${until}`,
  },
  bracketed: {
    ja: (text: string) => `（${text}）`,
    easy: (text: string) => `（${text}）`,
    en: (text: string) => ` (${text})`,
  },
  /** A line of hours is short: the week goes without saying. */
  shortDays: {
    ja: (rule: string) => rule.replace(/^毎週(.+)曜$/, '$1'),
    easy: (rule: string) => rule,
    en: (rule: string) => rule.replace(/^every (?=[A-Z])/, ''),
  },
  and: { ja: '・', easy: '・', en: ' and ' },
  comma: { ja: '、', easy: '、', en: ', ' },
  closedOnHolidays: {
    ja: '（祝日は休み）',
    easy: easy`（休《やす》みの 日《ひ》は 開《あ》きません）`,
    en: ' (closed on holidays)',
  },
  openOnHolidays: {
    ja: '（祝日も営業）',
    easy: easy`（休《やす》みの 日《ひ》も 開《あ》いています）`,
    en: ' (open on holidays)',
  },
  unknown: {
    ja: '日と時間は登録されていません。直接おたずねください。',
    easy: easy`日《ひ》と 時間《じかん》は わかりません。聞《き》いてください。`,
    en: 'Days and hours are not known. Please ask directly.',
  },
  closedDays: {
    ja: (days: string) => `お休み：${days}`,
    easy: (days: string) => easy`休《やす》み：${days}`,
    en: (days: string) => `Closed: ${days}`,
  },
  noneAhead: {
    ja: (days: number) => `${days}日先まで、予定がありません。`,
    easy: (days: number) => easy`${readDays(days)}の 間《あいだ》、予定《よてい》が ありません。`,
    en: (days: number) => `Nothing is planned for the next ${days} days.`,
  },
} satisfies Messages
