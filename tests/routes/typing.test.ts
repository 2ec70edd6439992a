import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, type AccountKey } from '#seeds/accounts.ts'
import { dumpOf, missingFrom } from '#tests/support/dump.ts'
import type { RunningTown } from '#tests/support/server.ts'
import {
  type Answer,
  type Fields,
  FIRST_PAGES,
  formsOf,
  onePerKind,
  type PageForm,
  signIn,
  startSmallTown,
  unescapeHtml,
  visit,
  walkAround,
} from '#tests/support/visitor.ts'

const PEOPLE: readonly AccountKey[] = ['staff', 'merchant', 'farmer']
/** These are about coming in and going out, or open to visitors: no session to lose. */
const DOORS = /^\/account\/(?:sign-in|sign-out|sign-up|password-reset)|^\/follow(?:$|\?)/
/** Words that people write in a step, by the names of their fields. */
const STEP_WORDS = ['message', 'reason', 'words', 'onBehalfOf']
const SIGN_IN = '/account/sign-in'
const NOBODYS = ['session', 'sign_in_attempt']

describe('What somebody has typed', { timeout: 120_000 }, () => {
  let town: RunningTown
  let forms: Map<AccountKey, PageForm[]>
  beforeAll(async () => {
    town = await startSmallTown('2026-11-22T01:00:00.000Z')
    forms = new Map()
    for (const key of PEOPLE) {
      const cookie = await signIn(town, key)
      const most = key === 'staff' ? 120 : 50
      const pages = await walkAround(town, { from: FIRST_PAGES, cookie, most })
      const posts = pages
        .flatMap(formsOf)
        .filter(({ method, action }) => method === 'post' && !DOORS.test(action))
      forms.set(key, onePerKind(posts))
    }
  }, 120_000)
  afterAll(() => town.stop())

  it('outlives a lost session, in every form of the town: sign in, one tap, and it is sent', async () => {
    const all = onePerKind([...forms.values()].flat()).map(withWords)
    expect(all.length).toBeGreaterThan(40)
    const before = await dumpOf(town.db)
    for (const { action, fields } of all) {
      const out = await visit(town, action, { form: fields })
      // A slip of the finger over the password loses nothing either.
      const wrong = await visit(town, SIGN_IN, { form: signingIn(out, 'falsch') })
      const back = await visit(town, SIGN_IN, { form: signingIn(wrong, SAMPLE_PASSWORD) })
      const resent = formsOf(back).find((form) => form.action === action)
      expect({
        action,
        statuses: [out, wrong, back].map(({ status }) => status),
        fields: resent?.fields,
      }).toEqual({
        action,
        statuses: [401, 422, 200],
        fields: fields.filter(([name]) => !/password/i.test(name)),
      })
      await town.db.deleteFrom('sign_in_attempt').execute()
    }
    // Nothing is stored before the last tap.
    const after = await dumpOf(town.db)
    expect(missingFrom(after, before, ...NOBODYS)).toEqual([])
  })

  it('is taken after the session is back, as if nothing had happened', async () => {
    const cookie = await signIn(town, 'staff')
    const form: Fields = [['id', ''], ...Object.entries(NEWCOMER)]
    const out = await visit(town, '/desk/on-behalf', { form })
    const back = await visit(town, SIGN_IN, { form: signingIn(out, SAMPLE_PASSWORD) })
    const resent = formsOf(back).find(({ action }) => action === '/desk/on-behalf')
    const done = await visit(town, '/desk/on-behalf', { cookie, form: resent?.fields ?? [] })
    expect(done.status).toBe(303)
    expect(decodeURIComponent(done.location ?? '')).toContain('代表の方が掲載を承諾')
  })

  it('comes back with the reason where a step’s words are too long, and nothing changes', async () => {
    const long = `${'とても長い返事。'.repeat(5_000)}おわり`
    const before = await dumpOf(town.db)
    let tried = 0
    for (const [key, own] of forms) {
      const cookie = await signIn(town, key)
      for (const { action, fields } of own) {
        const word = STEP_WORDS.find((name) => fields.some((field) => field[0] === name))
        if (!word) continue
        tried++
        const form = fields.map(([name, value]) => [name, name === word ? long : value] as const)
        const answer = await visit(town, action, { cookie, form })
        const html = wordsOf(answer.html)
        const again = formsOf(answer).find(({ fields: sent }) =>
          sent.some((field) => field[0] === word),
        )
        const names = (sent: Fields | undefined) =>
          sent?.map(([name]) => name).filter((name) => !isWord(name))
        expect({
          action,
          status: answer.status,
          kept: html.includes(long),
          told: /＊\d+文字までで入力してください/.test(html),
          names: names(again?.fields),
        }).toEqual({
          action,
          status: 422,
          kept: true,
          told: true,
          names: expect.arrayContaining(names(fields) ?? []),
        })
      }
    }
    expect(tried).toBeGreaterThan(12)
    expect(missingFrom(await dumpOf(town.db), before, ...NOBODYS)).toEqual([])
  })

  it('comes back with the reason where a step lacks its words', async () => {
    const cookie = await signIn(town, 'staff')
    const asked =
      forms
        .get('staff')
        ?.filter(({ action }) =>
          /review|trust|change-request|hiding|closure|decline/.test(action),
        ) ?? []
    expect(asked.length).toBeGreaterThan(4)
    for (const { action, fields } of asked) {
      const form = fields.map(([name, value]) => [name, isWord(name) ? '  ' : value] as const)
      const answer = await visit(town, action, { cookie, form })
      const told = /＊[^<]*入力してください/.test(wordsOf(answer.html))
      expect([action, answer.status, told]).toEqual([action, 422, true])
    }
  })

  it('of a date that cannot be read is shown beside what is wrong with it', async () => {
    const cookie = await signIn(town, 'merchant')
    const { id } = await town.db
      .selectFrom('event')
      .innerJoin(
        'organization_member',
        'organization_member.organization_id',
        'event.organization_id',
      )
      .innerJoin('account', 'account.id', 'account_id')
      .select('event.id')
      .where('email', '=', 'merchant@example.jp')
      .orderBy('event.id')
      .executeTakeFirstOrThrow()
    const form: Fields = [
      ['day', '来月の末'],
      ['start', '朝から'],
      ['end', '15:00'],
      ['message', '雨のため、場所を変えます'],
    ]
    const path = `/events/${id}/occurrences/2026-12-06/move`
    const { status, html } = await visit(town, path, { cookie, form })
    expect(status).toBe(422)
    for (const words of ['来月の末', '朝から', '雨のため、場所を変えます'])
      expect(html).toContain(words)
    expect(html).toContain('日にちを読み取れませんでした')
    expect(html).toContain('時刻を読み取れませんでした')
  })

  it('to name a member stays in the form with what is wrong', async () => {
    const cookie = await signIn(town, 'merchant')
    const my = await visit(town, '/my', { cookie })
    const id = /\/organizations\/([0-9a-f][^/"]+)/.exec(my.html)?.[1] ?? ''
    const path = `/organizations/${id}/members`
    const send = (email: string) =>
      visit(town, path, {
        cookie,
        form: [
          ['email', email],
          ['role', 'editor'],
        ],
      })
    const unreadable = await send('田中さん')
    expect(unreadable.status).toBe(422)
    expect(unreadable.html).toContain('value="田中さん"')
    expect(wordsOf(unreadable.html)).toContain('＊メールアドレスの形をご確認ください')
    const unknown = await send('nobody@example.jp')
    expect(unknown.status).toBe(422)
    expect(unknown.html).toContain('value="nobody@example.jp"')
    expect(wordsOf(unknown.html)).toContain('＊そのメールアドレスの登録が見つかりません')
  })
})

const NEWCOMER = {
  organizationId: 'new',
  name: '見本の豆腐店',
  kind: 'merchant',
  sector: 'commerce',
  phone: '042-000-0000',
  email: '',
  means: 'phone',
  who: '代表の方が掲載を承諾',
  entry: 'event',
}

/** As a reader sees it: React parts neighbouring texts by comments. */
const wordsOf = (html: string) => unescapeHtml(html.replaceAll('<!-- -->', ''))

const isWord = (name: string) => STEP_WORDS.includes(name)
const isSent = ([name]: Fields[number]) => name === 'sent'

/** Odd letters in every empty field that people write in. */
function withWords(form: PageForm): PageForm {
  const fields = form.fields.map(
    ([name, value]) =>
      [name, value === '' && !/id$/i.test(name) ? '「"朝市"＆<b>🍅</b>」' : value] as const,
  )
  return { ...form, fields }
}

/** The sign-in that a page holds, filled in by the association's staff. */
function signingIn(page: Answer, password: string): Fields {
  const form = formsOf(page).find(({ fields }) => fields.some(isSent))
  const email = SAMPLE_ACCOUNTS.find(({ key }) => key === 'staff')?.email ?? ''
  return [...(form?.fields.filter(isSent) ?? []), ['email', email], ['password', password]]
}
