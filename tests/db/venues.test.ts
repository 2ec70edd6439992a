import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/features/organizations/actor.ts'
import type { Town } from '#app/features/places/town.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { venueFor } from '#app/features/venues/policy.ts'
import { findVenue, listVenues } from '#app/features/venues/queries.server.ts'
import { takesRequests } from '#app/features/venues/venue.ts'
import { createListing, editListing } from '#app/features/places/listing.commands.server.ts'
import {
  askForChanges,
  confirmKeeper,
  hideListing,
  relist,
  unhideListing,
  withdrawListing,
} from '#app/features/places/listing-state.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { newId } from '#app/lib/id.ts'
import type { Db } from '#db/connect.server.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue, VENUE_FACTS as FACTS } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const LATER = '2026-11-23T00:00:00.000Z'
const publicUrl = 'https://michikusa.example.jp'

async function mails(db: Db): Promise<{ recipient: string; subject: string; body: string }[]> {
  return db
    .selectFrom('outbox_message')
    .select(['recipient', 'subject', 'body'])
    .orderBy('recipient')
    .orderBy('subject')
    .execute()
}

onBothDatabases('a venue', (given) => {
  let town: Town
  let hostId: string
  let host: Actor
  let staff: Actor
  const at = (now = NOW) => ({ town, publicUrl, now })
  const post = async (id = newId()) => {
    const made = await createListing(
      given.db,
      VENUES,
      { id, facts: FACTS, keeper: { organizationId: hostId }, actor: host },
      at(),
    )
    expect(made.ok).toBe(true)
    return id
  }

  beforeEach(async () => {
    town = await buildTown(given.db)
    hostId = await buildOrganization(given.db, { name: '見本農園', kind: 'farmer' })
    host = await buildActor(given.db, { organizationIds: [hostId] })
    staff = await buildActor(given.db, { name: '見本 協会', staff: true })
  })

  it('comes back as it was said, with area and station', async () => {
    const venue = await findVenue(given.db, await post())
    const { place, ...facts } = FACTS
    expect(venue).toMatchObject(facts)
    expect(venue?.place).toMatchObject(place)
    expect(venue?.place.areaId).not.toBeNull()
    expect(venue?.host.name).toBe('見本農園')
  })

  it('is not public and takes no requests until staff have confirmed its host', async () => {
    const id = await post()
    expect(await listVenues(given.db, { scope: 'public' })).toEqual([])
    expect((await mails(given.db)).map((mail) => mail.recipient)).toEqual([staff.email])
    const confirmation = { id, message: '確認しました。', publicUrl }
    expect(await confirmKeeper(given.db, VENUES, { ...confirmation, actor: host }, NOW)).toEqual({
      ok: false,
      reason: 'not_allowed',
    })
    await confirmKeeper(given.db, VENUES, { ...confirmation, actor: staff }, NOW)
    const [venue] = await listVenues(given.db, { scope: 'public' })
    expect(venue && takesRequests(venue)).toBe(true)
    const told = (await mails(given.db)).find((mail) => mail.recipient === host.email)
    expect(told?.body).toContain('確認しました。')
  })

  it('that staff entered is listed, and takes requests only with a confirmed host', async () => {
    const id = newId()
    const made = await createListing(
      given.db,
      VENUES,
      {
        id,
        facts: FACTS,
        keeper: {
          name: '見本神社',
          phone: '042-000-0000',
          email: 'jinja@example.jp',
          kind: 'civic_group',
          sector: 'community',
        },
        actor: staff,
        onBehalfOf: '見本神社（電話で承諾）',
      },
      at(),
    )
    expect(made).toEqual({ ok: true, value: { id } })
    const venue = await findVenue(given.db, id)
    expect(venue?.status).toBe('listed')
    expect(venue && takesRequests(venue)).toBe(false)
    expect(venue?.host.name).toBe('見本神社')
    const [revision] = await listRevisions(given.db, 'venue', id)
    expect(revision?.onBehalfOf).toBe('見本神社（電話で承諾）')
  })

  it('sent twice, even at once, is one venue (rule 6)', async () => {
    const id = newId()
    const form = { id, facts: FACTS, keeper: { organizationId: hostId }, actor: host }
    const answers = await Promise.all([
      createListing(given.db, VENUES, form, at()),
      createListing(given.db, VENUES, form, at()),
    ])
    answers.push(await createListing(given.db, VENUES, form, at(LATER)))
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true])
    expect(await listVenues(given.db, { scope: 'all' })).toHaveLength(1)
    expect(await listRevisions(given.db, 'venue', id)).toHaveLength(1)
  })

  it('of somebody else is not taken over by its id', async () => {
    const id = await post()
    const strangerOrganization = await buildOrganization(given.db)
    const stranger = await buildActor(given.db, { organizationIds: [strangerOrganization] })
    const answer = await createListing(
      given.db,
      VENUES,
      { id, facts: FACTS, keeper: { organizationId: strangerOrganization }, actor: stranger },
      at(),
    )
    expect(answer).toEqual({ ok: false, reason: 'taken' })
  })

  it('cannot be posted in the name of an organization one does not belong to', async () => {
    const stranger = await buildActor(given.db)
    const keeper = { organizationId: hostId }
    const answer = await createListing(
      given.db,
      VENUES,
      { id: newId(), facts: FACTS, keeper, actor: stranger },
      at(),
    )
    expect(answer).toEqual({ ok: false, reason: 'not_allowed' })
    const made = await createListing(
      given.db,
      VENUES,
      {
        id: newId(),
        facts: FACTS,
        keeper: {
          name: '見本寺',
          phone: '',
          email: null,
          kind: 'civic_group',
          sector: 'community',
        },
        actor: stranger,
      },
      at(),
    )
    expect(made).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await listVenues(given.db, { scope: 'all' })).toEqual([])
  })

  it('is changed by its host’s members and staff, and by nobody else (rule 3)', async () => {
    const id = await post()
    const stranger = await buildActor(given.db)
    const edit = { id, version: 1, facts: { ...FACTS, summary: '変えました' } }
    const refused = { ok: false, reason: 'not_allowed' }
    expect(await editListing(given.db, VENUES, { ...edit, actor: stranger }, at())).toEqual(refused)
    expect(await withdrawListing(given.db, VENUES, { id, actor: stranger }, NOW)).toEqual(refused)
    expect(await hideListing(given.db, VENUES, { id, actor: stranger, message: '' }, NOW)).toEqual(
      refused,
    )
    expect(await unhideListing(given.db, VENUES, { id, actor: host }, NOW)).toEqual(refused)
    const ask = { id, message: 'x', publicUrl }
    expect(await askForChanges(given.db, VENUES, { ...ask, actor: host }, NOW)).toEqual(refused)
    expect((await findVenue(given.db, id))?.version).toBe(1)

    expect(await editListing(given.db, VENUES, { ...edit, actor: staff }, at(LATER))).toEqual({
      ok: true,
      value: { version: 2 },
    })
    const [revision] = await listRevisions(given.db, 'venue', id)
    expect(revision).toMatchObject({
      version: 2,
      action: 'edit',
      accountId: staff.accountId,
      at: LATER,
    })
    expect(revision?.content).toMatchObject({ facts: { summary: '変えました' } })
  })

  it('edited by two people keeps the first one’s words and tells the second (rule 7)', async () => {
    const id = await post()
    const edit = (summary: string, actor: Actor) =>
      editListing(given.db, VENUES, { id, version: 1, facts: { ...FACTS, summary }, actor }, at())
    const answers = await Promise.all([edit('ひとり目', host), edit('ふたり目', staff)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, reason: 'edited_elsewhere' })
    const winner = answers[0]?.ok ? 'ひとり目' : 'ふたり目'
    expect((await findVenue(given.db, id))?.summary).toBe(winner)
    expect(await listRevisions(given.db, 'venue', id)).toHaveLength(2)
  })

  it('that staff asked changes for goes back to them once it is mended', async () => {
    const id = await post()
    await askForChanges(
      given.db,
      VENUES,
      { id, actor: staff, message: '電源の容量を教えてください。', publicUrl },
      NOW,
    )
    const asked = await findVenue(given.db, id)
    expect([asked?.status, asked?.reviewMessage]).toEqual([
      'in_review',
      '電源の容量を教えてください。',
    ])
    expect((await mails(given.db)).some((mail) => mail.recipient === host.email)).toBe(true)
    await editListing(given.db, VENUES, { id, version: 2, facts: FACTS, actor: host }, at(LATER))
    expect((await findVenue(given.db, id))?.reviewMessage).toBeNull()
    expect((await mails(given.db)).filter((mail) => mail.recipient === staff.email)).toHaveLength(2)
  })

  it('hidden is not destroyed: staff bring it back within 30 days (rule 4)', async () => {
    const id = await buildVenue(given.db, { host_id: hostId })
    await hideListing(given.db, VENUES, { id, actor: staff, message: '重複のためです。' }, NOW)
    expect(await listVenues(given.db, { scope: 'public' })).toEqual([])
    expect((await mails(given.db))[0]?.body).toContain('重複のためです。')
    await unhideListing(given.db, VENUES, { id, actor: staff }, LATER)
    expect(await listVenues(given.db, { scope: 'public' })).toHaveLength(1)

    await hideListing(given.db, VENUES, { id, actor: staff, message: '再び' }, NOW)
    expect(
      await unhideListing(given.db, VENUES, { id, actor: staff }, '2026-12-23T00:00:00.000Z'),
    ).toEqual({
      ok: false,
      reason: 'too_late',
    })
    expect(await listVenues(given.db, { scope: 'all' })).toHaveLength(1)
  })

  it('is withdrawn and lent again by its host', async () => {
    const id = await buildVenue(given.db, { host_id: hostId })
    await withdrawListing(given.db, VENUES, { id, actor: host }, NOW)
    expect(await listVenues(given.db, { scope: 'public' })).toEqual([])
    await relist(given.db, VENUES, { id, actor: host }, LATER)
    expect(await listVenues(given.db, { scope: 'public' })).toHaveLength(1)
  })

  it('with a use agreed upon is neither withdrawn nor made smaller than that use (rule 1)', async () => {
    const id = await buildVenue(given.db, { host_id: hostId, units: 8 })
    const event = await buildEvent(given.db, { organizationId: hostId })
    const use = { eventId: event.id, organizationId: hostId, venueId: id, day: '2026-12-06' }
    await buildBooking(given.db, { ...use, units: 5 })
    expect(await withdrawListing(given.db, VENUES, { id, actor: host }, NOW)).toEqual({
      ok: false,
      reason: 'venue_booked',
    })
    const lend = (units: number, now: string) =>
      editListing(
        given.db,
        VENUES,
        { id, version: 1, facts: { ...FACTS, units }, actor: host },
        at(now),
      )
    expect(await lend(4, NOW)).toEqual({ ok: false, reason: 'units_booked' })
    expect((await lend(5, NOW)).ok).toBe(true)
    expect(
      (await withdrawListing(given.db, VENUES, { id, actor: host }, '2026-12-10T00:00:00.000Z')).ok,
    ).toBe(true)
  })

  it('tells its address only to those who booked it, where the host wishes so (rule 8)', async () => {
    const id = await post()
    await confirmKeeper(given.db, VENUES, { id, actor: staff, message: '', publicUrl }, NOW)
    const venue = await findVenue(given.db, id)
    if (!venue) throw new Error('there was a venue')
    const seen = JSON.stringify(venueFor(null, venue, false))
    expect(seen).not.toContain('六丁目')
    expect(seen).not.toContain('139.5067')
    expect(seen).not.toContain('北口')
    expect(venueFor(null, venue, true).place.address).toContain('六丁目')
    expect(venueFor(host, venue, false).place.address).toContain('六丁目')
  })

  it('is listed in a constant number of statements', async () => {
    const count = async () => {
      let statements = 0
      const counted = given.db.withPlugin({
        transformQuery: ({ node }) => {
          statements += 1
          return node
        },
        transformResult: async ({ result }) => result,
      })
      await listVenues(counted, { scope: 'public' })
      return statements
    }
    await buildVenue(given.db)
    const few = await count()
    for (let each = 0; each < 5; each += 1) await buildVenue(given.db)
    expect(await count()).toBe(few)
  })
})
