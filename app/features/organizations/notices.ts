import { MEMBER_REFUSALS } from './labels.ts'

/** What the pages of organizations say after a form was sent. */
export const NOTICES = {
  organization_created: { tone: 'success', text: '事業者・団体を登録しました。' },
  member_added: { tone: 'success', text: 'メンバーを追加しました。' },
  member_removed: { tone: 'success', text: 'メンバーを外しました。' },
  last_owner: { tone: 'error', text: MEMBER_REFUSALS.last_owner },
} as const
