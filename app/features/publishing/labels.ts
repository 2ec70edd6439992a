/** What staff read about municipal files and their rows, and how much each finding weighs. */

/** `note`: only said. `doubtful`: waits for staff. The others: not imported. */
export type ProblemWeight = 'note' | 'doubtful' | 'out_of_scope' | 'refused'

const PROBLEMS = {
  no_title: ['refused', '名称がありません'],
  no_day: ['refused', '開催日がありません'],
  cell_too_long: ['refused', '1つの欄が10,000文字を超えています'],
  too_many_cells: ['refused', '列の数が見出しより多く、内容がずれているおそれがあります'],
  too_few_cells: ['doubtful', '列の数が見出しより少なくなっています'],
  duplicate_key: ['doubtful', 'このファイルの前の行と同じ番号または内容です'],
  code_unclear: ['doubtful', '市区町村コードから自治体を特定できません'],
  no_first_day: ['doubtful', '終了日だけで、開始日がありません'],
  day_unreadable: ['doubtful', '日付として読み取れません'],
  year_guessed: ['doubtful', '年が書かれていないため、いちばん近い日と推測しました'],
  days_reversed: ['doubtful', '終了日が開始日より前です'],
  span_too_long: ['doubtful', '開始日から終了日までが1年を超えています'],
  time_unreadable: ['doubtful', '時刻として読み取れません'],
  times_reversed: ['doubtful', '終了時刻が開始時刻より前です'],
  weekdays_unclear: ['doubtful', '曜日を特定できないため、文章のまま残しました'],
  state_unclear: ['doubtful', '開催状況を読み取れません'],
  point_half: ['doubtful', '緯度と経度の片方しかありません'],
  point_unreadable: ['doubtful', '緯度・経度を数値として読み取れません'],
  point_swapped: ['doubtful', '緯度と経度が入れ替わっているようです'],
  point_outside_japan: ['doubtful', '地点が日本の範囲にありません'],
  point_outside_municipality: ['doubtful', '地点が住所の自治体から外れています'],
  poi_missing: ['doubtful', 'POIコードがなく、説明から直売所と推測しました'],
  poi_unreadable: ['out_of_scope', 'POIコードがないか読み取れず、直売所とも会場とも言えません'],
  poi_other: ['out_of_scope', '直売所でも会場になる場所でもない種類の施設です'],
  touched_here: [
    'doubtful',
    '取り込んだあとに画面で変更されています。載せると元データの内容に戻ります',
  ],
  days_wrong: ['doubtful', '日付か時刻に矛盾があります'],
  venue_meant: ['doubtful', '場所が登録済みの会場のようです。会場の方の承諾をご確認ください'],
  end_time_alone: ['note', '終了時刻だけで開始時刻がないため、時刻は補足として残しました'],
  address_mark_lost: ['note', '住所の記号が「?」に化けています'],
  range_mark_lost: ['note', '「〜」が「?」に化けていたため、範囲として読みました'],
  url_unreadable: ['note', 'URLとして読み取れないため、リンクにしません'],
} as const satisfies Record<string, readonly [ProblemWeight, string]>

export type ProblemCode = keyof typeof PROBLEMS

const codes = Object.keys(PROBLEMS) as ProblemCode[]

export const PROBLEM_WEIGHT = Object.fromEntries(
  codes.map((code) => [code, PROBLEMS[code][0]]),
) as Record<ProblemCode, ProblemWeight>

export const PROBLEM_TEXT = Object.fromEntries(
  codes.map((code) => [code, PROBLEMS[code][1]]),
) as Record<ProblemCode, string>

/** Why a file as a whole cannot be read. */
export type FileProblem =
  | 'too_large'
  | 'empty'
  | 'spreadsheet'
  | 'binary'
  | 'undecodable'
  | 'unclosed_quote'
  | 'stray_quote'
  | 'unreadable_csv'
  | 'no_header'
  | 'too_many_rows'

export const FILE_PROBLEM_TEXT: Record<FileProblem, string> = {
  too_large: 'ファイルが大きすぎます。5MBまでのファイルを読み込めます',
  empty: 'ファイルに内容がありません',
  spreadsheet: 'Excelのファイルです。「CSV UTF-8」で保存し直してください',
  binary: 'CSVのファイルではないようです',
  undecodable: '文字コードを判別できません。UTF-8またはShift_JISで保存し直してください',
  unclosed_quote: '「"」が閉じられていません',
  stray_quote: '「"」の位置が正しくありません',
  unreadable_csv: 'CSVとして読み取れません',
  no_header:
    '見出しの行が見つかりません。イベント一覧・公共施設一覧・観光施設一覧の見出しが必要です',
  too_many_rows: '行が多すぎます。20,000行までのファイルを読み込めます',
}
