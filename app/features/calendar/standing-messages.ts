/** How a thing stands, in the words of every language. */
import { readDays } from '#app/lib/counting.ts'
import { easy, type Messages } from '#app/lib/language.ts'

/** Of what has hours. `until`, `at`: 「17:00」, 「明日9:00」. */
export const OPEN_MESSAGES = {
  always: {
    ja: '開いています（24時間）',
    easy: easy`開《あ》いています（24時間《じかん》）`,
    en: 'Open (24 hours)',
  },
  until: {
    ja: (until: string) => `${until}まで開いています`,
    easy: (until: string) => easy`${until}まで 開《あ》いています`,
    en: (until: string) => `Open until ${until}`,
  },
  closesSoon: {
    ja: (until: string) => `まもなく閉まります（${until}まで）`,
    easy: (until: string) => easy`もうすぐ 閉《し》まります（${until}まで）`,
    en: (until: string) => `Closing soon (at ${until})`,
  },
  nextDay: {
    ja: (clock: string) => `翌${clock}`,
    easy: (clock: string) => easy`次《つぎ》の 日《ひ》の ${clock}`,
    en: (clock: string) => `${clock} tomorrow`,
  },
  opensToday: {
    ja: (at: string) => `${at}に開きます`,
    easy: (at: string) => easy`${at}に 開《あ》きます`,
    en: (at: string) => `Opens at ${at}`,
  },
  next: {
    ja: (day: string, at: string) => `次は${day}${at}から`,
    easy: (day: string, at: string) => easy`次《つぎ》は ${day} ${at}から`,
    en: (day: string, at: string) => `next ${day}, ${at}`,
  },
  closedToday: {
    ja: (why: string, next: string) => `本日はお休みです${why}。${next}`,
    easy: (why: string, next: string) => easy`今日《きょう》は 休《やす》みです${why}。${next}`,
    en: (why: string, next: string) => `Closed today${why}; ${next}`,
  },
  holiday: { ja: '祝日', easy: easy`休《やす》みの 日《ひ》`, en: 'holiday' },
  tomorrow: {
    ja: (day: string) => `明日${day.replace(/^(?:\d+年)?\d+月/, '')}`,
    easy: (day: string) => easy`明日《あした》、${day}`,
    en: (day: string) => `tomorrow, ${day}`,
  },
  noneAhead: {
    ja: '今のところ開く予定がありません',
    easy: easy`今《いま》は 開《あ》く 予定《よてい》が ありません`,
    en: 'No opening is planned',
  },
  askThere: {
    ja: '時間は現地でご確認ください',
    easy: easy`時間《じかん》は お店《みせ》で 見《み》てください`,
    en: 'Check the hours on site',
  },
} satisfies Messages

/** Of stands. `closing`: 「（17:00まで）」 or nothing. */
export const STAND_MESSAGES = {
  open: {
    ja: (closing: string) => `営業中${closing}`,
    easy: (closing: string) => easy`開《あ》いています${closing}`,
    en: (closing: string) => `Open${closing}`,
  },
  fewLeft: {
    ja: (closing: string) => `残りわずか${closing}`,
    easy: (closing: string) => easy`あと 少《すこ》しだけ あります${closing}`,
    en: (closing: string) => `Few left${closing}`,
  },
  soldOut: {
    ja: '本日は売り切れました',
    easy: easy`今日《きょう》は 売《う》り切《き》れました`,
    en: 'Sold out today',
  },
  closedToday: {
    ja: '本日はお休みです',
    easy: easy`今日《きょう》は 休《やす》みです`,
    en: 'Closed today',
  },
  ended: {
    ja: '本日は終わりました',
    easy: easy`今日《きょう》は 終《お》わりました`,
    en: 'Over for today',
  },
  until: {
    ja: (clock: string) => `${clock}まで`,
    easy: (clock: string) => `${clock}まで`,
    en: (clock: string) => `until ${clock}`,
  },
  bracketed: {
    ja: (until: string) => `（${until}）`,
    easy: (until: string) => `（${until}）`,
    en: (until: string) => ` (${until})`,
  },
} satisfies Messages

/** Of one date of an event. */
export const DATE_MESSAGES = {
  cancelledToday: {
    ja: '本日は中止',
    easy: easy`今日《きょう》は ありません（中止《ちゅうし》）`,
    en: 'Cancelled today',
  },
  cancelled: { ja: '中止', easy: easy`中止《ちゅうし》`, en: 'Cancelled' },
  postponedToday: {
    ja: '本日は延期',
    easy: easy`今日《きょう》は ありません（ほかの 日《ひ》に します）`,
    en: 'Postponed today',
  },
  postponed: { ja: '延期', easy: easy`ほかの 日《ひ》に します`, en: 'Postponed' },
  over: { ja: '終了しました', easy: easy`終《お》わりました`, en: 'Over' },
  onLastDay: {
    ja: '開催中・本日最終日',
    easy: easy`今《いま》 やっています・今日《きょう》で 終《お》わり`,
    en: 'On now, last day',
  },
  on: { ja: '開催中', easy: easy`今《いま》 やっています`, en: 'On now' },
  endsSoon: {
    ja: (until: string) => `まもなく終わります（${until}まで）`,
    easy: (until: string) => easy`もうすぐ 終《お》わります（${until}まで）`,
    en: (until: string) => `Ending soon (at ${until})`,
  },
  lastDay: { ja: '本日最終日', easy: easy`今日《きょう》で 終《お》わり`, en: 'Last day today' },
  today: { ja: '本日開催', easy: easy`今日《きょう》 あります`, en: 'Today' },
  beginsSoon: {
    ja: (at: string) => `まもなく始まります（${at}から）`,
    easy: (at: string) => easy`もうすぐ 始《はじ》まります（${at}から）`,
    en: (at: string) => `Starting soon (at ${at})`,
  },
  todayFrom: {
    ja: (at: string) => `本日${at}から`,
    easy: (at: string) => easy`今日《きょう》 ${at}から`,
    en: (at: string) => `Today from ${at}`,
  },
  tomorrow: { ja: '明日', easy: easy`明日《あした》`, en: 'Tomorrow' },
  dayAfterTomorrow: { ja: 'あさって', easy: 'あさって', en: 'In 2 days' },
  inDays: {
    ja: (days: number) => `あと${days}日`,
    easy: (days: number) => easy`あと ${readDays(days)}`,
    en: (days: number) => `In ${days} days`,
  },
} satisfies Messages
