import type { AppLoadContext } from '@remix-run/node'
import { beforeEach, expect, it } from 'vitest'
import { findRequest } from '#app/features/bookings/request.queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { newId } from '#app/lib/id.ts'
import { action as change } from '#app/routes/requests/changes.ts'
import { action as save } from '#app/routes/requests/edit.tsx'
import { action as create, loader as blank } from '#app/routes/requests/new.tsx'
import { action as ask } from '#app/routes/requests/proposals.ts'
import { loader as look } from '#app/routes/requests/request.tsx'
import { action as restore } from '#app/routes/requests/restoration.ts'
import { startSession } from '#app/session.server.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { contextOf } from '#tests/support/context.ts'
import { onSqlite } from '#tests/support/databases.ts'

onSqlite('The pages of a request', (test) => {
  let context: AppLoadContext
  let organizationId: string
  let organizer: Actor
  beforeEach(async () => {
    context = contextOf(test.db, await buildTown(test.db))
    organizationId = await buildOrganization(test.db, { name: '見本商店会' })
    organizer = await buildActor(test.db, { organizationIds: [organizationId] })
  })

  async function requestOf(path: string, actor: Actor | null, body?: [string, string][]) {
    const cookie = actor ? ((await startSession(context, actor.accountId)).split(';')[0] ?? '') : ''
    const init = body ? { method: 'POST', body: new URLSearchParams(body) } : {}
    return new Request(`http://localhost:3000${path}`, { headers: { cookie }, ...init })
  }

  const form = (more: Record<string, string> = {}): [string, string][] =>
    Object.entries({
      id: newId(),
      version: '0',
      organizationId,
      title: '見本の夕市',
      people: '３０',
      units: '２',
      maxFee: '1,000',
      'windows[0].fromDay': '令和8年12月20日',
      'windows[0].start': '１０：００',
      'windows[0].end': '午後3時',
      'windows[1].preference': '2',
      ...more,
    })
  const send = async (body: [string, string][], actor: Actor | null = organizer) =>
    create({
      request: await requestOf('/requests/new', actor, body),
      context: { ...context },
      params: {},
    })
  const show = async (requestId: string, query = '', actor: Actor | null = organizer) =>
    look({
      request: await requestOf(`/requests/${requestId}${query}`, actor),
      context: { ...context },
      params: { requestId },
    })
  const locationOf = (answer: unknown) =>
    answer instanceof Response ? answer.headers.get('location') : null
  const statusOf = (work: Promise<unknown>) =>
    work.then(
      () => 200,
      (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
    )

  it('reads what people type in Japan, and shows candidates', async () => {
    await buildVenue(test.db)
    const body = form()
    const [[, id = ''] = []] = body
    expect(locationOf(await send(body))).toBe(`/requests/${id}?notice=request_created`)
    expect(locationOf(await send(body))).toBe(`/requests/${id}?notice=request_created`)
    expect(await findRequest(test.db, id, context.now)).toMatchObject({
      people: 30,
      units: 2,
      maxFee: 1000,
      windows: [{ fromDay: '2026-12-20', untilDay: '2026-12-20', start: '10:00', end: '15:00' }],
    })
    const page = await show(id)
    expect(page.candidates).toMatchObject([
      { venueName: '見本広場', slot: '12月20日（日）10:00〜15:00', fee: '無料', units: 2 },
    ])
    expect(page.candidates[0]?.reasons.map(({ text }) => text)).toContain('第1希望の日です')
  })

  it('says what is missing where it is missing, and loses nothing typed', async () => {
    const answer = await send(form({ people: 'たくさん', 'windows[0].end': '9:00', units: '' }))
    if (answer instanceof Response) throw new Error('it was refused')
    expect(answer.init?.status).toBe(422)
    expect(Object.keys(answer.data.error ?? {}).sort()).toEqual([
      'people',
      'units',
      'windows[0].end',
    ])
    expect(answer.data.initialValue).toMatchObject({ title: '見本の夕市' })
    const later = await send(form({ units: '', 'windows[0].fromDay': '', 'windows[0].start': '' }))
    if (later instanceof Response) throw new Error('it was refused')
    expect(Object.keys(later.data.error ?? {}).sort()).toEqual([
      'units',
      'windows[0].fromDay',
      'windows[0].start',
    ])
    const whole = await send(form({ units: '', wholeVenue: 'on', title: '' }))
    if (whole instanceof Response) throw new Error('it was refused')
    expect(Object.keys(whole.data.error ?? {})).toEqual(['title'])
    const unreadable = await send(form({ units: 'いくつか', lengthMinutes: '600', title: '' }))
    if (unreadable instanceof Response) throw new Error('it was refused')
    expect(Object.keys(unreadable.data.error ?? {}).sort()).toEqual([
      'title',
      'units',
      'windows[0].end',
    ])
    const empty = await send(
      form({ title: '', 'windows[0].fromDay': '', 'windows[0].start': '', 'windows[0].end': '' }),
    )
    if (empty instanceof Response) throw new Error('it was refused')
    expect(Object.keys(empty.data.error ?? {}).sort()).toEqual(['title', 'windows[0].fromDay'])
  })

  it('shows the venue with which it began on top, whether it serves or not', async () => {
    const small = await buildVenue(test.db, { capacity: 20, place: { name: '見本の庭' } })
    const large = await buildVenue(test.db, { place: { name: '見本の森' } })
    const path = `/requests/new?venue=${small}`
    const page = await blank({
      request: await requestOf(path, organizer),
      context: { ...context },
      params: {},
    })
    expect(page).toMatchObject({
      wishedVenue: { id: small, name: '見本の庭' },
      values: { wishedVenueId: small, wished: 'on' },
    })
    const wish = { wishedVenueId: small, wished: 'on' }
    const body = form(wish)
    const [[, id = ''] = []] = body
    await send(body)
    expect(await show(id)).toMatchObject({
      wished: { name: '見本の庭', candidates: [], blocked: [{ venueId: small }] },
      candidates: [{ venueId: large, rank: 1 }],
      blocked: [],
    })
    const fitting = form({ ...wish, people: '10' })
    const [[, other = ''] = []] = fitting
    await send(fitting)
    const served = await show(other)
    expect(served.wished?.candidates).toMatchObject([{ venueId: small }])
    expect(served.candidates).toMatchObject([{ venueId: large }])
    const unticked = form({ wishedVenueId: small })
    const [[, third = ''] = []] = unticked
    await send(unticked)
    expect((await show(third)).wished).toBe(null)
    const nowhere = { request: await requestOf('/requests/new?venue=none', organizer) }
    const plain = await blank({ ...nowhere, context: { ...context }, params: {} })
    expect(plain.wishedVenue).toBe(null)
  })

  it('is for its organizer and staff alone', async () => {
    const { id } = await buildRequest(test.db, { organizationId, actor: organizer })
    const stranger = await buildActor(test.db)
    const staff = await buildActor(test.db, { staff: true })
    expect(await statusOf(show(id, '', stranger))).toBe(403)
    expect(await statusOf(show(id, '', null))).toBe(302)
    expect(await statusOf(show('nowhere'))).toBe(404)
    expect(await statusOf(show(id, '', staff))).toBe(200)
    expect((await show(id, '', staff)).as).toBe('staff')
  })

  it('knows from the event when, what and for how many', async () => {
    const { id: eventId } = await buildEvent(test.db, { organizationId, day: '2026-12-13' })
    const path = `/requests/new?event=${eventId}`
    const page = await blank({
      request: await requestOf(path, organizer),
      context: { ...context },
      params: {},
    })
    expect(page.values).toMatchObject({
      eventId,
      title: '見本の朝市',
      types: ['sale'],
      windows: [{ fromDay: '2026-12-13', start: '10:00', end: '14:00' }, {}, {}],
    })
    const stranger = await buildActor(test.db)
    const other = { request: await requestOf(path, stranger), context: { ...context }, params: {} }
    expect(await statusOf(blank(other))).toBe(403)
  })

  it('opens a place with one tap, and takes that back with another', async () => {
    await buildVenue(test.db, { capacity: 20 })
    const { id } = await buildRequest(test.db, { organizationId, actor: organizer })
    const before = await show(id)
    expect(before.candidates).toEqual([])
    expect(before.blocked).toMatchObject([
      { obstacles: ['定員は20人で、来場見込みの40人に足りません'] },
    ])
    expect(before.advice[0]?.text).toBe('来場見込みを20人以下にすれば、1会場が候補になります')
    const changes = before.blocked[0]?.openings[0]?.changes ?? []
    const fields = changes.map((code): [string, string] => ['change', code])
    const post = async (action: typeof change, body: [string, string][]) =>
      action({
        request: await requestOf(`/requests/${id}`, organizer, body),
        context: { ...context },
        params: { requestId: id },
      })
    const tapped = await post(change, [['version', '1'], ...fields])
    expect(locationOf(tapped)).toBe(`/requests/${id}?undo=1&notice=request_changed`)
    const after = await show(id, '?undo=1')
    expect(after.candidates).toHaveLength(1)
    expect(after.undo).toBe(1)
    const stale = await post(change, [['version', '1'], ...fields])
    expect(locationOf(stale)).toBe(`/requests/${id}?notice=booking_edited_elsewhere`)
    expect(
      await statusOf(
        post(change, [
          ['version', '2'],
          ['change', 'free-beer'],
        ]),
      ),
    ).toBe(400)
    await post(restore, [
      ['version', '2'],
      ['to', '1'],
    ])
    expect((await show(id)).candidates).toEqual([])
  })

  it('shows both versions to the second of two people who edit', async () => {
    const { id } = await buildRequest(test.db, { organizationId, actor: organizer })
    const edit = async (title: string) =>
      save({
        request: await requestOf(`/requests/${id}/edit`, organizer, form({ version: '1', title })),
        context: { ...context },
        params: { requestId: id },
      })
    expect(locationOf(await edit('一人目の市'))).toBe(`/requests/${id}?notice=request_saved`)
    const answer = await edit('二人目の市')
    if (answer instanceof Response) throw new Error('somebody was first')
    expect(answer.init?.status).toBe(409)
    expect(answer.data.conflict).toMatchObject({
      version: 2,
      changes: [{ term: '何をするか', before: '一人目の市', after: '二人目の市' }],
    })
    expect(answer.data.reply.initialValue).toMatchObject({ title: '二人目の市' })
  })

  it('asks a host once, however often the button is pressed', async () => {
    await buildVenue(test.db)
    const { id } = await buildRequest(test.db, { organizationId, actor: organizer })
    const [candidate] = (await show(id)).candidates
    if (!candidate) throw new Error('there is a place')
    const { proposalId, venueId, day, start, end } = candidate
    const body = Object.entries({ id: proposalId, venueId, day, start, end, message: 'ぜひ' })
    const press = async () =>
      ask({
        request: await requestOf(`/requests/${id}/proposals`, organizer, body),
        context: { ...context },
        params: { requestId: id },
      })
    const first = locationOf(await press())
    expect(first).toBe(`/proposals/${proposalId}?notice=proposal_asked`)
    expect(locationOf(await press())).toBe(first)
    expect((await show(id)).proposals).toHaveLength(1)
  })

  it('needs as many statements for twenty venues as for one', async () => {
    const { id } = await buildRequest(test.db, { organizationId, actor: organizer })
    await buildVenue(test.db)
    const count = async () => {
      let statements = 0
      const request = await requestOf(`/requests/${id}`, organizer)
      const db = test.db.withPlugin({
        transformQuery: ({ node }) => {
          statements++
          return node
        },
        transformResult: ({ result }) => Promise.resolve(result),
      })
      await look({ request, context: { ...context, db }, params: { requestId: id } })
      return statements
    }
    const one = await count()
    for (let nth = 0; nth < 20; nth++) await buildVenue(test.db)
    expect(await count()).toBe(one)
    expect(one).toBeLessThanOrEqual(30)
  })
})
