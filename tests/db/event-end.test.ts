import { expect, it } from 'vitest'
import { acceptProposal } from '#app/features/bookings/answer.commands.server.ts'
import {
  callOffDate,
  callOffEvent,
  changeDateHours,
  holdDateElsewhere,
  moveDate,
  putOffDate,
  seekDateVenue,
  takeDownEvent,
} from '#app/features/bookings/event-end.commands.server.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { publicPlaceOn } from '#app/features/events/public-place.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import type { Db } from '#db/connect.server.ts'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { STAND_FACTS } from '#tests/support/builders/stand.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-23T00:00:00.000Z'
const FIRST = '2026-12-20'
const SECOND = '2026-12-27'
const publicUrl = 'https://michikusa.example'
const message = '強風のため'
const YARD = { ...STAND_FACTS.place, name: '見本商店の裏庭' }
type Step = { eventId: string; day: string; actor: Actor; message: string; publicUrl: string }

/** A market on two Sundays: the first one's venue is booked, the second one's is asked for and held. */
async function arrange(db: Db, times = 2) {
  const hostId = await buildOrganization(db, { name: '見本農園' })
  const host = await buildActor(db, { organizationIds: [hostId] })
  const venueId = await buildVenue(db, { host_id: hostId })
  const organizationId = await buildOrganization(db, { name: '見本商店会' })
  const organizer = await buildActor(db, { organizationIds: [organizationId] })
  const { id: eventId } = await buildEvent(db, { organizationId, placeMode: 'venue', day: FIRST })
  await buildOccurrence(db, { eventId, day: SECOND })
  const request = await buildRequest(db, { organizationId, actor: organizer, eventId, times })
  const booked = await buildProposal(db, {
    request,
    venueId,
    day: FIRST,
    organizer_accepted_at: NOW,
  })
  const answerer = { kind: 'account', actor: host, onBehalfOf: null } as const
  const yes = { proposalId: booked, side: 'host', answerer, publicUrl, now: NOW } as const
  expect(await acceptProposal(db, yes)).toMatchObject({ ok: true, value: { confirmed: true } })
  const asked = await buildProposal(db, { request, venueId, day: SECOND })
  const step = { eventId, actor: organizer, publicUrl, message }
  return { host, hostId, venueId, organizationId, organizer, eventId, request, asked, step }
}

async function states(db: Db) {
  const [bookings, proposals, requests] = await Promise.all([
    db.selectFrom('booking').select(['day', 'status', 'cancelled_by']).orderBy('day').execute(),
    db.selectFrom('proposal').select(['day', 'status']).orderBy('day').execute(),
    db.selectFrom('venue_request').select(['status', 'times']).execute(),
  ])
  return {
    bookings: bookings.map((row) => [row.day, row.status, row.cancelled_by]),
    proposals: proposals.map((row) => [row.day, row.status]),
    requests: requests.map((row) => [row.status, row.times]),
  }
}

async function mailsTo(db: Db, actor: Actor) {
  const rows = await db
    .selectFrom('outbox_message')
    .select(['subject', 'body'])
    .where('recipient', '=', actor.email)
    .orderBy('id')
    .execute()
  return rows.map((row) => `${row.subject}\n${row.body}`)
}

onBothDatabases('an event that is not held', (town) => {
  for (const end of ['called off', 'taken down'] as const) {
    it(`gives its venues back when it is ${end}, and their hosts are told`, async () => {
      const { db } = town
      const { host, step, eventId } = await arrange(db)
      const run = end === 'called off' ? callOffEvent : takeDownEvent
      expect((await run(db, step, NOW)).ok).toBe(true)
      expect(await states(db)).toEqual({
        bookings: [[FIRST, 'cancelled', 'organizer']],
        proposals: [
          [FIRST, 'confirmed'],
          [SECOND, 'withdrawn'],
        ],
        requests: [['withdrawn', 2]],
      })
      const mails = await mailsTo(db, host)
      expect(mails.filter((mail) => mail.includes('会場利用の取消'))).toHaveLength(1)
      expect(mails.filter((mail) => mail.includes('提案の取り下げ'))).toHaveLength(1)
      const told = await db.selectFrom('outbox_message').select('id').execute()
      // Sent twice, nothing more happens.
      expect((await run(db, step, NOW)).ok).toBe(true)
      expect(await db.selectFrom('outbox_message').select('id').execute()).toEqual(told)
      expect((await findEvent(db, eventId))?.status).toBe(
        end === 'called off' ? 'cancelled' : 'published',
      )
    })
  }

  it('leaves everything as it was when nobody may end it, or no reason is given', async () => {
    const { db } = town
    const { step } = await arrange(db)
    const before = await states(db)
    const stranger = await buildActor(db)
    expect(await callOffEvent(db, { ...step, actor: stranger }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await takeDownEvent(db, { ...step, actor: stranger }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await callOffEvent(db, { ...step, message: ' ' }, NOW)).toMatchObject({
      reason: 'message_missing',
    })
    const date = { ...step, day: FIRST }
    expect(await callOffDate(db, { ...date, actor: stranger }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await callOffDate(db, { ...date, day: '2026-12-21' }, NOW)).toMatchObject({
      reason: 'no_such_date',
    })
    expect(await states(db)).toEqual(before)
  })

  it('keeps what was held already: a used booking is not taken back', async () => {
    const { db } = town
    const { step } = await arrange(db)
    await callOffEvent(db, step, '2026-12-21T00:00:00.000Z')
    expect((await states(db)).bookings).toEqual([[FIRST, 'confirmed', null]])
  })

  it('says that it was the association when staff end it', async () => {
    const { db } = town
    const { step, host } = await arrange(db)
    const staff = await buildActor(db, { staff: true })
    await callOffEvent(db, { ...step, actor: staff }, NOW)
    expect((await states(db)).bookings).toEqual([[FIRST, 'cancelled', 'staff']])
    expect((await mailsTo(db, host)).join()).toContain('協会により')
  })
})

onBothDatabases('one date that is not held', (town) => {
  it.each([
    ['called off', callOffDate],
    ['put off', putOffDate],
  ] as const)('gives its own venue back when it is %s, and no other', async (_, run) => {
    const { db } = town
    const { step, host } = await arrange(db)
    expect((await run(db, { ...step, day: FIRST }, NOW)).ok).toBe(true)
    expect(await states(db)).toEqual({
      bookings: [[FIRST, 'cancelled', 'organizer']],
      proposals: [
        [FIRST, 'confirmed'],
        [SECOND, 'offered'],
      ],
      // One date less is looked for, not another one.
      requests: [['proposed', 1]],
    })
    const mails = await mailsTo(db, host)
    expect(mails.filter((mail) => mail.includes('会場利用の取消'))).toHaveLength(1)
    expect(mails.join()).toContain(message)
  })

  it('takes back what was asked for its day, and keeps the booking of the other', async () => {
    const { db } = town
    const { step } = await arrange(db)
    await callOffDate(db, { ...step, day: SECOND }, NOW)
    expect(await states(db)).toEqual({
      bookings: [[FIRST, 'confirmed', null]],
      proposals: [
        [FIRST, 'confirmed'],
        [SECOND, 'withdrawn'],
      ],
      requests: [['open', 2]],
    })
  })

  it('ends a request that wanted no more than this date', async () => {
    const { db } = town
    const { step, asked } = await arrange(db, 1)
    await db.updateTable('proposal').set({ status: 'declined' }).where('id', '=', asked).execute()
    await callOffDate(db, { ...step, day: FIRST }, NOW)
    expect((await states(db)).requests).toEqual([['withdrawn', 1]])
  })

  it('gives the venue of its day back when it moves to another one, not to another hour', async () => {
    const { db } = town
    const { step } = await arrange(db)
    const to = { day: FIRST, start: '11:00', end: '14:00', message }
    expect((await moveDate(db, { ...step, day: FIRST, to }, NOW)).ok).toBe(true)
    expect((await states(db)).bookings).toEqual([[FIRST, 'confirmed', null]])
    const later = { ...to, day: '2026-12-23' }
    expect((await moveDate(db, { ...step, day: FIRST, to: later }, NOW)).ok).toBe(true)
    expect((await states(db)).bookings).toEqual([[FIRST, 'cancelled', 'organizer']])
  })

  it('held elsewhere, or seeking another venue, gives its day back and says so to the host', async () => {
    const { db } = town
    const koganei = await buildTown(db)
    for (const [change, shown] of [
      [
        (step: Step) => holdDateElsewhere(db, { ...step, town: koganei, facts: YARD }, NOW),
        'place',
      ],
      [(step: Step) => seekDateVenue(db, step, NOW), 'arranging'],
    ] as const) {
      const { step, eventId, host } = await arrange(db)
      expect(await change({ ...step, day: FIRST })).toMatchObject({ ok: true })
      const booking = await db
        .selectFrom('booking')
        .select(['status', 'cancelled_by'])
        .where('event_id', '=', eventId)
        .execute()
      expect(booking).toEqual([{ status: 'cancelled', cancelled_by: 'organizer' }])
      const places = (await listPublicPlaces(db, [eventId])).get(eventId)
      expect(places && publicPlaceOn(places, FIRST).kind).toBe(shown)
      const letters = await db
        .selectFrom('outbox_message')
        .select('body')
        .where('recipient', '=', host.email)
        .execute()
      expect(letters.some(({ body }) => body.includes('この日'))).toBe(true)
    }
  })

  it('stays within the hours that its host has agreed to', async () => {
    const { db } = town
    const { step, eventId, host } = await arrange(db)
    const booking = await db
      .selectFrom('booking')
      .select(['start_time', 'end_time'])
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow()
    const hours = (start: string, end: string) =>
      changeDateHours(db, { ...step, day: FIRST, hours: { start, end, message: '' } }, NOW)
    expect(await hours('05:00', booking.end_time)).toMatchObject({ reason: 'outside_booking' })
    expect(await hours(booking.start_time, '23:30')).toMatchObject({ reason: 'outside_booking' })
    expect(await hours(booking.start_time, '02:00')).toMatchObject({ reason: 'outside_booking' })
    const to = { day: FIRST, start: '05:00', end: '23:00', message: '' }
    expect(await moveDate(db, { ...step, day: FIRST, to }, NOW)).toMatchObject({
      reason: 'outside_booking',
    })
    expect(await hours(booking.start_time, booking.end_time)).toMatchObject({ ok: true })
    // A stranger learns nothing of what was agreed.
    const stranger = { ...step, actor: host, day: FIRST }
    const asked = { start: '05:00', end: null, message: '' }
    expect(await changeDateHours(db, { ...stranger, hours: asked }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
  })
})
