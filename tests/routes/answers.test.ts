import type { AppLoadContext } from '@remix-run/node'
import { beforeEach, expect, it } from 'vitest'
import { proposeCandidate } from '#app/features/bookings/proposal.commands.server.ts'
import { findProposal } from '#app/features/bookings/proposal.queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { action as accept } from '#app/routes/answers/acceptance.ts'
import { loader as look } from '#app/routes/answers/answer.tsx'
import { action as counter, loader as countering } from '#app/routes/answers/counter.tsx'
import { action as decline } from '#app/routes/answers/decline.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { contextOf } from '#tests/support/context.ts'
import { onSqlite } from '#tests/support/databases.ts'

onSqlite("The link in a host's mail", (test) => {
  let context: AppLoadContext
  let proposalId: string
  let token: string
  beforeEach(async () => {
    context = contextOf(test.db, await buildTown(test.db))
    const hostId = await buildOrganization(test.db, { name: '見本神社', email: 'j@example.jp' })
    const organizationId = await buildOrganization(test.db, { name: '見本商店会' })
    const actor = await buildActor(test.db, { organizationIds: [organizationId] })
    const venueId = await buildVenue(test.db, { host_id: hostId })
    const { id: requestId } = await buildRequest(test.db, { organizationId, actor })
    proposalId = newId()
    await proposeCandidate(test.db, {
      id: proposalId,
      requestId,
      venueId,
      day: '2026-12-20',
      start: '10:00',
      end: '15:00',
      message: 'お借りできればうれしいです',
      as: 'organizer',
      held: false,
      actor,
      onBehalfOf: null,
      publicUrl: context.settings.publicUrl,
      now: context.now,
    })
    const [mail] = await test.db.selectFrom('outbox_message').select('body').execute()
    token = /https:\/\/michikusa\.example\.jp\/a\/(\w+)/.exec(mail?.body ?? '')?.[1] ?? ''
  })

  const argsOf = (fields?: Record<string, string>, by = token, now = context.now) => ({
    request: new Request(
      `http://localhost:3000/a/${by}`,
      fields ? { method: 'POST', body: new URLSearchParams(fields) } : {},
    ),
    context: { ...context, now },
    params: { token: by },
  })
  const statusOf = (work: Promise<unknown>) =>
    work.then(
      () => 200,
      (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
    )

  it('shows the whole proposal, and changes nothing by being opened', async () => {
    const tables = () => test.db.selectFrom('proposal').selectAll().execute()
    const before = await tables()
    for (let nth = 0; nth < 3; nth++) {
      const page = await look(argsOf())
      expect(page.answerable).toBe(true)
      expect(page.proposal).toMatchObject({ message: 'お借りできればうれしいです', units: 2 })
    }
    expect(await tables()).toEqual(before)
    expect(await statusOf(look(argsOf(undefined, `${token}a`)))).toBe(404)
  })

  it('makes the booking by its button', async () => {
    const answer = await accept(argsOf({ side: 'host' }))
    expect(answer.headers.get('location')).toBe(`/a/${token}?notice=proposal_confirmed`)
    expect((await findProposal(test.db, proposalId))?.status).toBe('confirmed')
    const page = await look(argsOf())
    expect(page).toMatchObject({ answerable: false, steps: null })
  })

  it('answers for the host alone, whatever the form says', async () => {
    const answer = await decline(argsOf({ side: 'organizer', reason: '祭りの日です' }))
    expect(answer.headers.get('location')).toBe(`/a/${token}?notice=proposal_declined`)
    expect(await findProposal(test.db, proposalId)).toMatchObject({
      status: 'declined',
      endedBy: 'host',
      endedReason: '祭りの日です',
    })
  })

  it('counters with another date, which the organizer is asked about', async () => {
    expect(await statusOf(countering(argsOf()))).toBe(200)
    const terms = { day: '12/27', start: '10:00', end: '15:00', units: '2', fee: '0' }
    await counter(argsOf({ id: newId(), side: 'host', message: '翌週なら', ...terms }))
    expect((await findProposal(test.db, proposalId))?.status).toBe('countered')
    expect(await statusOf(countering(argsOf()))).toBe(303)
  })

  it('ends with the response clock', async () => {
    const later = '2026-12-01T00:00:00.000Z'
    expect(await look(argsOf(undefined, token, later))).toMatchObject({ answerable: false })
    const answer = await accept(argsOf({ side: 'host' }, token, later))
    expect(answer.headers.get('location')).toBe(`/a/${token}?notice=booking_expired`)
    expect(await test.db.selectFrom('booking').selectAll().execute()).toEqual([])
  })
})
