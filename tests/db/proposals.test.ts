import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  acceptProposal,
  type Answerer,
  counterProposal,
  declineProposal,
  withdrawProposal,
} from '#app/features/bookings/answer.commands.server.ts'
import { cancelBooking } from '#app/features/bookings/cancellation.commands.server.ts'
import { listBookings } from '#app/features/bookings/booking.queries.server.ts'
import { findCandidates } from '#app/features/bookings/candidate.queries.server.ts'
import { expireProposals, markUsed } from '#app/features/bookings/clock.commands.server.ts'
import { hasRoom } from '#app/features/bookings/occupation.ts'
import {
  proposeCandidate,
  withdrawAnswerLink,
} from '#app/features/bookings/proposal.commands.server.ts'
import {
  findAnswerLink,
  findProposal,
  listProposals,
} from '#app/features/bookings/proposal.queries.server.ts'
import { withdrawRequest } from '#app/features/bookings/request.commands.server.ts'
import { findRequest } from '#app/features/bookings/request.queries.server.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { addDays, addHours } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { freshSqlite, onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-23T00:00:00.000Z'
const publicUrl = 'https://michikusa.example'

async function buildTown(db: Db) {
  const hostId = await buildOrganization(db, { name: '見本農園', sector: 'agriculture' })
  const host = await buildActor(db, { name: '見本 太郎', organizationIds: [hostId] })
  const venueId = await buildVenue(db, { host_id: hostId, units: 3, capacity: 100 })
  const organizationId = await buildOrganization(db, { name: '見本商店会' })
  const organizer = await buildActor(db, { organizationIds: [organizationId] })
  const staff = await buildActor(db, { name: '協会 見本', staff: true })
  const request = await buildRequest(db, { organizationId, actor: organizer })
  return { hostId, host, venueId, organizationId, organizer, staff, request }
}

type Town = Awaited<ReturnType<typeof buildTown>>

function propose(
  db: Db,
  { request, venueId, staff, organizer }: Town,
  more: Partial<Parameters<typeof proposeCandidate>[1]> = {},
) {
  const as = more.as ?? 'organizer'
  return proposeCandidate(db, {
    id: newId(),
    requestId: request.id,
    venueId,
    day: '2026-12-20',
    start: '10:00',
    end: '15:00',
    message: 'よろしくお願いします',
    as,
    held: false,
    actor: as === 'staff' ? staff : organizer,
    onBehalfOf: null,
    publicUrl,
    now: NOW,
    ...more,
  })
}

async function proposed(db: Db, town: Town, more: Parameters<typeof propose>[2] = {}) {
  const made = await propose(db, town, more)
  if (!made.ok) throw new Error(made.reason)
  return made.value.proposalId
}

const as = (actor: Town['host'], onBehalfOf: string | null = null): Answerer => ({
  kind: 'account',
  actor,
  onBehalfOf,
})

onBothDatabases('proposals', (database) => {
  it('counts the asking organizer as agreed, and asks the host', async () => {
    const { db } = database
    const town = await buildTown(db)
    const id = await proposed(db, town)
    const proposal = await findProposal(db, id)
    expect(proposal).toMatchObject({
      status: 'offered',
      organizerAcceptedAt: NOW,
      hostAcceptedAt: null,
      answerBy: '2026-11-30T00:00:00.000Z',
      units: 2,
      fee: 0,
    })
    expect((await findRequest(db, town.request.id, NOW))?.status).toBe('proposed')
    const mails = await db.selectFrom('outbox_message').selectAll().execute()
    expect(mails.map((mail) => mail.recipient)).toEqual([town.host.email])
    expect(mails[0]?.body).toContain('12月20日（日）10:00〜15:00')
    expect(mails[0]?.body).toContain('11月30日（月）9:00までに')
    expect(mails[0]?.body).toContain(`/proposals/${id}`)
    expect(mails[0]?.body).not.toContain(town.organizer.email)
  })

  it('makes one proposal of a form that was sent twice, and asks no host twice for one slot', async () => {
    const { db } = database
    const town = await buildTown(db)
    const id = newId()
    expect(await propose(db, town, { id })).toEqual({ ok: true, value: { proposalId: id } })
    expect(await propose(db, town, { id })).toEqual({ ok: true, value: { proposalId: id } })
    expect(await propose(db, town, { id, start: '11:00' })).toMatchObject({ reason: 'taken' })
    expect(await propose(db, town)).toMatchObject({ reason: 'already_proposed' })
    expect(await db.selectFrom('outbox_message').selectAll().execute()).toHaveLength(1)
  })

  it('proposes nothing that is no candidate, and nothing for strangers', async () => {
    const { db } = database
    const town = await buildTown(db)
    const stranger = await buildActor(db)
    expect(await propose(db, town, { start: '16:00', end: '21:00' })).toMatchObject({
      reason: 'not_a_candidate',
    })
    expect(await propose(db, town, { actor: stranger })).toMatchObject({ reason: 'not_allowed' })
    expect(await propose(db, town, { actor: town.host })).toMatchObject({ reason: 'not_allowed' })
    expect(await propose(db, town, { held: true })).toMatchObject({ reason: 'not_allowed' })
    expect(await propose(db, town, { actor: town.staff })).toMatchObject({
      reason: 'on_behalf_missing',
    })
  })

  it('may be for another hour than the one held for the same request, but not hold that as well', async () => {
    const { db } = database
    const town = await buildTown(db)
    const [window] = town.request.windows
    if (!window) throw new Error('a request has windows')
    const request = await buildRequest(db, {
      organizationId: town.organizationId,
      actor: town.organizer,
      windows: [{ ...window, start: '10:00', end: '16:00' }],
      lengthMinutes: 300,
    })
    const later = { request, day: window.fromDay, start: '11:00', end: '16:00' }
    const asked = { ...town, request }
    const held = await proposed(db, asked, { as: 'staff', held: true })
    expect(await propose(db, asked, { ...later, as: 'staff', held: true })).toEqual({
      ok: false,
      reason: 'slot_taken',
    })
    const id = await proposed(db, asked, later)
    const answer = { proposalId: id, side: 'host' as const, publicUrl, now: NOW }
    expect(await acceptProposal(db, { ...answer, answerer: as(town.host) })).toMatchObject({
      value: { confirmed: true },
    })
    expect((await findProposal(db, held))?.status).toBe('withdrawn')
    const bookings = await listBookings(db, { scope: { venueIds: [town.venueId] } })
    expect(bookings.map(({ proposalId, status }) => [proposalId, status])).toEqual([
      [id, 'confirmed'],
    ])
  })

  it('is made for each date of a request once', async () => {
    const { db } = database
    const town = await buildTown(db)
    const [window] = town.request.windows
    if (!window) throw new Error('a request has windows')
    const request = await buildRequest(db, {
      organizationId: town.organizationId,
      actor: town.organizer,
      times: 2,
      windows: [{ ...window, untilDay: addDays(window.fromDay, 1) }],
    })
    const asked = { ...town, request }
    const id = await proposed(db, asked)
    const answer = { proposalId: id, side: 'host' as const, publicUrl, now: NOW }
    await acceptProposal(db, { ...answer, answerer: as(town.host) })
    const found = await findRequest(db, request.id, NOW)
    if (!found) throw new Error('it is there')
    expect(found.status).toBe('open')
    const { answer: left } = await findCandidates(db, found, NOW)
    expect([...new Set(left.candidates.map(({ date }) => date))]).toEqual(['2026-12-21'])
    expect(await propose(db, asked)).toMatchObject({ reason: 'not_a_candidate' })
    expect(await propose(db, asked, { day: '2026-12-21' })).toMatchObject({ ok: true })
  })

  it('is confirmed by both sides in either order, and by nobody for the other side', async () => {
    const { db } = database
    const town = await buildTown(db)
    const id = await proposed(db, town, { as: 'staff' })
    const answer = (side: 'organizer' | 'host', answerer: Answerer) =>
      acceptProposal(db, { proposalId: id, side, answerer, publicUrl, now: NOW })
    expect(await answer('host', as(town.organizer))).toMatchObject({ reason: 'not_allowed' })
    expect(await answer('organizer', as(town.host))).toMatchObject({ reason: 'not_allowed' })
    expect(await answer('host', as(town.staff))).toMatchObject({ reason: 'on_behalf_missing' })
    expect(await answer('host', as(town.host))).toMatchObject({ value: { confirmed: false } })
    expect(await answer('host', as(town.host))).toMatchObject({ value: { confirmed: false } })
    const phoned = as(town.staff, '見本 花子さんから11月23日に電話')
    expect(await answer('organizer', phoned)).toMatchObject({ value: { confirmed: true } })
    expect(await answer('organizer', phoned)).toMatchObject({ value: { confirmed: true } })
    const [last] = await listRevisions(db, 'proposal', id)
    expect(last).toMatchObject({ action: 'confirm', onBehalfOf: '見本 花子さんから11月23日に電話' })
    expect(await listBookings(db, { scope: { requestIds: [town.request.id] } })).toHaveLength(1)
  })

  it('tells the other side why it was declined, and opens the request again', async () => {
    const { db } = database
    const town = await buildTown(db)
    const id = await proposed(db, town)
    const decline = (reason: string) =>
      declineProposal(db, {
        proposalId: id,
        side: 'host',
        answerer: as(town.host),
        reason,
        publicUrl,
        now: NOW,
      })
    expect(await decline(' ')).toMatchObject({ reason: 'reason_missing' })
    expect(await decline('その日は収穫があります')).toMatchObject({ ok: true })
    expect((await findRequest(db, town.request.id, NOW))?.status).toBe('open')
    const mails = await db
      .selectFrom('outbox_message')
      .selectAll()
      .where('recipient', '=', town.organizer.email)
      .execute()
    expect(mails[0]?.body).toContain('その日は収穫があります')
  })

  it('becomes a new proposal with another date, to which its author has agreed already', async () => {
    const { db } = database
    const town = await buildTown(db)
    const id = await proposed(db, town, { as: 'staff', held: true })
    const next = newId()
    const counter = { day: '2026-12-21', start: '10:00', end: '14:00', units: 1, fee: 500 }
    const input = {
      proposalId: id,
      id: next,
      side: 'host' as const,
      answerer: as(town.host),
      message: '翌日なら',
      publicUrl,
      now: NOW,
    }
    const same = { day: '2026-12-20', start: '10:00', end: '15:00', units: 2, fee: 0 }
    expect(await counterProposal(db, { ...input, counter: same })).toMatchObject({
      reason: 'nothing_changed',
    })
    expect(await counterProposal(db, { ...input, counter })).toMatchObject({ ok: true })
    expect(await counterProposal(db, { ...input, counter })).toMatchObject({ ok: true })
    expect((await findProposal(db, id))?.status).toBe('countered')
    expect(await findProposal(db, next)).toMatchObject({
      status: 'offered',
      countersId: id,
      proposedBy: 'host',
      hostAcceptedAt: NOW,
      organizerAcceptedAt: null,
      ...counter,
    })
    const [booking] = await db.selectFrom('booking').select('status').execute()
    expect(booking?.status).toBe('released')
    const organizer = as(town.organizer)
    const yes = { proposalId: next, side: 'organizer', answerer: organizer, publicUrl } as const
    expect(await acceptProposal(db, { ...yes, now: NOW })).toMatchObject({
      value: { confirmed: true },
    })
  })

  it('has expired at its hour, whether or not the clockwork has written so', async () => {
    const { db } = database
    const town = await buildTown(db)
    const id = await proposed(db, town, { as: 'staff', held: true })
    const later = '2026-11-30T00:00:00.000Z'
    expect((await findRequest(db, town.request.id, later))?.status).toBe('open')
    const host = { proposalId: id, side: 'host', answerer: as(town.host), publicUrl } as const
    expect(await acceptProposal(db, { ...host, now: later })).toMatchObject({ reason: 'expired' })
    expect(await expireProposals(db, later)).toBe(1)
    expect(await expireProposals(db, later)).toBe(0)
    expect((await findProposal(db, id))?.status).toBe('expired')
    const [booking] = await db.selectFrom('booking').select('status').execute()
    expect(booking?.status).toBe('released')
    const told = await db.selectFrom('outbox_message').select('recipient').execute()
    expect(told.map((mail) => mail.recipient)).toContain(town.staff.email)
  })

  it('lets a host without an account answer by the link in the mail, and by no other', async () => {
    const { db } = database
    const town = await buildTown(db)
    const alone = await buildOrganization(db, { name: '見本の神社', email: 'jinja@example.jp' })
    const shrine = await buildVenue(db, { host_id: alone, place: { name: '見本神社' } })
    const id = await proposed(db, { ...town, venueId: shrine })
    const [mail] = await db
      .selectFrom('outbox_message')
      .selectAll()
      .where('recipient', '=', 'jinja@example.jp')
      .execute()
    const token = /\/a\/([0-9a-f]{40})/.exec(mail?.body ?? '')?.[1] ?? ''
    const link = await findAnswerLink(db, token, NOW)
    expect(link).toMatchObject({ live: true, proposal: { id } })
    expect(await findAnswerLink(db, `${token}0`, NOW)).toBeNull()
    const stored = await db.selectFrom('answer_link').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(token)
    const other = await proposed(db, town)
    const hash = link?.tokenHash ?? ''
    const by = { answerer: { kind: 'link', tokenHash: hash }, publicUrl, now: NOW } as const
    const accept = (proposalId: string, side: 'host' | 'organizer') =>
      acceptProposal(db, { ...by, proposalId, side })
    expect(await accept(other, 'host')).toMatchObject({ reason: 'not_allowed' })
    expect(await accept(id, 'organizer')).toMatchObject({ reason: 'not_allowed' })
    expect(
      await withdrawAnswerLink(db, { proposalId: other, actor: town.staff, now: NOW }),
    ).toMatchObject({ ok: true })
    expect(await accept(id, 'host')).toMatchObject({ value: { confirmed: true } })
    expect(await findAnswerLink(db, token, NOW)).toMatchObject({ live: false })
    await withdrawAnswerLink(db, { proposalId: id, actor: town.staff, now: NOW })
    expect(await findAnswerLink(db, token, NOW)).toBeNull()
  })

  it('asks nobody else any more once the request has its place', async () => {
    const { db } = database
    const town = await buildTown(db)
    const second = await buildVenue(db, { place: { name: 'もう一つの広場' } })
    const id = await proposed(db, town)
    const spare = await proposed(db, { ...town, venueId: second }, { as: 'staff', held: true })
    const answerer = as(town.host)
    await acceptProposal(db, { proposalId: id, side: 'host', answerer, publicUrl, now: NOW })
    expect((await findProposal(db, spare))?.status).toBe('withdrawn')
    const bookings = await db.selectFrom('booking').select('status').orderBy('status').execute()
    expect(bookings.map((row) => row.status)).toEqual(['confirmed', 'released'])
  })
})

// No sequence of commands, in whatever order and by whomever, breaks the town's promises.
const UNITS = 3
const step = fc.record({
  what: fc.constantFrom(
    'propose',
    'hold',
    'accept_host',
    'accept_organizer',
    'decline',
    'counter',
    'withdraw',
    'cancel',
    'wait',
    'expire',
    'used',
    'end_request',
  ),
  which: fc.nat(5),
  hours: fc.integer({ min: 1, max: 200 }),
  start: fc.constantFrom('10:00', '11:30', '13:00'),
})

it('never overfills a venue nor confirms without a booking, whatever is done in whatever order', async () => {
  expect.hasAssertions()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 22 }), async (steps) => {
      const db = await freshSqlite()
      try {
        await walk(db, steps)
      } finally {
        await db.destroy()
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

async function walk(
  db: Db,
  steps: { what: string; which: number; hours: number; start: string }[],
): Promise<void> {
  const town = await buildTown(db)
  const requests = [town.request]
  for (const start of ['10:00', '11:00', '12:00']) {
    const window = { fromDay: '2026-12-20', untilDay: '2026-12-21', weekdays: [] }
    const windows = [{ ...window, start, end: '17:00', preference: 1 as const }]
    const { organizationId, organizer: actor } = town
    const content = { organizationId, windows, lengthMinutes: 120, setupMinutes: 0, units: 2 }
    requests.push(await buildRequest(db, { ...content, actor, clearMinutes: 0 }))
  }
  let now = NOW
  for (const { what, which, hours, start } of steps) {
    const request = requests[which % requests.length] ?? town.request
    const proposals = await listProposals(db, {
      scope: { requestIds: requests.map((one) => one.id) },
      now,
    })
    const proposal = proposals[which % Math.max(1, proposals.length)]
    const answer = { proposalId: proposal?.id ?? '', publicUrl, now }
    const [host, organizer] = [as(town.host), as(town.organizer)]
    if (what === 'propose' || what === 'hold') {
      const held = what === 'hold'
      const end = `${Number(start.slice(0, 2)) + 2}${start.slice(2)}`
      const more = held ? ({ as: 'staff', held } as const) : {}
      await propose(db, { ...town, request }, { ...more, start, end, now })
    } else if (what === 'accept_host') {
      await acceptProposal(db, { ...answer, side: 'host', answerer: host })
    } else if (what === 'accept_organizer') {
      await acceptProposal(db, { ...answer, side: 'organizer', answerer: organizer })
    } else if (what === 'decline') {
      await declineProposal(db, { ...answer, side: 'host', answerer: host, reason: '都合' })
    } else if (what === 'counter' && proposal) {
      const counter = { ...proposal, day: addDays(proposal.day, 1), units: 1 }
      const input = { ...answer, side: 'host' as const, answerer: host, id: newId() }
      await counterProposal(db, { ...input, counter, message: '翌日なら' })
    } else if (what === 'withdraw') {
      const { proposalId } = answer
      await withdrawProposal(db, { proposalId, reason: '都合', actor: town.staff, publicUrl, now })
    } else if (what === 'cancel') {
      const [booking] = await listBookings(db, { scope: { venueIds: [town.venueId] } })
      const input = { bookingId: booking?.id ?? '', reason: '都合', actor: town.host }
      await cancelBooking(db, { ...input, onBehalfOf: null, publicUrl, now })
    } else if (what === 'wait') now = addHours(now, hours)
    else if (what === 'expire') await expireProposals(db, now)
    else if (what === 'used') await markUsed(db, now)
    else if (what === 'end_request') {
      const { id } = request
      const reason = 'やめました'
      const { organizer: actor } = town
      await withdrawRequest(db, { id, reason, actor, onBehalfOf: null, publicUrl, now })
    }
    await expectPromisesKept(db, now)
  }
}

async function expectPromisesKept(db: Db, now: string): Promise<void> {
  const bookings = await db.selectFrom('booking').selectAll().execute()
  const taking = bookings
    .filter(
      (row) =>
        row.status === 'confirmed' ||
        row.status === 'used' ||
        (row.status === 'held' && (row.held_until ?? '') > now),
    )
    .map((row) => ({
      from: row.occupied_from,
      until: row.occupied_until,
      restsUntil: row.rests_until,
      units: row.units,
      people: row.people,
    }))
  for (const [nth, one] of taking.entries()) {
    const others = taking.filter((_, other) => other !== nth)
    expect(hasRoom(others, one, { units: UNITS, capacity: 100 })).toBe(true)
  }
  const proposals = await db.selectFrom('proposal').selectAll().execute()
  for (const proposal of proposals) {
    const booking = bookings.find((row) => row.proposal_id === proposal.id)
    if (proposal.status === 'confirmed') {
      expect(['confirmed', 'used', 'cancelled']).toContain(booking?.status)
      expect(proposal.organizer_accepted_at).not.toBeNull()
      expect(proposal.host_accepted_at).not.toBeNull()
    } else {
      expect(['held', 'released', undefined]).toContain(booking?.status)
      if (proposal.status !== 'offered') expect(booking?.status).not.toBe('held')
    }
  }
  for (const { id, status } of await db.selectFrom('venue_request').selectAll().execute()) {
    const own = bookings.filter((row) => row.request_id === id)
    const standing = own.filter((row) => row.status === 'confirmed' || row.status === 'used')
    expect(standing.length).toBeLessThanOrEqual(1)
    if (status === 'confirmed') expect(own.map((row) => row.status)).toContain('confirmed')
    if (status === 'used') expect(own.map((row) => row.status)).toContain('used')
    const offered = proposals.filter((row) => row.request_id === id && row.status === 'offered')
    if (status === 'withdrawn' || status === 'confirmed') expect(offered).toEqual([])
  }
}
