/**
 * The columns of municipal files, known by their names and never by their place. Three dialects:
 * `old` 推奨データセット, `new` 自治体標準オープンデータセット, and `collected` lists that were
 * put together from a town's calendar pages. Every town adds columns of its own.
 */

export type Dialect = 'old' | 'new' | 'collected'
export type Content = 'event' | 'facility'

/** Names of one field over the dialects, as `normalizeHeader` leaves them. */
const ALIASES = {
  code: '都道府県コード又は市区町村コード|都道府県コードまたは市区町村コード|市区町村コード|市町村コード|全国地方公共団体コード|地方公共団体コード',
  no: 'no|no.|id',
  prefecture: '都道府県名|都道府県',
  municipality: '市区町村名|市町村名|地方公共団体名',
  title: 'イベント名|イベント名称|行事名|名称|施設名|施設名称',
  reading:
    'イベント名_カナ|イベント名カナ|イベント名(カナ)|名称_カナ|名称カナ|名称(カナ)|施設名_カナ',
  category: 'イベント種類|イベント種別|カテゴリー|カテゴリ|イベントカテゴリ',
  state: '状態|開催状況|開催状態|ステータス',
  firstDay: '開始日|開催日|開始年月日|開催開始日',
  lastDay: '終了日|終了年月日|開催終了日',
  start: '開始時間|開始時刻',
  end: '終了時間|終了時刻',
  timeNote: '開始日時特記事項|利用可能日時特記事項|利用可能時間特記事項',
  weekdays: '利用可能曜日|営業曜日',
  poi: 'poiコード',
  summary: '概要',
  body: '説明|内容',
  feeBase: '料金(基本)|料金',
  feeDetail: '料金(詳細)',
  contactName: '連絡先名称|問合せ先|問い合わせ先',
  contactPhone: '連絡先電話番号|電話番号',
  contactExtension: '連絡先内線番号|内線番号',
  contactEmail: '連絡先メールアドレス|メールアドレス',
  organizer: '主催者|主催団体|主催者名|主催',
  operator: '団体名|管理者|運営者',
  placeName: '場所名称|会場|会場名|開催場所',
  address: '住所|所在地|所在地_連結表記|住所_連結表記',
  addressPrefecture: '所在地_都道府県|住所都道府県',
  addressMunicipality: '住所市区町村|所在地_市区町村',
  addressTown: '住所町名|所在地_町字',
  addressRest: '住所丁目以下|所在地_番地以下',
  building: '方書|建物名等(方書)',
  lat: '緯度',
  lng: '経度',
  access: 'アクセス方法|アクセス',
  parking: '駐車場情報|駐車場',
  barrierFree: 'バリアフリー情報',
  capacity: '定員',
  signUpUntilDay: '参加申込終了日',
  signUpUntilTime: '参加申込終了時間|参加申込終了時刻',
  signUpHow: '参加申込方法',
  url: 'url|ホームページ',
  remarks: '備考',
} as const

export type Field = keyof typeof ALIASES

export type Header = {
  dialect: Dialect
  content: Content
  /** The header's own text of each column, in order; what problems name. */
  names: string[]
  /** Which column holds a field. A second column of the same meaning stays an extra one. */
  columns: ReadonlyMap<Field, number>
  /** Columns that no alias knows, in order. */
  extra: number[]
}

const FIELD_OF = new Map<string, Field>(
  (Object.keys(ALIASES) as Field[]).flatMap((field) =>
    ALIASES[field].split('|').map((name): [string, Field] => [name, field]),
  ),
)

/** A header's name without what differs between towns: width, spaces, kinds of brackets, case. */
export function normalizeHeader(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff]/g, '')
    .replaceAll(/[[〔【「]/g, '(')
    .replaceAll(/[\]〕】」]/g, ')')
    .replaceAll(/[-‐–—]/g, '_')
    .toLowerCase()
}

/** Reads a record as a header; `undefined` when it is none of the three dialects. */
export function readHeader(cells: string[]): Header | undefined {
  const columns = new Map<Field, number>()
  const extra: number[] = []
  const names = cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
  for (const [index, name] of names.entries()) {
    const field = FIELD_OF.get(normalizeHeader(name))
    if (field && !columns.has(field)) columns.set(field, index)
    else if (name !== '') extra.push(index)
  }
  const content = contentOf(columns)
  if (!content || columns.size < 3) return undefined
  const dialect = dialectOf(names.map(normalizeHeader), columns)
  return { dialect, content, names, columns, extra }
}

/** An event has a day; a facility has a kind, weekdays, or at least a place on the map. */
function contentOf(columns: ReadonlyMap<Field, number>): Content | undefined {
  if (!columns.has('title')) return undefined
  if (columns.has('firstDay') || columns.has('lastDay')) return 'event'
  return columns.has('poi') || columns.has('weekdays') || columns.has('lat')
    ? 'facility'
    : undefined
}

function dialectOf(names: string[], columns: ReadonlyMap<Field, number>): Dialect {
  if (names.includes('全国地方公共団体コード') || names.includes('地方公共団体名')) return 'new'
  return columns.has('code') ? 'old' : 'collected'
}
