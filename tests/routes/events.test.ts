import type { AppLoadContext } from '@remix-run/node'
import { beforeEach, expect, it } from 'vitest'
import { findEvent } from '#app/features/events/queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { newId } from '#app/lib/id.ts'
import { readSettings } from '#app/lib/env.ts'
import { createLog } from '#app/lib/log.ts'
import { action as cancelDate } from '#app/routes/events/occurrence-cancellation.ts'
import { action as placeDate } from '#app/routes/events/occurrence-place.tsx'
import { action as seekVenue } from '#app/routes/events/occurrence-venue-search.ts'
import { loader as tellDates } from '#app/routes/events/upcoming-dates.ts'
import { action as save, loader as editing } from '#app/routes/events/edit.tsx'
import { loader as look } from '#app/routes/events/event.tsx'
import { action as create } from '#app/routes/events/new.tsx'
import { action as publish } from '#app/routes/events/publication.ts'
import { action as submit } from '#app/routes/events/submission.ts'
import { startSession } from '#app/session.server.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { onSqlite } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const ORIGIN = 'http://localhost:3000'

onSqlite('The pages of an event', (test) => {
  let context: AppLoadContext
  let organizationId: string
  let organizer: Actor
  let stranger: Actor
  let staff: Actor
  beforeEach(async () => {
    const read = readSettings({})
    if (!read.ok) throw new Error(read.problem)
    context = {
      db: test.db,
      now: NOW,
      town: await buildTown(test.db),
      settings: read.settings,
      language: 'ja',
      requestId: 'test',
      log: createLog('silent'),
    }
    organizationId = await buildOrganization(test.db)
    organizer = await buildActor(test.db, { organizationIds: [organizationId] })
    stranger = await buildActor(test.db)
    staff = await buildActor(test.db, { staff: true })
  })

  type Fields = Record<string, string>
  const ask = async (path: string, actor: Actor | null, fields: Fields | null = null) => {
    const cookie = actor ? ((await startSession(context, actor.accountId)).split(';')[0] ?? '') : ''
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
    return new Request(`${ORIGIN}${path}`, { headers: { cookie }, ...init })
  }
  const form = (fields: Fields = {}): Fields => ({
    id: newId(),
    version: '0',
    organizationId,
    title: '見本の朝市',
    scheduleKind: 'once',
    onceDay: '11/29',
    onceStart: '10:00',
    types: 'sale',
    placeMode: 'unknown',
    ...fields,
  })
  const send = async (fields: Fields, actor: Actor | null = organizer, query = '') =>
    create({
      request: await ask(`/events/new${query}`, actor, fields),
      context: { ...context },
      params: {},
    })
  const see = async (eventId: string, actor: Actor | null) =>
    look({
      request: await ask(`/events/${eventId}`, actor),
      context: { ...context },
      params: { eventId },
    })
  const post = async (action: typeof submit, eventId: string, actor: Actor, fields: Fields = {}) =>
    action({
      request: await ask(`/events/${eventId}`, actor, fields),
      context: { ...context },
      params: { eventId },
    })
  const locationOf = (answer: unknown) =>
    answer instanceof Response ? answer.headers.get('location') : answer
  const statusOf = (work: Promise<unknown>) =>
    work.then(
      () => 200,
      (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
    )
  const events = () => test.db.selectFrom('event').select(['id', 'title']).execute()

  it('store a draft, hand it in, and show it to the public once staff have published it', async () => {
    const fields = form()
    const path = `/events/${fields['id']}`
    expect(locationOf(await send(fields))).toBe(`${path}?notice=event_drafted`)
    const eventId = fields['id'] ?? ''
    for (const asker of [null, stranger]) expect(await statusOf(see(eventId, asker))).toBe(404)
    expect((await see(eventId, organizer)).steps).toMatchObject({ own: true, staff: false })
    const sent = await post(submit, eventId, organizer)
    expect(locationOf(sent)).toBe(`${path}?notice=event_submitted`)
    expect(await statusOf(see(eventId, null))).toBe(404)
    const refused = await post(publish, eventId, organizer)
    expect(locationOf(refused)).toBe(`${path}?notice=event_not_allowed`)
    const published = await post(publish, eventId, staff, { message: 'どうぞ' })
    expect(locationOf(published)).toBe(`${path}?notice=event_published`)
    expect((await see(eventId, null)).steps).toBeNull()
  })

  it('make one event of a form that was sent twice', async () => {
    const fields = form()
    const answers = [await send(fields), await send(fields)].map(locationOf)
    expect(new Set(answers)).toEqual(new Set([`/events/${fields['id']}?notice=event_drafted`]))
    expect(await events()).toHaveLength(1)
  })

  it('tell which field cannot be read, with what was typed, and store nothing', async () => {
    const typed = { onceDay: '来月の末', capacity: '少し', url: 'example', title: 'あ'.repeat(81) }
    expect(await send(form(typed))).toMatchObject({ init: { status: 422 } })
    const answer = await send(form({ ...typed, title: '市' }))
    expect(answer).toMatchObject({
      data: { initialValue: { onceDay: '来月の末', capacity: '少し', title: '市' } },
    })
    const error = answer instanceof Response ? null : answer.data.error
    expect(Object.keys(error ?? {}).sort()).toEqual(['capacity', 'onceDay', 'url'])
    expect(await events()).toEqual([])
  })

  it('keep an unfinished draft that has no more than a title', async () => {
    const unfinished = { id: newId(), organizationId, title: '思いつき', scheduleKind: 'once' }
    expect(await send(unfinished)).toMatchObject({ init: { status: 422 } })
    const kept = await send(unfinished, organizer, '?draft=1')
    expect(locationOf(kept)).toBe(`/events/${unfinished.id}?notice=event_drafted`)
    expect((await findEvent(test.db, unfinished.id))?.content.schedule).toBeNull()
  })

  it('lay both versions side by side when somebody else saved first, and take the second try', async () => {
    const { id: eventId } = await buildEvent(test.db, { organizationId })
    const edit = async (fields: Fields, actor: Actor) => {
      const request = await ask(`/events/${eventId}/edit`, actor, form(fields))
      return save({ request, context: { ...context }, params: { eventId } })
    }
    await test.db.updateTable('organization').set({ trusted_at: NOW }).execute()
    const first = await edit({ version: '1', title: '一人目の市' }, staff)
    expect(locationOf(first)).toBe(`/events/${eventId}?notice=event_saved`)
    const second = await edit({ version: '1', title: '二人目の市' }, organizer)
    expect(second).toMatchObject({
      init: { status: 409 },
      data: {
        reply: { initialValue: { title: '二人目の市' } },
        conflict: {
          version: 2,
          changes: [{ term: 'タイトル', before: '一人目の市', after: '二人目の市' }],
        },
      },
    })
    const decided = await edit({ version: '2', title: '二人目の市' }, organizer)
    expect(locationOf(decided)).toBe(`/events/${eventId}?notice=event_saved`)
    expect(await events()).toEqual([{ id: eventId, title: '二人目の市' }])
  })

  it('are closed to strangers', async () => {
    const { id: eventId } = await buildEvent(test.db, { organizationId })
    const edit = (fields: Fields | null) =>
      ask(`/events/${eventId}/edit`, stranger, fields).then((request) => ({
        request,
        context: { ...context },
        params: { eventId },
      }))
    expect(await statusOf(editing(await edit(null)))).toBe(403)
    expect(await statusOf(save(await edit(form())))).toBe(403)
    const request = await ask('/', stranger, { message: 'いたずら' })
    const params = { eventId, day: '2026-11-29' }
    expect(locationOf(await cancelDate({ request, context: { ...context }, params }))).toBe(
      `/events/${eventId}/occurrences?notice=event_not_allowed`,
    )
    expect((await findEvent(test.db, eventId))?.occurrences[0]?.status).toBe('scheduled')
  })

  it('tell the public nothing of what passes between organizer and staff', async () => {
    const { id: eventId } = await buildEvent(test.db, { organizationId })
    await test.db
      .updateTable('event')
      .set({ review_message: '内緒の話', created_by: organizer.accountId })
      .execute()
    const page = JSON.stringify(await see(eventId, null))
    for (const secret of ['内緒の話', organizer.accountId, organizer.email]) {
      expect(page).not.toContain(secret)
    }
  })

  it('tell the next dates of a series while it is typed, and nothing of what cannot be read', async () => {
    const told = async (fields: Fields) => {
      const request = new Request(`${ORIGIN}/events/upcoming-dates?${new URLSearchParams(fields)}`)
      const answer = await tellDates({ request, context: { ...context }, params: {} })
      return ((await answer.json()) as { text: string }).text
    }
    const series = { scheduleKind: 'recurring', repeat: 'monthday', repeatFrom: '12/1' }
    expect(
      await told({ ...series, monthDates: '末日', repeatStart: '22:00', repeatEnd: '2:00' }),
    ).toBe(
      '次の開催日：12月31日（木）22:00〜翌2:00、2027年1月31日（日）22:00〜翌2:00、' +
        '2027年2月28日（日）22:00〜翌2:00、2027年3月31日（水）22:00〜翌2:00、' +
        '2027年4月30日（金）22:00〜翌2:00 ほか',
    )
    expect(await told({ ...series, monthDates: '<script>' })).toBe('')
    expect(await told({ scheduleKind: 'once', onceDay: '２０２６年１１月２９日' })).toContain(
      '11月29日（日）',
    )
    const odds: Fields[] = [{}, { scheduleKind: 'keep' }, { scheduleKind: '🥕' }]
    for (const odd of odds) {
      expect(await told(odd)).toBe('')
    }
  })

  it('hold one date somewhere else, give a wrong place back, and turn strangers away', async () => {
    const { id: eventId } = await buildEvent(test.db, { organizationId, day: '2026-11-29' })
    const params = { eventId, day: '2026-11-29' }
    const path = `/events/${eventId}/occurrences/2026-11-29/place`
    const move = async (actor: Actor, fields: Fields, to = params) =>
      placeDate({ request: await ask(path, actor, fields), context: { ...context }, params: to })
    const chomeId = context.town.towns[0]?.chome[0]?.id ?? ''
    const place = { placeName: '見本商店の裏庭', chomeId, message: '工事のため' }
    expect(await move(organizer, { ...place, placeName: '' })).toMatchObject({
      init: { status: 422 },
    })
    expect(await move(organizer, { ...place, placeName: 'あ'.repeat(40_000) })).toMatchObject({
      init: { status: 422 },
    })
    expect(locationOf(await move(stranger, place))).toContain('notice=event_not_allowed')
    expect(await statusOf(move(organizer, place, { ...params, eventId: newId() }))).toBe(404)
    const unknown = await move(organizer, place, { ...params, day: '2026-11-28' })
    expect(locationOf(unknown)).toContain('notice=event_no_such_date')
    expect(locationOf(await move(organizer, place))).toContain('notice=date_placed_for_review')
    expect((await see(eventId, organizer)).places.exceptions).toMatchObject([
      { day: '2026-11-29', place: { place: { name: '見本商店の裏庭' } } },
    ])
    const seek = await seekVenue({
      request: await ask(path, organizer, {}),
      context: { ...context },
      params,
    })
    expect(locationOf(seek)).toContain('notice=date_seeks_venue')
    expect((await see(eventId, organizer)).places.exceptions).toMatchObject([
      { place: { kind: 'arranging' } },
    ])
  })
})
