/** The search form, in the words of every language. What stands in options has no kanji to be read. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { FoundKind, When } from './search.ts'

export const WHEN_MESSAGES = {
  now: { ja: 'いま', easy: easy`今《いま》`, en: 'Now' },
  today: { ja: '今日', easy: easy`今日《きょう》`, en: 'Today' },
  tomorrow: { ja: '明日', easy: easy`明日《あした》`, en: 'Tomorrow' },
  weekend: {
    ja: '週末',
    easy: easy`土曜日《どようび》・日曜日《にちようび》`,
    en: 'Weekend',
  },
  week: { ja: '1週間', easy: easy`1週間《しゅうかん》`, en: '7 days' },
  month: { ja: '1か月', easy: easy`1か月《げつ》`, en: '1 month' },
} satisfies Messages & Record<Exclude<When, 'all'>, InLanguages<string>>

/** Of all there are. */
export const KIND_MESSAGES = {
  event: { ja: 'イベント', easy: 'イベント', en: 'Events' },
  stand: { ja: '直売所', easy: easy`野菜《やさい》の お店《みせ》`, en: 'Farm stands' },
  venue: { ja: '会場', easy: easy`場所《ばしょ》`, en: 'Venues' },
} satisfies Messages & Record<FoundKind, InLanguages<string>>

export const SEARCH_MESSAGES = {
  words: { ja: 'ことばでさがす', easy: 'ことばで さがす', en: 'Search by words' },
  search: { ja: 'さがす', easy: 'さがす', en: 'Search' },
  when: { ja: 'いつ', easy: 'いつ', en: 'When' },
  kind: { ja: '種類', easy: easy`種類《しゅるい》`, en: 'Kind' },
  all: { ja: 'すべて', easy: 'ぜんぶ', en: 'All' },
  nearby: { ja: '近くでさがす', easy: easy`近《ちか》くで さがす`, en: 'Search nearby' },
  set: { ja: 'いまの条件', easy: easy`今《いま》の 条件《じょうけん》`, en: 'Current filters' },
  unset: { ja: 'をはずす', easy: 'を やめる', en: ', remove' },
  nearStation: {
    ja: (name: string) => `${name}駅の近く`,
    easy: (name: string) => easy`${name}駅《えき》の 近《ちか》く`,
    en: (name: string) => `Near ${name} station`,
  },
  nearHere: {
    ja: 'いまの地点の近く',
    easy: easy`今《いま》 いる 所《ところ》の 近《ちか》く`,
    en: 'Near where you are',
  },
  inView: {
    ja: '地図の範囲だけ',
    easy: easy`地図《ちず》の 中《なか》だけ`,
    en: 'This part of the map',
  },
  free: { ja: '無料', easy: easy`お金《かね》が いらない`, en: 'Free' },
  days: { ja: '日にちの指定', easy: easy`選《えら》んだ 日《ひ》`, en: 'Chosen days' },
} satisfies Messages

/** What is asked more rarely. */
export const NARROW_MESSAGES = {
  title: {
    ja: 'エリアや条件でしぼる',
    easy: 'くわしく さがす',
    en: 'More filters',
  },
  area: { ja: 'エリア', easy: 'エリア', en: 'Area' },
  near: { ja: 'ここから近く', easy: easy`ここから 近《ちか》い`, en: 'Near' },
  anywhere: { ja: '決めない', easy: 'きめない', en: 'Anywhere' },
  here: { ja: 'いまの地点', easy: 'いま いる ところ', en: 'Where you are' },
  station: {
    ja: (name: string) => `${name}駅`,
    easy: (name: string) => `${name} えき`,
    en: (name: string) => `${name} station`,
  },
  within: { ja: '歩く距離', easy: easy`歩《ある》く 長《なが》さ`, en: 'Walking distance' },
  walk: {
    ja: (distance: string, minutes: number) => `${distance}（徒歩${minutes}分ほど）`,
    easy: (distance: string, minutes: number) => `${distance}（あるいて ${minutes}ふん ぐらい）`,
    en: (distance: string, minutes: number) => `${distance} (about ${minutes} min on foot)`,
  },
  from: { ja: 'この日から', easy: easy`この 日《ひ》から`, en: 'From this day' },
  to: { ja: 'この日まで', easy: easy`この 日《ひ》まで`, en: 'To this day' },
  types: {
    ja: 'イベントの種類',
    easy: easy`イベントの 種類《しゅるい》`,
    en: 'Kind of event',
  },
  access: { ja: '場所の設備', easy: easy`場所《ばしょ》に ある もの`, en: 'Facilities' },
  fee: { ja: '参加費', easy: easy`お金《かね》`, en: 'Fee' },
  freeOnly: {
    ja: '無料のものだけ',
    easy: easy`お金《かね》が いらない ものだけ`,
    en: 'Only what is free',
  },
  left: {
    ja: (count: number) => `${count}件`,
    easy: (count: number) => easy`${count}件《けん》`,
    en: (count: number) => `${count}`,
  },
  search: { ja: 'この条件でさがす', easy: 'これで さがす', en: 'Search with these' },
} satisfies Messages

/** What may be meant, while somebody types. */
export const SUGGESTION_MESSAGES = {
  title: { ja: 'もしかして', easy: 'これですか', en: 'Did you mean' },
  count: {
    ja: (count: number) => `候補が${count}件あります`,
    easy: (count: number) => easy`${count}個《こ》 あります`,
    en: (count: number) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
  },
  finds: {
    ja: (count: number) => `${count}件`,
    easy: (count: number) => easy`${count}件《けん》`,
    en: (count: number) => `${count} found`,
  },
  nearTown: {
    ja: (name: string) => `${name}の近く`,
    easy: (name: string) => easy`${name}の 近《ちか》く`,
    en: (name: string) => `Near ${name}`,
  },
  event: { ja: 'イベント', easy: 'イベント', en: 'Event' },
  stand: { ja: '直売所', easy: easy`野菜《やさい》の お店《みせ》`, en: 'Farm stand' },
  venue: { ja: '会場', easy: easy`場所《ばしょ》`, en: 'Venue' },
  station: { ja: '駅', easy: easy`駅《えき》`, en: 'Station' },
  area: { ja: 'エリア', easy: 'エリア', en: 'Area' },
  town: { ja: '町', easy: easy`町《まち》`, en: 'Neighbourhood' },
} satisfies Messages & Record<FoundKind, InLanguages<string>>
