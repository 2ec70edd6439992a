import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#app/features/publishing/encoding.ts'

const TEXT = '名称,開始日\n見本の朝市〜野菜と花,2026-04-05\n'

describe('a town file whose encoding nobody wrote down', () => {
  it.each([
    ['utf-8', iconv.encode(TEXT, 'utf-8')],
    ['utf-8-bom', iconv.encode(TEXT, 'utf-8', { addBOM: true })],
    ['cp932', iconv.encode(TEXT.replace('〜', '～'), 'cp932')],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le')],
    ['utf-16be', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
  ])('is read as %s', (encoding, bytes) => {
    const decoded = decodeText(bytes)
    expect(decoded).toMatchObject({ ok: true, encoding })
    expect(decoded.ok && decoded.text.replace('～', '〜')).toBe(TEXT)
  })

  it('keeps the signs that only cp932 has', () => {
    const decoded = decodeText(iconv.encode('見本①㈱髙﨑', 'cp932'))
    expect(decoded).toMatchObject({ ok: true, encoding: 'cp932', text: '見本①㈱髙﨑' })
  })

  it('ends its lines in one way', () => {
    const decoded = decodeText(iconv.encode('a\r\nb\rc\n', 'utf-8'))
    expect(decoded).toMatchObject({ text: 'a\nb\nc\n' })
  })
})

describe('a file that is no text', () => {
  it('is called empty when nothing is in it but white space', () => {
    expect(decodeText(new Uint8Array())).toEqual({ ok: false, reason: 'empty' })
    expect(decodeText(iconv.encode(' \r\n　\n', 'utf-8', { addBOM: true }))).toEqual({
      ok: false,
      reason: 'empty',
    })
  })

  it('is recognised as a workbook, so that staff are told to save it as CSV', () => {
    const bytes = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])
    expect(decodeText(bytes)).toEqual({ ok: false, reason: 'spreadsheet' })
  })

  it('is refused as binary', () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x00, 0x00, 0x01, 0x02])
    expect(decodeText(bytes)).toEqual({ ok: false, reason: 'binary' })
  })

  it('is refused with the line of the first byte that means nothing', () => {
    const good = iconv.encode('名称,開始日\n見本,', 'cp932')
    const bytes = Uint8Array.from([...good, 0x81, 0x20, 0xff])
    expect(decodeText(bytes)).toEqual({ ok: false, reason: 'undecodable', line: 2 })
  })
})
