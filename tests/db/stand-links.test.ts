import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/features/organizations/actor.ts'
import { confirmKeeper, hideListing } from '#app/features/places/listing-state.commands.server.ts'
import { listPastReports } from '#app/features/stands/history.queries.server.ts'
import { makeStandLink, withdrawStandLink } from '#app/features/stands/link.commands.server.ts'
import { findLinkDate, openStandLink } from '#app/features/stands/link.queries.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { listStandNews } from '#app/features/stands/news.queries.server.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { reportStand } from '#app/features/stands/report.commands.server.ts'
import { newId, newToken, tokenHash } from '#app/lib/id.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProduce, buildStand } from '#tests/support/builders/stand.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { dumpOf, missingFrom } from '#tests/support/dump.ts'

/** Sunday, 22 November 2026, in Tokyo. */
const at = (clock: string) => new Date(`2026-11-22T${clock}:00+09:00`).toISOString()
const NOW = at('10:00')

onBothDatabases('A farmer’s card', (given) => {
  let farmer: Actor
  let standId: string
  const token = newToken()

  beforeEach(async () => {
    const farmerId = await buildOrganization(given.db, { name: '見本農園', kind: 'farmer' })
    farmer = await buildActor(given.db, { organizationIds: [farmerId] })
    standId = await buildStand(given.db, { farmer_id: farmerId })
  })

  const make = (secret = token, actor = farmer) =>
    makeStandLink(given.db, { standId, token: secret, actor }, NOW)
  const tap = (secret: string, of = standId, state: 'open' | 'sold_out' = 'sold_out') =>
    reportStand(
      given.db,
      {
        id: newId(),
        standId: of,
        state,
        produceIds: [],
        note: '',
        tokenHash: tokenHash(secret),
      },
      NOW,
    )
  const REFUSED = { ok: false, reason: 'not_allowed' }

  it('sets the day’s board of its stand, and nothing else in the town (rule 3)', async () => {
    await make()
    const other = await buildStand(given.db)
    const before = await dumpOf(given.db)
    expect(await tap(token, other)).toEqual(REFUSED)
    expect(missingFrom(await dumpOf(given.db), before)).toEqual([])
    expect((await tap(token)).ok).toBe(true)
    const changed = missingFrom(await dumpOf(given.db), before)
    expect(changed.map((row) => row.split(' ', 1)[0])).toEqual(['stand_report'])
    expect((await findStand(given.db, standId, NOW))?.report?.state).toBe('sold_out')
    expect(await listPastReports(given.db, standId)).toMatchObject([{ byCard: true, by: '' }])
  })

  it('is kept as a hash alone, and made once by the same form', async () => {
    const answers = await Promise.all([make(), make()])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    const links = await given.db.selectFrom('stand_link').selectAll().execute()
    expect(links).toHaveLength(1)
    expect(JSON.stringify(links)).not.toContain(token)
    expect(await findLinkDate(given.db, standId)).toBe(NOW)
  })

  it('works no longer once it is withdrawn, or another one was made', async () => {
    await make()
    expect(await openStandLink(given.db, token, NOW)).toMatchObject({ stand: { id: standId } })
    await withdrawStandLink(given.db, { standId, actor: farmer }, NOW)
    expect(await openStandLink(given.db, token, NOW)).toBeNull()
    expect(await tap(token)).toEqual(REFUSED)
    // The form that made it, sent again, does not bring it back.
    expect(await make()).toEqual({ ok: false, reason: 'withdrawn' })
    const [second, third] = [newToken(), newToken()]
    await make(second)
    await make(third)
    expect(await tap(second)).toEqual(REFUSED)
    expect((await tap(third)).ok).toBe(true)
  })

  it('is made and withdrawn by its farmer and staff only (rule 3)', async () => {
    const stranger = await buildActor(given.db)
    expect(await make(newToken(), stranger)).toEqual(REFUSED)
    await make()
    expect(await withdrawStandLink(given.db, { standId, actor: stranger }, NOW)).toEqual(REFUSED)
    expect((await tap(token)).ok).toBe(true)
    expect(
      await makeStandLink(given.db, { standId: 'nowhere', token, actor: farmer }, NOW),
    ).toEqual({ ok: false, reason: 'not_found' })
  })

  it('ends when staff give the stand to another farmer, and when it is hidden', async () => {
    await make()
    const staff = await buildActor(given.db, { staff: true })
    const step = { id: standId, actor: staff, message: '確認', publicUrl: 'https://m.example.jp' }
    await confirmKeeper(given.db, STANDS, step, NOW)
    expect(await openStandLink(given.db, token, NOW)).not.toBeNull()
    await hideListing(given.db, STANDS, { id: standId, actor: staff, message: '重複' }, NOW)
    expect(await tap(token)).toEqual({ ok: false, reason: 'not_found' })
    expect(await openStandLink(given.db, token, NOW)).toBeNull()
    await given.db.updateTable('stand').set({ hidden_at: null }).execute()
    const keeperId = await buildOrganization(given.db, { name: '隣の農園' })
    await confirmKeeper(given.db, STANDS, { ...step, keeperId }, NOW)
    expect(await tap(token)).toEqual(REFUSED)
  })

  it('tells open pages what was said last, of public stands alone', async () => {
    const hidden = await buildStand(given.db, { farmer_id: farmer.memberships[0]?.organizationId })
    await make()
    await tap(token)
    const report = {
      id: newId(),
      standId: hidden,
      state: 'open',
      produceIds: [],
      note: '',
    } as const
    await reportStand(given.db, { ...report, actor: farmer }, at('10:05'))
    expect(await listStandNews(given.db, at('10:06'))).toMatchObject([
      { standId: hidden, name: '見本農園 直売所', state: 'open', reportedAt: at('10:05') },
      { standId, name: '見本農園 直売所', state: 'sold_out', reportedAt: at('10:00') },
    ])
    await given.db.updateTable('stand').set({ hidden_at: NOW }).where('id', '=', hidden).execute()
    expect(await listStandNews(given.db, at('10:06'))).toMatchObject([{ standId }])
    expect(await listStandNews(given.db, at('17:00'))).toEqual([])
  })

  it('can say until when, today and from now on', async () => {
    const radish = await buildProduce(given.db, { name: '大根' })
    const say = (until: string, state: 'open' | 'closed' = 'open') =>
      reportStand(
        given.db,
        { id: newId(), standId, state, produceIds: [radish], note: '', until, actor: farmer },
        NOW,
      )
    expect(await say('10:00')).toEqual({ ok: false, reason: 'until_past' })
    expect((await say('14:00')).ok).toBe(true)
    const { report } = (await findStand(given.db, standId, at('13:00'))) ?? {}
    expect(report).toMatchObject({ until: at('14:00'), expiresAt: at('17:00') })
    expect((await say('09:00', 'closed')).ok).toBe(true)
    expect((await findStand(given.db, standId, NOW))?.report).toMatchObject({
      until: null,
      produce: [],
    })
  })
})
