/** Following in words. */
import { MOST_FOLLOWS, type Topic } from './topic.ts'

/** When one is told, said before anybody gives an address. */
export const WHEN_TOLD: Record<Topic['kind'], string> = {
  stand: '今日のようすを農家の方が知らせたとき',
  produce: 'どこかの直売所に並んだとき',
  organization: '新しいイベントが載ったとき、日程の変更や中止があったとき、直売所に品が出たとき',
  event: '日程の変更や中止があったとき',
  search: '新しく載ったとき、日程の変更や中止があったとき',
}

export const NOTICES = {
  follow_begun: { tone: 'success', text: 'これから、お知らせをお送りします。' },
  follow_ended: { tone: 'info', text: 'このお知らせを止めました。' },
  follow_left: {
    tone: 'info',
    text: 'お知らせをすべて止めました。お預かりしていたアドレスなどは消しました。',
  },
  follow_too_many: {
    tone: 'warning',
    text: `受け取れるお知らせは${MOST_FOLLOWS}件までです。いらないものを止めてから、お試しください。`,
  },
  follow_gone: { tone: 'warning', text: 'いまは載っていないため、お知らせをお送りできません。' },
  follow_busy: {
    tone: 'warning',
    text: 'いま申し込みが混み合っています。1時間ほどあとで、もう一度お試しください。',
  },
  follow_device: { tone: 'success', text: 'この端末で、お知らせを受け取ります。' },
} as const

/** What a command refuses, as the code of a notice. */
export const FOLLOW_NOTICES = {
  too_many: 'follow_too_many',
  gone: 'follow_gone',
  busy: 'follow_busy',
} as const
