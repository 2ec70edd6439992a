import { expect, it } from 'vitest'
import { acceptProposal } from '#app/features/bookings/answer.commands.server.ts'
import { cancelBooking } from '#app/features/bookings/cancellation.commands.server.ts'
import { renaming } from '#app/features/discovery/document.commands.server.ts'
import { indexEvent } from '#app/features/events/document.server.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { editOrganization } from '#app/features/organizations/commands.server.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'
import { findTerms, subjectsMatching } from '#app/features/search/queries.server.ts'
import { ok, refuse } from '#app/lib/result.ts'
import type { Db } from '#db/connect.server.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const publicUrl = 'https://michikusa.example'

async function find(db: Db, kind: 'event' | 'venue' | 'stand', query: string) {
  const rows = await subjectsMatching(db, kind, await findTerms(db, query)).execute()
  return rows.map((row) => row.subject_id)
}

onBothDatabases('What is found by the name of a place or of people', (town) => {
  it('finds an event by its venue from the booking until it is cancelled, and tells calendars', async () => {
    const { db } = town
    const hostId = await buildOrganization(db, { name: '見本神社' })
    const host = await buildActor(db, { organizationIds: [hostId] })
    const venueId = await buildVenue(db, { host_id: hostId, place: { name: '見本神社の境内' } })
    const organizationId = await buildOrganization(db, { name: '見本商店会' })
    const organizer = await buildActor(db, { organizationIds: [organizationId] })
    const { id } = await buildEvent(db, { organizationId, placeMode: 'venue', day: '2026-12-20' })
    await indexEvent(db, id)
    const request = await buildRequest(db, { organizationId, actor: organizer, eventId: id })
    const proposalId = await buildProposal(db, { request, venueId, day: '2026-12-20' })
    expect(await find(db, 'event', '境内')).toEqual([])

    const answer = { proposalId, publicUrl, now: NOW }
    for (const [side, actor] of [
      ['organizer', organizer],
      ['host', host],
    ] as const) {
      const answerer = { kind: 'account' as const, actor, onBehalfOf: null }
      expect((await acceptProposal(db, { ...answer, side, answerer })).ok).toBe(true)
    }
    expect(await find(db, 'event', '境内')).toEqual([id])
    expect(await findEvent(db, id)).toMatchObject({ sequence: 1, version: 1 })

    const booking = await db.selectFrom('booking').select('id').executeTakeFirstOrThrow()
    const cancel = { bookingId: booking.id, reason: '工事のため', actor: host, onBehalfOf: null }
    expect((await cancelBooking(db, { ...cancel, publicUrl, now: NOW })).ok).toBe(true)
    expect(await find(db, 'event', '境内')).toEqual([])
    expect(await findEvent(db, id)).toMatchObject({ sequence: 2, version: 1 })
  })

  it('follows an organization to its new name, with its events, venues and stands', async () => {
    const { db } = town
    const id = await buildOrganization(db, { name: '見本農園' })
    const owner = await buildActor(db, { organizationIds: [id] })
    const event = await buildEvent(db, { organizationId: id })
    const venueId = await buildVenue(db, { host_id: id })
    const standId = await buildStand(db, { farmer_id: id })
    const organization = await findOrganization(db, id)
    if (!organization) throw new Error('The organization was just built')
    const { kind, sector, reading, summary, version } = organization
    const input = { id, version, kind, sector, reading, summary, url: '', phone: '' }
    const edited = await renaming(db, { kind: 'organization', id }, NOW, (tx) =>
      editOrganization(tx, { ...input, name: '見本ファーム' }, owner, NOW),
    )
    expect(edited.ok).toBe(true)
    expect(await find(db, 'event', 'ファーム')).toEqual([event.id])
    expect(await find(db, 'venue', 'ファーム')).toEqual([venueId])
    expect(await find(db, 'stand', 'ファーム')).toEqual([standId])
  })

  it('follows a venue to its new name with the events that are booked there', async () => {
    const { db } = town
    const organizationId = await buildOrganization(db, { name: '見本商店会' })
    const venueId = await buildVenue(db, { place: { name: '見本ひろば' } })
    const { id } = await buildEvent(db, { organizationId, placeMode: 'venue', day: '2026-12-20' })
    await buildBooking(db, { eventId: id, organizationId, venueId, day: '2026-12-20' })
    await indexEvent(db, id)
    const rename = (tx: Db) =>
      tx
        .updateTable('place')
        .set({ name: '見本ガーデン', reading: 'みほんがーでん' })
        .executeTakeFirst()
    const named = { kind: 'venue', id: venueId } as const
    await renaming(db, named, NOW, async (tx) => {
      await rename(tx)
      return ok()
    })
    expect(await find(db, 'event', 'ガーデン')).toEqual([id])
    expect(await find(db, 'event', 'ひろば')).toEqual([])
    expect(await renaming(db, named, NOW, async () => refuse('not_found'))).toMatchObject({
      ok: false,
    })
  })
})
