import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readMunicipalFile } from '#app/features/publishing/municipal-file.ts'
import { MAX_BYTES, MAX_CELL } from '#app/features/publishing/municipal-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const NEW =
  '全国地方公共団体コード,ID,地方公共団体名,イベント名,開始日,終了日,開始時間,終了時間,料金（基本）,場所名称,所在地_連結表記,緯度,経度,高度の種別'

function fileOf(text: string) {
  const file = readMunicipalFile(bytes(text))
  if (!file.ok) throw new Error(file.message)
  return file.value
}

describe('a file of the new generation', () => {
  const file = fileOf(
    `${NEW}\n132101,E0001,東京都小金井市,見本まつり,2026-04-05,,,,0,見本広場,東京都小金井市見本町1,35.70,139.51,楕円体高\n`,
  )

  it('is read with its own names of columns', () => {
    expect(file).toMatchObject({
      dialect: 'new',
      content: 'event',
      encoding: 'utf-8',
      extraColumns: ['高度の種別'],
      sourceGuess: { name: '小金井市', code: '132101' },
    })
    expect(file.rows[0]).toMatchObject({
      status: 'good',
      key: 'id:132101:E0001',
      extra: { 高度の種別: '楕円体高' },
      value: { fee: { free: true }, address: { municipality: '小金井市', town: '見本町' } },
    })
  })
})

describe('a file in any of the encodings', () => {
  const text =
    '見本市の催し,,\r\n名称,開始日,住所市区町村\r\n"見本の\r\n朝市",2026-04-05,小平市\r\n見本祭,2026-04-06,小平市\r\n'
  it.each([
    ['utf-8', iconv.encode(text, 'utf-8')],
    ['utf-8-bom', iconv.encode(text, 'utf-8', { addBOM: true })],
    ['cp932', iconv.encode(text, 'cp932')],
    ['utf-16le', iconv.encode(text.replaceAll(',', '\t'), 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode(text, 'utf-16le')],
  ])('gives the same rows: %s', (encoding, encoded) => {
    const file = readMunicipalFile(encoded)
    expect(file).toMatchObject({
      ok: true,
      value: {
        encoding,
        dialect: 'collected',
        sourceGuess: { name: '小平市', code: '132110' },
        rows: [
          { line: 3, title: '見本の 朝市', status: 'good' },
          { line: 5, title: '見本祭', status: 'good' },
        ],
      },
    })
  })
})

describe('a row whose cells do not fit the header', () => {
  const header = '名称,開始日,終了日,場所名称'

  it('is refused when a comma too many has shifted it', () => {
    const [row] = fileOf(`${header}\n見本の朝市,2026-04-05,,見本広場,東側\n`).rows
    expect(row).toMatchObject({
      status: 'refused',
      problems: [{ code: 'too_many_cells', line: 2 }],
    })
  })

  it('is good when only blank cells follow', () => {
    expect(fileOf(`${header}\n見本の朝市,2026-04-05,,見本広場,,\n`).rows[0]?.status).toBe('good')
  })

  it('waits for staff when it ends early', () => {
    const [row] = fileOf(`${header}\n見本の朝市,2026-04-05\n`).rows
    expect(row).toMatchObject({ status: 'doubtful', problems: [{ code: 'too_few_cells' }] })
  })

  it('is refused when a cell is endless', () => {
    const text = '見'.repeat(MAX_CELL + 1)
    const [row] = fileOf(`${header}\n見本の朝市,2026-04-05,,${text}\n`).rows
    expect(row).toMatchObject({
      status: 'refused',
      problems: [{ column: '場所名称', code: 'cell_too_long' }],
    })
  })
})

describe('rows that come twice in one file', () => {
  it('are imported once; the second waits for staff', () => {
    const file = fileOf(
      `名称,開始日,場所名称\n見本祭,2026-04-05,見本広場\n見本祭,2026-04-05,見本広場\n見本祭,2026-04-06,見本広場\n`,
    )
    expect(file.rows.map((row) => row.status)).toEqual(['good', 'doubtful', 'good'])
    expect(file.problems).toMatchObject([{ line: 3, code: 'duplicate_key' }])
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])],
    ['spreadsheet', Uint8Array.from([0x50, 0x4b, 0x03, 0x04])],
    ['no_header', bytes('氏名,住所\n見本,見本町\n')],
    ['too_large', new Uint8Array(MAX_BYTES + 1)],
  ])('says so: %s', (reason, content) => {
    const file = readMunicipalFile(content)
    expect(file).toMatchObject({ ok: false, reason })
    expect(!file.ok && file.message).toMatch(/。|です|ません/)
  })

  it('gives the line and the column of a quote that was never closed', () => {
    expect(readMunicipalFile(bytes('名称,開始日,説明\n見本祭,2026-04-05,"説明\n続き\n'))).toEqual({
      ok: false,
      reason: 'unclosed_quote',
      message: '「"」が閉じられていません',
      line: 2,
      column: '説明',
    })
  })

  it('never throws, whatever the bytes are', () => {
    const header = bytes('名称,開始日,終了日,開始時刻,緯度,経度,利用可能曜日\n')
    const signs = fc.constantFrom(...'"\n,?～0１月火:時年-;無料なし見'.split(''))
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(signs, { maxLength: 120 }).map((chars) => bytes(chars.join(''))),
    )
    fc.assert(
      fc.property(content, (rest) => {
        const file = readMunicipalFile(Uint8Array.from([...header, ...rest]), {
          today: '2026-04-01',
        })
        const unexplained = file.ok
          ? file.value.rows.filter((row) => row.status !== 'good' && row.problems.length === 0)
          : []
        expect(unexplained).toEqual([])
      }),
    )
    expect.hasAssertions()
  })
})
