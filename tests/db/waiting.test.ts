import { expect, it } from 'vitest'
import { acceptProposal, declineProposal } from '#app/features/bookings/answer.commands.server.ts'
import { findBooking, listBookings } from '#app/features/bookings/booking.queries.server.ts'
import { cancelBooking } from '#app/features/bookings/cancellation.commands.server.ts'
import { expireProposals } from '#app/features/bookings/clock.commands.server.ts'
import { findCandidates } from '#app/features/bookings/candidate.queries.server.ts'
import { listLosers } from '#app/features/bookings/competition.queries.server.ts'
import { proposeCandidate } from '#app/features/bookings/proposal.commands.server.ts'
import { findProposal, listProposals } from '#app/features/bookings/proposal.queries.server.ts'
import type { ListedRequest } from '#app/features/bookings/request.queries.server.ts'
import {
  joinLine,
  leaveLine,
  offerFreedSlots,
} from '#app/features/bookings/waiting.commands.server.ts'
import { listWaitingLines, listWaits } from '#app/features/bookings/waiting.queries.server.ts'
import { rivalsOf } from '#app/features/matching/competition.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { newId } from '#app/lib/id.ts'
import { addHours } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-23T00:00:00.000Z'
const LATER = addHours(NOW, 1)
const publicUrl = 'https://michikusa.example'
const SLOT = { day: '2026-12-20', start: '10:00', end: '15:00' }

type Group = { name: string; actor: Actor; request: ListedRequest }

/** A plaza with room for one of them, and three groups that want the same Sunday. */
async function buildTown(db: Db) {
  const hostId = await buildOrganization(db, { name: '見本管理' })
  const host = await buildActor(db, { organizationIds: [hostId] })
  const venueId = await buildVenue(db, { host_id: hostId, units: 2, capacity: 100 })
  const groups: Group[] = []
  for (const name of ['見本一座', '見本二組', '見本三会']) {
    const organizationId = await buildOrganization(db, { name })
    const actor = await buildActor(db, { organizationIds: [organizationId] })
    const request = await buildRequest(db, { organizationId, actor, title: `${name}の市` })
    groups.push({ name, actor, request })
  }
  const [first, second, third] = groups as [Group, Group, Group]
  return { host, venueId, first, second, third }
}
type Town = Awaited<ReturnType<typeof buildTown>>

async function ask(db: Db, town: Town, { request, actor }: Group): Promise<string> {
  const made = await proposeCandidate(db, {
    id: newId(),
    requestId: request.id,
    venueId: town.venueId,
    ...SLOT,
    message: '',
    as: 'organizer',
    held: false,
    actor,
    onBehalfOf: null,
    publicUrl,
    now: NOW,
  })
  if (!made.ok) throw new Error(made.reason)
  return made.value.proposalId
}

const answer = (db: Db, actor: Actor, proposalId: string, side: 'host' | 'organizer', now = NOW) =>
  acceptProposal(db, {
    proposalId,
    side,
    answerer: { kind: 'account', actor, onBehalfOf: null },
    publicUrl,
    now,
  })

/** The first group has the plaza; the second had asked for it, too, and lost. */
async function buildLoss(db: Db) {
  const town = await buildTown(db)
  const won = await ask(db, town, town.first)
  const lost = await ask(db, town, town.second)
  await answer(db, town.host, won, 'host')
  const [booking] = await listBookings(db, { scope: { requestIds: [town.first.request.id] } })
  if (!booking) throw new Error('the plaza was booked')
  return { ...town, won, lost, booking }
}

const cancel = (db: Db, { booking, first }: Awaited<ReturnType<typeof buildLoss>>, now = LATER) =>
  cancelBooking(db, {
    bookingId: booking.id,
    reason: '雨の予報のため',
    actor: first.actor,
    onBehalfOf: null,
    publicUrl,
    now,
  })

const join = (db: Db, town: Town, { request, actor }: Group, now = NOW) =>
  joinLine(db, { requestId: request.id, venueId: town.venueId, ...SLOT, actor, now })

const offersOf = (db: Db, { request }: Group, now = LATER) =>
  listProposals(db, { scope: { requestIds: [request.id] }, now })

onBothDatabases('waiting for a slot', (database) => {
  it('tells how many want the same hours, and who would lose them, before anybody accepts', async () => {
    const { db } = database
    const town = await buildTown(db)
    const { first, second, third } = town
    const others = [second.request, third.request]
    const { answer: found, index } = await findCandidates(db, first.request, NOW, others)
    const rivals = rivalsOf(index, first.request.id, found.candidates)
    expect([...rivals.values()]).toEqual([others.map(({ id }) => id)])
    expect((await findCandidates(db, first.request, NOW)).answer).toEqual(found)
    const won = await ask(db, town, town.first)
    await ask(db, town, town.second)
    const proposal = await findProposal(db, won)
    const losers = proposal ? await listLosers(db, proposal, NOW) : []
    expect(losers.map(({ proposal: { organizer } }) => organizer.name)).toEqual(['見本二組'])
  })

  it('sees no rivals where there is room for all', async () => {
    const { db } = database
    const town = await buildTown(db)
    await db.updateTable('venue').set({ units: 6, capacity: 1000 }).execute()
    const { first, second } = town
    const { answer: found, index } = await findCandidates(db, first.request, NOW, [second.request])
    const rivals = rivalsOf(index, first.request.id, found.candidates)
    expect([...rivals.values()].flat()).toEqual([])
    const won = await ask(db, town, town.first)
    await ask(db, town, town.second)
    const proposal = await findProposal(db, won)
    expect(proposal && (await listLosers(db, proposal, NOW))).toEqual([])
  })

  it('puts whoever lost a slot in line, and offers it to them when it is cancelled', async () => {
    const { db } = database
    const town = await buildLoss(db)
    expect(await listWaitingLines(db, town.second.request.id, '2026-11-23')).toMatchObject([
      { place: 1, wait: { organizerName: '見本二組', day: SLOT.day } },
    ])
    expect(await cancel(db, town)).toMatchObject({ ok: true, value: { offered: 1 } })
    const [offer] = await offersOf(db, town.second)
    expect(offer).toMatchObject({ status: 'offered', held: true, proposedBy: 'staff', ...SLOT })
    expect(offer?.message).toContain('空き待ち')
    const mails = await db.selectFrom('outbox_message').select(['recipient', 'subject']).execute()
    const asked = mails.filter(({ subject }) => subject.includes('会場利用のご相談'))
    expect(asked.map(({ recipient }) => recipient)).toContain(town.second.actor.email)
    expect(await listWaits(db, { scope: 'all', today: '2026-11-23' })).toEqual([])
    // Looking again makes no second offer, and neither does the same form sent twice.
    expect(await offerFreedSlots(db, { publicUrl, now: LATER })).toBe(0)
    expect(await cancel(db, town)).toMatchObject({ ok: true, value: { offered: 0 } })
    expect(await offersOf(db, town.second)).toHaveLength(2)
  })

  it('moves on when the next in line declines, and when they do not answer', async () => {
    const { db } = database
    const town = await buildLoss(db)
    expect(await join(db, town, town.third, LATER)).toEqual({ ok: true, value: undefined })
    const lines = await listWaitingLines(db, town.third.request.id, '2026-11-23')
    expect(lines.map(({ place }) => place)).toEqual([2])
    await cancel(db, town)
    expect(await offersOf(db, town.third)).toEqual([])
    const [offer] = await offersOf(db, town.second)
    await declineProposal(db, {
      proposalId: offer?.id ?? '',
      side: 'organizer',
      answerer: { kind: 'account', actor: town.second.actor, onBehalfOf: null },
      reason: '別の日にしました',
      publicUrl,
      now: LATER,
    })
    expect(await offerFreedSlots(db, { publicUrl, now: LATER })).toBe(1)
    const [next] = await offersOf(db, town.third)
    expect(next).toMatchObject({ status: 'offered', held: true })
    // Nobody answers: the hold ends with the offer, and the first group may stand in line itself.
    const over = addHours(LATER, 8 * 24)
    await expireProposals(db, over)
    expect(await join(db, town, town.first, over)).toMatchObject({ reason: 'slot_free' })
  })

  it('makes a booking when the next in line and the host agree', async () => {
    const { db } = database
    const town = await buildLoss(db)
    await cancel(db, town)
    const [offer] = await offersOf(db, town.second)
    await answer(db, town.second.actor, offer?.id ?? '', 'organizer', LATER)
    await answer(db, town.host, offer?.id ?? '', 'host', LATER)
    const [booking] = await listBookings(db, { scope: { requestIds: [town.second.request.id] } })
    expect(booking).toMatchObject({ status: 'confirmed', day: SLOT.day })
    expect((await findBooking(db, town.booking.id))?.status).toBe('cancelled')
  })

  it('lets one wait only for what is taken, once, and only for oneself', async () => {
    const { db } = database
    const town = await buildTown(db)
    expect(await join(db, town, town.second)).toMatchObject({ reason: 'slot_free' })
    const won = await ask(db, town, town.first)
    await answer(db, town.host, won, 'host')
    await join(db, town, town.second)
    await join(db, town, town.second, LATER)
    const waits = await listWaits(db, { scope: 'all', today: '2026-11-23' })
    expect(waits.map(({ createdAt }) => createdAt)).toEqual([NOW])
    const stranger = { ...town.third, actor: town.second.actor }
    expect(await join(db, town, stranger)).toMatchObject({ reason: 'not_allowed' })
    const [wait] = waits
    const leave = (actor: Actor) => leaveLine(db, { waitId: wait?.id ?? '', actor, now: NOW })
    expect(await leave(town.third.actor)).toMatchObject({ reason: 'not_allowed' })
    expect(await leave(town.second.actor)).toMatchObject({ ok: true })
    expect(await listWaits(db, { scope: 'all', today: '2026-11-23' })).toEqual([])
    // The venue's size is no matter of waiting.
    await db.updateTable('venue').set({ units: 1 }).execute()
    expect(await join(db, town, town.third)).toMatchObject({ reason: 'not_a_candidate' })
  })

  it('asks nobody who has found a place, has stopped looking, or whose day is past', async () => {
    const { db } = database
    const town = await buildLoss(db)
    await db
      .updateTable('venue_request')
      .set({ status: 'withdrawn' })
      .where('id', '=', town.second.request.id)
      .execute()
    expect(await cancel(db, town)).toMatchObject({ value: { offered: 0 } })
    expect(await listWaits(db, { scope: 'all', today: '2026-12-21' })).toEqual([])
  })
})
