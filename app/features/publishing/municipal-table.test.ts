import { describe, expect, it } from 'vitest'
import { MAX_ROWS, readTable } from '#app/features/publishing/municipal-table.ts'

const HEADER = '名称,開始日,終了日,場所名称'

function lines(text: string) {
  const table = readTable(text)
  return table.ok ? table.value.records.map((r) => [r.line, r.cells[0]]) : table
}

describe('the lines of a file', () => {
  it('are counted as an editor shows them, over cells with line breaks and blank lines', () => {
    const text = `${HEADER}\n"見本市\n\n第2部",2026-04-05,,\n\n,,,\n見本の朝市,2026-04-06,,"広場\n東"\n見本祭,2026-04-07,,`
    expect(lines(text)).toEqual([
      [2, '見本市\n\n第2部'],
      [7, '見本の朝市'],
      [9, '見本祭'],
    ])
  })

  it('may begin with a title and a date above the header', () => {
    const text = `見本市 イベント一覧（令和8年4月）,,,\n\n${HEADER}\n見本の朝市,2026-04-05,,`
    expect(lines(text)).toEqual([[4, '見本の朝市']])
  })

  it('may be separated by tabs', () => {
    const text = `${HEADER.replaceAll(',', '\t')}\n見本の朝市\t2026-04-05\t\t広場, 東側`
    expect(lines(text)).toEqual([[2, '見本の朝市']])
  })
})

describe('a broken file', () => {
  it('tells where a quote was opened and never closed', () => {
    const text = `${HEADER}\n見本の朝市,2026-04-05,,広場\n見本祭,2026-04-06,,"広場\n続き,2026-04-07,,\n`
    expect(lines(text)).toEqual({
      ok: false,
      reason: 'unclosed_quote',
      line: 3,
      column: '場所名称',
    })
  })

  it('tells where a quote stands inside a cell', () => {
    expect(lines(`${HEADER}\n見本の"朝"市,2026-04-05,,広場`)).toEqual({
      ok: false,
      reason: 'stray_quote',
      line: 2,
      column: '名称',
    })
    expect(lines(`${HEADER}\n見本の朝市,"2026"04,,広場`)).toMatchObject({
      reason: 'stray_quote',
      line: 2,
      column: '開始日',
    })
  })

  it('has no header that anybody knows', () => {
    expect(lines('氏名,住所\n見本 花子,見本町\n')).toMatchObject({ reason: 'no_header' })
    expect(lines('見本\n')).toMatchObject({ reason: 'no_header' })
  })

  it('has more rows than are read at once', () => {
    const row = '\n見本,2026-04-05,,'
    expect(lines(HEADER + row.repeat(MAX_ROWS))).toHaveLength(MAX_ROWS)
    expect(lines(HEADER + row.repeat(MAX_ROWS + 1))).toMatchObject({
      reason: 'too_many_rows',
      line: MAX_ROWS + 2,
    })
  })
})
