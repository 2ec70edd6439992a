import { messagesIn } from '#app/lib/language.ts'
import { ACCESS_MESSAGES } from './access-messages.ts'
import { RESTORABLE_DAYS, type ListingStatus } from './listing.ts'
import type { AccessFeature, DisasterRole } from './place.ts'
import { ROLE_MESSAGES } from './role-messages.ts'

export const ACCESS_LABELS: Record<AccessFeature, string> = messagesIn(ACCESS_MESSAGES, 'ja')

export const ROLE_LABELS: Record<DisasterRole, string> = messagesIn(ROLE_MESSAGES, 'ja')

export const LISTING_STATUS_LABELS: Record<ListingStatus, string> = {
  draft: '下書き',
  in_review: '確認待ち',
  listed: '公開中',
  withdrawn: '取り下げ',
}

/** Refusals of posting a venue or a stand, beside the form. */
export const LISTING_REFUSALS = {
  taken: 'この画面は古くなっています。開き直してから、もう一度お試しください。',
  keeper_unknown: '選んだ事業者・団体が見つかりません。選び直してください。',
} as const

/** What the next page says after a step with a venue or a stand; each adds what is its own. */
export const NOTICES = {
  changes_asked: { tone: 'success', text: '確認のお願いを送りました。' },
  edited_elsewhere: {
    tone: 'warning',
    text: 'ほかの方が先に変更しました。内容を確かめて、もう一度お試しください。',
  },
  too_late: { tone: 'error', text: `${RESTORABLE_DAYS}日を過ぎたため、元に戻せません。` },
  not_in_review: { tone: 'info', text: 'すでに確認が済んでいます。' },
  not_withdrawn: { tone: 'info', text: 'すでに載っています。' },
  withdrawn: { tone: 'info', text: '取り下げられています。' },
  keeper_unknown: { tone: 'error', text: '選んだ事業者・団体が見つかりません。' },
} as const
