import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningTown } from '#tests/support/server.ts'
import { signIn, startSmallTown, walkAround } from '#tests/support/visitor.ts'

const SUNDAY = '2026-11-22T01:30:00.000Z'
/** The nearest pages first: of every kind there are some among them. */
const MOST = 160

/** From where each of them sees all that they may see. */
const WALKS = [
  { who: 'a visitor', as: null, from: ['/'] },
  { who: 'a merchant', as: 'merchant', from: ['/', '/my'] },
  { who: 'staff', as: 'staff', from: ['/', '/my', '/desk'] },
] as const

describe('The links of the sample town', () => {
  let town: RunningTown
  beforeAll(async () => {
    town = await startSmallTown(SUNDAY)
  }, 120_000)
  afterAll(() => town.stop())

  it.each(WALKS)(
    'lead $who nowhere where nothing is',
    async ({ as, from }) => {
      const cookie = as === null ? null : await signIn(town, as)
      const answers = await walkAround(town, { from, cookie, most: MOST })
      expect(
        answers.filter(({ status }) => status >= 400).map(({ status, path }) => [status, path]),
      ).toEqual([])
      expect(answers.length).toBeGreaterThan(from.length + 10)
      for (const { html, path, location } of answers) {
        if (location === null && html.startsWith('<!DOCTYPE html>')) {
          expect([path, /<html lang="(?:ja|ja-x-easy|en)"/.test(html)]).toEqual([path, true])
          expect([path, html.includes('\0')], 'a character that nobody wrote').toEqual([
            path,
            false,
          ])
        }
      }
    },
    120_000,
  )

  it('tell machines where they may go', async () => {
    const answer = await fetch(`${town.url}/robots.txt`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(/^User-agent: \*/m)
  })
})
