/** The town's open data as files: the columns of the older 推奨データセット, in their order. */
import { stringify } from 'csv-stringify/sync'
import { truncate } from '#app/lib/japanese.ts'
import { plain } from './feed.ts'
import { MAX_CELL } from './municipal-table.ts'

const EVENT_COLUMNS =
  '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,備考,カテゴリー,状態,更新日'
const FACILITY_COLUMNS =
  '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,緯度,経度,電話番号,内線番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,説明,バリアフリー情報,URL,備考'

export const OPEN_FILES = ['event', 'public_facility'] as const
export type OpenFile = (typeof OPEN_FILES)[number]

const COLUMNS: Record<OpenFile, string[]> = {
  event: EVENT_COLUMNS.split(','),
  public_facility: FACILITY_COLUMNS.split(','),
}

/** A row by the names of its columns; what is not given is blank. */
export type OpenRecord = Record<string, string | number | null>

/**
 * The file as spreadsheets and importers want it: UTF-8 with BOM, CRLF. What people wrote is never a
 * formula: a cell that begins like one gets a `'` before it.
 */
export function openDataFile(file: OpenFile, rows: readonly OpenRecord[]): string {
  const columns = COLUMNS[file]
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column] ?? '')))
  return stringify([columns, ...cells], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // The library quotes only what holds the delimiter of records, and that is CRLF.
    quoted_match: '\n',
  })
}

function cellOf(value: string | number): string {
  return typeof value === 'number' ? String(value) : truncate(plain(value), MAX_CELL)
}

/** Ten digits, as the standard wants a NO. */
export function openNumber(number: number): string {
  return String(number).padStart(10, '0')
}

/** よみ as the standard spells it. */
export function toKatakana(hiragana: string): string {
  return hiragana.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
}

/** Whose file it is. */
export type Publisher = { code: string; name: string; prefecture: string; publicUrl: string }

export function publisherCells({ code, name, prefecture }: Publisher, number: number): OpenRecord {
  return {
    都道府県コード又は市区町村コード: code,
    NO: openNumber(number),
    都道府県名: prefecture,
    市区町村名: name,
  }
}

/** With the prefecture, where it is the publisher's own. */
export function fullAddress(address: string, { name, prefecture }: Publisher): string {
  return address.startsWith(name) ? `${prefecture}${address}` : address
}

export const SAMPLE_NOTE = '見本（架空の情報です）'
