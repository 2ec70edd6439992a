import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/features/organizations/actor.ts'
import { ensurePermitRules } from '#app/features/permits/commands.server.ts'
import { loader as bookings } from '#app/routes/desk/bookings.tsx'
import { loader as hidden } from '#app/routes/desk/hidden.tsx'
import { loader as home } from '#app/routes/desk/home.tsx'
import { loader as layout } from '#app/routes/desk/layout.tsx'
import { action as enter, loader as onBehalf } from '#app/routes/desk/on-behalf.tsx'
import { loader as organizations } from '#app/routes/desk/organizations.tsx'
import { loader as outbox } from '#app/routes/desk/outbox.tsx'
import { action as savePermit, loader as permit } from '#app/routes/desk/permit.tsx'
import { loader as permits } from '#app/routes/desk/permits.tsx'
import { loader as places } from '#app/routes/desk/places.tsx'
import { loader as requests } from '#app/routes/desk/requests.tsx'
import { loader as review } from '#app/routes/desk/review.tsx'
import { action as saveWeights, loader as settings } from '#app/routes/desk/settings.tsx'
import { action as publish } from '#app/routes/events/publication.ts'
import { loader as newEvent } from '#app/routes/events/new.tsx'
import { action as confirm } from '#app/routes/venues/confirmation.ts'
import { newId } from '#app/lib/id.ts'
import { startSession } from '#app/session.server.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { contextOf } from '#tests/support/context.ts'
import { onSqlite } from '#tests/support/databases.ts'
import { countStatements } from '#tests/support/statements.ts'

const PAGES: Record<string, (args: LoaderFunctionArgs) => Promise<unknown>> = {
  '/desk': home,
  '/desk/review': review,
  '/desk/requests': requests,
  '/desk/bookings': bookings,
  '/desk/places': places,
  '/desk/places?kind=stand': places,
  '/desk/organizations': organizations,
  '/desk/on-behalf': onBehalf,
  '/desk/permits': permits,
  '/desk/settings': settings,
  '/desk/outbox': outbox,
  '/desk/hidden': hidden,
}

onSqlite('the pages of the desk', (given) => {
  let town: AppLoadContext
  let staff: Actor
  let organizationId: string

  beforeEach(async () => {
    town = contextOf(given.db, await buildTown(given.db))
    staff = await buildActor(given.db, { staff: true })
    organizationId = await buildOrganization(given.db, { name: '見本商店' })
  })

  /** A request's own context: what is read once a request is kept in it. */
  const fresh = () => ({ ...town })
  const asking = async (actor: Actor | null, path: string, form?: Record<string, string>) => {
    const cookie = actor ? (await startSession(town, actor.accountId)).split(';')[0] : undefined
    return new Request(`http://localhost${path}`, {
      headers: cookie ? { cookie } : {},
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
  }
  const statusOf = async (answer: Promise<unknown>) => {
    const thrown = await answer.catch((error: unknown) => error)
    return thrown instanceof Response ? thrown.status : 200
  }

  describe.each(Object.entries({ ...PAGES, '/desk?frame': layout }))('%s', (path, loader) => {
    it('opens for staff alone', async () => {
      const member = await buildActor(given.db, { organizationIds: [organizationId] })
      const open = async (actor: Actor | null) =>
        statusOf(loader({ request: await asking(actor, path), params: {}, context: fresh() }))
      expect([await open(null), await open(member), await open(staff)]).toEqual([302, 403, 200])
    })

    it('asks the database as often for much as for little', async () => {
      const read = async () => {
        const request = await asking(staff, path)
        return countStatements(given.db, (db) =>
          loader({ request, params: {}, context: { ...town, db } }),
        )
      }
      const fill = async (n: number) => {
        for (let each = 0; each < n; each++) {
          const title = `市${each} of ${n}`
          await buildEvent(given.db, { organizationId, title, status: 'in_review' })
          await buildVenue(given.db, { status: 'in_review', host_id: organizationId })
        }
      }
      await fill(1)
      const little = await read()
      await fill(20)
      expect(await read()).toBe(little)
      expect(little).toBeLessThanOrEqual(14)
    })
  })

  it('take any address without breaking', async () => {
    const odd =
      '?kind=%00&area=x&organization=%E3%81&q=%25&from=2026-02-30&status=x&after=x&before=1'
    for (const [path, loader] of Object.entries(PAGES)) {
      const request = await asking(staff, `${path.split('?')[0]}${odd}`)
      expect(await statusOf(loader({ request, params: {}, context: fresh() }))).toBe(200)
    }
  })

  it('lead back to where a decision was taken, and nowhere else', async () => {
    const event = await buildEvent(given.db, { organizationId, status: 'in_review' })
    const send = async (to: string) => {
      const query = new URLSearchParams({ to })
      const path = `/events/${event.id}/publication?${query}`
      const request = await asking(staff, path, { message: '楽しみです' })
      return publish({ request, params: { eventId: event.id }, context: fresh() })
    }
    const back = await send('/desk?kind=review')
    expect(back.headers.get('location')).toBe('/desk?kind=review&notice=event_published')
    const away = await send('//elsewhere.example')
    expect(away.headers.get('location')).toBe(`/events/${event.id}?notice=event_published`)

    const venue = await buildVenue(given.db, { status: 'in_review', host_confirmed_at: null })
    const path = `/venues/${venue}/confirmation?to=/desk`
    const request = await asking(staff, path, { message: '確認しました' })
    const confirmed = await confirm({ request, params: { venueId: venue }, context: fresh() })
    expect(confirmed.headers.get('location')).toBe('/desk?notice=host_confirmed')
    const read = await home({ request: await asking(staff, '/desk'), params: {}, context: fresh() })
    expect(read.waiting.places).toEqual([])
  })

  it('go from somebody who phoned to the form, with whom it is for', async () => {
    const form = {
      id: newId(),
      organizationId,
      means: 'phone',
      who: '代表の方が承諾',
      entry: 'event',
    }
    const path = '/desk/on-behalf'
    const missing = await asking(staff, path, { ...form, who: '' })
    const refused = await enter({ request: missing, params: {}, context: fresh() })
    expect(refused).toMatchObject({ init: { status: 422 } })

    const request = await asking(staff, path, form)
    const answer = await enter({ request, params: {}, context: fresh() })
    const location = answer instanceof Response ? (answer.headers.get('location') ?? '') : ''
    const shown = await newEvent({
      request: await asking(staff, location),
      params: {},
      context: fresh(),
    })
    expect(shown.values).toMatchObject({
      organizationId,
      onBehalfOf: '電話（2026-11-22）：代表の方が承諾',
    })
    // The same address gives somebody else no organization that is not theirs.
    const member = await buildActor(given.db)
    const theirs = await newEvent({
      request: await asking(member, location),
      params: {},
      context: fresh(),
    })
    expect(theirs.organizers).toEqual([])
  })

  it('refuse a rule or weights with the field, and say when somebody else was first', async () => {
    await ensurePermitRules(given.db)
    const params = { ruleId: 'road_use' }
    const page = await permit({ request: await asking(staff, '/x'), params, context: fresh() })
    expect(page.version).toBe(0)
    const form = {
      version: '0',
      title: '道路使用許可',
      officialUnit: 'working',
      certainty: 'guess',
    }
    const save = async (more: Record<string, string>) =>
      savePermit({
        request: await asking(staff, '/x', { ...form, ...more }),
        params,
        context: fresh(),
      })
    expect(await save({ planLeadDays: 'すぐ' })).toMatchObject({ init: { status: 422 } })
    expect(await save({ planLeadDays: '10' })).toBeInstanceOf(Response)
    expect(await save({ planLeadDays: '20' })).toMatchObject({ init: { status: 409 } })
    const unknown = savePermit({
      request: await asking(staff, '/x', form),
      params: { ruleId: 'none' },
      context: fresh(),
    })
    expect(await statusOf(unknown)).toBe(404)

    const { weights } = await settings({
      request: await asking(staff, '/x'),
      params: {},
      context: fresh(),
    })
    const zero = Object.fromEntries(Object.keys(weights).map((name) => [name, '0']))
    const request = await asking(staff, '/x', { ...zero, version: '0', reason: '見直し' })
    expect(await saveWeights({ request, params: {}, context: fresh() })).toMatchObject({
      init: { status: 422 },
    })
    // Why they change is kept, so that it has to be said.
    const some = Object.fromEntries(Object.keys(weights).map((name) => [name, '1']))
    const silent = await asking(staff, '/x', { ...some, version: '0', reason: ' ' })
    expect(await saveWeights({ request: silent, params: {}, context: fresh() })).toMatchObject({
      init: { status: 422 },
    })
  })
})
