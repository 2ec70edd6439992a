import { LISTING_REFUSALS } from '#app/features/places/labels.ts'
import { messagesIn } from '#app/lib/language.ts'
import { PAYMENT_NAMES, SALES_NAMES } from './messages.ts'
import { REPORT_STATES } from './report-messages.ts'
import type { Payment, ReportState, Sales } from './stand.ts'

export const SALES_LABELS: Record<Sales, string> = messagesIn(SALES_NAMES, 'ja')

export const PAYMENT_LABELS: Record<Payment, string> = messagesIn(PAYMENT_NAMES, 'ja')

export const REPORT_LABELS: Record<ReportState, string> = messagesIn(REPORT_STATES, 'ja')

/** Refusals of the commands that a form is sent to. */
export const REFUSALS = {
  ...LISTING_REFUSALS,
  not_allowed: 'この直売所を変えられるのは、農業者ご本人と協会スタッフだけです。',
} as const

/** Why a tap was not taken. */
export const REPORT_REFUSALS = {
  taken: LISTING_REFUSALS.taken,
  until_past: '「何時まで」が過ぎています。選び直してください',
} as const

/** What the next page says after a form was sent. */
export const NOTICES = {
  stand_submitted: {
    tone: 'success',
    text: '直売所を保存しました。協会が確認してから公開します。結果はメールでお知らせします。',
  },
  stand_listed: { tone: 'success', text: '直売所を保存し、公開しました。' },
  farmer_confirmed: { tone: 'success', text: '農業者を確認しました。相手にメールで知らせます。' },
  stand_withdrawn: { tone: 'success', text: '直売所を取り下げました。いつでも公開し直せます。' },
  stand_relisted: { tone: 'success', text: '直売所をもう一度載せました。' },
  stand_hidden: { tone: 'success', text: '掲載を止めました。30日以内なら元に戻せます。' },
  stand_restored: { tone: 'success', text: '元に戻しました。' },
  card_withdrawn: { tone: 'success', text: 'カードを使えなくしました。' },
  reported: { tone: 'success', text: '今日の様子を知らせました。地図と一覧に出ています。' },
} as const
