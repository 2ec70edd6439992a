/** Requests, proposals and bookings in words. */
import type { BookingStatus } from './booking.ts'
import type { Proposal, ProposalStatus, Side } from './proposal.ts'
import type { EventType, Preference, RequestContent, RequestStatus } from './request.ts'

type Tone = 'plain' | 'good' | 'wait' | 'bad' | 'info'

export const REQUEST_STATES: Record<RequestStatus, { text: string; tone: Tone }> = {
  open: { text: '会場をさがしています', tone: 'info' },
  proposed: { text: '返事を待っています', tone: 'wait' },
  confirmed: { text: '会場が決まりました', tone: 'good' },
  used: { text: '開催しました', tone: 'plain' },
  withdrawn: { text: '取り下げました', tone: 'plain' },
  unplaced: { text: '今回は見つかりませんでした', tone: 'plain' },
}

export const PROPOSAL_STATES: Record<ProposalStatus, { text: string; tone: Tone }> = {
  offered: { text: '返事待ち', tone: 'wait' },
  confirmed: { text: '決まりました', tone: 'good' },
  declined: { text: '見送り', tone: 'plain' },
  expired: { text: '回答期限切れ', tone: 'bad' },
  superseded: { text: '先に決まりました', tone: 'bad' },
  countered: { text: '別の案が出ました', tone: 'info' },
  withdrawn: { text: '取り下げ', tone: 'plain' },
}

export const BOOKING_STATES: Record<BookingStatus, { text: string; tone: Tone }> = {
  held: { text: '仮押さえ', tone: 'wait' },
  confirmed: { text: '確定', tone: 'good' },
  released: { text: '仮押さえ解除', tone: 'plain' },
  used: { text: '利用済み', tone: 'plain' },
  cancelled: { text: '取消', tone: 'bad' },
}

export const SIDE_LABELS: Record<Side, string> = { organizer: '主催者', host: '会場提供者' }

export const PROPOSER_LABELS: Record<Proposal['proposedBy'], string> = {
  ...SIDE_LABELS,
  staff: '協会',
}

export const PREFERENCE_LABELS: Record<Preference, string> = {
  1: '第1希望',
  2: '第2希望',
  3: '第3希望',
}

export const TYPE_LABELS: Record<EventType, string> = {
  sale: '販売',
  exchange: '交流',
  experience: '体験',
}

export const FIELD_LABELS: Record<keyof RequestContent, string> = {
  organizationId: '主催',
  eventId: 'イベント',
  wishedVenueId: '使いたい会場',
  title: '何をするか',
  note: '会場提供者に伝えたいこと',
  types: 'イベントの種類',
  themes: 'テーマ',
  uses: '会場ですること',
  details: 'くわしく',
  people: '来場見込み',
  units: '区画',
  needs: '必要な設備',
  setupMinutes: '準備の時間',
  clearMinutes: '片付けの時間',
  lengthMinutes: 'イベントの長さ',
  maxFee: '払える利用料の上限',
  times: '開きたい日数',
  areas: '希望のエリア',
  windows: '希望の日時',
}

/** Every reason for which a command of this feature refuses. */
export const REFUSALS = {
  not_found: '見つかりませんでした。',
  not_allowed: 'この操作ができるのは、当事者と協会スタッフだけです。',
  taken: 'この画面は古くなっています。開き直してから、もう一度お試しください。',
  request_closed: 'この会場さがしは、もう終わっているか、会場が決まっています。',
  edited_elsewhere: 'ほかの方が先に保存しました。内容を見比べて、もう一度お試しください。',
  reason_missing: '理由を入力してください。相手に伝わります。',
  not_a_candidate: 'この日時は候補ではなくなりました。新しい候補をご覧ください。',
  slot_taken: 'この時間は、別の団体の利用が先に決まりました。次の候補をご覧ください。',
  already_proposed: '同じ会場の同じ日時は、もうお願いしています。',
  on_behalf_missing: 'どなたから、どのように承諾を得たかを入力してください。',
  already_ended: 'この提案は、もう終わっています。',
  expired: '回答期限を過ぎました。',
  date_passed: '開催の日時を過ぎました。',
  venue_closed: 'この会場は、いま申込みを受け付けていません。',
  nothing_changed: '元の案と同じです。変えたいところを直してください。',
  ends_before_it_starts: '終わりの時刻は、始まりより後にしてください。',
  too_many_units: '会場の区画より多くはできません。',
  day_passed: 'これからの日時を選んでください。',
  not_confirmed: '確定した利用ではないため、取り消せません。',
  already_over: 'もう終わった利用のため、取り消せません。',
  slot_free: 'この時間は空いています。そのままお願いできます。',
} as const
export type BookingRefusal = keyof typeof REFUSALS

/** Refusals that a field of the form can put right. */
export const BLAMED = {
  reason_missing: { field: 'reason', message: REFUSALS.reason_missing },
  on_behalf_missing: { field: 'onBehalfOf', message: REFUSALS.on_behalf_missing },
}

export const BEHALF_FIELDS = { onBehalfOf: { label: 'どなたから、どのように承諾を得たか' } }
export const REASON_FIELDS = { reason: { label: '理由', long: true }, ...BEHALF_FIELDS }
export const ASK_FIELDS = { message: { label: 'メッセージ', long: true }, ...BEHALF_FIELDS }

type Notice = { tone: 'success' | 'info' | 'warning' | 'error'; text: string }

/** What the next page says after a form was sent; codes begin with the thing that they are about. */
export const NOTICES: Record<string, Notice> = {
  request_created: { tone: 'success', text: '会場さがしを始めました。候補をご覧ください。' },
  request_saved: { tone: 'success', text: '保存しました。候補を選び直しました。' },
  request_changed: { tone: 'success', text: '条件を変えました。候補をご覧ください。' },
  request_restored: { tone: 'success', text: '条件を元に戻しました。' },
  request_withdrawn: { tone: 'success', text: '会場さがしを取り下げました。' },
  request_closed_by_staff: { tone: 'success', text: '結果を主催者に知らせました。' },
  proposal_asked: {
    tone: 'success',
    text: '会場提供者にお願いしました。返事が届いたらお知らせします。',
  },
  proposal_made: { tone: 'success', text: '双方に提案を送りました。' },
  proposal_accepted: { tone: 'success', text: '承諾しました。相手の返事を待っています。' },
  proposal_confirmed: {
    tone: 'success',
    text: '会場の利用が決まりました。双方にお知らせしました。',
  },
  proposal_declined: { tone: 'success', text: '見送りの返事を送りました。' },
  proposal_countered: { tone: 'success', text: '別の案を送りました。相手の返事を待っています。' },
  proposal_withdrawn: { tone: 'success', text: '提案を取り下げ、双方に知らせました。' },
  wait_joined: { tone: 'success', text: '空き待ちの列に入りました。空いたらお知らせします。' },
  wait_left: { tone: 'success', text: '空き待ちをやめました。' },
  answer_link_withdrawn: { tone: 'success', text: '回答用のリンクを使えなくしました。' },
  booking_cancelled: { tone: 'success', text: '利用を取り消し、双方に知らせました。' },
  booking_passed_on: {
    tone: 'success',
    text: '利用を取り消し、双方に知らせました。空いた時間は、空き待ちの団体に案内しました。',
  },
  ...Object.fromEntries(
    Object.entries(REFUSALS).map(([code, text]) => [
      `booking_${code}`,
      { tone: code === 'edited_elsewhere' ? 'warning' : 'error', text } satisfies Notice,
    ]),
  ),
}

/** The notice for a refusal. */
export function noticeFor(reason: BookingRefusal): string {
  return `booking_${reason}`
}
