import { describe, expect, it } from 'vitest'
import { countsOf, daysWaited, filterLines, organizationsOf, type Waiting } from './queue.ts'

const line = (id: string, title: string, name: string, areaIds: string[] = []) => ({
  id,
  title,
  organizations: [{ id: `of-${id}`, name }],
  areaIds,
  areaNames: areaIds,
})
const lines = [
  line('1', '駅前マルシェ', '見本商店', ['north']),
  line('2', '畑のひろば', '見本農園', ['south']),
  line('3', '朝市', '見本農園'),
]
const none = { q: '', area: null, organization: null }
const ids = (found: { id: string }[]) => found.map(({ id }) => id)

describe('The filter of the desk', () => {
  it('leaves everything when nothing is asked for', () => {
    expect(filterLines(lines, none)).toEqual(lines)
  })

  it('finds words in titles and names, however they are written', () => {
    expect(ids(filterLines(lines, { ...none, q: 'まるしぇ' }))).toEqual(['1'])
    expect(ids(filterLines(lines, { ...none, q: '農園　朝市' }))).toEqual(['3'])
  })

  it('narrows to an area and to an organization', () => {
    expect(ids(filterLines(lines, { ...none, area: 'south' }))).toEqual(['2'])
    expect(ids(filterLines(lines, { ...none, organization: 'of-3' }))).toEqual(['3'])
    expect(filterLines(lines, { ...none, area: 'nowhere' })).toEqual([])
  })

  it('offers everybody concerned once, by name', () => {
    const twice = [...lines, line('1', 'もうひとつ', '見本商店')]
    expect(organizationsOf(twice).map(({ id }) => id)).toEqual(['of-1', 'of-2', 'of-3'])
  })
})

describe('What the desk counts', () => {
  it('leaves out a place whose host was asked for changes', () => {
    const place = {
      ...line('9', '空き地', '見本地主'),
      kind: 'venue' as const,
      since: '2026-11-20T00:00:00.000Z',
      address: '',
      askedFor: null,
    }
    const waiting: Waiting = {
      review: [],
      new: [],
      places: [place, { ...place, id: '10', askedFor: '写真をお願いします' }],
      requests: [],
      proposals: [],
      doubts: 2,
      letters: 0,
    }
    expect(countsOf(waiting)).toMatchObject({ places: 1, doubts: 2, review: 0 })
  })

  it("counts days by the town's midnight", () => {
    // 23:30 and 00:30 in Tokyo.
    expect(daysWaited('2026-11-21T14:30:00.000Z', '2026-11-21T15:30:00.000Z')).toBe(1)
    expect(daysWaited('2026-11-21T15:30:00.000Z', '2026-11-22T10:00:00.000Z')).toBe(0)
  })
})
