import { expect, it } from 'vitest'
import {
  askForRound,
  endRound,
  publishRound,
  releaseRound,
  takeRound,
} from '#app/features/bookings/round.commands.server.ts'
import { findRound, listRounds, loadRound } from '#app/features/bookings/round.queries.server.ts'
import { changesBetween } from '#app/features/bookings/round.ts'
import { withdrawRequest } from '#app/features/bookings/request.commands.server.ts'
import { loadSolver } from '#app/features/matching/highs.server.ts'
import { solveRound } from '#app/features/matching/round.ts'
import type { Pin } from '#app/features/matching/round-instance.ts'
import { newId } from '#app/lib/id.ts'
import { addMinutes } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-23T00:00:00.000Z'
const publicUrl = 'https://michikusa.example'

/** Two who want the same Sunday, and two venues of which each takes one of them. */
async function buildTown(db: Db) {
  const staff = await buildActor(db, { name: '協会 見本', staff: true })
  const hostId = await buildOrganization(db, { name: '見本農園', sector: 'agriculture' })
  const venues = [
    await buildVenue(db, { host_id: hostId, units: 2, capacity: 100 }),
    await buildVenue(db, { host_id: hostId, units: 2, capacity: 100 }),
  ] as const
  const ask = async (title: string) => {
    const organizationId = await buildOrganization(db, { name: `${title}の会` })
    const actor = await buildActor(db, { organizationIds: [organizationId] })
    return { ...(await buildRequest(db, { organizationId, actor, title })), actor }
  }
  const requests = [await ask('朝の市'), await ask('昼の市')] as const
  return { staff, venues, requests }
}
type Town = Awaited<ReturnType<typeof buildTown>>

async function ask(
  db: Db,
  { staff }: Town,
  more: { pins?: Pin[]; bans?: Pin[]; id?: string } = {},
) {
  const id = more.id ?? newId()
  const days = { fromDay: '2026-12-01', untilDay: '2027-01-31', firstTimerPercent: 25 }
  const wish = { ...days, pins: more.pins ?? [], bans: more.bans ?? [], basedOnId: null }
  const asked = await askForRound(db, { ...wish, id, actor: staff }, NOW)
  return { id, asked }
}

/** As the server does it, without its threads. */
async function solve(db: Db) {
  const round = await takeRound(db, NOW)
  if (!round) throw new Error('there is nothing to solve')
  const instance = await loadRound(db, round, NOW)
  const { plan } = solveRound(instance, await loadSolver(), { clock: () => 0 })
  await endRound(db, { id: round.id, plan }, NOW)
  return plan
}

const proposalsIn = (db: Db) => db.selectFrom('proposal').select(['status', 'is_held']).execute()

onBothDatabases('A round at the desk', (fresh) => {
  it('gives each of two who want the same day a venue of its own, and proposes both at once', async () => {
    const { db } = fresh
    const town = await buildTown(db)
    const { id } = await ask(db, town)
    const plan = await solve(db)
    expect(plan).toMatchObject({ status: 'optimal', requestsPlaced: 2, unplaced: [] })
    expect(new Set(plan.assignments.map(({ venue }) => venue))).toEqual(new Set(town.venues))
    // Nothing goes out before staff say so.
    expect(await proposalsIn(db)).toEqual([])

    const sent = await publishRound(db, { id, actor: town.staff, publicUrl }, NOW)
    expect(sent).toEqual({ ok: true, value: { made: 2, refused: 0 } })
    const again = await publishRound(db, { id, actor: town.staff, publicUrl }, NOW)
    expect(again).toEqual(sent)
    expect(await proposalsIn(db)).toEqual([
      { status: 'offered', is_held: 1 },
      { status: 'offered', is_held: 1 },
    ])
    expect(await findRound(db, id)).toMatchObject({ status: 'published' })
  })

  it('tells what can no longer be had, and sends the rest', async () => {
    const { db } = fresh
    const town = await buildTown(db)
    const { id } = await ask(db, town)
    await solve(db)
    const [gone] = town.requests
    await withdrawRequest(db, {
      id: gone.id,
      reason: '取りやめます',
      publicUrl,
      actor: gone.actor,
      onBehalfOf: null,
      now: NOW,
    })
    const sent = await publishRound(db, { id, actor: town.staff, publicUrl }, NOW)
    expect(sent).toEqual({ ok: true, value: { made: 1, refused: 1 } })
    const round = await findRound(db, id)
    expect(round?.sent[`${gone.id} 2026-12-20`]).toBe('request_closed')
  })

  it('keeps pins and bans, and tells in what it differs from the one before', async () => {
    const { db } = fresh
    const town = await buildTown(db)
    await ask(db, town)
    const first = await solve(db)
    const [one] = first.assignments
    if (!one) throw new Error('nothing was placed')
    const ban = { request: one.request, venue: one.venue, date: one.date }
    await ask(db, town, { bans: [ban] })
    const second = await solve(db)
    expect(
      changesBetween(first, second)
        .map(({ request }) => request)
        .sort(),
    ).toEqual(town.requests.map(({ id }) => id).sort())
    await ask(db, town, { pins: [ban], bans: [ban] })
    const third = await solve(db)
    expect(third).toMatchObject({ status: 'infeasible', clash: [{ rule: 'pin', pin: ban }] })
  })

  it('is solved by one at a time, and taken up again when its process has died', async () => {
    const { db } = fresh
    const town = await buildTown(db)
    const { id } = await ask(db, town)
    expect((await ask(db, town, { id })).asked).toEqual({ ok: true, value: undefined })
    expect(await listRounds(db)).toHaveLength(1)
    expect((await takeRound(db, NOW))?.id).toBe(id)
    expect(await takeRound(db, NOW)).toBe(null)
    expect((await takeRound(db, addMinutes(NOW, 3)))?.id).toBe(id)
    await releaseRound(db, id)
    expect((await takeRound(db, NOW))?.id).toBe(id)
    await endRound(db, { id, plan: null }, NOW)
    expect(await findRound(db, id)).toMatchObject({ status: 'failed', plan: null })
    // Who comes late changes nothing any more.
    await releaseRound(db, id)
    expect(await takeRound(db, addMinutes(NOW, 9))).toBe(null)
  })

  it('is for staff alone, and for days ahead', async () => {
    const { db } = fresh
    const town = await buildTown(db)
    const [{ actor }] = town.requests
    const days = { fromDay: '2026-12-01', untilDay: '2026-12-31', firstTimerPercent: 0 }
    const wish = { ...days, pins: [], bans: [], basedOnId: null }
    const refused = async (more: Partial<typeof wish>, by = town.staff) =>
      askForRound(db, { ...wish, ...more, id: newId(), actor: by }, NOW)
    expect(await refused({}, actor)).toMatchObject({ reason: 'not_allowed' })
    expect(await refused({ untilDay: '2026-11-30' })).toMatchObject({ reason: 'days_backwards' })
    expect(await refused({ fromDay: '2026-11-22' })).toMatchObject({ reason: 'days_past' })
    expect(await refused({ untilDay: '2027-12-31' })).toMatchObject({ reason: 'too_long' })
    expect(await listRounds(db)).toEqual([])
    const { id } = await ask(db, town)
    expect(await publishRound(db, { id, actor, publicUrl }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await publishRound(db, { id, actor: town.staff, publicUrl }, NOW)).toMatchObject({
      reason: 'not_solved',
    })
  })
})
