/** What the parts of the screen say by themselves. */
import { easy, type Messages } from '#app/lib/language.ts'

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
  linkRefused: {
    ja: (address: string) => `コピーできませんでした。このリンクをお使いください：${address}`,
    easy: (address: string) =>
      easy`コピーできませんでした。この リンクを 使《つか》ってください：${address}`,
    en: (address: string) => `Copying did not work. Please use this link: ${address}`,
  },
} satisfies Messages

/** What a notice is, for those who do not see its colour. */
export const NOTICE_NAMES = {
  info: { ja: 'お知らせ', easy: easy`お知《し》らせ`, en: 'Note' },
  success: { ja: '完了', easy: 'できました', en: 'Done' },
  warning: { ja: '注意', easy: easy`注意《ちゅうい》`, en: 'Caution' },
  error: { ja: 'エラー', easy: 'エラー', en: 'Error' },
} satisfies Messages
