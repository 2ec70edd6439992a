/** Being told on a device, as its page says it. */
import { easy, type Messages } from '#app/lib/language.ts'

export const DEVICE_MESSAGES = {
  heading: {
    ja: 'この端末で受け取る',
    easy: easy`この スマートフォンや パソコンで もらう`,
    en: 'On this device',
  },
  rhythm: {
    ja: 'アドレスは要りません。夜9時から朝7時までは届きません。1日に数件までです。',
    easy: easy`アドレスは いりません。お知《し》らせは 日本語《にほんご》です。夜《よる》9時《じ》から 朝《あさ》7時《じ》までは 来《き》ません。1日《にち》に 少《すこ》しだけです。`,
    en: 'No address is needed. The messages are in Japanese, a few a day at most, and none come between 21:00 and 7:00.',
  },
  begin: {
    ja: 'この端末に通知する',
    easy: easy`この スマートフォンや パソコンに 知《し》らせる`,
    en: 'Notify this device',
  },
  asking: { ja: '確認しています…', easy: easy`待《ま》ってください…`, en: 'One moment…' },
  refused: {
    ja: 'この端末では通知が許可されていません。ブラウザーの設定で、このサイトの通知を許可してください。',
    easy: easy`この スマートフォンや パソコンは、お知《し》らせを 止《と》めています。ブラウザーの 設定《せってい》で、この サイトの お知《し》らせを 許可《きょか》してください。`,
    en: 'This device does not allow notifications. Please allow them for this site in your browser’s settings.',
  },
  failed: {
    ja: '通知を始められませんでした。時間をおいて、もう一度お試しください。',
    easy: easy`はじめることが できませんでした。少《すこ》し あとで もう一度《いちど》 してください。`,
    en: 'Notifications could not be started. Please try again a little later.',
  },
} satisfies Messages
