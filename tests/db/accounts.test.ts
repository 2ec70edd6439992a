import { expect, it } from 'vitest'
import {
  checkSignIn,
  confirmEmail,
  forgetExpired,
  grantRoles,
  resetPassword,
  sendReset,
} from '#app/features/accounts/commands.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import {
  addMember,
  createOrganization,
  editOrganization,
  removeMember,
} from '#app/features/organizations/commands.server.ts'
import { saveThings } from '#app/features/saved/commands.server.ts'
import { listSavedThings } from '#app/features/saved/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { findProposal } from '#app/features/bookings/proposal.queries.server.ts'
import { eraseAccount } from '#app/features/organizations/erasure.server.ts'
import { findActor, findOrganization } from '#app/features/organizations/queries.server.ts'
import { signUp } from '#app/features/organizations/sign-up.server.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { addHours, addMinutes } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const SITE = 'http://town.test'
const SHOP = {
  id: idFrom('organization', 'shop'),
  version: 0,
  name: '見本商店',
  reading: 'みほんしょうてん',
  kind: 'merchant' as const,
  sector: 'commerce' as const,
  summary: '',
  url: '',
  phone: '',
}
const PASSWORD = '見本のあいことば'

const person = (name: string) => ({
  id: idFrom('account', name),
  name: `見本 ${name}`,
  email: `${name}@example.jp`,
  password: PASSWORD,
})

async function actorOf(db: Db, name: string): Promise<Actor> {
  const made = await signUp(db, person(name), SITE, NOW)
  expect(made.ok).toBe(true)
  const actor = await findActor(db, person(name).id)
  if (!actor) throw new Error('nobody there')
  return actor
}

/** The secret of the newest link that was mailed to somebody. */
async function tokenMailedTo(db: Db, name: string): Promise<string> {
  const letters = await db
    .selectFrom('outbox_message')
    .select('body')
    .where('recipient', '=', person(name).email)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return /\/([0-9a-f]{40})\b/.exec(letters[0]?.body ?? '')?.[1] ?? ''
}

onBothDatabases('An account', (town) => {
  it('comes with an organization of one, and with a mail that asks to confirm', async () => {
    const actor = await actorOf(town.db, 'hana')
    expect(actor).toMatchObject({ emailConfirmed: false, staff: false })
    expect(actor.memberships).toMatchObject([{ name: '見本 hana', role: 'owner' }])
    const token = await tokenMailedTo(town.db, 'hana')
    expect(await confirmEmail(town.db, token, NOW)).toMatchObject({ ok: true })
    expect(await confirmEmail(town.db, token, NOW)).toEqual({ ok: false, reason: 'expired' })
    expect((await findActor(town.db, actor.accountId))?.emailConfirmed).toBe(true)
  })

  it('names the shop before the person alone, since forms propose the first', async () => {
    const actor = await actorOf(town.db, 'hana')
    await createOrganization(town.db, SHOP, actor, addHours(NOW, 1))
    const again = await findActor(town.db, actor.accountId)
    expect(again?.memberships.map(({ name }) => name)).toEqual(['見本商店', '見本 hana'])
  })

  it('is made once, however often the same form is sent', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => signUp(town.db, person('hana'), SITE, NOW)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await town.db.selectFrom('account').select('id').execute()).toHaveLength(1)
    expect(await town.db.selectFrom('outbox_message').select('id').execute()).toHaveLength(1)
  })

  it('tells only the owner of an address that it is known already', async () => {
    await actorOf(town.db, 'hana')
    const again = { ...person('hana'), id: idFrom('account', 'stranger') }
    expect(await signUp(town.db, again, SITE, NOW)).toEqual({ ok: false, reason: 'known' })
    const letters = await town.db.selectFrom('outbox_message').select('subject').execute()
    expect(letters.map((letter) => letter.subject)).toContain(
      '【道草コモンズ】すでに登録されています',
    )
  })

  it('keeps no password that could be read', async () => {
    await actorOf(town.db, 'hana')
    const { password_hash } = await town.db
      .selectFrom('account')
      .select('password_hash')
      .executeTakeFirstOrThrow()
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('waits a quarter of an hour after eight wrong passwords, known or not', async () => {
    await actorOf(town.db, 'hana')
    for (const email of [person('hana').email, 'nobody@example.jp']) {
      for (let attempt = 0; attempt < 8; attempt += 1) {
        const wrong = await checkSignIn(town.db, { email, password: 'wrong' }, NOW)
        expect(wrong).toEqual({ ok: false, reason: 'wrong' })
      }
      const right = { email, password: PASSWORD }
      expect(await checkSignIn(town.db, right, NOW)).toEqual({ ok: false, reason: 'too_many' })
    }
    const later = addMinutes(NOW, 16)
    const right = { email: person('hana').email, password: PASSWORD }
    expect(await checkSignIn(town.db, right, later)).toMatchObject({ ok: true })
  })

  it('gets a new password by a link that works once and for two hours', async () => {
    await actorOf(town.db, 'hana')
    await sendReset(town.db, person('hana').email, SITE, NOW)
    const stale = await tokenMailedTo(town.db, 'hana')
    const late = { token: stale, password: 'あたらしいことば' }
    expect(await resetPassword(town.db, late, addHours(NOW, 2))).toMatchObject({ ok: false })
    await sendReset(town.db, person('hana').email, SITE, addHours(NOW, 1))
    const token = await tokenMailedTo(town.db, 'hana')
    const fresh = { token, password: 'あたらしいことば' }
    expect(await resetPassword(town.db, fresh, addHours(NOW, 2))).toMatchObject({ ok: true })
    expect(await resetPassword(town.db, fresh, addHours(NOW, 2))).toMatchObject({ ok: false })
    const signIn = { email: person('hana').email, password: 'あたらしいことば' }
    expect(await checkSignIn(town.db, signIn, NOW)).toMatchObject({ ok: true })
  })

  it('is sent five letters of a kind within an hour, however often somebody asks', async () => {
    await actorOf(town.db, 'hana')
    const { email } = person('hana')
    for (let nth = 0; nth < 9; nth += 1) {
      await sendReset(town.db, email, SITE, NOW)
      const id = idFrom('stranger', String(nth))
      await signUp(town.db, { ...person('hana'), id }, SITE, NOW)
    }
    const kinds = await town.db.selectFrom('outbox_message').select('dedupe_key').execute()
    const of = (kind: string) => kinds.filter((row) => row.dedupe_key.startsWith(`${kind}:`))
    expect([of('reset').length, of('known').length]).toEqual([5, 5])
    await sendReset(town.db, email, SITE, addHours(NOW, 2))
    expect(await tokenMailedTo(town.db, 'hana')).not.toBe('')
  })

  it('leaves nothing behind of sessions, links and tries that have run out', async () => {
    await actorOf(town.db, 'hana')
    await checkSignIn(town.db, { email: person('hana').email, password: 'wrong' }, NOW)
    await forgetExpired(town.db, NOW)
    const left = async () => [
      (await town.db.selectFrom('account_link').select('token_hash').execute()).length,
      (await town.db.selectFrom('sign_in_attempt').select('id').execute()).length,
    ]
    expect(await left()).toEqual([1, 1])
    await forgetExpired(town.db, addHours(NOW, 80))
    expect(await left()).toEqual([0, 0])
  })

  it('becomes staff by the command line and nowhere else', async () => {
    const actor = await actorOf(town.db, 'hana')
    expect(await grantRoles(town.db, 'HANA@example.jp', { staff: true })).toEqual({ ok: true })
    expect(await findActor(town.db, actor.accountId)).toMatchObject({ staff: true, admin: false })
    expect(await grantRoles(town.db, 'nobody@example.jp', { staff: true })).toMatchObject({
      reason: 'unknown',
    })
  })

  it('is erased with its name, its address and what it posted alone', async () => {
    const actor = await actorOf(town.db, 'hana')
    const things = [{ kind: 'event' as const, id: newId() }]
    await saveThings(town.db, { accountId: actor.accountId, things }, NOW)
    const wrong = await eraseAccount(town.db, { actor, password: 'wrong' }, NOW)
    expect(wrong).toEqual({ ok: false, reason: 'wrong_password' })
    expect(await eraseAccount(town.db, { actor, password: PASSWORD }, NOW)).toEqual({ ok: true })
    expect(await listSavedThings(town.db, actor.accountId)).toEqual([])
    expect(await findActor(town.db, actor.accountId)).toBeNull()
    const organization = await findOrganization(town.db, actor.memberships[0]?.organizationId ?? '')
    expect(organization).toMatchObject({ name: '退会した方', hidden: true })
    const everything = JSON.stringify([
      await town.db.selectFrom('account').selectAll().execute(),
      await town.db.selectFrom('organization').selectAll().execute(),
      await town.db.selectFrom('outbox_message').selectAll().execute(),
      await town.db.selectFrom('revision').selectAll().execute(),
    ])
    expect(everything).not.toContain('hana@example.jp')
    expect(everything).not.toContain('見本 hana')
  })

  it('leaves no offer behind of which the other side could still make a booking', async () => {
    const actor = await actorOf(town.db, 'hana')
    const organizationId = actor.memberships[0]?.organizationId ?? ''
    const request = await buildRequest(town.db, { organizationId, actor })
    const venueId = await buildVenue(town.db)
    const proposalId = await buildProposal(town.db, { request, venueId, is_held: 1 })
    const slot = { eventId: '', event_id: null, organizationId, venueId, day: '2026-12-20' }
    const own = { request_id: request.id, proposal_id: proposalId, status: 'held' as const }
    await buildBooking(town.db, { ...slot, ...own, held_until: '2026-11-29T00:00:00.000Z' })
    // Booking took a second member; this is about somebody who is alone.
    const others = town.db.deleteFrom('organization_member')
    await others.where('account_id', '!=', actor.accountId).execute()
    expect(await eraseAccount(town.db, { actor, password: PASSWORD }, NOW)).toEqual({ ok: true })
    expect((await findProposal(town.db, proposalId))?.status).toBe('withdrawn')
    const bookings = await town.db.selectFrom('booking').select('status').execute()
    expect(bookings).toEqual([{ status: 'released' }])
  })
})

onBothDatabases('An organization', (town) => {
  it('is changed by its owners and by staff, and by nobody else', async () => {
    const owner = await actorOf(town.db, 'hana')
    const stranger = await actorOf(town.db, 'taro')
    expect(await createOrganization(town.db, SHOP, owner, NOW)).toMatchObject({ ok: true })
    const member = await findActor(town.db, owner.accountId)
    if (!member) throw new Error('nobody there')
    const edit = { ...SHOP, version: 1, name: '見本商店 本店' }
    expect(await editOrganization(town.db, edit, stranger, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await editOrganization(town.db, edit, member, NOW)).toMatchObject({ ok: true })
    expect(await findOrganization(town.db, SHOP.id)).toMatchObject({ name: '見本商店 本店' })
    const revisions = await listRevisions(town.db, 'organization', SHOP.id)
    expect(revisions.map(({ action, version }) => [action, version])).toEqual([
      ['edit', 2],
      ['create', 1],
    ])
  })

  it('tells the second of two people who edit it at once', async () => {
    await createOrganization(town.db, SHOP, await actorOf(town.db, 'hana'), NOW)
    const owner = await findActor(town.db, person('hana').id)
    if (!owner) throw new Error('nobody there')
    const answers = await Promise.all(
      ['甲', '乙'].map((name) =>
        editOrganization(town.db, { ...SHOP, version: 1, name }, owner, NOW),
      ),
    )
    expect(answers.map((answer) => (answer.ok ? 'saved' : answer.reason)).sort()).toEqual([
      'edited_elsewhere',
      'saved',
    ])
  })

  it('is made once by one form, and a stranger cannot take its id', async () => {
    const owner = await actorOf(town.db, 'hana')
    const stranger = await actorOf(town.db, 'taro')
    await createOrganization(town.db, SHOP, owner, NOW)
    const again = await findActor(town.db, owner.accountId)
    if (!again) throw new Error('nobody there')
    expect(await createOrganization(town.db, SHOP, again, NOW)).toMatchObject({ ok: true })
    expect(await createOrganization(town.db, SHOP, stranger, NOW)).toMatchObject({
      reason: 'taken',
    })
  })

  it('keeps at least one owner', async () => {
    await createOrganization(town.db, SHOP, await actorOf(town.db, 'hana'), NOW)
    const owner = await findActor(town.db, person('hana').id)
    await actorOf(town.db, 'taro')
    await confirmEmail(town.db, await tokenMailedTo(town.db, 'taro'), NOW)
    if (!owner) throw new Error('nobody there')
    const own = { organizationId: SHOP.id, accountId: owner.accountId }
    expect(await removeMember(town.db, own, owner)).toMatchObject({ reason: 'last_owner' })
    const taro = { organizationId: SHOP.id, email: person('taro').email, role: 'owner' as const }
    await confirmEmail(town.db, await tokenMailedTo(town.db, 'hana'), NOW)
    const hana = { ...taro, email: person('hana').email, role: 'editor' as const }
    expect(await addMember(town.db, hana, owner, NOW)).toMatchObject({ reason: 'last_owner' })
    expect(await addMember(town.db, taro, owner, NOW)).toEqual({ ok: true })
    expect(await removeMember(town.db, own, owner)).toEqual({ ok: true })
  })
})
