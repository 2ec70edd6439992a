/** A recurrence in words of the reader's language. */
import type { Language } from '#app/lib/language.ts'
import type { Day } from '#app/lib/time.ts'
import { readDate, READ_WEEKDAYS } from './format-easy.ts'
import { recurrenceInEnglish, ruleInEnglish } from './recurrence-en.ts'
import { recurrenceInJapanese, ruleInJapanese } from './recurrence-ja.ts'
import type { Recurrence } from './recurrence.ts'
import type { Rrule } from './rrule.ts'

/** 「毎週水曜（祝日は休み）、2027年3月28日まで」. A rule that cannot be read is 「不定期」. */
export function recurrenceToText(recurrence: Recurrence, language: Language): string {
  switch (language) {
    case 'ja':
      return recurrenceInJapanese(recurrence)
    case 'easy':
      return readRecurrence(recurrenceInJapanese(recurrence))
    case 'en':
      return recurrenceInEnglish(recurrence)
  }
}

/** The rule alone in words; `firstDay` says what the rule leaves to its first date. */
export function ruleToText(rule: Rrule, firstDay: Day, language: Language): string {
  switch (language) {
    case 'ja':
      return ruleInJapanese(rule, firstDay)
    case 'easy':
      return readRecurrence(ruleInJapanese(rule, firstDay))
    case 'en':
      return ruleInEnglish(rule, firstDay)
  }
}

/** Where one begins with another, the longer comes first. */
const WORDS: Readonly<Record<string, string>> = {
  年末年始: '年末年始《ねんまつねんし》',
  週間ごとの: '週間《しゅうかん》に 1回《かい》 ',
  か月ごとの: 'か月《げつ》に 1回《かい》 ',
  年ごとの: '年《ねん》に 1回《かい》 ',
  末日の: '月《つき》の 最後《さいご》の 日《ひ》の ',
  番目の: '番目《ばんめ》の ',
  日ごと: '日《にち》に 1回《かい》',
  日前: '日前《にちまえ》',
  末日: '月《つき》の 最後《さいご》の 日《ひ》',
  最終: '最後《さいご》の ',
  最後: '最後《さいご》',
  不定期: '決《き》まっていません',
  毎日: '毎日《まいにち》',
  毎週: '毎週《まいしゅう》 ',
  毎月: '毎月《まいつき》 ',
  毎年: '毎年《まいとし》 ',
  隔週: '2週間《しゅうかん》に 1回《かい》 ',
  祝日: '休《やす》みの 日《ひ》',
  休み: '休《やす》み',
  営業: '開《あ》いています',
  開催: 'あります',
  第: '第《だい》',
  全: 'ぜんぶで ',
  回: '回《かい》',
  お盆: 'お盆《ぼん》',
}
const ANY_WORD = new RegExp(Object.keys(WORDS).join('|'), 'g')

/** What has been said in Japanese, in easier words and with their readings. */
export function readRecurrence(text: string): string {
  const named = text.replaceAll(
    /([日月火水木金土](?:[・〜][日月火水木金土])*)曜/g,
    (_, weekdays: string) => `${readWeekdays(weekdays)}曜日《ようび》`,
  )
  return readDate(named.replaceAll(ANY_WORD, (word) => WORDS[word] ?? word))
}

/** 「火・金」 */
function readWeekdays(text: string): string {
  return text.replaceAll(/[日月火水木金土]/g, (weekday) => READ_WEEKDAYS[weekday] ?? weekday)
}
