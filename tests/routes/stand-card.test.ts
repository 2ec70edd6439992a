import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#app/lib/id.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPicture } from '#tests/support/builders/picture.ts'
import { buildProduce, buildStand } from '#tests/support/builders/stand.ts'
import { startTown, type RunningTown } from '#tests/support/server.ts'
import { filledForm, formsOf, letIn, visit } from '#tests/support/visitor.ts'

/** Sunday, 22 November 2026, in Tokyo. */
const at = (clock: string) => new Date(`2026-11-22T${clock}:00+09:00`).toISOString()

describe('The farmer’s card', { timeout: 60_000 }, () => {
  let town: RunningTown
  let cookie: string
  let standId: string
  let radish: string
  let farmerId: string

  beforeAll(async () => {
    town = await startTown({ at: at('10:00'), environment: { PUBLIC_URL: 'http://town.example' } })
    farmerId = await buildOrganization(town.db, { name: '見本農園', kind: 'farmer' })
    cookie = await letIn(
      town,
      (await buildActor(town.db, { organizationIds: [farmerId] })).accountId,
    )
    radish = await buildProduce(town.db, { name: '大根' })
  })
  beforeEach(async () => {
    town.setClock(at('10:00'))
    standId = await buildStand(town.db, { farmer_id: farmerId, produceIds: [radish] })
  })
  afterAll(() => town.stop())

  /** Pushes the button on the farmer's page; answers the secret address that the card shows. */
  const makeCard = async () => {
    const path = `/stands/${standId}/card`
    const form = await filledForm(town, path, { cookie, words: { token: newToken() } })
    const { html, status } = await visit(town, path, { cookie, form })
    expect(status).toBe(200)
    return {
      path: /href="http:\/\/town\.example(\/s\/[0-9a-f]{40})"/.exec(html)?.[1] ?? '',
      form,
      html,
    }
  }
  const newToken = () => newId().replaceAll('-', '').padEnd(40, 'a')
  const tap = (path: string, fields: Record<string, string>) =>
    visit(town, path, {
      form: Object.entries({ id: newId(), note: '', until: '', ...fields }),
    })
  const shown = async () => (await visit(town, `/stands/${standId}`)).html
  const reports = () =>
    town.db.selectFrom('stand_report').select('id').where('stand_id', '=', standId).execute()

  it('that works no more is told so before a picture has come, however large it is', async () => {
    const boundary = 'leaf'
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\n`
    /** Sends the beginning of ten megabytes and waits for what is said to that. */
    const begin = (path: string) => {
      const asked = request(`${town.url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'content-length': 10 * 1024 * 1024,
        },
      })
      const answered = new Promise<IncomingMessage>((resolve, reject) => {
        asked.on('response', resolve)
        asked.on('error', reject)
      })
      asked.write(head)
      return { asked, answered }
    }
    const { path } = await makeCard()
    const guessed = begin(`/s/${'0'.repeat(40)}`)
    const { statusCode, headers } = await guessed.answered
    expect([statusCode, headers.location]).toEqual([303, `/s/${'0'.repeat(40)}`])
    guessed.asked.destroy()
    const known = begin(path)
    const file = `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"`
    const parts = ['大根\r\n', `${file}\r\n\r\n`, `\r\n--${boundary}--\r\n`]
    const [note = '', begun = '', end = ''] = parts
    const picture = Buffer.alloc(10 * 1024 * 1024 - Buffer.byteLength(head + parts.join('')))
    known.asked.end(Buffer.concat([Buffer.from(note + begun), picture, Buffer.from(end)]))
    expect((await known.answered).statusCode).toBe(422)
    known.asked.destroy()
    expect(await reports()).toEqual([])
  })

  it('shows when it is opened, and reports when it is tapped, without signing in', async () => {
    const { path } = await makeCard()
    for (let scan = 0; scan < 3; scan += 1) {
      const { html, status } = await visit(town, path)
      expect([status, html.includes('押すと、すぐに伝わります')]).toEqual([200, true])
    }
    expect(await reports()).toEqual([])
    const answer = await tap(path, { state: 'few_left', produceIds: radish, until: '14:00' })
    expect([answer.status, answer.location]).toEqual([303, `${path}?notice=reported`])
    expect(await shown()).toMatch(/残りわずか（14:00まで）[\s\S]*今日並んでいるもの/)
    town.setClock(at('14:00'))
    expect(await shown()).toContain('本日は終わりました')
    town.setClock(at('17:00'))
    expect(await shown()).not.toContain('本日は終わりました')
  })

  it('sent twice is one report (rule 6), and takes a photo of the day along', async () => {
    const { path } = await makeCard()
    const id = newId()
    await Promise.all([tap(path, { id, state: 'open' }), tap(path, { id, state: 'open' })])
    expect(await reports()).toHaveLength(1)
    const form = new FormData()
    const jpeg = new Uint8Array(await buildPicture().jpeg().toBuffer())
    for (const [name, value] of Object.entries({
      id: newId(),
      state: 'open',
      produceIds: radish,
    })) {
      form.set(name, value)
    }
    form.set('photo', new File([jpeg], 'today.jpg', { type: 'image/jpeg' }))
    const send = () =>
      fetch(`${town.url}${path}`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers: { origin: town.url },
      })
    expect((await send()).status).toBe(303)
    const html = await shown()
    expect(html).toContain('alt="11月22日（日）の見本農園 直売所：大根など"')
    const src = /src="(\/photos\/[^"]+)"/.exec(html)?.[1] ?? ''
    expect((await fetch(`${town.url}${src}`)).status).toBe(200)
    town.setClock(at('17:00'))
    expect((await fetch(`${town.url}${src}`)).status).toBe(404)
    town.setClock(at('10:00'))
    form.set('id', newId())
    form.set('photo', new File(['<svg/>'], 'today.svg', { type: 'image/svg+xml' }))
    const refused = await send()
    expect([refused.status, (await refused.text()).includes('写真として読み取れません')]).toEqual([
      422,
      true,
    ])
  })

  it('is a secret: no log, search engine, cache or other site learns it', async () => {
    const { path } = await makeCard()
    const answer = await fetch(`${town.url}${path}`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    })
    expect(await answer.text()).toMatch(/<meta name="referrer" content="same-origin"\/>/)
    await fetch(`${town.url}${path}.data`)
    const log = JSON.stringify(town.log)
    expect(log).toContain('/s/:token')
    expect(log).not.toContain(path.slice(3))
  })

  it('is shown once, to its farmer alone; the customers’ sign leads to the public page', async () => {
    const { path, form, html } = await makeCard()
    expect(html).toContain('お客さまに見えるところには貼らないでください')
    // The same form again is the same card.
    const again = await visit(town, `/stands/${standId}/card`, { cookie, form })
    expect(again.html).toContain(path)
    const page = await visit(town, `/stands/${standId}/card`, { cookie })
    expect([page.html.includes('に作ったカードが使えます'), page.html.includes(path)]).toEqual([
      true,
      false,
    ])
    for (const size of ['a4', 'a6', '<script>']) {
      const sign = await visit(town, `/stands/${standId}/sign?size=${encodeURIComponent(size)}`)
      expect([
        sign.status,
        sign.html.includes('/s/'),
        sign.html.includes('この直売所のページ'),
      ]).toEqual([200, false, true])
    }
  })

  it('that was withdrawn is dead at once, and says so in words', async () => {
    const { path } = await makeCard()
    const withdrawal = `/stands/${standId}/card/withdrawal`
    const stranger = await letIn(town, (await buildActor(town.db)).accountId)
    expect((await visit(town, withdrawal, { cookie: stranger, form: [] })).status).toBe(403)
    expect((await visit(town, withdrawal, { form: [] })).status).toBe(401)
    expect((await visit(town, path)).status).toBe(200)
    expect((await visit(town, withdrawal, { cookie, form: [] })).status).toBe(303)
    const dead = await visit(town, path)
    expect([dead.status, dead.html.includes('このカードは使えなくなりました')]).toEqual([404, true])
    expect(await tap(path, { state: 'open' })).toMatchObject({ status: 303, location: path })
    expect(await reports()).toEqual([])
  })

  it('takes nothing that a form of ours would not send', async () => {
    const { path } = await makeCard()
    const nasty = ['', 'wonderful', '<script>', 'あ'.repeat(40_000), '__proto__', '👨‍👩‍👧‍👦']
    for (const word of nasty) {
      expect((await tap(path, { state: word })).status).toBe(422)
      const answer = await tap(path, { state: 'open', until: word })
      expect([word, answer.status]).toEqual([word, word === '' ? 303 : 422])
      expect((await visit(town, `/s/${encodeURIComponent(word.slice(0, 400))}x`)).status).toBe(404)
    }
    const past = await tap(path, { state: 'open', until: '09:30', note: '朝だけ' })
    expect([past.status, past.html.includes('「何時まで」が過ぎています')]).toEqual([422, true])
    expect(past.html).toContain('value="朝だけ"')
    const bad = await visit(town, `/stands/${standId}/card`, { cookie, form: [['token', 'short']] })
    expect(bad.status).toBe(400)
  })

  it('is one of three ways to tap: on one’s own page the same buttons stand', async () => {
    const forms = formsOf(await visit(town, '/my', { cookie }))
    const quick = forms.find(({ action }) => action === `/stands/${standId}/today?to=%2Fmy`)
    const form = [...(quick?.fields ?? []), ['state', 'sold_out'] as const]
    const answer = await visit(town, quick?.action ?? '', { cookie, form })
    expect(answer.location).toBe('/my?notice=reported')
    expect(await shown()).toContain('本日は売り切れました')
  })

  it('tells open pages in a few bytes, and nothing while nothing is new', async () => {
    await makeCard()
    const look = (etag = '') =>
      fetch(`${town.url}/stands/news.json`, { headers: { 'if-none-match': etag } })
    const etag = (await look()).headers.get('etag') ?? ''
    expect((await look(etag)).status).toBe(304)
    const { path } = await makeCard()
    await tap(path, { state: 'sold_out' })
    const news = await look(etag)
    expect(news.headers.get('cache-control')).toBe('public, max-age=2')
    expect(await news.json()).toMatchObject({
      news: expect.arrayContaining([
        expect.objectContaining({ standId, name: '見本農園 直売所', state: 'sold_out' }),
      ]),
    })
  })
})
