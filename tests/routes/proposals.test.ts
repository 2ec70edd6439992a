import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { beforeEach, expect, it } from 'vitest'
import { findBooking } from '#app/features/bookings/booking.queries.server.ts'
import { findProposal } from '#app/features/bookings/proposal.queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { newId } from '#app/lib/id.ts'
import { loader as booked } from '#app/routes/bookings/booking.tsx'
import { action as cancel } from '#app/routes/bookings/cancellation.ts'
import { action as accept } from '#app/routes/proposals/acceptance.ts'
import { action as counter } from '#app/routes/proposals/counter.tsx'
import { action as decline } from '#app/routes/proposals/decline.ts'
import { loader as look } from '#app/routes/proposals/proposal.tsx'
import { startSession } from '#app/session.server.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { contextOf } from '#tests/support/context.ts'
import { onSqlite } from '#tests/support/databases.ts'

onSqlite('The pages of a proposal', (test) => {
  let context: AppLoadContext
  let host: Actor
  let organizer: Actor
  let staff: Actor
  let proposalId: string
  beforeEach(async () => {
    context = contextOf(test.db, await buildTown(test.db))
    const hostId = await buildOrganization(test.db, { name: '見本農園', phone: '042-000-0000' })
    const organizationId = await buildOrganization(test.db, { name: '見本商店会' })
    host = await buildActor(test.db, { organizationIds: [hostId] })
    organizer = await buildActor(test.db, { organizationIds: [organizationId] })
    staff = await buildActor(test.db, { staff: true })
    const venueId = await buildVenue(test.db, {
      host_id: hostId,
      address_visibility: 'after_booking',
      place: { address: '小金井市見本町9-9-9' },
    })
    const request = await buildRequest(test.db, { organizationId, actor: organizer })
    proposalId = await buildProposal(test.db, { request, venueId })
  })

  type Fields = Record<string, string>
  async function argsOf(actor: Actor | null, params: Fields, fields?: Fields) {
    const cookie = actor ? ((await startSession(context, actor.accountId)).split(';')[0] ?? '') : ''
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
    const request = new Request('http://localhost:3000/', { headers: { cookie }, ...init })
    // Every request has a context of its own.
    return { request, context: { ...context }, params }
  }
  const see = async (actor: Actor | null) => look(await argsOf(actor, { proposalId }))
  const post = async (
    action: (args: ActionFunctionArgs) => Promise<unknown>,
    actor: Actor | null,
    fields: Fields,
  ) => action(await argsOf(actor, { proposalId }, fields))
  const locationOf = (answer: unknown) =>
    answer instanceof Response ? answer.headers.get('location') : answer
  const statusOf = (work: Promise<unknown>) =>
    work.then(
      () => 200,
      (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
    )

  it('shows each side its own answer, staff both, and strangers nothing', async () => {
    const stranger = await buildActor(test.db)
    const sides = async (actor: Actor) => (await see(actor)).answers.map(({ side }) => side)
    expect(await sides(host)).toEqual(['host'])
    expect(await sides(organizer)).toEqual(['organizer'])
    expect((await see(staff)).answers).toMatchObject([
      { side: 'organizer', onBehalf: true },
      { side: 'host', onBehalf: true },
    ])
    expect(await statusOf(see(stranger))).toBe(403)
    expect(await statusOf(see(null))).toBe(302)
  })

  it('tells neither side what is private to the other', async () => {
    for (const actor of [host, organizer]) {
      const page = JSON.stringify(await see(actor))
      expect(page).not.toContain('@')
      expect(page).not.toContain('042-000-0000')
      expect(page).not.toContain('見本町9-9-9')
    }
  })

  it('is confirmed by two yeses; then the address is told, to these two alone', async () => {
    const path = `/proposals/${proposalId}`
    const yes = (actor: Actor, side: string) => post(accept, actor, { side })
    expect(locationOf(await yes(organizer, 'organizer'))).toBe(`${path}?notice=proposal_accepted`)
    expect(locationOf(await yes(host, 'host'))).toBe(`${path}?notice=proposal_confirmed`)
    const [booking] = await test.db.selectFrom('booking').select('id').execute()
    const bookingId = booking?.id ?? ''
    const page = await booked(await argsOf(organizer, { bookingId }))
    expect(page.address).toBe('小金井市見本町9-9-9')
    const stranger = await buildActor(test.db)
    expect(await statusOf(argsOf(stranger, { bookingId }).then(booked))).toBe(403)
    const fields = { reason: '雪の予報のため' }
    await cancel(await argsOf(organizer, { bookingId }, fields))
    expect(await findBooking(test.db, bookingId)).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'organizer',
    })
    expect((await booked(await argsOf(organizer, { bookingId }))).address).toBe('')
  })

  it('lets nobody answer for the other side, and staff only for somebody', async () => {
    expect(await statusOf(post(accept, organizer, { side: 'host' }))).toBe(403)
    expect(await statusOf(post(decline, host, { side: 'organizer', reason: 'x' }))).toBe(403)
    expect(await statusOf(post(accept, host, { side: 'somebody' }))).toBe(400)
    expect(await statusOf(post(accept, staff, { side: 'host' }))).toBe(422)
    expect((await findProposal(test.db, proposalId))?.status).toBe('offered')
  })

  it('takes no decline without a reason', async () => {
    expect(await statusOf(post(decline, host, { side: 'host', reason: '' }))).toBe(422)
    expect((await findProposal(test.db, proposalId))?.status).toBe('offered')
  })

  it('turns a counter-proposal into a new one, and loses nothing of one that is refused', async () => {
    const id = newId()
    const fields = { id, side: 'host', day: '12/27', start: '10:00', end: '15:00', fee: '500' }
    const wrong = await post(counter, host, { ...fields, units: '99', message: '翌週なら' })
    expect(wrong).toMatchObject({
      init: { status: 422 },
      data: { error: { '': ['会場の区画より多くはできません。'] }, initialValue: { day: '12/27' } },
    })
    const right = await post(counter, host, { ...fields, units: '２', message: '翌週なら' })
    expect(locationOf(right)).toBe(`/proposals/${id}?notice=proposal_countered`)
    expect(await findProposal(test.db, id)).toMatchObject({ day: '2026-12-27', fee: 500 })
  })
})
