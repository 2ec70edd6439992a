/** What is wrong with an e-mail address that somebody has typed. */
import { easy, type Messages } from '#app/lib/language.ts'

export const EMAIL_MESSAGES = {
  missing: {
    ja: 'メールアドレスを入力してください',
    easy: easy`メールアドレスを 書《か》いてください`,
    en: 'Please enter an email address',
  },
  malformed: {
    ja: 'メールアドレスの形をご確認ください',
    easy: easy`メールアドレスを もう一度《いちど》 見《み》てください`,
    en: 'Please check the email address',
  },
  tooLong: {
    ja: '254文字までで入力してください',
    easy: easy`254文字《もじ》までで 書《か》いてください`,
    en: 'Please use at most 254 characters',
  },
} satisfies Messages
