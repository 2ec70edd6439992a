/** A stand's public words in every language. */
import { monthName } from '#app/features/calendar/recurrence-en.ts'
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { Payment, Sales } from './stand.ts'

export const SALES_NAMES = {
  attended: {
    ja: '対面で販売',
    easy: easy`人《ひと》が 売《う》ります`,
    en: 'Somebody serves you',
  },
  honesty_box: {
    ja: '無人販売（料金箱）',
    easy: easy`人《ひと》は いません。箱《はこ》に お金《かね》を 入《い》れます`,
    en: 'Unattended (honesty box)',
  },
  vending_machine: {
    ja: '自動販売機・ロッカー',
    easy: easy`自動販売機《じどうはんばいき》・ロッカー`,
    en: 'Vending machine or lockers',
  },
} satisfies Record<Sales, InLanguages<string>>

export const PAYMENT_NAMES = {
  cash: { ja: '現金', easy: easy`お金《かね》（現金《げんきん》）`, en: 'Cash' },
  cashless: { ja: 'キャッシュレス', easy: 'スマートフォン・カード', en: 'Cashless' },
} satisfies Record<Payment, InLanguages<string>>

export const STAND_MESSAGES = {
  find: { ja: 'さがす', easy: 'さがす', en: 'Find' },
  stand: { ja: '直売所', easy: easy`野菜《やさい》の お店《みせ》`, en: 'Farm stand' },
  sample: { ja: '見本', easy: easy`見本《みほん》`, en: 'Sample' },
  inSeason: {
    ja: 'いまの季節の農産物',
    easy: easy`今《いま》の 季節《きせつ》の 野菜《やさい》や くだもの`,
    en: 'In season now',
  },
  noneInSeason: {
    ja: 'いまは季節の農産物がありません',
    easy: easy`今《いま》の 季節《きせつ》の 野菜《やさい》は ありません`,
    en: 'Nothing is in season now',
  },
  otherSeasons: {
    ja: (crops: string) => `ほかの季節には：${crops}`,
    easy: (crops: string) => easy`ほかの 季節《きせつ》：${crops}`,
    en: (crops: string) => `In other seasons: ${crops}`,
  },
  opening: {
    ja: '開いている日と時間',
    easy: easy`開《あ》いている 日《ひ》と 時間《じかん》`,
    en: 'Opening days and hours',
  },
  nextOpenings: {
    ja: 'これから開く日',
    easy: easy`次《つぎ》に 開《あ》く 日《ひ》`,
    en: 'Next openings',
  },
  buying: { ja: '買い方', easy: easy`買《か》いかた`, en: 'How to buy' },
  sales: { ja: '売り方', easy: easy`売《う》りかた`, en: 'Sales' },
  payment: { ja: '支払い', easy: easy`お金《かね》の 払《はら》いかた`, en: 'Payment' },
  cropIn: {
    ja: (crop: string, from: number, until: number) =>
      `${crop}（${from === until ? '' : `${from}〜`}${until}月）`,
    easy: (crop: string, from: number, until: number) =>
      easy`${crop}（${from === until ? '' : `${from}〜`}${until}月《がつ》）`,
    en: (crop: string, from: number, until: number) =>
      `${crop} (${from === until ? '' : `${monthName(from)}–`}${monthName(until)})`,
  },
  checkThere: {
    ja: '現地でご確認ください',
    easy: easy`お店《みせ》で 聞《き》いてください`,
    en: 'Please check on site',
  },
  farmer: { ja: '農業者', easy: easy`作《つく》った 人《ひと》`, en: 'Farmer' },
  place: { ja: '場所', easy: easy`場所《ばしょ》`, en: 'Place' },
  today: { ja: '今日の様子', easy: easy`今日《きょう》の 様子《ようす》`, en: 'Today' },
  outToday: {
    ja: '今日並んでいるもの',
    easy: easy`今日《きょう》 ある もの`,
    en: 'On the shelf today',
  },
  byHours: {
    ja: '営業時間からの目安です。売り切れていることもあります。',
    easy: easy`いつもの 時間《じかん》です。売《う》り切《き》れているかも しれません。`,
    en: 'Going by its usual hours; it may be sold out.',
  },
  source: { ja: '出典：', easy: easy`情報《じょうほう》の もと：`, en: 'Source: ' },
  follow: {
    ja: 'この直売所のお知らせを受け取る',
    easy: easy`この お店《みせ》の お知《し》らせを もらう`,
    en: 'Get news of this stand',
  },
} satisfies Messages
