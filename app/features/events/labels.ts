/** Events in words: states, kinds, and why something was refused. */
import { SCHEDULE_REFUSALS } from '#app/features/calendar/labels.ts'
import { messagesIn } from '#app/lib/language.ts'
import { OCCURRENCE_NAMES, TYPE_NAMES } from './messages.ts'
import { MOST_CO_ORGANIZERS } from './event.ts'
import type { EventStatus, EventType, OccurrenceStatus, RainPolicy } from './event.ts'
import type { EventRefusal } from './refusal.ts'

export const TYPE_LABELS: Record<EventType, string> = messagesIn(TYPE_NAMES, 'ja')

/** 「販売」「交流」「体験」 by an example each, beside the boxes to tick. */
export const TYPE_HINTS: Record<EventType, string> = {
  sale: '朝市、フリーマーケット、キッチンカーなど',
  exchange: 'お茶会、相談会、お祭りなど',
  experience: 'ワークショップ、収穫体験、教室など',
}

export const STATUS_LABELS: Record<EventStatus, string> = {
  draft: '下書き',
  in_review: '協会が確認中',
  changes_requested: '修正をお願いしています',
  published: '公開中',
  cancelled: '中止',
}

/** A date that is held as planned needs no word. */
export const OCCURRENCE_LABELS: Record<Exclude<OccurrenceStatus, 'scheduled'>, string> = messagesIn(
  OCCURRENCE_NAMES,
  'ja',
)

export const RAIN_LABELS: Record<RainPolicy, string> = {
  any_weather: '雨天決行',
  light_rain: '小雨決行',
  cancelled: '雨天中止',
  postponed: '雨天順延',
  unknown: '決めていない',
}

export const ACTION_LABELS: Record<string, string> = {
  create: '作成',
  edit: '編集',
  submit: '協会に送付',
  publish: '公開',
  request_changes: '修正の依頼',
  withdraw: '取り下げ',
  restore: '取り下げから復帰',
  restore_revision: '前の内容に復元',
  cancel: '中止',
  cancel_date: '1回だけ中止',
  postpone_date: '1回だけ延期',
  move_date: '1回だけ日にちを変更',
  change_hours: '1回だけ時間を変更',
  place_date: '1回だけ場所を変更',
  seek_venue: '1回だけ会場調整中',
  reinstate_date: '1回の変更を取り消し',
  change_co_organizers: '共催の変更',
}

export const REFUSALS: Record<EventRefusal, string> = {
  ...SCHEDULE_REFUSALS,
  not_found: 'イベントが見つかりません。',
  not_allowed: 'この操作ができるのは、主催者と協会スタッフだけです。',
  edited_elsewhere: 'ほかの人が先に保存しました。内容を見比べてから、もう一度保存してください。',
  taken: 'この画面は古くなっています。開き直してから、もう一度お試しください。',
  keeper_unknown: '主催者が見つかりません。選び直してください。',
  title_missing: 'タイトルがまだ入っていません。「編集する」から入力してください。',
  type_missing: '種類（販売・交流・体験）がまだ選ばれていません。「編集する」から選んでください。',
  same_day_twice: '同じ日が2回入っています。1日は1回にしてください。',
  withdrawn: '取り下げられたイベントです。元に戻すには協会にご連絡ください。',
  already_cancelled:
    '中止になったイベントです。もう一度開くときは、コピーして新しく作ってください。',
  message_missing: 'メッセージを入力してください。相手に届きます。',
  not_submitted: '確認待ちでも公開中でもないイベントです。',
  not_published: '公開中のイベントだけを中止にできます。',
  too_late: '取り下げから30日を過ぎたため、元に戻せません。',
  no_such_date: 'その開催日はありません。日程が変わったのかもしれません。',
  co_organizer_unknown: 'お店や団体が見つかりません。もう一度さがしてください。',
  too_many_co_organizers: `共催は${MOST_CO_ORGANIZERS}までです。`,
  date_over: 'その回はもう終わっています。',
  date_off: '中止・延期になっている回です。先に「予定どおりに戻す」を選んでください。',
  outside_booking: '会場の利用時間の外です。時間を広げるときは、会場提供者にご相談ください。',
}
