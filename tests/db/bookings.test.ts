import { expect, it } from 'vitest'
import { acceptProposal } from '#app/features/bookings/answer.commands.server.ts'
import { cancelBooking } from '#app/features/bookings/cancellation.commands.server.ts'
import { findBooking, listBookings } from '#app/features/bookings/booking.queries.server.ts'
import { markUsed } from '#app/features/bookings/clock.commands.server.ts'
import { findProposal } from '#app/features/bookings/proposal.queries.server.ts'
import { findRequest } from '#app/features/bookings/request.queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import type { Db } from '#db/connect.server.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-23T00:00:00.000Z'
const AFTERWARDS = '2026-12-21T00:00:00.000Z'
const publicUrl = 'https://michikusa.example'

/** A host with a venue, and an organizer with a person each. */
async function buildSides(db: Db, venue: Parameters<typeof buildVenue>[1] = {}) {
  const hostId = await buildOrganization(db, { name: '見本農園', sector: 'agriculture' })
  const host = await buildActor(db, { name: '見本 太郎', organizationIds: [hostId] })
  const venueId = await buildVenue(db, { host_id: hostId, ...venue })
  const organizationId = await buildOrganization(db, { name: '見本商店会' })
  const organizer = await buildActor(db, { organizationIds: [organizationId] })
  return { hostId, host, venueId, organizationId, organizer }
}

function accept(db: Db, proposalId: string, side: 'organizer' | 'host', actor: Actor, now = NOW) {
  const answerer = { kind: 'account', actor, onBehalfOf: null } as const
  return acceptProposal(db, { proposalId, side, answerer, publicUrl, now })
}

onBothDatabases('bookings', (town) => {
  it('gives the last unit to one of a hundred, and names alternatives to the rest', async () => {
    const { db } = town
    const { host, venueId, hostId } = await buildSides(db, { units: 1 })
    await buildVenue(db, { host_id: hostId, place: { name: 'となりの広場' } })
    const proposals: string[] = []
    for (let nth = 0; nth < 100; nth++) {
      const organizationId = await buildOrganization(db, { name: `見本の店${nth}` })
      const actor = await buildActor(db, { organizationIds: [organizationId] })
      const request = await buildRequest(db, { organizationId, actor, units: 1 })
      proposals.push(await buildProposal(db, { request, venueId, organizer_accepted_at: NOW }))
    }
    const answers = await Promise.all(proposals.map((id) => accept(db, id, 'host', host)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    for (const answer of answers) {
      if (answer.ok) expect(answer.value.confirmed).toBe(true)
      else {
        expect(answer).toMatchObject({
          reason: 'slot_taken',
          alternatives: [{ venueName: 'となりの広場', day: '2026-12-20', start: '10:00' }],
        })
      }
    }
    const bookings = await listBookings(db, { scope: { venueIds: [venueId] } })
    expect(bookings).toHaveLength(1)
    const states = await db.selectFrom('proposal').select('status').execute()
    expect(states.filter((row) => row.status === 'superseded')).toHaveLength(99)
    const waiting = await db
      .selectFrom('venue_request')
      .select('id')
      .where('status', '=', 'open')
      .execute()
    expect(waiting).toHaveLength(99)
    const mails = await db.selectFrom('outbox_message').select(['subject', 'body']).execute()
    const losses = mails.filter((mail) => mail.body.includes('次の候補'))
    expect(losses).toHaveLength(99)
    expect(losses[0]?.body).toContain('となりの広場 12月20日（日）10:00〜15:00')
    // Who got it is nobody's business but staff's.
    for (const mail of losses) expect(mail.body).not.toMatch(/先に.*見本の店/)
  })

  it('refuses a slot that was taken by a booking nobody announced, and names what is left', async () => {
    const { db } = town
    const { host, venueId, hostId, organizationId, organizer } = await buildSides(db, { units: 2 })
    const other = await buildVenue(db, { host_id: hostId, place: { name: 'となりの広場' } })
    const request = await buildRequest(db, { organizationId, actor: organizer })
    const proposal = await buildProposal(db, { request, venueId, organizer_accepted_at: NOW })
    const rival = await buildRequest(db, { organizationId, actor: organizer, units: 1 })
    const taken = await buildProposal(db, { request: rival, venueId, status: 'confirmed' })
    await db
      .insertInto('booking')
      .values({
        id: 'taken',
        venue_id: venueId,
        request_id: rival.id,
        proposal_id: taken,
        organization_id: organizationId,
        status: 'confirmed',
        day: '2026-12-20',
        start_time: '07:00',
        end_time: '08:00',
        occupied_from: '2026-12-19T22:00:00.000Z',
        occupied_until: '2026-12-19T23:00:00.000Z',
        // It still rests while the other one sets up at 9:00.
        rests_until: '2026-12-20T00:30:00.000Z',
        units: 1,
        people: 10,
        fee: 0,
        version: 1,
        created_at: NOW,
        updated_at: NOW,
      })
      .execute()
    const answer = await accept(db, proposal, 'host', host)
    expect(answer).toMatchObject({
      ok: false,
      reason: 'slot_taken',
      alternatives: [{ venueId: other, day: '2026-12-20', start: '10:00' }],
    })
    expect((await findProposal(db, proposal))?.status).toBe('superseded')
  })

  it('counts people as well as units', async () => {
    const { db } = town
    const { host, venueId, organizationId, organizer } = await buildSides(db, { capacity: 70 })
    const ids: string[] = []
    for (const title of ['一つ目', '二つ目']) {
      const request = await buildRequest(db, { organizationId, actor: organizer, title })
      ids.push(await buildProposal(db, { request, venueId, organizer_accepted_at: NOW }))
    }
    const answers = []
    for (const id of ids) answers.push(await accept(db, id, 'host', host))
    expect(answers.map((answer) => answer.ok)).toEqual([true, false])
  })

  it('makes a held booking step aside for nobody until its hour has come', async () => {
    const { db } = town
    const { host, venueId, organizationId, organizer } = await buildSides(db, { units: 2 })
    const request = await buildRequest(db, { organizationId, actor: organizer })
    const proposal = await buildProposal(db, { request, venueId, organizer_accepted_at: NOW })
    const held = await buildRequest(db, { organizationId, actor: organizer, title: '仮押さえ' })
    const holding = await buildProposal(db, { request: held, venueId, is_held: 1 })
    await db
      .insertInto('booking')
      .values({
        id: 'held',
        venue_id: venueId,
        request_id: held.id,
        proposal_id: holding,
        organization_id: organizationId,
        status: 'held',
        day: '2026-12-20',
        start_time: '10:00',
        end_time: '15:00',
        occupied_from: '2026-12-20T00:00:00.000Z',
        occupied_until: '2026-12-20T07:00:00.000Z',
        rests_until: '2026-12-20T08:00:00.000Z',
        held_until: '2026-11-24T00:00:00.000Z',
        units: 2,
        people: 40,
        fee: 0,
        version: 1,
        created_at: NOW,
        updated_at: NOW,
      })
      .execute()
    const early = await accept(db, proposal, 'host', host)
    expect(early).toMatchObject({ ok: false, reason: 'slot_taken' })
    const again = await buildProposal(db, { request, venueId, organizer_accepted_at: NOW })
    const late = await accept(db, again, 'host', host, '2026-11-24T00:00:00.000Z')
    expect(late).toMatchObject({ ok: true, value: { confirmed: true } })
  })

  it('opens the request again when a booking is cancelled, and tells the other side why', async () => {
    const { db } = town
    const { host, venueId, organizationId, organizer } = await buildSides(db)
    const request = await buildRequest(db, { organizationId, actor: organizer })
    const proposal = await buildProposal(db, { request, venueId, organizer_accepted_at: NOW })
    const confirmed = await accept(db, proposal, 'host', host)
    if (!confirmed.ok || !confirmed.value.bookingId) throw new Error('it was free')
    const { bookingId } = confirmed.value
    expect((await findRequest(db, request.id, NOW))?.status).toBe('confirmed')
    const cancel = (reason: string, actor = host) =>
      cancelBooking(db, { bookingId, reason, actor, onBehalfOf: null, publicUrl, now: NOW })
    expect(await cancel('')).toEqual({ ok: false, reason: 'reason_missing' })
    const stranger = await buildActor(db)
    expect(await cancel('いやだから', stranger)).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await cancel('水道の工事のため')).toMatchObject({ ok: true })
    expect(await cancel('水道の工事のため')).toMatchObject({ ok: true })
    const booking = await findBooking(db, bookingId)
    expect(booking).toMatchObject({ status: 'cancelled', cancelledBy: 'host' })
    expect((await findRequest(db, request.id, NOW))?.status).toBe('open')
    const [mail] = await db
      .selectFrom('outbox_message')
      .select(['body'])
      .where('recipient', '=', organizer.email)
      .where('subject', 'like', '%取消%')
      .execute()
    expect(mail?.body).toContain('水道の工事のため')
    expect(mail?.body).not.toContain(host.email)
  })

  it('remembers after the day that it was used, and who met whom', async () => {
    const { db } = town
    const { hostId, host, venueId, organizationId, organizer } = await buildSides(db)
    const neighbour = await buildOrganization(db, { name: '見本パン' })
    const baker = await buildActor(db, { organizationIds: [neighbour] })
    for (const [id, actor] of [
      [organizationId, organizer],
      [neighbour, baker],
    ] as const) {
      const request = await buildRequest(db, { organizationId: id, actor })
      const proposal = await buildProposal(db, { request, venueId, organizer_accepted_at: NOW })
      expect(await accept(db, proposal, 'host', host)).toMatchObject({ ok: true })
    }
    expect(await markUsed(db, NOW)).toBe(0)
    expect(await markUsed(db, AFTERWARDS)).toBe(2)
    expect(await markUsed(db, AFTERWARDS)).toBe(0)
    const uses = await db.selectFrom('past_use').select(['organization_id', 'day']).execute()
    expect(uses).toHaveLength(2)
    const ties = await db.selectFrom('tie').select(['organization_id', 'other_id']).execute()
    const pairs = ties.map((tie) => [tie.organization_id, tie.other_id].sort().join())
    expect(pairs.sort()).toEqual(
      [
        [organizationId, hostId],
        [neighbour, hostId],
        [organizationId, neighbour],
      ]
        .map((pair) => pair.sort().join())
        .sort(),
    )
    const requests = await db.selectFrom('venue_request').select('status').execute()
    expect(requests.map((row) => row.status)).toEqual(['used', 'used'])
  })
})
