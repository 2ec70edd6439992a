import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/features/organizations/actor.ts'
import type { Town } from '#app/features/places/town.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { findStand, listStands } from '#app/features/stands/queries.server.ts'
import { reportStand } from '#app/features/stands/report.commands.server.ts'
import { isOpenNow, standState } from '#app/features/calendar/standing.ts'
import type { ReportState } from '#app/features/stands/stand.ts'
import { createListing, editListing } from '#app/features/places/listing.commands.server.ts'
import {
  confirmKeeper,
  hideListing,
  unhideListing,
  withdrawListing,
} from '#app/features/places/listing-state.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { newId } from '#app/lib/id.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProduce, buildStand, STAND_FACTS as FACTS } from '#tests/support/builders/stand.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

/** Sunday, 22 November 2026, in Tokyo. */
const at = (clock: string) => new Date(`2026-11-22T${clock}:00+09:00`).toISOString()
const NOW = at('10:00')
const publicUrl = 'https://michikusa.example.jp'
const refused = { ok: false, reason: 'not_allowed' }

onBothDatabases('a stand', (given) => {
  let town: Town
  let farmerId: string
  let farmer: Actor
  let staff: Actor

  beforeEach(async () => {
    town = await buildTown(given.db)
    farmerId = await buildOrganization(given.db, { name: '見本農園', kind: 'farmer' })
    farmer = await buildActor(given.db, { organizationIds: [farmerId] })
    staff = await buildActor(given.db, { staff: true })
  })

  const post = (id: string, actor = farmer, facts = FACTS) =>
    createListing(
      given.db,
      STANDS,
      { id, facts, keeper: { organizationId: farmerId }, actor },
      { town, publicUrl, now: NOW },
    )
  const say = (standId: string, state: ReportState, clock: string, produceIds: string[] = []) =>
    reportStand(
      given.db,
      { id: newId(), standId, state, produceIds, note: '', actor: farmer },
      at(clock),
    )
  const openAt = async (standId: string, clock: string) => {
    const stand = await findStand(given.db, standId, at(clock))
    return stand !== null && isOpenNow(standState(stand, at(clock)))
  }

  it('comes back as it was said, and once for the same form (rule 6)', async () => {
    const id = newId()
    const radish = await buildProduce(given.db, { name: 'だいこん' })
    const facts = { ...FACTS, produceIds: [radish, 'nothing-known'] }
    const answers = await Promise.all([post(id, farmer, facts), post(id, farmer, facts)])
    expect(answers.map((answer) => answer.ok)).toEqual([true, true])
    const stands = await listStands(given.db, { scope: 'all', now: NOW })
    expect(stands).toHaveLength(1)
    const { place, produceIds: _, ...rest } = FACTS
    expect(stands[0]).toMatchObject(rest)
    expect(stands[0]?.place).toMatchObject(place)
    expect(stands[0]?.produce.map((produce) => produce.name)).toEqual(['だいこん'])
  })

  it('is public once staff have confirmed its farmer', async () => {
    const id = newId()
    await post(id)
    const isListed = async () =>
      (await listStands(given.db, { scope: 'public', now: NOW })).length === 1
    expect(await isListed()).toBe(false)
    const step = { id, message: '確認しました。', publicUrl }
    expect(await confirmKeeper(given.db, STANDS, { ...step, actor: farmer }, NOW)).toEqual(refused)
    await confirmKeeper(given.db, STANDS, { ...step, actor: staff }, NOW)
    expect(await isListed()).toBe(true)
    await withdrawListing(given.db, STANDS, { id, actor: farmer }, NOW)
    expect(await isListed()).toBe(false)
  })

  it('is changed and reported by its farmer and staff only (rule 3)', async () => {
    const id = await buildStand(given.db, { farmer_id: farmerId })
    const stranger = await buildActor(given.db, {
      organizationIds: [await buildOrganization(given.db)],
    })
    const report = {
      id: newId(),
      standId: id,
      state: 'sold_out' as const,
      produceIds: [],
      note: '',
    }
    expect(await reportStand(given.db, { ...report, actor: stranger }, NOW)).toEqual(refused)
    const edit = { id, version: 1, facts: { ...FACTS, summary: '変えました' } }
    const where = { town, publicUrl, now: NOW }
    expect(await editListing(given.db, STANDS, { ...edit, actor: stranger }, where)).toEqual(
      refused,
    )
    expect(await withdrawListing(given.db, STANDS, { id, actor: stranger }, NOW)).toEqual(refused)
    expect(await hideListing(given.db, STANDS, { id, actor: stranger, message: '' }, NOW)).toEqual(
      refused,
    )
    expect(await post(id, stranger)).toEqual({ ok: false, reason: 'taken' })
    expect((await findStand(given.db, id, NOW))?.report).toBeNull()

    expect((await editListing(given.db, STANDS, { ...edit, actor: farmer }, where)).ok).toBe(true)
    expect((await reportStand(given.db, { ...report, actor: staff }, NOW)).ok).toBe(true)
    const [revision] = await listRevisions(given.db, 'stand', id)
    expect(revision).toMatchObject({ version: 2, action: 'edit', accountId: farmer.accountId })
  })

  it('edited by two people keeps the first one’s words and tells the second (rule 7)', async () => {
    const id = await buildStand(given.db, { farmer_id: farmerId })
    const edit = (summary: string) =>
      editListing(
        given.db,
        STANDS,
        { id, version: 1, facts: { ...FACTS, summary }, actor: farmer },
        { town, publicUrl, now: NOW },
      )
    const answers = await Promise.all([edit('ひとり目'), edit('ふたり目')])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, reason: 'edited_elsewhere' })
  })

  it('hidden is not destroyed: staff bring it back (rule 4)', async () => {
    const id = await buildStand(given.db, { farmer_id: farmerId })
    await hideListing(given.db, STANDS, { id, actor: staff, message: '重複のためです。' }, NOW)
    expect(await listStands(given.db, { scope: 'public', now: NOW })).toEqual([])
    expect(await unhideListing(given.db, STANDS, { id, actor: farmer }, NOW)).toEqual(refused)
    await unhideListing(given.db, STANDS, { id, actor: staff }, NOW)
    expect(await listStands(given.db, { scope: 'public', now: NOW })).toHaveLength(1)
  })

  it('shows what its farmer said last, until it closes (rule 10)', async () => {
    const id = await buildStand(given.db, { farmer_id: farmerId })
    const egg = await buildProduce(given.db, { name: 'たまご' })
    await say(id, 'open', '09:30', [egg])
    const stand = await findStand(given.db, id, at('10:00'))
    expect(stand?.report?.produce.map((produce) => produce.name)).toEqual(['たまご'])
    await say(id, 'sold_out', '11:00')
    expect(await openAt(id, '11:00')).toBe(false)
    expect(await openAt(id, '16:59')).toBe(false)
    expect((await findStand(given.db, id, at('17:00')))?.report).toBeNull()
    const tomorrow = '2026-11-23T01:00:00.000Z'
    const next = await findStand(given.db, id, tomorrow)
    expect(next && isOpenNow(standState(next, tomorrow))).toBe(true)
  })

  it('does not come back to an older report when a newer one has ended', async () => {
    const id = await buildStand(given.db, { farmer_id: farmerId })
    await say(id, 'open', '17:30')
    await say(id, 'sold_out', '08:00')
    expect((await findStand(given.db, id, at('18:00')))?.report).toBeNull()
  })

  it('told twice by the same tap has one report', async () => {
    const id = await buildStand(given.db, { farmer_id: farmerId })
    const tap = {
      id: newId(),
      standId: id,
      state: 'open' as const,
      produceIds: [],
      note: '',
      actor: farmer,
    }
    const answers = await Promise.all([
      reportStand(given.db, tap, NOW),
      reportStand(given.db, tap, NOW),
    ])
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await given.db.selectFrom('stand_report').select('id').execute()).toHaveLength(1)
  })
})
