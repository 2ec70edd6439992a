import { expect, it } from 'vitest'
import { listAreaNames } from '#app/features/desk/area.queries.server.ts'
import { listEventsAtDesk } from '#app/features/desk/event.queries.server.ts'
import { listDeskBookings } from '#app/features/desk/booking.queries.server.ts'
import { listHidden } from '#app/features/desk/hidden.queries.server.ts'
import { listUndelivered } from '#app/features/desk/letter.queries.server.ts'
import { listDeskStands, listDeskVenues } from '#app/features/desk/listed-place.queries.server.ts'
import {
  editContact,
  enterOrganization,
  trustOrganization,
} from '#app/features/desk/organization.commands.server.ts'
import {
  findContact,
  listDeskOrganizations,
} from '#app/features/desk/organization.queries.server.ts'
import { listWaiting } from '#app/features/desk/queries.server.ts'
import { listDeskRequests } from '#app/features/desk/request.queries.server.ts'
import {
  editPermitRule,
  editSynonyms,
  editWeights,
} from '#app/features/desk/setting.commands.server.ts'
import {
  listLastChanges,
  listSynonymGroups,
  listWeightsChanges,
} from '#app/features/desk/setting.queries.server.ts'
import { findWeights } from '#app/features/matching/queries.server.ts'
import { DEFAULT_WEIGHTS } from '#app/features/matching/weights.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'
import { listOutbox } from '#app/features/outbox/queries.server.ts'
import { ensurePermitRules } from '#app/features/permits/commands.server.ts'
import { listPermitRules } from '#app/features/permits/queries.server.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { idFrom, newId } from '#app/lib/id.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T01:00:00.000Z'
const LATER = '2026-11-22T02:00:00.000Z'

onBothDatabases('the desk', (town) => {
  it('lists what waits, the oldest first, and nothing that does not', async () => {
    const organizationId = await buildOrganization(town.db, { name: '見本商店' })
    const of = (title: string, now: string, status: 'in_review' | 'published' | 'draft') =>
      buildEvent(town.db, { organizationId, title, now, status })
    await of('あとの市', '2026-11-21T00:00:00.000Z', 'in_review')
    await of('さきの市', '2026-11-20T00:00:00.000Z', 'in_review')
    await of('下書きの市', '2026-11-19T00:00:00.000Z', 'draft')
    const fresh = await of('新しい市', '2026-11-21T00:00:00.000Z', 'published')
    const seen = await of('見た市', '2026-11-21T00:00:00.000Z', 'published')
    await town.db.updateTable('event').set({ seen_at: NOW }).where('id', '=', seen.id).execute()
    const gone = await of('取り下げた市', '2026-11-18T00:00:00.000Z', 'in_review')
    await town.db.updateTable('event').set({ hidden_at: NOW }).where('id', '=', gone.id).execute()
    const asked = await buildVenue(town.db, { status: 'in_review', review_message: '広さは？' })
    const venue = await buildVenue(town.db, { status: 'in_review', updated_at: NOW })
    const stand = await buildStand(town.db, {
      status: 'in_review',
      updated_at: '2026-11-21T00:00:00.000Z',
    })
    await buildStand(town.db, { status: 'listed' })
    const imported = await buildVenue(town.db, { host_confirmed_at: null, updated_at: LATER })

    const waiting = await listWaiting(town.db, NOW)
    expect(waiting.review.map(({ title }) => title)).toEqual(['さきの市', 'あとの市'])
    expect(waiting.review[0]?.nextDay).toBe('2026-11-29')
    expect(waiting.new.map(({ id }) => id)).toEqual([fresh.id])
    // What waits for its host stands behind what waits for staff.
    expect(waiting.places.map(({ id }) => id)).toEqual([stand, venue, imported, asked])
  })

  it('knows a request without a live proposal, and who is there for the first time', async () => {
    const organizationId = await buildOrganization(town.db)
    const actor = await buildActor(town.db, { organizationIds: [organizationId] })
    const venueId = await buildVenue(town.db)
    const make = (title: string, now: string) =>
      buildRequest(town.db, { organizationId, actor, title, now })
    const first = await make('さき', '2026-11-19T00:00:00.000Z')
    const offered = await make('提案中', '2026-11-18T00:00:00.000Z')
    await buildProposal(town.db, {
      request: offered,
      venueId,
      answer_by: '2026-11-28T00:00:00.000Z',
    })
    const expired = await make('期限切れ', '2026-11-20T00:00:00.000Z')
    const late = await buildProposal(town.db, {
      request: expired,
      venueId,
      answer_by: '2026-11-21T00:00:00.000Z',
    })

    const before = await listWaiting(town.db, NOW)
    expect(before.requests.map(({ id }) => id)).toEqual([first.id, expired.id])
    expect(before.requests[0]).toMatchObject({ firstTimer: true, nextDay: '2026-12-20', ended: 0 })
    expect(before.requests[1]).toMatchObject({ ended: 1 })
    expect(before.proposals.map(({ id, expired: over }) => [id, over])).toEqual([[late, true]])

    const areas = await listAreaNames(town.db)
    const proposed = await listDeskRequests(town.db, { state: 'proposed', areas, now: NOW })
    expect(proposed.map(({ id }) => id)).toEqual([offered.id])

    await town.db
      .insertInto('past_use')
      .values({
        id: newId(),
        venue_id: venueId,
        organization_id: organizationId,
        day: '2026-05-01',
        booking_id: null,
      })
      .execute()
    expect((await listWaiting(town.db, NOW)).requests[0]?.firstTimer).toBe(false)
  })

  it('shows a proposal in its last 48 hours, and who has not answered', async () => {
    const organizationId = await buildOrganization(town.db, { name: '見本商店' })
    const actor = await buildActor(town.db, { organizationIds: [organizationId] })
    const venueId = await buildVenue(town.db)
    const request = await buildRequest(town.db, { organizationId, actor })
    const near = await buildProposal(town.db, {
      request,
      venueId,
      answer_by: '2026-11-24T01:00:00.000Z',
      organizer_accepted_at: NOW,
    })
    await buildProposal(town.db, { request, venueId, answer_by: '2026-11-24T01:00:00.001Z' })
    const { proposals } = await listWaiting(town.db, NOW)
    expect(proposals.map(({ id }) => id)).toEqual([near])
    expect(proposals[0]?.waitsFor.map(({ name }) => name)).toEqual(['見本会場提供者'])
  })

  it('pages through organizations without leaving one out, and finds them by reading', async () => {
    for (let n = 0; n < 55; n++) {
      await buildOrganization(town.db, {
        id: idFrom('org', String(n)),
        name: `見本${n % 3}`,
        reading: n === 7 ? 'とくべつ' : '',
        trusted_at: n % 2 === 0 ? NOW : null,
      })
    }
    const all = { q: '', trusted: null, after: null }
    const first = await listDeskOrganizations(town.db, all)
    const second = await listDeskOrganizations(town.db, { ...all, after: first.next })
    const ids = [...first.organizations, ...second.organizations].map(({ id }) => id)
    expect(new Set(ids).size).toBe(55)
    expect(second.next).toBeNull()
    const found = await listDeskOrganizations(town.db, { ...all, q: 'とくべつ' })
    expect(found.organizations.map(({ id }) => id)).toEqual([idFrom('org', '7')])
    const trusted = await listDeskOrganizations(town.db, { ...all, trusted: true })
    expect(trusted.organizations).toHaveLength(28)
  })

  it('trusts an organization with a message that reaches it, and keeps who did', async () => {
    const organizationId = await buildOrganization(town.db, { email: 'shop@example.jp' })
    const staff = await buildActor(town.db, { staff: true })
    const stranger = await buildActor(town.db)
    const step = { organizationId, actor: staff, message: 'いつもありがとうございます' }
    expect(await trustOrganization(town.db, { ...step, actor: stranger }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await trustOrganization(town.db, { ...step, message: ' ' }, NOW)).toMatchObject({
      reason: 'message_missing',
    })
    await trustOrganization(town.db, step, NOW)
    await trustOrganization(town.db, step, '2026-11-22T02:00:00.000Z')
    expect((await findOrganization(town.db, organizationId))?.trusted).toBe(true)
    const letters = await listOutbox(town.db, {})
    expect(letters.map(({ recipient }) => recipient)).toEqual(['shop@example.jp'])
    expect(letters[0]?.body).toContain(step.message)
    const [revision] = await listRevisions(town.db, 'organization', organizationId)
    expect(revision).toMatchObject({ action: 'trust', accountId: staff.accountId })
  })

  it('enters somebody who phoned once, with how they agreed and no member', async () => {
    const staff = await buildActor(town.db, { staff: true })
    const form = {
      id: newId(),
      organizationId: 'new',
      name: '見本地主',
      kind: 'individual' as const,
      sector: 'community' as const,
      phone: '0420000000',
      email: 'land@example.jp',
      agreed: '電話（2026-11-22）：掲載を承諾',
      actor: staff,
    }
    expect(await enterOrganization(town.db, form, NOW)).toMatchObject({ ok: true })
    expect(await enterOrganization(town.db, form, NOW)).toMatchObject({ ok: true })
    expect(await findContact(town.db, form.id)).toMatchObject({ email: 'land@example.jp' })
    const revisions = await listRevisions(town.db, 'organization', form.id)
    expect(revisions.map(({ onBehalfOf }) => onBehalfOf)).toEqual([form.agreed])
    const other = await buildActor(town.db)
    const refused = await enterOrganization(town.db, { ...form, id: newId(), actor: other }, NOW)
    expect(refused).toMatchObject({ reason: 'not_allowed' })
    const unknown = { ...form, organizationId: newId() }
    expect(await enterOrganization(town.db, unknown, NOW)).toMatchObject({ reason: 'not_found' })

    const contact = { organizationId: form.id, phone: '', email: 'new@example.jp' }
    expect(await editContact(town.db, { ...contact, actor: other }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    await editContact(town.db, { ...contact, actor: staff }, NOW)
    expect(await findContact(town.db, form.id)).toMatchObject({
      phone: null,
      email: 'new@example.jp',
    })
  })

  it('tells the second of two who edit the same rule, and keeps each change', async () => {
    await ensurePermitRules(town.db)
    const staff = await buildActor(town.db, { staff: true, name: '見本 職員' })
    const [rule] = await listPermitRules(town.db)
    if (!rule) throw new Error('a town has permit rules')
    const edit = { actor: staff, version: 0, now: NOW }
    const mine = { ...rule, planLeadDays: 21, condition: 'always' }
    expect(await editPermitRule(town.db, mine, edit)).toMatchObject({ ok: true })
    expect(await editPermitRule(town.db, { ...rule, planLeadDays: 30 }, edit)).toMatchObject({
      reason: 'edited_elsewhere',
    })
    const [saved] = await listPermitRules(town.db)
    // What asks for it is code, and not for a form to change.
    expect(saved).toMatchObject({ planLeadDays: 21, condition: rule.condition })
    expect(await listLastChanges(town.db, 'permit_rule')).toMatchObject([
      { subjectId: rule.id, version: 1, by: '見本 職員' },
    ])
    const other = await buildActor(town.db)
    const foreign = { ...edit, actor: other, version: 1 }
    expect(await editPermitRule(town.db, rule, foreign)).toMatchObject({ reason: 'not_allowed' })
  })

  it('sets weights for everybody, never all to nothing', async () => {
    const staff = await buildActor(town.db, { staff: true })
    const edit = { actor: staff, version: 0, now: NOW }
    const why = { reason: 'つながりを大切にするため' }
    const zero = Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((name) => [name, 0]))
    expect(
      await editWeights(town.db, { ...why, weights: zero as typeof DEFAULT_WEIGHTS }, edit),
    ).toMatchObject({
      reason: 'all_zero',
    })
    await editWeights(town.db, { ...why, weights: { ...DEFAULT_WEIGHTS, tie: 7.5 } }, edit)
    expect((await findWeights(town.db)).tie).toBe(7.5)
    expect(await listWeightsChanges(town.db)).toMatchObject([why])
    expect(await editWeights(town.db, { ...why, weights: DEFAULT_WEIGHTS }, edit)).toMatchObject({
      reason: 'edited_elsewhere',
    })
  })

  it('keeps words that mean the same, for staff to change', async () => {
    const staff = await buildActor(town.db, { staff: true })
    const groupId = newId()
    await editSynonyms(town.db, { groupId, words: ['ベンチ', '腰掛け'], actor: staff })
    const groups = await listSynonymGroups(town.db)
    expect(groups.find(({ id }) => id === groupId)?.words).toHaveLength(2)
    const actor = await buildActor(town.db)
    expect(await editSynonyms(town.db, { groupId, words: [], actor })).toMatchObject({
      reason: 'not_allowed',
    })
  })

  it('lists what was taken away for thirty days, and letters that did not arrive', async () => {
    const organizationId = await buildOrganization(town.db)
    const event = await buildEvent(town.db, { organizationId })
    const old = await buildVenue(town.db, { hidden_at: '2026-10-20T00:00:00.000Z' })
    const venue = await buildVenue(town.db, { hidden_at: '2026-11-01T00:00:00.000Z' })
    await town.db.updateTable('event').set({ hidden_at: NOW }).where('id', '=', event.id).execute()
    const hidden = await listHidden(town.db, NOW)
    expect(hidden.map(({ id }) => id)).toEqual([event.id, venue])
    expect(hidden.map(({ id }) => id)).not.toContain(old)

    const letter = (n: number, attempts: number) => ({
      id: idFrom('letter', String(n)),
      recipient: 'a@example.jp',
      subject: `${n}`,
      body: '',
      dedupe_key: `${n}`,
      created_at: NOW,
      due_at: NOW,
      attempts,
    })
    await town.db
      .insertInto('outbox_message')
      .values([letter(1, 0), letter(2, 3)])
      .execute()
    const undelivered = await listUndelivered(town.db, { before: null, limit: 10 })
    expect(undelivered.map(({ subject }) => subject)).toEqual(['2'])
    expect((await listWaiting(town.db, NOW)).letters).toBe(1)
  })

  it('finds places by name, area and state, and uses of venues by day and state', async () => {
    const venue = await buildVenue(town.db, { place: { name: '見本の丘' } })
    await buildVenue(town.db, { place: { name: '見本の谷' }, status: 'withdrawn' })
    const stand = await buildStand(town.db, { place: { name: '見本の丘の直売所' } })
    const asked = { q: '丘', area: null, status: null, organization: null, after: null }
    expect((await listDeskVenues(town.db, asked)).places.map(({ id }) => id)).toEqual([venue])
    expect((await listDeskStands(town.db, asked)).places.map(({ id }) => id)).toEqual([stand])
    const withdrawn = { ...asked, q: '', status: 'withdrawn' as const }
    expect((await listDeskVenues(town.db, withdrawn)).places).toHaveLength(1)

    const organizationId = await buildOrganization(town.db)
    const actor = await buildActor(town.db, { organizationIds: [organizationId] })
    const request = await buildRequest(town.db, { organizationId, actor })
    const book = async (status: 'held' | 'confirmed', day: string, heldUntil: string | null) => {
      const proposalId = await buildProposal(town.db, { request, venueId: venue })
      const id = newId()
      await town.db
        .insertInto('booking')
        .values({
          id,
          venue_id: venue,
          request_id: request.id,
          proposal_id: proposalId,
          organization_id: organizationId,
          status,
          day,
          start_time: '10:00',
          end_time: '12:00',
          occupied_from: `${day}T00:00:00.000Z`,
          occupied_until: `${day}T03:00:00.000Z`,
          rests_until: `${day}T04:00:00.000Z`,
          units: 1,
          people: 10,
          fee: 0,
          held_until: heldUntil,
          version: 1,
          created_at: NOW,
          updated_at: NOW,
        })
        .execute()
      return id
    }
    const past = await book('confirmed', '2026-11-01', null)
    const held = await book('held', '2026-12-01', '2026-11-23T00:00:00.000Z')
    const over = await book('held', '2026-12-02', '2026-11-21T00:00:00.000Z')
    const next = await book('confirmed', '2026-12-03', null)
    const filter = {
      from: '2026-11-22',
      until: null,
      venueId: null,
      status: null,
      organizationId: null,
    }
    const list = async (more: object) =>
      (
        await listDeskBookings(town.db, { filter: { ...filter, ...more }, after: null, now: NOW })
      ).bookings.map(({ id, status }) => [id, status])
    expect(await list({})).toEqual([
      [held, 'held'],
      [next, 'confirmed'],
    ])
    expect(await list({ from: '2026-01-01', status: 'used' })).toEqual([[past, 'used']])
    expect(await list({ status: 'held' })).not.toContainEqual([over, 'held'])
    expect(await list({ until: '2026-12-01', organizationId })).toEqual([[held, 'held']])
    const after = await listDeskBookings(town.db, { filter, after: held, now: NOW })
    expect(after.bookings.map(({ id }) => id)).toEqual([next])
  })

  it('keeps those whose organizers were asked for changes apart', async () => {
    const organizationId = await buildOrganization(town.db)
    await buildEvent(town.db, { organizationId, status: 'changes_requested' })
    const areas = await listAreaNames(town.db)
    const { review, fresh, returned } = await listEventsAtDesk(town.db, areas, NOW)
    expect([review.length, fresh.length, returned.length]).toEqual([0, 0, 1])
  })
})
