import { describe, expect, it } from 'vitest'
import { changedLines } from './changes.ts'

describe('what was changed', () => {
  it('is said line by line, with what stood there and what stands there now', () => {
    const before = [
      { term: '名前', detail: '見本広場' },
      { term: '利用料', detail: '無料' },
      { term: 'よみ', detail: '' },
    ]
    const after = [
      { term: '名前', detail: '見本ひろば' },
      { term: '利用料', detail: '無料' },
      { term: '区画', detail: '8' },
    ]
    expect(changedLines(before, after)).toEqual([
      { term: '名前', before: '見本広場', after: '見本ひろば' },
      { term: '区画', before: '', after: '8' },
    ])
  })
})
