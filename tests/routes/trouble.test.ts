import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '#seeds/accounts.ts'
import { dumpOf, missingFrom } from '#tests/support/dump.ts'
import type { RunningTown } from '#tests/support/server.ts'
import { filledForm, signIn, startSmallTown, visit, type Fields } from '#tests/support/visitor.ts'

const AT = '2026-11-22T01:00:00.000Z'
const STAFF = SAMPLE_ACCOUNTS.find(({ key }) => key === 'staff')?.email ?? ''

describe('Trouble', { timeout: 60_000 }, () => {
  let town: RunningTown
  beforeEach(async () => {
    town = await startSmallTown(AT)
  }, 60_000)
  afterEach(() => town.stop())

  it('with a full disk is told calmly, and nothing is half-written; with room again it goes on', async () => {
    const cookie = await signIn(town, 'merchant')
    const { page_count: pages } = await pragma('page_count')
    await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(town.db)
    const before = await dumpOf(town.db)
    const answers = []
    // Free places within the last pages may take a few more words.
    for (let nth = 0; nth < 40; nth++) answers.push(await postEvent(cookie, `満員の市${nth}`))
    const refused = answers.filter(({ status }) => status >= 500)
    expect(refused.length).toBeGreaterThan(0)
    for (const { html } of refused) {
      const number = /番号: ([0-9a-f-]+)/.exec(html)?.[1]
      const said = town.log.filter(({ requestId }) => requestId === number)
      expect({ html, said }).toMatchObject({
        html: expect.stringMatching(
          /まだ保存されていません。.*時間をおいて、もう一度お試しください/,
        ),
      })
      expect(html).not.toMatch(/SQLITE|disk is full|at .*\.js:\d+/)
    }
    const stored = answers.length - refused.length
    const written = missingFrom(await dumpOf(town.db), before)
    const count = (table: string) => written.filter((row) => row.startsWith(`${table} `)).length
    expect([count('event'), count('revision')]).toEqual([stored, stored])
    await sql`pragma max_page_count = 1073741823`.execute(town.db)
    expect((await postEvent(cookie, 'また空いた市')).status).toBe(303)
  })

  it('with a stolen or made-up cookie opens nothing', async () => {
    const real = await signIn(town, 'staff')
    const [name = '', id = ''] = real.split('=')
    const expired = await town.db.selectFrom('session').select('id').executeTakeFirstOrThrow()
    const forged = [
      `${name}=`,
      `${name}=${id.slice(0, -1)}`,
      `${name}=${id}x`,
      `${name}=${id.toUpperCase() === id ? id.toLowerCase() : id.toUpperCase()}`,
      `${name}=%27%20or%201=1`,
      `${name}=' or '1'='1`,
      `${name}=${'a'.repeat(4000)}`,
      `other=${id}`,
    ]
    const opened = []
    for (const cookie of forged) {
      const { status } = await visit(town, '/desk', { cookie })
      if (status !== 302) opened.push(`${status} ${cookie}`)
    }
    expect(opened).toEqual([])
    expect((await visit(town, '/desk', { cookie: real })).status).toBe(200)
    await town.db
      .updateTable('session')
      .set({ expires_at: '2020-01-01T00:00:00.000Z' })
      .where('id', '=', expired.id)
      .execute()
    expect((await visit(town, '/desk', { cookie: real })).status).toBe(302)
  })

  it('with somebody who tries a hundred passwords at once ends after eight of them', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 100 }, (_, nth) =>
        visit(town, '/account/sign-in', { form: signingIn(`falsch-${nth}-falsch`) }),
      ),
    )
    expect(attempts.filter(({ status }) => status !== 422)).toEqual([])
    const looked = attempts.filter(({ html }) => !html.includes('15分ほど受付を止めています'))
    expect(looked.length).toBeLessThanOrEqual(8)
    const attempt = (password: string) =>
      visit(town, '/account/sign-in', { form: signingIn(password) })
    for (let nth = 0; nth < 8; nth++) await attempt(`wrong-${nth}-wrong`)
    // Not even the right one is taken now; a quarter of an hour later it is.
    expect((await attempt(SAMPLE_PASSWORD)).status).toBe(422)
    town.setClock('2026-11-22T01:16:00.000Z')
    expect((await attempt(SAMPLE_PASSWORD)).status).toBe(303)
  })

  it('with forty thousand characters or odd letters is answered by the field, and nothing is lost', async () => {
    const cookie = await signIn(town, 'merchant')
    const long = 'あ'.repeat(40_000)
    const refused = await postEvent(cookie, long)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain(long)
    expect(refused.html).toMatch(/文字(?:まで|以内)/)
    const odd = '🍅\u0000祭<script>&\u202e👨‍👩‍👧‍👦'
    const kept = await postEvent(cookie, odd)
    expect(kept.status).toBe(303)
    const { title } = await town.db
      .selectFrom('event')
      .select('title')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .where('title', 'like', '🍅%')
      .executeTakeFirstOrThrow()
    expect(title).not.toContain('\u0000')
    expect(title).toContain('👨‍👩‍👧‍👦')
  })

  async function postEvent(cookie: string, title: string) {
    const words = { title, onceDay: '12月20日', types: 'sale' }
    const form = await filledForm(town, '/events/new', { cookie, words })
    return visit(town, '/events/new', { cookie, form })
  }

  async function pragma(name: string): Promise<Record<string, number>> {
    const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(town.db)
    return rows[0] ?? {}
  }
})

function signingIn(password: string): Fields {
  return [
    ['email', STAFF],
    ['password', password],
  ]
}
