import { expect, it } from 'vitest'
import { findCandidates } from '#app/features/bookings/candidate.queries.server.ts'
import { ensureWeights, setWeights } from '#app/features/matching/commands.server.ts'
import { findWeights } from '#app/features/matching/queries.server.ts'
import { DEFAULT_WEIGHTS } from '#app/features/matching/weights.ts'
import { ensurePermitRules } from '#app/features/permits/commands.server.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'

onBothDatabases('matching on what the town knows', (town) => {
  async function organizer() {
    const { db } = town
    const organizationId = await buildOrganization(db, { name: '見本商店会' })
    const actor = await buildActor(db, { organizationIds: [organizationId] })
    return { db, organizationId, actor }
  }

  it('explains its candidates from ties, uses and fees on record', async () => {
    const { db, organizationId, actor } = await organizer()
    const farmer = await buildOrganization(db, { sector: 'agriculture', name: '見本農園' })
    const fresh = await buildVenue(db, { host_id: farmer, place: { name: '畑の広場' } })
    const merchant = await buildOrganization(db, { name: '見本酒店' })
    const known = await buildVenue(db, {
      host_id: merchant,
      place: { name: 'いつもの広場', lat: 35.72 },
      fee_amount: 3000,
      welcomes_first_timers: 0,
    })
    const [first = '', second = ''] = [organizationId, merchant].sort()
    await db
      .insertInto('tie')
      .values({ id: 't', organization_id: first, other_id: second, day: '2026-05-03', what: '' })
      .execute()
    for (const id of ['u1', 'u2']) {
      const use = { venue_id: known, organization_id: organizationId, day: '2026-05-03' }
      await db
        .insertInto('past_use')
        .values({ id, ...use })
        .execute()
    }
    const request = await buildRequest(db, { organizationId, actor })
    const { answer } = await findCandidates(db, request, NOW)
    expect(answer.candidates.map(({ venue }) => venue)).toEqual([fresh, known])
    const [best, other] = answer.candidates
    expect(best?.criteria).toMatchObject({ tie: 1, fee: 1, challenge: 0 })
    expect(other?.criteria).toMatchObject({ tie: 0.2, fee: 1 - 3000 / 5000 })
    expect(other?.criteria.turn).toBeCloseTo(0.3 * 0.5)
    expect(best?.reasons.map(({ text }) => text)).toContain(
      'まだ一緒に活動したことのない、農業分野の会場提供者です',
    )
  })

  it('hides withdrawn venues, blocks banned and unconfirmed ones, and says so', async () => {
    const { db, organizationId, actor } = await organizer()
    await buildVenue(db, { status: 'withdrawn' })
    await buildVenue(db, { hidden_at: NOW })
    const unconfirmed = await buildVenue(db, { host_confirmed_at: null })
    const banned = await buildVenue(db)
    await db
      .insertInto('venue_ban')
      .values({
        venue_id: banned,
        organization_id: organizationId,
        reason: '内々の理由',
        created_at: NOW,
      })
      .execute()
    const request = await buildRequest(db, { organizationId, actor })
    const { answer } = await findCandidates(db, request, NOW)
    expect(answer.candidates).toEqual([])
    const codes = answer.blocked.map(({ venue, obstacles }) => [venue, obstacles[0]?.code])
    expect(codes).toEqual(
      [
        [unconfirmed, 'host_unconfirmed'],
        [banned, 'banned'],
      ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    )
    expect(JSON.stringify(answer)).not.toContain('内々の理由')
  })

  it('rules out what a sourced official lead rules out, and nothing else', async () => {
    const { db, organizationId, actor } = await organizer()
    await ensurePermitRules(db)
    const near = [
      {
        fromDay: '2026-12-12',
        untilDay: '2026-12-12',
        weekdays: [],
        start: '10:00',
        end: '12:00',
        preference: 1 as const,
      },
    ]
    const metro = await buildVenue(db, { land_type: 'metro_park', notice_days: 0 })
    // Its thirty days are an unconfirmed guide: they hurry, but rule nothing out.
    const park = await buildVenue(db, { land_type: 'park', notice_days: 0 })
    const request = await buildRequest(db, { organizationId, actor, windows: near })
    const { answer } = await findCandidates(db, request, NOW)
    expect(answer.candidates.map(({ venue }) => venue)).toEqual([park])
    expect(answer.blocked).toMatchObject([
      { venue: metro, obstacles: [{ code: 'permit', permit: '都立公園の占用許可' }] },
    ])
  })

  it('leaves candidates alone when another request asks for the same, until it is booked', async () => {
    const { db, organizationId, actor } = await organizer()
    const venueId = await buildVenue(db, { units: 2 })
    const request = await buildRequest(db, { organizationId, actor })
    const before = await findCandidates(db, request, NOW)
    const rivalId = await buildOrganization(db)
    const rival = await buildActor(db, { organizationIds: [rivalId] })
    const other = await buildRequest(db, { organizationId: rivalId, actor: rival })
    await buildProposal(db, { request: other, venueId })
    const after = await findCandidates(db, request, NOW)
    expect(after.answer.candidates).toEqual(before.answer.candidates)
  })

  it('lets a slot that a request itself holds stand in the way of nobody but the others', async () => {
    const { db, organizationId, actor } = await organizer()
    const held = await buildVenue(db, { units: 4 })
    const other = await buildVenue(db, { units: 4, place: { name: '見本の原っぱ' } })
    const request = await buildRequest(db, { organizationId, actor })
    const before = await findCandidates(db, request, NOW)
    expect(before.answer.candidates).toHaveLength(2)
    const proposalId = await buildProposal(db, { request, venueId: held, is_held: 1 })
    const day = request.windows[0]?.fromDay ?? ''
    const slot = { eventId: '', organizationId, venueId: held, day, status: 'held' as const }
    const own = { request_id: request.id, proposal_id: proposalId, event_id: null }
    await buildBooking(db, { ...slot, ...own, units: 4, held_until: '2026-11-29T00:00:00.000Z' })
    const after = await findCandidates(db, request, NOW)
    expect(after.answer.candidates).toEqual(before.answer.candidates)

    const rivalId = await buildOrganization(db)
    const rival = await buildActor(db, { organizationIds: [rivalId] })
    const theirs = await buildRequest(db, { organizationId: rivalId, actor: rival })
    const { answer } = await findCandidates(db, theirs, NOW)
    expect(answer.candidates.map(({ venue }) => venue)).toEqual([other])
    expect(answer.blocked.map(({ venue }) => venue)).toEqual([held])
  })

  it('counts by the weights that staff have set, and keeps them', async () => {
    const { db, actor } = await organizer()
    await ensureWeights(db, NOW)
    expect(await findWeights(db)).toEqual(DEFAULT_WEIGHTS)
    const staff = await buildActor(db, { staff: true })
    const weights = { ...DEFAULT_WEIGHTS, tie: 5 }
    expect(await setWeights(db, { weights, actor, now: NOW })).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await setWeights(db, { weights, actor: staff, now: NOW })).toMatchObject({ ok: true })
    await ensureWeights(db, NOW)
    expect(await findWeights(db)).toEqual(weights)
    const bad = { ...weights, date: -1 }
    expect(await setWeights(db, { weights: bad, actor: staff, now: NOW })).toMatchObject({
      reason: 'negative_weight',
    })
  })
})
