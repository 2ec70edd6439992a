/** The desk in words. */
import type { NextStep } from './next-step.ts'
import type { Queue } from './queue.ts'

export const QUEUE_LABELS: Record<Queue, string> = {
  review: '確認待ちのイベント',
  places: '確認待ちの場所',
  requests: '提案のない会場さがし',
  proposals: '期限の近い提案',
  new: '新しく公開されたイベント',
}

/** What there is when a queue is empty. */
export const QUEUE_EMPTY: Record<Queue, string> = {
  review: '確認を待っているイベントはありません。',
  places: '確認を待っている場所はありません。',
  requests: 'どの会場さがしにも提案が届いています。',
  proposals: '48時間以内に期限が来る提案はありません。',
  new: '新しく公開されたイベントは、すべて見ました。',
}

/** What an empty list says when filters are on. */
export const NONE_MATCH = 'この条件に合うものはありません。'

export const MEANS_LABELS = {
  phone: '電話',
  counter: '窓口',
  paper: '書面',
} as const

export const ENTRY_LABELS = {
  event: 'イベント',
  venue: '会場',
  stand: '直売所',
  request: '会場さがし',
} as const

export const HIDDEN_LABELS = { event: 'イベント', venue: '会場', stand: '直売所' } as const

export const REVIEW_STATE_LABELS = {
  review: '確認待ち',
  new: '新しく公開',
  returned: '修正をお願い中',
} as const

export const REQUEST_STATE_LABELS = {
  waiting: '提案なし',
  proposed: '提案中',
  confirmed: '決定',
  unplaced: '見つからず',
  withdrawn: '取り下げ',
} as const

/** A person's next step in words. */
export const STEP_LABELS: Record<NextStep['kind'], string> = {
  answer: '返事をする',
  fix: '直して送る',
  choose: '会場の候補を見る',
  finish: '下書きを仕上げる',
}
