/** What the pages of events say after a form was sent. */
import { REFUSALS } from './labels.ts'

type Notice = { tone: 'success' | 'info' | 'warning' | 'error'; text: string }

const DONE: Record<string, Notice> = {
  event_drafted: {
    tone: 'success',
    text: '下書きを保存しました。内容を確かめて、公開へ進んでください。',
  },
  event_saved: { tone: 'success', text: '保存しました。' },
  event_saved_for_review: {
    tone: 'success',
    text: '保存しました。協会が確認するまで、公開を止めています。',
  },
  event_published: { tone: 'success', text: '公開しました。地図と一覧に載っています。' },
  event_submitted: {
    tone: 'success',
    text: '協会に送りました。確認が済むと公開され、メールでお知らせします。',
  },
  event_changes_requested: { tone: 'success', text: '修正をお願いするメッセージを送りました。' },
  event_seen: { tone: 'success', text: '確認済みにしました。' },
  event_copied: { tone: 'success', text: 'コピーしました。日にちを入れて保存してください。' },
  co_organizer_added: {
    tone: 'success',
    text: '共催に加えました。メンバーにメールでお知らせします。',
  },
  co_organizer_removed: { tone: 'success', text: '共催から外しました。相手にお知らせします。' },
  event_withdrawn: { tone: 'success', text: '取り下げました。30日以内なら、協会が元に戻せます。' },
  event_restored: { tone: 'success', text: '元に戻しました。' },
  event_cancelled: { tone: 'success', text: '中止にしました。すべてのページに「中止」と出ます。' },
  date_cancelled: { tone: 'success', text: 'この回を中止にしました。ほかの回はそのままです。' },
  date_postponed: { tone: 'success', text: 'この回を延期にしました。ほかの回はそのままです。' },
  date_moved: { tone: 'success', text: 'この回の日時を変更しました。ほかの回はそのままです。' },
  date_hours_changed: {
    tone: 'success',
    text: 'この回の時間を変更しました。ほかの回はそのままです。',
  },
  date_placed: {
    tone: 'success',
    text: 'この回の場所を変更しました。ほかの回はそのままです。',
  },
  date_placed_for_review: {
    tone: 'success',
    text: 'この回の場所を変更しました。登録会場かもしれないため、協会が確認するまで公開を止めています。',
  },
  date_seeks_venue: {
    tone: 'success',
    text: 'この回を「会場調整中」にしました。「会場をさがす」から会場を申し込めます。',
  },
  date_reinstated: { tone: 'success', text: 'この回を予定どおりに戻しました。' },
}

/** Refusals are told with `event_` before them, since other features refuse for like-named reasons. */
export const NOTICES: Record<string, Notice> = {
  ...DONE,
  ...Object.fromEntries(
    Object.entries(REFUSALS).map(([reason, text]) => [`event_${reason}`, { tone: 'error', text }]),
  ),
}
