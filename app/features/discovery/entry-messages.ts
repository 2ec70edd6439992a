/** A find in the list and on the map, in the words of every language. */
import { readMinutes, readPeople } from '#app/lib/counting.ts'
import { easy, type Messages } from '#app/lib/language.ts'

export const ENTRY_MESSAGES = {
  arranging: {
    ja: '会場調整中',
    easy: easy`場所《ばしょ》は まだ 決《き》まっていません`,
    en: 'Venue to be arranged',
  },
  elsewhere: {
    ja: '場所が変わりました',
    easy: easy`場所《ばしょ》が 変《か》わりました`,
    en: 'New place',
  },
  otherTime: {
    ja: '日時が変わりました',
    easy: easy`日《ひ》や 時間《じかん》が 変《か》わりました`,
    en: 'New date or time',
  },
  otherDates: {
    ja: (dates: string) => `ほかに${dates}`,
    easy: (dates: string) => easy`ほかの 日《ひ》：${dates}`,
    en: (dates: string) => `Also ${dates}`,
  },
  cancelledOn: {
    ja: (day: string) => `${day}（中止）`,
    easy: (day: string) => easy`${day}（ありません）`,
    en: (day: string) => `${day} (cancelled)`,
  },
  postponedOn: {
    ja: (day: string) => `${day}（延期）`,
    easy: (day: string) => easy`${day}（ほかの 日《ひ》に します）`,
    en: (day: string) => `${day} (postponed)`,
  },
  free: { ja: '参加無料', easy: easy`お金《かね》は いりません`, en: 'Free' },
  online: { ja: 'オンライン', easy: 'オンライン', en: 'Online' },
  area: {
    ja: (name: string) => `${name}エリア`,
    easy: (name: string) => `${name}エリア`,
    en: (name: string) => `${name} area`,
  },
  outToday: {
    ja: (goods: string) => `今日の品：${goods}`,
    easy: (goods: string) => easy`今日《きょう》 ある もの：${goods}`,
    en: (goods: string) => `Today: ${goods}`,
  },
  inSeason: {
    ja: (goods: string) => `この時期：${goods}`,
    easy: (goods: string) => easy`今《いま》の 季節《きせつ》の もの：${goods}`,
    en: (goods: string) => `In season: ${goods}`,
  },
  bracketed: {
    ja: (text: string) => `（${text}）`,
    easy: (text: string) => `（${text}）`,
    en: (text: string) => ` (${text})`,
  },
  units: {
    ja: (units: number) => `${units}区画`,
    easy: (units: number) => easy`${units}か所《しょ》に 分《わ》けられます`,
    en: (units: number) => (units === 1 ? '1 pitch' : `${units} pitches`),
  },
  capacity: {
    ja: (people: number) => `${people}人まで`,
    easy: (people: number) => easy`${readPeople(people)}まで`,
    en: (people: number) => `up to ${people} people`,
  },
  firstTimers: {
    ja: 'はじめての方歓迎',
    easy: easy`はじめての 人《ひと》も どうぞ`,
    en: 'first-timers welcome',
  },
  walkFromHere: {
    ja: (minutes: number) => `ここから徒歩${minutes}分`,
    easy: (minutes: number) => easy`ここから 歩《ある》いて ${readMinutes(minutes)}`,
    en: (minutes: number) => `${minutes} min walk from here`,
  },
  walkFromStation: {
    ja: (station: string, minutes: number) => `${station}駅から徒歩${minutes}分`,
    easy: (station: string, minutes: number) =>
      easy`${station}駅《えき》から 歩《ある》いて ${readMinutes(minutes)}`,
    en: (station: string, minutes: number) => `${minutes} min walk from ${station} station`,
  },
  comma: { ja: '、', easy: '、', en: ', ' },
  point: { ja: '・', easy: '・', en: ', ' },
} satisfies Messages
