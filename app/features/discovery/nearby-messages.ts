/** What else is on nearby, in every language. */
import { easy, type Messages } from '#app/lib/language.ts'

export const NEARBY_MESSAGES = {
  today: {
    ja: '今日、歩いて行けるところで',
    easy: easy`今日《きょう》、近《ちか》くで`,
    en: 'Also nearby today',
  },
  on: {
    ja: (day: string) => `${day}、歩いて行けるところで`,
    easy: (day: string) => easy`${day}、近《ちか》くで`,
    en: (day: string) => `Also nearby on ${day}`,
  },
  walk: {
    ja: (minutes: number) => `歩いて約${minutes}分`,
    easy: (minutes: number) => easy`歩《ある》いて ${minutes}分《ふん》ぐらい`,
    en: (minutes: number) => `about ${minutes} min on foot`,
  },
  askTime: {
    ja: '時間は主催者にご確認ください',
    easy: easy`時間《じかん》は 主催者《しゅさいしゃ》に 聞《き》いてください`,
    en: 'Ask the organizer for the time',
  },
  comma: { ja: '、', easy: '、', en: ', ' },
} satisfies Messages
