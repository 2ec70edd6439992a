export const SIGN_IN_REFUSALS: Record<'wrong' | 'too_many', string> = {
  wrong: 'メールアドレスかパスワードが違います',
  too_many: '続けて間違えたため、15分ほど受付を止めています。あとでもう一度お試しください',
}

export const NOTICES = {
  signed_in: { tone: 'info', text: 'ログインしました。' },
  signed_out: { tone: 'info', text: 'ログアウトしました。' },
  email_confirmed: { tone: 'success', text: 'メールアドレスを確認しました。' },
  confirmation_sent: { tone: 'info', text: '確認のメールをもう一度お送りしました。' },
  password_changed: { tone: 'success', text: '新しいパスワードでログインしました。' },
  account_erased: {
    tone: 'info',
    text: 'アカウントを削除しました。ご利用ありがとうございました。',
  },
} as const

export const ERASURE_REFUSALS: Record<'wrong_password' | 'has_bookings', string> = {
  wrong_password: 'パスワードが違います',
  has_bookings: 'これからの会場利用があります。先に取り消して、相手の方にお知らせしてください',
}
