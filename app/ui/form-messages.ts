/** What fields say that any form may have, in every language. */
import { easy, type Messages } from '#app/lib/language.ts'

export const ERROR_MESSAGES = {
  check: {
    ja: '入力内容を確認してください',
    easy: easy`書《か》いたものを もう一度《いちど》 見《み》てください`,
    en: 'Please check what you entered',
  },
  count: {
    ja: (count: number) => `（${count}件）`,
    easy: (count: number) => `（${count}）`,
    en: (count: number) => ` (${count})`,
  },
} satisfies Messages

export const COPY_MESSAGES = {
  copy: { ja: 'コピーする', easy: 'コピーする', en: 'Copy' },
  copied: { ja: 'コピーしました。', easy: 'コピーしました。', en: 'Copied.' },
  refused: {
    ja: 'コピーできませんでした。文字を選んでコピーしてください。',
    easy: easy`コピーが できませんでした。文字《もじ》を 選《えら》んで コピーしてください。`,
    en: 'It could not be copied. Please select the text and copy it.',
  },
} satisfies Messages
