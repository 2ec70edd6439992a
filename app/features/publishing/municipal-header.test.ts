import { describe, expect, it } from 'vitest'
import { normalizeHeader, readHeader } from '#app/features/publishing/municipal-header.ts'

describe('the names of columns', () => {
  it.each([
    ['料金（基本）', '料金(基本)'],
    ['料金 ( 基本 )', '料金(基本)'],
    ['料金［基本］', '料金(基本)'],
    ['ＰＯＩコード', 'poiコード'],
    ['名称＿カナ', '名称_カナ'],
    ['ｲﾍﾞﾝﾄ名\n', 'イベント名'],
  ])('%s is %s', (written, plain) => {
    expect(normalizeHeader(written)).toBe(plain)
  })
})

describe('the dialect of a header', () => {
  it('is old with a municipality code and NO', () => {
    const header = readHeader('都道府県コード又は市区町村コード,NO,イベント名,開始日'.split(','))
    expect(header).toMatchObject({ dialect: 'old', content: 'event' })
  })

  it('is old for facilities with the shorter name of the code', () => {
    const header = readHeader('市区町村コード,NO,名称,POIコード,緯度,経度'.split(','))
    expect(header).toMatchObject({ dialect: 'old', content: 'facility' })
  })

  it('is new with 全国地方公共団体コード', () => {
    const header = readHeader('全国地方公共団体コード,ID,地方公共団体名,名称,POIコード'.split(','))
    expect(header).toMatchObject({ dialect: 'new', content: 'facility' })
  })

  it('is collected where only names and days stand', () => {
    const header = readHeader('名称,イベント種類,開始日,終了日,主催団体'.split(','))
    expect(header).toMatchObject({ dialect: 'collected', content: 'event' })
  })

  it('does not depend on the order of columns', () => {
    const header = readHeader('経度,緯度,開始日,名称'.split(','))
    expect(header?.columns.get('title')).toBe(3)
    expect(header?.columns.get('lng')).toBe(0)
  })

  it('keeps what no alias knows, and a second column of the same meaning', () => {
    const header = readHeader('名称,開始日,終了日,託児所_有無,イベント名,,URL'.split(','))
    expect(header?.extra).toEqual([3, 4])
    expect(header?.columns.get('title')).toBe(0)
  })

  it('is not found in a line of something else', () => {
    expect(readHeader(['令和8年度 見本市イベント一覧', '', ''])).toBeUndefined()
    expect(readHeader(['氏名', '生年月日', '電話番号'])).toBeUndefined()
  })
})
