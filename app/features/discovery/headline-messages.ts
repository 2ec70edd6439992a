/** What was found, in the words of every language: headings, and what could not be read. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { Parameter, When } from './search.ts'

/** `found`: 「イベント3件、直売所2か所」; `where`: 「この近く」「今週末」. */
export const HEADLINE_MESSAGES = {
  wordsNowhere: {
    ja: (words: string) => `「${words}」は見つかりませんでした`,
    easy: (words: string) => `「${words}」は ありませんでした`,
    en: (words: string) => `Nothing found for “${words}”`,
  },
  wordsFound: {
    ja: (words: string, count: number) => `「${words}」で${count}件見つかりました`,
    easy: (words: string, count: number) => easy`「${words}」が ${count}件《けん》 ありました`,
    en: (words: string, count: number) => `${counted(count, 'result')} for “${words}”`,
  },
  nothing: {
    ja: (where: string) => `${where}は見つかりませんでした`,
    easy: (where: string) => easy`${where}は 何《なに》も ありませんでした`,
    en: (where: string) => `Nothing found ${where}`,
  },
  found: {
    ja: (found: string, where: string) => `${where}は${found}`,
    easy: (found: string, where: string) => `${where}は ${found}`,
    en: (found: string, where: string) => `${found} ${where}`,
  },
  events: {
    ja: (count: number) => `イベント${count}件`,
    easy: (count: number) => easy`イベント ${count}件《けん》`,
    en: (count: number) => counted(count, 'event'),
  },
  stands: {
    ja: (count: number) => `直売所${count}か所`,
    easy: (count: number) => easy`野菜《やさい》の お店《みせ》 ${count}か所《しょ》`,
    en: (count: number) => counted(count, 'farm stand'),
  },
  venues: {
    ja: (count: number) => `会場${count}か所`,
    easy: (count: number) => easy`場所《ばしょ》 ${count}か所《しょ》`,
    en: (count: number) => counted(count, 'venue'),
  },
  and: { ja: '、', easy: '、', en: ' and ' },
  openNow: {
    ja: (count: number) => `いま${count}か所で開いています`,
    easy: (count: number) => easy`今《いま》 ${count}か所《しょ》で 開《あ》いています`,
    en: (count: number) => `${counted(count, 'place')} open now`,
  },
  today: {
    ja: (events: number, stands: number) =>
      `今日はイベント${events}件、直売所${stands}か所が営業中`,
    easy: (events: number, stands: number) =>
      easy`今日《きょう》は イベントが ${events}件《けん》、開《あ》いている 野菜《やさい》の お店《みせ》が ${stands}か所《しょ》`,
    en: (events: number, stands: number) =>
      `${counted(events, 'event')} and ${counted(stands, 'open farm stand')} today`,
  },
  eventsToday: {
    ja: (count: number) => `今日は${count}件のイベントがあります`,
    easy: (count: number) => easy`今日《きょう》は ${count}件《けん》の イベントが あります`,
    en: (count: number) => `${counted(count, 'event')} today`,
  },
  standsToday: {
    ja: (count: number) => `いま${count}か所の直売所が開いています`,
    easy: (count: number) =>
      easy`今《いま》 ${count}か所《しょ》の 野菜《やさい》の お店《みせ》が 開《あ》いています`,
    en: (count: number) => `${counted(count, 'farm stand')} open now`,
  },
  quietNow: {
    ja: (later: number) => `今日は静かな日。これから${later}件あります`,
    easy: (later: number) =>
      easy`今日《きょう》は ありません。これから ${later}件《けん》 あります`,
    en: (later: number) => `A quiet day, and ${counted(later, 'event')} to come`,
  },
  quiet: {
    ja: '今日は静かな日です',
    easy: easy`今日《きょう》は ありません`,
    en: 'A quiet day today',
  },
  near: { ja: 'この近く', easy: easy`この 近《ちか》く`, en: 'near here' },
  inView: {
    ja: '地図の範囲',
    easy: easy`地図《ちず》の 中《なか》`,
    en: 'in this part of the map',
  },
  inArea: { ja: 'このエリア', easy: 'この エリア', en: 'in this area' },
} satisfies Messages

/** When, as it stands in a heading. */
export const SPAN_MESSAGES = {
  now: { ja: 'いま', easy: easy`今《いま》`, en: 'right now' },
  today: { ja: '今日', easy: easy`今日《きょう》`, en: 'today' },
  tomorrow: { ja: '明日', easy: easy`明日《あした》`, en: 'tomorrow' },
  weekend: {
    ja: '今週末',
    easy: easy`土曜日《どようび》・日曜日《にちようび》`,
    en: 'this weekend',
  },
  week: { ja: 'これから1週間', easy: easy`これから 1週間《しゅうかん》`, en: 'in the next 7 days' },
  month: { ja: 'これから1か月', easy: easy`これから 1か月《げつ》`, en: 'in the next month' },
  all: { ja: 'これから', easy: 'これから', en: 'from now on' },
  from: {
    ja: (day: string) => `${day}から`,
    easy: (day: string) => `${day}から`,
    en: (day: string) => `from ${day}`,
  },
  days: {
    ja: (days: string) => days,
    easy: (days: string) => days,
    en: (days: string) => `on ${days}`,
  },
} satisfies Messages & Record<When, InLanguages<string>>

export const SECTION_MESSAGES = {
  eventsOn: {
    ja: '開催中のイベント',
    easy: easy`今《いま》 やっている イベント`,
    en: 'Events on now',
  },
  events: { ja: 'イベント', easy: 'イベント', en: 'Events' },
  eventsToday: {
    ja: '今日のイベント',
    easy: easy`今日《きょう》の イベント`,
    en: 'Events today',
  },
  eventsLater: {
    ja: '明日からのイベント',
    easy: easy`明日《あした》からの イベント`,
    en: 'Events from tomorrow',
  },
  stands: { ja: '直売所', easy: easy`野菜《やさい》の お店《みせ》`, en: 'Farm stands' },
  standsOpen: {
    ja: 'いま開いている直売所',
    easy: easy`今《いま》 開《あ》いている 野菜《やさい》の お店《みせ》`,
    en: 'Farm stands open now',
  },
  standsOther: {
    ja: 'ほかの直売所',
    easy: easy`ほかの 野菜《やさい》の お店《みせ》`,
    en: 'Other farm stands',
  },
  venues: {
    ja: 'イベントに使える会場',
    easy: easy`イベントが できる 場所《ばしょ》`,
    en: 'Venues for events',
  },
  allOpen: {
    ja: (count: number) => `開いている直売所をすべて見る（${count}か所）`,
    easy: (count: number) =>
      easy`開《あ》いている 野菜《やさい》の お店《みせ》を 全部《ぜんぶ》 見《み》る（${count}か所《しょ》）`,
    en: (count: number) => `See all open farm stands (${count})`,
  },
} satisfies Messages

export const WARNING_MESSAGES = {
  unread: {
    ja: (parameter: string, value: string) =>
      `${parameter}の「${value}」は読み取れなかったため、条件に入れていません。`,
    easy: (parameter: string, value: string) =>
      easy`${parameter}の 「${value}」は わかりません。入《い》れないで さがしました。`,
    en: (parameter: string, value: string) =>
      `“${value}” (${parameter}) could not be read and was left out.`,
  },
} satisfies Messages

export const PARAMETER_MESSAGES = {
  view: { ja: '見せ方', easy: easy`見《み》せかた`, en: 'view' },
  q: { ja: 'ことば', easy: 'ことば', en: 'words' },
  when: { ja: 'いつ', easy: 'いつ', en: 'when' },
  from: { ja: '始まりの日', easy: easy`始《はじ》まる 日《ひ》`, en: 'first day' },
  to: { ja: '終わりの日', easy: easy`終《お》わる 日《ひ》`, en: 'last day' },
  kind: { ja: '種類', easy: easy`種類《しゅるい》`, en: 'kind' },
  type: { ja: 'イベントの種類', easy: easy`イベントの 種類《しゅるい》`, en: 'kind of event' },
  category: { ja: '分類', easy: 'グループ', en: 'category' },
  theme: { ja: 'テーマ', easy: 'テーマ', en: 'theme' },
  area: { ja: 'エリア', easy: 'エリア', en: 'area' },
  near: { ja: '近くの地点', easy: easy`近《ちか》い 所《ところ》`, en: 'near' },
  within: { ja: '近さ', easy: easy`近《ちか》さ`, en: 'distance' },
  bbox: { ja: '地図の範囲', easy: easy`地図《ちず》の 中《なか》`, en: 'part of the map' },
  open: { ja: '開いているか', easy: easy`開《あ》いているか`, en: 'open now' },
  access: { ja: '場所の設備', easy: easy`場所《ばしょ》に ある もの`, en: 'facilities' },
  free: { ja: '参加費', easy: easy`お金《かね》`, en: 'fee' },
  page: { ja: 'ページ', easy: 'ページ', en: 'page' },
  lang: { ja: 'ことばの種類', easy: 'ことば', en: 'language' },
} satisfies Messages & Record<Parameter, InLanguages<string>>

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`
}
