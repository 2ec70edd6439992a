import { expect, it } from 'vitest'
import { findCandidates } from '#app/features/bookings/candidate.queries.server.ts'
import {
  applyRequestChanges,
  closeRequest,
  createRequest,
  restoreRequest,
  updateRequest,
  withdrawRequest,
} from '#app/features/bookings/request.commands.server.ts'
import { findRequest } from '#app/features/bookings/request.queries.server.ts'
import { contentOf } from '#app/features/bookings/request.ts'
import { findProposal } from '#app/features/bookings/proposal.queries.server.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest, requestContent } from '#tests/support/builders/request.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const publicUrl = 'https://michikusa.example'

onBothDatabases('requests', (town) => {
  async function people() {
    const { db } = town
    const organizationId = await buildOrganization(db, { name: '見本商店会' })
    const actor = await buildActor(db, { organizationIds: [organizationId] })
    const stranger = await buildActor(db)
    return { db, organizationId, actor, stranger, asking: { actor, onBehalfOf: null, now: NOW } }
  }

  it('keeps everything that was asked for, and makes one request of a form sent twice', async () => {
    const { db, organizationId, asking, stranger } = await people()
    const content = requestContent({
      organizationId,
      title: '冬のスープ市',
      note: '湯気の立つ朝にしたいです',
      types: ['sale', 'exchange'],
      themes: ['防災'],
      uses: ['sale', 'food', 'fire'],
      units: 'all',
      needs: {
        powerAmps: 15,
        water: true,
        vehicle: '2t',
        roof: true,
        toilet: true,
        stepFree: true,
      },
      lengthMinutes: 180,
      times: 2,
      areas: ['a', 'b'],
      windows: [
        {
          fromDay: '2026-12-12',
          untilDay: '2026-12-27',
          weekdays: [0, 6],
          start: '09:00',
          end: '17:00',
          preference: 1,
        },
        {
          fromDay: '2027-01-09',
          untilDay: '2027-01-09',
          weekdays: [],
          start: '10:00',
          end: '13:00',
          preference: 2,
        },
      ],
    })
    const id = newId()
    expect(await createRequest(db, { id, content, ...asking })).toMatchObject({ ok: true })
    expect(await createRequest(db, { id, content, ...asking })).toMatchObject({ ok: true })
    const found = await findRequest(db, id, NOW)
    expect(found && contentOf(found)).toEqual(content)
    expect(found).toMatchObject({ status: 'open', hadCandidate: false, version: 1 })
    const others = requestContent({ organizationId: await buildOrganization(db) })
    const other = { ...asking, actor: stranger }
    expect(await createRequest(db, { id: newId(), content: others, ...other })).toMatchObject({
      reason: 'not_allowed',
    })
  })

  it('refuses the second of two people who edit, and strangers altogether', async () => {
    const { db, organizationId, actor, asking, stranger } = await people()
    const { id, version } = await buildRequest(db, { organizationId, actor })
    const first = requestContent({ organizationId, title: '一人目' })
    const second = requestContent({ organizationId, title: '二人目' })
    const edit = (content: typeof first, by = asking) =>
      updateRequest(db, { id, version, content, ...by })
    expect(await edit(first, { ...asking, actor: stranger })).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await edit(first)).toEqual({ ok: true, value: { version: 2 } })
    expect(await edit(second)).toMatchObject({ reason: 'edited_elsewhere' })
    expect((await findRequest(db, id, NOW))?.title).toBe('一人目')
    const moved = requestContent({ organizationId: await buildOrganization(db) })
    expect(await updateRequest(db, { id, version: 2, content: moved, ...asking })).toMatchObject({
      reason: 'not_allowed',
    })
  })

  it('opens a venue by the change that was suggested, and goes back', async () => {
    const { db, organizationId, actor, asking } = await people()
    await buildVenue(db, { power_amps: 0, place: { name: '電源のない広場' } })
    const needs = { ...requestContent({ organizationId }).needs, powerAmps: 15 }
    const request = await buildRequest(db, { organizationId, actor, needs })
    expect(request.hadCandidate).toBe(false)
    const before = await findCandidates(db, request, NOW)
    expect(before.answer.candidates).toEqual([])
    const [blocked] = before.answer.blocked
    expect(blocked?.obstacles.map(({ code }) => code)).toEqual(['power'])
    const [changes = []] = blocked?.fewestChanges ?? []
    const { id, version } = request
    expect(await applyRequestChanges(db, { id, version, changes, ...asking })).toMatchObject({
      ok: true,
    })
    const changed = await findRequest(db, id, NOW)
    if (!changed) throw new Error('it is there')
    expect(changed).toMatchObject({ version: 2, hadCandidate: true })
    expect((await findCandidates(db, changed, NOW)).answer.candidates).toHaveLength(1)
    const back = { id, version: 2, toVersion: 1, ...asking }
    expect(await restoreRequest(db, back)).toEqual({ ok: true, value: { version: 3 } })
    const restored = await findRequest(db, id, NOW)
    expect(restored && contentOf(restored)).toEqual(contentOf(request))
    const revisions = await listRevisions(db, 'request', id)
    expect(revisions.map(({ action }) => action)).toEqual(['restore', 'apply_change', 'create'])
  })

  it('applies every change that matching suggests so that it does what it promises', async () => {
    const { db, organizationId, actor, asking } = await people()
    await buildVenue(db, { units: 1, capacity: 30, fee_amount: 9000, first_timer_fee: 9000 })
    await buildVenue(db, { allows_food: 0, water: 0, vehicle: 'none' })
    const content = requestContent({ organizationId })
    const request = await buildRequest(db, {
      ...content,
      actor,
      uses: ['sale', 'food'],
      units: 3,
      needs: { ...content.needs, water: true, vehicle: 'light', roof: true },
      windows: content.windows.map((window) => ({ ...window, start: '07:00', end: '12:00' })),
    })
    const { answer } = await findCandidates(db, request, NOW)
    expect(answer.blocked).toHaveLength(2)
    let { version } = request
    for (const { venue, fewestChanges } of answer.blocked) {
      expect(fewestChanges.length).toBeGreaterThan(0)
      for (const changes of fewestChanges) {
        const { id } = request
        await applyRequestChanges(db, { id, version, changes, ...asking })
        const changed = await findRequest(db, id, NOW)
        if (!changed) throw new Error('it is there')
        const after = await findCandidates(db, changed, NOW)
        expect([...after.answer.slotsByVenue.keys()]).toContain(venue)
        await restoreRequest(db, { id, version: version + 1, toVersion: 1, ...asking })
        version += 2
      }
    }
  })

  it('withdraws what was offered when the organizer no longer looks, and tells the host why', async () => {
    const { db, organizationId, actor, asking } = await people()
    const hostId = await buildOrganization(db, { email: 'host@example.jp' })
    const venueId = await buildVenue(db, { host_id: hostId })
    const request = await buildRequest(db, { organizationId, actor })
    const proposal = await buildProposal(db, { request, venueId, organizer_accepted_at: NOW })
    const end = (reason: string) =>
      withdrawRequest(db, { id: request.id, reason, publicUrl, ...asking })
    expect(await end('')).toMatchObject({ reason: 'reason_missing' })
    expect(await end('別の形で開くことにしました')).toMatchObject({ ok: true })
    expect((await findProposal(db, proposal))?.status).toBe('withdrawn')
    expect((await findRequest(db, request.id, NOW))?.status).toBe('withdrawn')
    const mails = await db.selectFrom('outbox_message').select(['recipient', 'body']).execute()
    expect(mails.map(({ recipient }) => recipient)).toEqual(['host@example.jp'])
    expect(mails[0]?.body).toContain('別の形で開くことにしました')
  })

  it('earns a turn by going without, but not by an impossible wish', async () => {
    const { db, organizationId, actor, asking, stranger } = await people()
    await buildVenue(db)
    const staff = await buildActor(db, { staff: true })
    const possible = await buildRequest(db, { organizationId, actor })
    const impossible = await buildRequest(db, { organizationId, actor, people: 90_000 })
    const close = (id: string, by = staff) =>
      closeRequest(db, {
        id,
        reason: '今回は空きがありませんでした',
        publicUrl,
        ...asking,
        actor: by,
      })
    expect(await close(possible.id, stranger)).toMatchObject({ reason: 'not_allowed' })
    expect(await close(possible.id, actor)).toMatchObject({ reason: 'not_allowed' })
    await close(possible.id)
    await close(impossible.id)
    const next = await buildRequest(db, { organizationId, actor })
    const { index } = await findCandidates(db, next, NOW)
    expect(index.organizationById.get(organizationId)?.unplacedBefore).toBe(1)
  })
})
