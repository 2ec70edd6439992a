/** What the parts of all pages say, in every language. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'

type OfKinds = Record<'event' | 'venue' | 'stand', InLanguages<string>>

export const KIND_WORDS = {
  event: { ja: 'イベント', easy: 'イベント', en: 'Event' },
  venue: { ja: '会場', easy: easy`場所《ばしょ》`, en: 'Venue' },
  stand: { ja: '直売所', easy: easy`野菜《やさい》の お店《みせ》`, en: 'Farm stand' },
} satisfies OfKinds & Messages

/** One letter each, inside the mark. */
export const KIND_LETTERS = {
  event: { ja: '催', easy: 'イ', en: 'E' },
  venue: { ja: '場', easy: 'ば', en: 'V' },
  stand: { ja: '直', easy: 'や', en: 'S' },
} satisfies OfKinds

export const NOTICE_MESSAGES = {
  info: { ja: 'お知らせ', easy: 'おしらせ', en: 'Note' },
  success: { ja: '完了', easy: 'できました', en: 'Done' },
  warning: { ja: '注意', easy: easy`注意《ちゅうい》`, en: 'Please note' },
  error: { ja: 'エラー', easy: 'エラー', en: 'Error' },
} satisfies Messages

export const WAY_MESSAGES = {
  trail: { ja: '現在地', easy: easy`今《いま》の ページ`, en: 'You are here' },
  pages: { ja: '一覧のページ', easy: 'リストの ページ', en: 'Pages of the list' },
  previous: { ja: '← 前へ', easy: easy`← 前《まえ》へ`, en: '← Back' },
  next: { ja: '次へ →', easy: easy`次《つぎ》へ →`, en: 'Next →' },
  done: { ja: '済み', easy: easy`終《お》わりました`, en: 'done' },
  current: { ja: 'いまここ', easy: easy`今《いま》 ここ`, en: 'now' },
  ahead: { ja: 'これから', easy: 'これから', en: 'to come' },
} satisfies Messages

/** A page out of the phone's own memory. */
export const OFFLINE_MESSAGES = {
  title: {
    ja: 'いまは電波がありません',
    easy: easy`今《いま》は インターネットが 使《つか》えません`,
    en: 'You are offline',
  },
  from: {
    ja: (when: string) => `${when}に見た内容を出しています。`,
    easy: (when: string) => easy`${when}に 見《み》た ページです。`,
    en: (when: string) => `This is what you saw on ${when}. `,
  },
  kept: {
    ja: '手元に残したまち',
    easy: easy`インターネットが なくても 見《み》られる ページ`,
    en: 'The town to carry along',
  },
} satisfies Messages

export const SITE_MESSAGES = {
  name: { ja: '道草コモンズ', easy: easy`道草《みちくさ》コモンズ`, en: 'Michikusa Commons' },
} satisfies Messages

export const SHARE_MESSAGES = {
  tellOthers: {
    ja: 'ほかの人に知らせる',
    easy: easy`ほかの 人《ひと》に 教《おし》える`,
    en: 'Share',
  },
  byLine: { ja: 'LINEで送る', easy: easy`LINEで 送《おく》る`, en: 'Send by LINE' },
  byMail: { ja: 'メールで送る', easy: easy`メールで 送《おく》る`, en: 'Send by mail' },
  copyLink: { ja: 'リンクをコピー', easy: 'リンクを コピー', en: 'Copy link' },
  linkCopied: {
    ja: 'リンクをコピーしました。',
    easy: 'リンクを コピーしました。',
    en: 'The link has been copied.',
  },
  onPaper: {
    ja: '最新の情報はこちらで見られます。',
    easy: easy`新《あたら》しい ことは ここで 見《み》られます。`,
    en: 'See here for the latest:',
  },
  linkRefused: {
    ja: (address: string) => `コピーできませんでした。このリンクをお使いください：${address}`,
    easy: (address: string) =>
      easy`コピーできませんでした。この リンクを 使《つか》ってください：${address}`,
    en: (address: string) => `Copying did not work. Please use this link: ${address}`,
  },
} satisfies Messages
