import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPlan, planRows, type Known } from '#app/features/publishing/import-plan.ts'
import { digestRows } from '#app/features/publishing/row-digest.server.ts'
import { readMunicipalFile, type ReadRow } from '#app/features/publishing/municipal-file.ts'

const NOTHING: Known = { rows: new Map(), doubts: new Map(), venuesMeant: new Map() }

function read(
  lines: readonly string[],
  header = 'NO,市区町村名,イベント名,開始日,終了日',
): ReadRow[] {
  const file = readMunicipalFile(new TextEncoder().encode([header, ...lines].join('\n')))
  if (!file.ok) throw new Error(file.message)
  return file.value.rows
}

const MARKET = '1,小金井市,見本の朝市,2026-12-06,'

function digest(rows: ReadRow[]): string {
  return digestRows(rows)[0]?.digest ?? ''
}

describe('a digest', () => {
  it('is the same for the same content, wherever columns of the town’s own stand', () => {
    const own = (header: string, line: string) => read([line], header)
    const one = own('NO,市区町村名,イベント名,開始日,終了日,甲,乙', `${MARKET},1,2`)
    const other = own('乙,甲,NO,市区町村名,イベント名,開始日,終了日', `2,1,${MARKET}`)
    expect(digest(one)).toBe(digest(other))
  })

  it('is another one for any other word', () => {
    expect(digest(read([MARKET]))).not.toBe(digest(read([MARKET.replace('朝', '夜')])))
    expect(digest(read([MARKET]))).not.toBe(digest(read([MARKET.replace('06', '07')])))
  })
})

describe('a plan', () => {
  const plan = (rows: ReadRow[], known: Partial<Known> = {}) =>
    planRows(rows, digestRows(rows), { ...NOTHING, ...known })
  const id = 'event id:132101:0000000001'
  const known = (sameDigest: boolean, touched = false) => ({
    rows: new Map([[id, { digest: sameDigest ? digest(read([MARKET])) : 'before', touched }]]),
  })

  it('tells new, changed and unchanged rows apart', () => {
    expect(plan(read([MARKET]))).toMatchObject([{ status: 'new', asked: null }])
    expect(plan(read([MARKET]), known(false))).toMatchObject([{ status: 'changed' }])
    expect(plan(read([MARKET]), known(true))).toMatchObject([{ status: 'unchanged' }])
  })

  it('asks before it takes people’s changes away, and only then', () => {
    expect(plan(read([MARKET]), known(false, true))).toMatchObject([
      { status: 'doubtful', problems: [{ code: 'touched_here' }] },
    ])
    expect(plan(read([MARKET]), known(true, true))).toMatchObject([
      { status: 'unchanged', problems: [] },
    ])
  })

  it('asks about a venue that seems to be meant', () => {
    const venuesMeant = new Map([[id, '見本の広場']])
    const [row] = plan(read([MARKET]), { venuesMeant })
    expect(row).toMatchObject({ status: 'doubtful', problems: [{ code: 'venue_meant' }] })
    expect(row?.problems[0]?.reason).toContain('「見本の広場」')
  })

  it('remembers what staff were asked about this very row', () => {
    const rows = read(['1,小金井市,見本の朝市,,2026-12-06'])
    const asked = (status: 'waiting' | 'accepted' | 'dismissed', of = digest(rows)) =>
      plan(rows, { doubts: new Map([[id, { digest: of, status }]]) })[0]
    expect(asked('waiting')).toMatchObject({ status: 'doubtful', asked: 'waiting' })
    expect(asked('dismissed')).toMatchObject({ status: 'doubtful', asked: 'dismissed' })
    expect(asked('accepted')).toMatchObject({ status: 'doubtful', asked: null })
    expect(asked('waiting', 'before')).toMatchObject({ status: 'doubtful', asked: null })
  })

  it('gives two rows with one number two keys', () => {
    const rows = plan(read([MARKET, MARKET.replace('朝', '夜'), MARKET.replace('朝', '昼')]))
    expect(rows.map((row) => row.status)).toEqual(['new', 'doubtful', 'doubtful'])
    expect(new Set(rows.map((row) => ('key' in row ? row.key : ''))).size).toBe(3)
  })

  it('has each row of the file once, in order', () => {
    const line = fc.constantFrom(
      MARKET,
      '2,小金井市,見本,,2026-12-06',
      '3,小金井市,見本,,',
      ',,,,x',
    )
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const rows = read(lines)
        const planned = plan(rows)
        expect(planned.map((row) => row.line)).toEqual(rows.map((row) => row.line))
        const counts = Object.values(countPlan(planned))
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length)
      }),
    )
  })
})
