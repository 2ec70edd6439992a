/** The town to carry along, in the words of every language. */
import { readDays, readMinutes } from '#app/lib/counting.ts'
import { easy, type Messages } from '#app/lib/language.ts'

export const POCKET_MESSAGES = {
  title: {
    ja: '手元に残したまち',
    easy: easy`インターネットが なくても 見《み》られる ページ`,
    en: 'The town to carry along',
  },
  beforeKeptAt: {
    ja: '電波がないときに開くページです。この端末に残した',
    easy: easy`インターネットが ない ときに 見《み》る ページです。この スマートフォンや パソコンに 残《のこ》した `,
    en: 'This page opens when there is no network. It shows what this device kept on ',
  },
  afterKeptAt: {
    ja: 'の内容を出しています',
    easy: easy` の 情報《じょうほう》です`,
    en: '',
  },
  afterAge: { ja: '。', easy: '。', en: '.' },
  onThisPage: {
    ja: 'このページの中',
    easy: easy`この ページの 中《なか》`,
    en: 'On this page',
  },
  events: { ja: 'イベント', easy: 'イベント', en: 'Events' },
  nextDays: {
    ja: 'これから7日のイベント',
    easy: easy`これから ｜7日《なのか》の イベント`,
    en: 'Events of the next 7 days',
  },
  noEvents: {
    ja: '予定はありませんでした。',
    easy: easy`予定《よてい》は ありませんでした。`,
    en: 'None were planned.',
  },
  stands: { ja: '直売所', easy: easy`野菜《やさい》の お店《みせ》`, en: 'Farm stands' },
  standHours: {
    ja: '直売所と開く時間',
    easy: easy`野菜《やさい》の お店《みせ》と 開《あ》く 時間《じかん》`,
    en: 'Farm stands and their hours',
  },
  area: {
    ja: (name: string) => `${name}エリア`,
    easy: (name: string) => `${name}エリア`,
    en: (name: string) => `${name} area`,
  },
  unknownHours: {
    ja: '時間は直売所にご確認ください',
    easy: easy`時間《じかん》は お店《みせ》に 聞《き》いてください`,
    en: 'Ask the stand for its hours',
  },
  disasters: { ja: '防災', easy: easy`災害《さいがい》の とき`, en: 'Disasters' },
  safety: {
    ja: 'もしものときに使える場所',
    easy: easy`災害《さいがい》の ときに 使《つか》える 場所《ばしょ》`,
    en: 'Places to use in a disaster',
  },
  map: { ja: '地図', easy: easy`地図《ちず》`, en: 'Map' },
  townMap: { ja: 'まちの地図', easy: easy`町《まち》の 地図《ちず》`, en: 'Map of the town' },
} satisfies Messages

/** How long ago the town was kept. */
export const AGE_MESSAGES = {
  now: { ja: '（たったいま）', easy: easy`（今《いま》）`, en: ' (just now)' },
  minutes: {
    ja: (count: number) => `（${count}分前）`,
    easy: (count: number) => easy`（${readMinutes(count)}前《まえ》）`,
    en: (count: number) => ` (${count} min ago)`,
  },
  hours: {
    ja: (count: number) => `（${count}時間前）`,
    easy: (count: number) => easy`（${count}時間《じかん》前《まえ》）`,
    en: (count: number) => (count === 1 ? ' (1 hour ago)' : ` (${count} hours ago)`),
  },
  days: {
    ja: (count: number) => `（${count}日前）`,
    easy: (count: number) => easy`（${readDays(count)}前《まえ》）`,
    en: (count: number) => (count === 1 ? ' (1 day ago)' : ` (${count} days ago)`),
  },
} satisfies Messages
