import type { AppLoadContext } from '@remix-run/node'
import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/features/organizations/actor.ts'
import { loader as mine } from '#app/routes/my/home.tsx'
import { loader as organization } from '#app/routes/organizations/page.tsx'
import { newId } from '#app/lib/id.ts'
import { startSession } from '#app/session.server.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { contextOf } from '#tests/support/context.ts'
import { onSqlite } from '#tests/support/databases.ts'
import { countStatements } from '#tests/support/statements.ts'

onSqlite('one’s own page and the page of an organization', (given) => {
  let town: AppLoadContext
  let organizationId: string
  let actor: Actor

  beforeEach(async () => {
    town = contextOf(given.db, await buildTown(given.db))
    organizationId = await buildOrganization(given.db, {
      name: '見本商店',
      phone: '042-000-1111',
      email: 'secret@example.jp',
      is_sample: 1,
    })
    actor = await buildActor(given.db, { organizationIds: [organizationId] })
  })

  const asking = async (who: Actor | null, path: string) => {
    const cookie = who ? (await startSession(town, who.accountId)).split(';')[0] : undefined
    return new Request(`http://localhost${path}`, { headers: cookie ? { cookie } : {} })
  }
  const own = async (who: Actor | null) =>
    mine({ request: await asking(who, '/my'), params: {}, context: { ...town } })
  const page = async (id: string, who: Actor | null = null) =>
    organization({
      request: await asking(who, `/organizations/${id}`),
      params: { organizationId: id },
      context: { ...town },
    })

  it('sends a visitor to sign in, and back', async () => {
    const answer = await own(null).catch((error: unknown) => error)
    expect(answer instanceof Response && answer.headers.get('location')).toBe(
      '/account/sign-in?to=%2Fmy',
    )
  })

  it('shows nothing to who has nothing yet', async () => {
    expect(await own(actor)).toMatchObject({
      steps: [],
      events: [],
      requests: [],
      venues: [],
      stands: [],
      bookings: [],
    })
  })

  it('puts an answer that is waited for first, and never shows what is somebody else’s', async () => {
    const other = await buildOrganization(given.db, { name: '見本よその店' })
    await buildEvent(given.db, { organizationId: other, title: 'よその市', status: 'draft' })
    await buildEvent(given.db, { organizationId, title: '下書きの市', status: 'draft' })
    const venueId = await buildVenue(given.db, { host_id: organizationId })
    const stranger = await buildActor(given.db, { organizationIds: [other] })
    const request = await buildRequest(given.db, { organizationId: other, actor: stranger })
    const proposalId = await buildProposal(given.db, { request, venueId })
    const { steps, events, requests } = await own(actor)
    expect(steps.map(({ href }) => href)[0]).toBe(`/proposals/${proposalId}`)
    expect(events.map(({ title }) => title)).toEqual(['下書きの市'])
    expect(requests).toEqual([])
  })

  it('lists uses to come, the next first, and no past or cancelled ones', async () => {
    const venueId = await buildVenue(given.db)
    const request = await buildRequest(given.db, { organizationId, actor })
    const book = async (day: string, status: 'confirmed' | 'cancelled') => {
      const proposalId = await buildProposal(given.db, { request, venueId })
      await given.db
        .insertInto('booking')
        .values({
          id: newId(),
          venue_id: venueId,
          request_id: request.id,
          proposal_id: proposalId,
          organization_id: organizationId,
          status,
          day,
          start_time: '10:00',
          end_time: '12:00',
          occupied_from: `${day}T00:00:00.000Z`,
          occupied_until: `${day}T03:00:00.000Z`,
          rests_until: `${day}T04:00:00.000Z`,
          units: 1,
          people: 10,
          fee: 0,
          version: 1,
          created_at: '2026-10-01T00:00:00.000Z',
          updated_at: '2026-10-01T00:00:00.000Z',
        })
        .execute()
    }
    await book('2026-12-20', 'confirmed')
    await book('2026-12-06', 'confirmed')
    await book('2026-12-13', 'cancelled')
    await book('2026-11-01', 'confirmed')
    const { bookings } = await own(actor)
    expect(bookings.map(({ day }) => day)).toEqual(['2026-12-06', '2026-12-20'])
  })

  it('asks the database as often for much as for little', async () => {
    const request = await asking(actor, '/my')
    const read = (loader: typeof mine | typeof organization) =>
      countStatements(given.db, (db) =>
        loader({ request, params: { organizationId }, context: { ...town, db } }),
      )
    const fill = async (n: number) => {
      for (let each = 0; each < n; each++) {
        await buildEvent(given.db, { organizationId, title: `市${each} of ${n}` })
        await buildVenue(given.db, { host_id: organizationId })
        await buildStand(given.db, { farmer_id: organizationId })
        await buildRequest(given.db, { organizationId, actor })
      }
    }
    await fill(1)
    const [my, its] = [await read(mine), await read(organization)]
    await fill(12)
    expect([await read(mine), await read(organization)]).toEqual([my, its])
    expect(my).toBeLessThanOrEqual(24)
  })

  it('tells everybody what an organization has in public, and nothing else of it', async () => {
    const of = (title: string, more: object) =>
      buildEvent(given.db, { organizationId, title, ...more })
    await of('朝市', { placeMode: 'venue' })
    await of('中止の市', { status: 'cancelled', day: '2026-12-01' })
    await of('下書きの市', { status: 'draft' })
    await of('確認待ちの市', { status: 'in_review' })
    await of('終わった市', { day: '2026-11-01' })
    await buildVenue(given.db, { host_id: organizationId, status: 'in_review' })
    await buildVenue(given.db, {
      host_id: organizationId,
      address_visibility: 'after_booking',
      place: { name: '見本の庭', address: '小金井市本町一丁目99番9' },
    })
    await buildStand(given.db, { farmer_id: organizationId, hidden_at: '2026-11-20T00:00:00.000Z' })
    const shown = await page(organizationId)
    expect(shown.events.map(({ title, status }) => [title, status])).toEqual([
      ['朝市', 'published'],
      ['中止の市', 'cancelled'],
    ])
    // Consent: a venue is not named before it is booked.
    expect(shown.events[0]?.place).toMatch(/^会場調整中/)
    expect(shown.venues.map(({ name }) => name)).toEqual(['見本の庭'])
    expect(shown.stands).toEqual([])
    expect(shown.organization.sample).toBe(true)
    expect(JSON.stringify(shown)).not.toMatch(/042-000-1111|secret@|99番9/)
    expect(shown.mayEdit).toBe(false)
    expect((await page(organizationId, actor)).mayEdit).toBe(true)
  })

  it('knows no organization that is hidden or never was', async () => {
    const gone = await buildOrganization(given.db, { hidden_at: '2026-11-20T00:00:00.000Z' })
    for (const id of [gone, newId(), '%00']) {
      const answer = await page(id).catch((error: unknown) => error)
      expect(answer instanceof Response && answer.status).toBe(404)
    }
  })
})
