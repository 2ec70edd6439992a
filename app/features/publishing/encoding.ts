/**
 * What encoding a town's file is in. Municipal files come as UTF-8 (with and without a byte order
 * mark), as Shift_JIS with Microsoft's extensions (cp932), and as UTF-16LE ("Unicode text" of a
 * spreadsheet). They never say which.
 */
import iconv from 'iconv-lite'

export type Encoding = 'utf-8' | 'utf-8-bom' | 'cp932' | 'utf-16le' | 'utf-16be'

export type DecodedText =
  | { ok: true; encoding: Encoding; text: string }
  | { ok: false; reason: 'empty' | 'spreadsheet' | 'binary' }
  | { ok: false; reason: 'undecodable'; line: number }

/**
 * Decodes a file: by its byte order mark, else as UTF-16LE when every other byte says so, else as
 * UTF-8 when it is valid, else as cp932. The mark is removed, line ends become `\n`.
 *
 * Refuses an empty file, an Excel workbook (`spreadsheet`), other binary data, and bytes that are
 * no text in any of these encodings (with the 1-based line of the first of them).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (isWorkbook(bytes)) return { ok: false, reason: 'spreadsheet' }
  const encoding = detect(bytes)
  if (encoding === undefined) return { ok: false, reason: 'binary' }
  const name = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  const text = iconv.decode(bytes, name).replaceAll(/\r\n?/g, '\n')
  // U+FFFD is what a decoder leaves where the bytes mean nothing.
  const broken = text.indexOf('\uFFFD')
  if (broken !== -1) {
    return { ok: false, reason: 'undecodable', line: text.slice(0, broken).split('\n').length }
  }
  if (text.trim() === '') return { ok: false, reason: 'empty' }
  if (text.includes('\u0000')) return { ok: false, reason: 'binary' }
  return { ok: true, encoding, text }
}

function detect(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.includes(0)) return looksLikeUtf16le(bytes) ? 'utf-16le' : undefined
  return isUtf8(bytes) ? 'utf-8' : 'cp932'
}

/** The two wrappings of Excel: zip (`.xlsx`) and OLE (`.xls`). */
function isWorkbook(bytes: Uint8Array): boolean {
  const starts = (...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)
  return starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)
}

/** Commas, digits and line ends have a zero high byte; no low byte of a text is zero with it. */
function looksLikeUtf16le(bytes: Uint8Array): boolean {
  if (bytes.length % 2 !== 0) return false
  let ascii = 0
  for (let i = 0; i < bytes.length; i += 2) {
    const [low, high] = [bytes[i] ?? 0, bytes[i + 1] ?? 0]
    if (high !== 0) continue
    const printable = (low >= 0x20 && low <= 0x7e) || low === 0x0a || low === 0x0d || low === 0x09
    if (!printable && low < 0xa0) return false
    if (printable) ascii += 1
  }
  return ascii * 50 >= bytes.length / 2
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
