/** Rounds in the words of the desk. */
import type { RoundRefusal, RoundStatus } from '#app/features/bookings/round.ts'

type Tone = 'good' | 'wait' | 'bad' | 'info'

export const ROUND_STATES: Record<RoundStatus, { tone: Tone; text: string }> = {
  waiting: { tone: 'wait', text: '順番待ち' },
  solving: { tone: 'wait', text: '計算中' },
  solved: { tone: 'info', text: '案ができました' },
  failed: { tone: 'bad', text: '計算できませんでした' },
  published: { tone: 'good', text: '提案を送りました' },
}

/** What the solver is at. */
export const STAGE_TEXTS: Record<string, string> = {
  firstTimers: 'はじめての方の枠を数えました',
  placed: '決まる件数が最も多い案を見つけました',
  score: '点数の合計が最も高い案を見つけました',
  imbalance: 'エリアの偏りを小さくしました',
  evenScore: '同じ偏りで、点数の高い案を選びました',
  lot: '同じ良さの案から、ひとつに決めました',
}

/** What stands in a request's way, as `unplaced[].blocked[].code` says it. */
export const BLOCKED_TEXTS: Record<string, string> = {
  competition: 'ほかの団体に決まった',
  host_unconfirmed: '提供者の確認がまだ',
  banned: '協会が外した',
  closed: '開いていない',
  units: '区画が足りない',
  units_taken: '区画がふさがっている',
  capacity: '定員を超える',
  capacity_taken: '同じ時間の人数を足すと定員を超える',
  notice: '申し込みの期限を過ぎている',
  permit: '手続きが間に合わない',
  monthly_cap: '月の回数の上限',
  power: '電源が足りない',
  water: '水道がない',
  vehicle: '車が入れない',
  roof: '屋根がない',
  toilet: 'トイレがない',
  step_free: '段差がある',
  use: '使い方が認められていない',
  quiet: '音を出せない時間',
  fee: '料金が上限を超える',
  elsewhere: '主催者がほかの会場にいる',
}

/** Why a proposal of a published round was not made. */
export const SENT_REFUSALS: Record<string, string> = {
  request_closed: 'この会場さがしは終わっています',
  not_a_candidate: '条件が変わり、候補ではなくなりました',
  slot_taken: 'この時間は、ほかの利用でふさがりました',
  already_proposed: '同じ提案がすでに出ています',
  not_found: 'この会場さがしは見つかりません',
}

export const ROUND_BLAMED: Record<
  Exclude<RoundRefusal, 'not_allowed'>,
  { field: string; message: string }
> = {
  days_backwards: { field: 'untilDay', message: '終わりの日は、始まりの日より後にしてください' },
  days_past: { field: 'fromDay', message: '今日以降の日を入力してください' },
  too_long: { field: 'untilDay', message: '期間は半年までにしてください' },
}
