import { IMPORT_REFUSAL_TEXT } from '#app/features/publishing/import-labels.ts'

/** What pages say after a form of the import was sent. */
export const NOTICES = {
  import_applied: {
    tone: 'success',
    text: '取り込みました。同じファイルをもう一度読み込んでも、二重にはなりません。',
  },
  import_nothing: { tone: 'info', text: '新しい内容も変わった内容もありませんでした。' },
  import_expired: {
    tone: 'warning',
    text: 'ファイルの保管期限（24時間）を過ぎました。もう一度お選びください。',
  },
  doubt_accepted: { tone: 'success', text: '載せました。' },
  doubt_dismissed: { tone: 'success', text: '載せないことにしました。' },
  import_no_day: { tone: 'error', text: IMPORT_REFUSAL_TEXT.no_day },
  import_days_wrong: { tone: 'error', text: IMPORT_REFUSAL_TEXT.days_wrong },
} as const
