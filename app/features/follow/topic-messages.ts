/** What one can be told about, and when. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { Topic } from './topic.ts'

/** Said before anybody gives an address; a sentence may go on behind it. */
export const WHEN_TOLD = {
  stand: {
    ja: '今日のようすを農家の方が知らせたとき',
    easy: easy`農家《のうか》の 人《ひと》が 今日《きょう》の ことを 知《し》らせた とき`,
    en: 'When the farmer tells how the stand is today',
  },
  produce: {
    ja: 'どこかの直売所に並んだとき',
    easy: easy`どこかの 野菜《やさい》の お店《みせ》に 出《で》た とき`,
    en: 'When a farm stand has it',
  },
  organization: {
    ja: '新しいイベントが載ったとき、日程の変更や中止があったとき、直売所に品が出たとき',
    easy: easy`新《あたら》しい イベントが 出《で》た とき、日《ひ》が 変《か》わった とき、中止《ちゅうし》の とき、お店《みせ》に 野菜《やさい》が 出《で》た とき`,
    en: 'When an event is posted, changed or called off, or their stand has something to sell',
  },
  event: {
    ja: '日程の変更や中止があったとき',
    easy: easy`日《ひ》が 変《か》わった とき、中止《ちゅうし》の とき`,
    en: 'When its dates change or it is called off',
  },
  search: {
    ja: '新しく載ったとき、日程の変更や中止があったとき',
    easy: easy`新《あたら》しく 出《で》た とき、日《ひ》が 変《か》わった とき、中止《ちゅうし》の とき`,
    en: 'When one is posted, changed or called off',
  },
} satisfies Messages & Record<Topic['kind'], InLanguages<string>>

/** The parts of a search, and all of it. */
export const SEARCH_MESSAGES = {
  quoted: {
    ja: (text: string) => `「${text}」`,
    easy: (text: string) => `「${text}」`,
    en: (text: string) => `“${text}”`,
  },
  area: {
    ja: (name: string) => `${name}エリア`,
    easy: (name: string) => `${name}エリア`,
    en: (name: string) => `${name} area`,
  },
  free: { ja: '無料', easy: easy`無料《むりょう》`, en: 'free' },
  and: { ja: '・', easy: '・', en: ', ' },
  events: {
    ja: (parts: string) => `${parts}のイベント`,
    easy: (parts: string) => `${parts}の イベント`,
    en: (parts: string) => `Events: ${parts}`,
  },
} satisfies Messages
