import { expect, it } from 'vitest'
import {
  addCoOrganizer,
  removeCoOrganizer,
} from '#app/features/events/co-organizer.commands.server.ts'
import { MOST_CO_ORGANIZERS } from '#app/features/events/event.ts'
import { mayManageEvent } from '#app/features/events/policy.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import type { Db } from '#db/connect.server.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const publicUrl = 'https://michikusa.example'

async function people(db: Db) {
  const organizationId = await buildOrganization(db, { name: '見本商店' })
  const organizer = await buildActor(db, { organizationIds: [organizationId] })
  const guestId = await buildOrganization(db, { name: '見本農園' })
  const guest = await buildActor(db, { organizationIds: [guestId] })
  const stranger = await buildActor(db)
  const { id: eventId } = await buildEvent(db, { organizationId })
  return { organizationId, organizer, guestId, guest, stranger, eventId }
}

const subjectsTo = async (db: Db, { email }: Actor) => {
  const rows = await db
    .selectFrom('outbox_message')
    .select('subject')
    .where('recipient', '=', email)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.subject)
}

const guestsOf = async (db: Db, eventId: string) =>
  (await findEvent(db, eventId))?.coOrganizers.map(({ name }) => name)

onBothDatabases('Holding an event together', (town) => {
  it('lets the organizer take in an organization, which may then edit and is told once', async () => {
    const { db } = town
    const who = await people(db)
    const step = { eventId: who.eventId, organizationId: who.guestId, publicUrl }
    expect((await addCoOrganizer(db, { ...step, actor: who.organizer }, NOW)).ok).toBe(true)
    expect((await addCoOrganizer(db, { ...step, actor: who.organizer }, NOW)).ok).toBe(true)
    expect(await guestsOf(db, who.eventId)).toEqual(['見本農園'])
    const event = await findEvent(db, who.eventId)
    expect(event && mayManageEvent(who.guest, event)).toBe(true)
    expect(await subjectsTo(db, who.guest)).toEqual([
      '【道草コモンズ】「見本の朝市」の共催に加わりました',
    ])
    expect(await listRevisions(db, 'event', who.eventId)).toMatchObject([
      {
        action: 'change_co_organizers',
        accountId: who.organizer.accountId,
        content: { content: { coOrganizerIds: [who.guestId] } },
      },
    ])
  })

  it('refuses strangers, guests who invite, and organizations that are not there', async () => {
    const { db } = town
    const who = await people(db)
    const step = { eventId: who.eventId, organizationId: who.guestId, publicUrl }
    expect(await addCoOrganizer(db, { ...step, actor: who.stranger }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    await addCoOrganizer(db, { ...step, actor: who.organizer }, NOW)
    const otherId = await buildOrganization(db, { name: '見本工房' })
    const more = { ...step, organizationId: otherId }
    expect(await addCoOrganizer(db, { ...more, actor: who.guest }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await removeCoOrganizer(db, { ...step, actor: who.stranger }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    const nobody = { ...step, organizationId: 'nobody', actor: who.organizer }
    expect(await addCoOrganizer(db, nobody, NOW)).toMatchObject({ reason: 'co_organizer_unknown' })
    await db.updateTable('organization').set({ hidden_at: NOW }).where('id', '=', otherId).execute()
    expect(await addCoOrganizer(db, { ...more, actor: who.organizer }, NOW)).toMatchObject({
      reason: 'co_organizer_unknown',
    })
    expect(await guestsOf(db, who.eventId)).toEqual(['見本農園'])
  })

  it('lets the organizer part with a guest, and a guest leave; the other side reads it', async () => {
    const { db } = town
    const who = await people(db)
    const step = { eventId: who.eventId, organizationId: who.guestId, publicUrl }
    const left = '【道草コモンズ】「見本の朝市」の共催が変わりました'
    await addCoOrganizer(db, { ...step, actor: who.organizer }, NOW)
    expect((await removeCoOrganizer(db, { ...step, actor: who.organizer }, NOW)).ok).toBe(true)
    expect(await guestsOf(db, who.eventId)).toEqual([])
    expect(await subjectsTo(db, who.guest)).toContain(left)
    expect(await subjectsTo(db, who.organizer)).toEqual([])
    await addCoOrganizer(db, { ...step, actor: who.organizer }, NOW)
    expect((await removeCoOrganizer(db, { ...step, actor: who.guest }, NOW)).ok).toBe(true)
    expect(await guestsOf(db, who.eventId)).toEqual([])
    expect(await subjectsTo(db, who.organizer)).toEqual([left])
  })

  it('is held with so many and no more, and not with the organizer itself', async () => {
    const { db } = town
    const who = await people(db)
    const step = { eventId: who.eventId, actor: who.organizer, publicUrl }
    const own = { ...step, organizationId: who.organizationId }
    expect((await addCoOrganizer(db, own, NOW)).ok).toBe(true)
    expect(await guestsOf(db, who.eventId)).toEqual([])
    for (let nth = 0; nth < MOST_CO_ORGANIZERS; nth++) {
      const organizationId = await buildOrganization(db, { name: `見本${nth}` })
      expect((await addCoOrganizer(db, { ...step, organizationId }, NOW)).ok).toBe(true)
    }
    const tooMany = { ...step, organizationId: who.guestId }
    expect(await addCoOrganizer(db, tooMany, NOW)).toMatchObject({
      reason: 'too_many_co_organizers',
    })
  })
})
