/** What the next page says after a step of following. */
import { easy, type Messages } from '#app/lib/language.ts'
import { MOST_FOLLOWS } from './topic.ts'

export const NOTICE_MESSAGES = {
  begun: {
    ja: 'これから、お知らせをお送りします。',
    easy: easy`これから お知《し》らせを 送《おく》ります。`,
    en: 'From now on we will send you the news.',
  },
  ended: {
    ja: 'このお知らせを止めました。',
    easy: easy`この お知《し》らせを やめました。`,
    en: 'You will hear no more of this.',
  },
  left: {
    ja: 'お知らせをすべて止めました。お預かりしていたアドレスなどは消しました。',
    easy: easy`お知《し》らせを ぜんぶ やめました。アドレスなどは 消《け》しました。`,
    en: 'All news is stopped. Your address and everything else we kept is erased.',
  },
  tooMany: {
    ja: `受け取れるお知らせは${MOST_FOLLOWS}件までです。いらないものを止めてから、お試しください。`,
    easy: easy`お知《し》らせは ${MOST_FOLLOWS}までです。いらないものを やめてから、もう一度《いちど》 してください。`,
    en: `You can follow up to ${MOST_FOLLOWS} things. Please stop some that you no longer need, then try again.`,
  },
  gone: {
    ja: 'いまは載っていないため、お知らせをお送りできません。',
    easy: easy`今《いま》は ありませんから、お知《し》らせを 送《おく》ることが できません。`,
    en: 'It is no longer here, so there is no news to send.',
  },
  busy: {
    ja: 'いま申し込みが混み合っています。1時間ほどあとで、もう一度お試しください。',
    easy: easy`今《いま》 たくさんの 人《ひと》が 申《もう》し込《こ》んでいます。1時間《じかん》ぐらい あとで もう一度《いちど》 してください。`,
    en: 'Very many people are asking right now. Please try again in about an hour.',
  },
  device: {
    ja: 'この端末で、お知らせを受け取ります。',
    easy: easy`この スマートフォンや パソコンで お知《し》らせを もらいます。`,
    en: 'This device will show you the news.',
  },
} satisfies Messages
