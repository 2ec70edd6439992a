import webPush from 'web-push'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seedTown } from '#seeds/town.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { issueFollowLink } from '#app/features/follow/link.server.ts'
import { dayOf } from '#app/lib/time.ts'
import { buildFollower } from '#tests/support/builders/follow.ts'
import { startTown, type RunningTown } from '#tests/support/server.ts'
import { signIn, visit, type Fields } from '#tests/support/visitor.ts'

const AT = '2026-11-22T01:00:00.000Z'
const MARKET = `category=${encodeURIComponent('朝市・マルシェ')}`

describe('Following over HTTP', () => {
  let town: RunningTown
  const keys = webPush.generateVAPIDKeys()

  beforeAll(async () => {
    town = await startTown({
      at: AT,
      environment: { VAPID_PUBLIC_KEY: keys.publicKey, VAPID_PRIVATE_KEY: keys.privateKey },
      seed: (db) => seedTown(db, { town: loadTown('koganei'), date: dayOf(AT), size: 'small' }),
    })
  }, 120_000)
  beforeEach(async () => {
    await town.db.deleteFrom('follower').execute()
    await town.db.deleteFrom('follow_request').execute()
    await town.db.deleteFrom('outbox_message').execute()
  })
  afterAll(() => town.stop())

  const ask = (email: string, topic = MARKET) =>
    visit(town, '/follow', {
      form: [
        ['topic', topic],
        ['email', email],
      ],
    })
  const linkTo = async (email: string) => {
    const { body } = await town.db
      .selectFrom('outbox_message')
      .select('body')
      .where('recipient', '=', email)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    return /\/follow\/confirmation\/[0-9a-f]{40}/.exec(body)?.[0] ?? ''
  }
  const followers = () => town.db.selectFrom('follower').select('email').execute()
  const keyOf = async (email: string) => {
    const id = await buildFollower(town.db, {
      email,
      topics: [
        { kind: 'search', subject: MARKET },
        { kind: 'search', subject: 'free=1' },
      ],
    })
    return issueFollowLink(town.db, id, AT)
  }
  const post = (
    path: string,
    { headers = {}, form = [] }: { headers?: object; form?: Fields } = {},
  ) =>
    fetch(town.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers },
      body: new URLSearchParams(form.map(([name, value]) => [name, value])),
    })

  it('is confirmed by the button of the page, not by a scanner that opens the link', async () => {
    await ask('hanako@example.jp')
    const link = await linkTo('hanako@example.jp')
    for (let n = 0; n < 3; n += 1) expect((await visit(town, link)).status).toBe(200)
    await fetch(town.url + link, { method: 'HEAD' })
    await visit(town, `${link}.data`)
    expect(await followers()).toEqual([])
    const answer = await post(link, { headers: { origin: town.url } })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/follow/mine?notice=follow_begun')
    expect(await followers()).toEqual([{ email: 'hanako@example.jp' }])
    // The browser keeps the key for these pages alone: from now on one tap is enough.
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/; Path=\/follow;.*HttpOnly; SameSite=Lax/)
    const own = { cookie: cookie.split(';')[0] ?? '' }
    expect((await visit(town, '/follow/mine', own)).html).toContain('朝市・マルシェのイベント')
    const tap = await visit(town, '/follow', { ...own, form: [['topic', 'free=1']] })
    expect(tap.location).toBe('/follow/mine?notice=follow_begun')
    expect((await visit(town, '/follow/mine', own)).html).toContain('無料のイベント')
    expect((await post(link, { headers: { origin: town.url } })).status).toBe(303)
    expect((await visit(town, link)).html).toContain('このリンクは使えません')
  })

  it('answers the same, whether an address is known here or not, or was asked too often', async () => {
    await buildFollower(town.db, { email: 'known@example.jp' })
    const answers = [await ask('known@example.jp'), await ask('merchant@example.jp')]
    for (let n = 0; n < 6; n += 1) answers.push(await ask('unknown@example.jp'))
    const same = answers.map(({ status, location, html }) => ({ status, location, html }))
    expect(new Set(same.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(same[0]).toMatchObject({ status: 303, location: '/follow?sent' })
    const letters = await town.db.selectFrom('outbox_message').select('recipient').execute()
    expect(letters.filter(({ recipient }) => recipient === 'unknown@example.jp')).toHaveLength(3)
  })

  it('is left at once by the tap of a mail program, and by a button from the link (RFC 8058)', async () => {
    const leave = async () => `/follow/${await keyOf('hanako@example.jp')}/withdrawal`
    const path = await leave()
    expect((await visit(town, path)).html).toContain('すべて止める')
    expect(await followers()).toHaveLength(1)
    const tap = { form: [['List-Unsubscribe', 'One-Click']] as const }
    const [first, second] = [await post(path, tap), await post(path, tap)]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(await first.text()).toContain('お知らせをすべて止めました')
    expect(await followers()).toEqual([])
    expect((await visit(town, path)).html).toContain('もう登録されていません')
    await visit(town, await leave(), { form: [] })
    expect(await followers()).toEqual([])
  })

  it('shows and ends nothing of anybody else’s', async () => {
    await keyOf('hanako@example.jp')
    const { id } = await town.db.selectFrom('follow').select('id').executeTakeFirstOrThrow()
    const taro = await keyOf('taro@example.jp')
    for (const path of ['/follow/mine', `/follow/${'0'.repeat(40)}`, '/follow/hanako@example.jp']) {
      expect((await visit(town, path)).html).not.toContain('hanako@example.jp')
      const ended = await visit(town, `${path}/removal`, { form: [['id', id]] })
      expect(ended.status).toBe(404)
      expect((await visit(town, `${path}/withdrawal`, { form: [] })).status).toBe(200)
    }
    await visit(town, `/follow/${taro}/removal`, { form: [['id', id]] })
    expect(await town.db.selectFrom('follow').select('id').execute()).toHaveLength(4)
    const foreign = await post(`/follow/${taro}/withdrawal`, {
      headers: { origin: 'https://evil.example.jp' },
    })
    expect(foreign.status).toBe(403)
    expect(await followers()).toHaveLength(2)
  })

  it('speaks the reader’s language on its pages; its letters are Japanese', async () => {
    const cookie = 'michikusa_lang=en'
    const asking = (email: string): Fields => [
      ['topic', MARKET],
      ['email', email],
    ]
    const refused = await visit(town, `/follow?${MARKET}`, {
      cookie,
      form: asking('hanako'),
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Please check what you entered')
    expect(refused.html).toContain('Please check the email address')
    expect(refused.html).not.toContain('ください')
    await visit(town, '/follow', { cookie, form: asking('hanako@example.jp') })
    const link = await linkTo('hanako@example.jp')
    const { subject } = await town.db
      .selectFrom('outbox_message')
      .select('subject')
      .executeTakeFirstOrThrow()
    expect(subject).toBe('【道草コモンズ】お知らせの受け取りの確認')
    const asked = await visit(town, link, { cookie })
    expect(asked.html).toContain('Events: 朝市・マルシェ')
    expect(asked.html).toContain('When one is posted, changed or called off, we will write to ')
    const key = await keyOf('taro@example.jp')
    const mine = await visit(town, `/follow/${key}?notice=follow_begun`, { cookie })
    expect(mine.html).toContain('From now on we will send you the news.')
    expect(mine.html).toContain('Events: free')
    const left = await visit(town, `/follow/${key}/withdrawal?lang=easy`, { form: [] })
    expect(left.html).toContain('<rt>し</rt>')
    expect(left.html).toContain('ぜんぶ やめました')
  })

  it('is one tap for who is signed in with a confirmed address', async () => {
    const cookie = await signIn(town, 'merchant')
    const page = await visit(town, `/follow?${MARKET}`, { cookie })
    expect(page.html).toContain('merchant@example.jp')
    const begun = await visit(town, '/follow', { cookie, form: [['topic', MARKET]] })
    expect(begun.location).toBe('/follow/mine?notice=follow_begun')
    expect((await visit(town, '/follow/mine', { cookie })).html).toContain('朝市・マルシェ')
    expect(await followers()).toEqual([{ email: 'merchant@example.jp' }])
  })

  it('by a device takes the services of browsers alone', async () => {
    const device = (endpoint: string): Fields => [
      ['topic', MARKET],
      ['endpoint', endpoint],
      ['p256dh', `B${'a'.repeat(86)}`],
      ['auth', 'a'.repeat(22)],
    ]
    const refused = await visit(town, '/follow/device', { form: device('https://127.0.0.1/x') })
    expect(refused.status).toBe(400)
    const taken = await post('/follow/device', {
      headers: { origin: town.url },
      form: device('https://fcm.googleapis.com/fcm/send/x'),
    })
    expect(taken.headers.get('location')).toBe('/follow/mine?notice=follow_device')
    expect(taken.headers.get('set-cookie')).toContain('Path=/follow;')
    expect(await followers()).toEqual([{ email: null }])
    const bad: Fields = [
      ...device('https://fcm.googleapis.com/y').slice(0, 2),
      ['p256dh', 'あ'],
      ['auth', ''],
    ]
    expect((await visit(town, '/follow/device', { form: bad })).status).toBe(400)
  })

  it.each(['', 'stand=', 'stand=<script>', `q=${'あ'.repeat(40_000)}`, 'area=x', '\u0000', '🍅'])(
    'is nothing to be had for the topic %s, and no error either',
    async (topic) => {
      const { status, location } = await ask('hanako@example.jp', topic)
      expect([303, 422]).toContain(status)
      expect([null, '/follow?notice=follow_gone']).toContain(location)
      expect(await town.db.selectFrom('follow_request').select('email').execute()).toEqual([])
    },
  )

  it('keeps keys and addresses out of the log, and its pages out of caches', async () => {
    const key = await keyOf('hanako@example.jp')
    for (const path of [
      `/follow/${key}`,
      `/follow/${key.slice(0, 20)}`,
      `/follow/${key}/withdrawal`,
    ]) {
      await visit(town, path)
      await visit(town, `${path}.data`)
    }
    const page = await fetch(`${town.url}/follow/${key}`)
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    expect(await page.text()).toContain('<meta name="referrer" content="same-origin"/>')
    const log = JSON.stringify(town.log)
    expect(log).not.toContain(key.slice(0, 20))
    expect(log).not.toContain('hanako')
    expect(log).toContain('/follow/:token')
  })
})
