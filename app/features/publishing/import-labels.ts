/** What staff read about importing a file: what would become of its rows, and why something is refused. */
import type { ImportKind, PlanStatus } from '#app/features/publishing/plan-status.ts'

export const PLAN_STATUS_LABEL: Record<PlanStatus, string> = {
  new: '新しく載せます',
  changed: '内容が変わります',
  unchanged: '変わりません',
  doubtful: '確認が必要です',
  out_of_scope: '対象外です',
  refused: '取り込めません',
}

export const IMPORT_KIND_LABEL: Record<ImportKind, string> = {
  event: 'イベント',
  stand: '直売所',
  venue: '会場',
}

/** Why a file that can be read cannot be planned, and why a row that waited cannot be put up. */
export type ImportRefusal =
  'source_unknown' | 'source_too_long' | 'no_day' | 'days_wrong' | 'not_allowed' | 'not_found'

export const IMPORT_REFUSAL_TEXT: Record<ImportRefusal, string> = {
  source_unknown: 'どこのデータか分かりません。出典の名前を指定してください',
  source_too_long: '出典の名前は80文字まで、利用条件は200文字までにしてください',
  no_day: '日付が読み取れないため載せられません。元のデータを直してから取り込んでください',
  days_wrong: '日付か時刻に矛盾があるため載せられません。元のデータを直してから取り込んでください',
  not_allowed: 'この操作は協会の担当者だけができます',
  not_found: '見つかりません。すでに片付いたのかもしれません',
}

/** Why an address of the net was not fetched. */
export type FetchRefusal =
  | 'url_unreadable'
  | 'url_scheme'
  | 'host_unknown'
  | 'host_private'
  | 'too_many_redirects'
  | 'too_slow'
  | 'too_large'
  | 'answer_bad'
  | 'unreachable'

export const FETCH_REFUSAL_TEXT: Record<FetchRefusal, string> = {
  url_unreadable: 'URLとして読み取れません',
  url_scheme: 'http:// か https:// で始まるURLを指定してください',
  host_unknown: 'URLのサーバーが見つかりません',
  host_private: '公開されていないネットワークのURLは読み込めません',
  too_many_redirects: 'URLの転送が多すぎます',
  too_slow: '10秒以内に読み込めませんでした',
  too_large: 'ファイルが大きすぎます。5MBまでのファイルを読み込めます',
  answer_bad: 'URLからファイルを受け取れませんでした',
  unreachable: 'URLのサーバーにつながりませんでした',
}
