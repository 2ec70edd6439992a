import { describe, expect, it } from 'vitest'
import { freshNews, newsToText, type StandNews } from './news.ts'

const said = (id: string, clock: string, standId = 'stand'): StandNews => ({
  id,
  standId,
  name: '',
  state: 'open',
  reportedAt: `2026-11-22T${clock}:00.000Z`,
})
const SINCE = '2026-11-22T01:00:00.000Z'
const idsOf = (news: StandNews[]) => news.map(({ id }) => id)

describe('what an open page does not show yet', () => {
  const news = [said('b', '01:05'), said('a', '00:30'), said('c', '01:06', 'other')]

  it('is at first what was said after it was made', () => {
    expect(idsOf(freshNews(news, { since: SINCE, known: null, only: null }))).toEqual(['b', 'c'])
  })

  it('is later what the look before had not, whatever the clocks say', () => {
    const known = new Set(['b', 'c'])
    expect(idsOf(freshNews(news, { since: SINCE, known, only: null }))).toEqual(['a'])
  })

  it('is of one stand on that stand’s page', () => {
    expect(idsOf(freshNews(news, { since: SINCE, known: null, only: 'other' }))).toEqual(['c'])
  })
})

it('is told in the language of the page', () => {
  const news = { ...said('a', '01:05'), name: '見本農園 直売所', state: 'sold_out' as const }
  expect(newsToText(news, 'ja')).toBe('見本農園 直売所：売り切れ（10:05現在）')
  expect(newsToText(news, 'en')).toBe('見本農園 直売所: sold out (as of 10:05)')
})
