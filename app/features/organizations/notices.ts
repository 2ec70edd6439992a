/** What the pages of organizations say after a form was sent. */
export const NOTICES = {
  organization_created: { tone: 'success', text: '事業者・団体を登録しました。' },
  member_added: { tone: 'success', text: 'メンバーを追加しました。' },
  member_removed: { tone: 'success', text: 'メンバーを外しました。' },
  member_unknown: {
    tone: 'error',
    text: 'そのメールアドレスの登録が見つかりません。先に新規登録をお願いしてください。',
  },
  last_owner: { tone: 'error', text: '代表の方が1人もいなくなるため、外せません。' },
} as const
