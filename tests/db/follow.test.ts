import { beforeEach, describe, expect, it } from 'vitest'
import {
  askToFollow,
  confirmFollow,
  endFollow,
  follow,
} from '#app/features/follow/commands.server.ts'
import { addDevice } from '#app/features/follow/device.commands.server.ts'
import { eraseDevice, eraseFollower, forgetFollows } from '#app/features/follow/erasure.server.ts'
import { findFollower, listFollows } from '#app/features/follow/queries.server.ts'
import { listChoices } from '#app/features/follow/topic.queries.server.ts'
import { MOST_FOLLOWS, type Topic } from '#app/features/follow/topic.ts'
import { eraseAccount } from '#app/features/organizations/erasure.server.ts'
import { hashPassword } from '#app/features/accounts/password.server.ts'
import { addHours } from '#app/lib/time.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildDevice, buildFollower, thing } from '#tests/support/builders/follow.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProduce, buildStand } from '#tests/support/builders/stand.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { dumpOf } from '#tests/support/dump.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const EMAIL = 'hanako@example.jp'
const publicUrl = 'https://michikusa.example.jp'
const MARKET: Topic = {
  kind: 'search',
  subject: `category=${encodeURIComponent('朝市・マルシェ')}`,
}

onBothDatabases('Following', (town) => {
  const ask = (topic: Topic, { email = EMAIL, now = NOW } = {}) =>
    askToFollow(town.db, { topic, email, publicUrl }, now)
  const letters = async () =>
    (await town.db.selectFrom('outbox_message').selectAll().orderBy('id').execute()).map(
      ({ recipient, body }) => ({
        recipient,
        token: /confirmation\/([0-9a-f]{40})/.exec(body)?.[1] ?? '',
      }),
    )
  const confirm = (token: string, knownId: string | null = null) =>
    confirmFollow(town.db, { token, knownId }, NOW)
  const followsOf = async (email: string) => {
    const follower = await findFollower(town.db, { email }, NOW)
    return follower ? (await listFollows(town.db, follower.id)).map(({ subject }) => subject) : null
  }

  it('begins when the owner of the address says yes, and not before', async () => {
    expect(await ask(MARKET)).toEqual({ ok: true, value: undefined })
    expect(await followsOf(EMAIL)).toBeNull()
    const [letter] = await letters()
    expect(letter?.recipient).toBe(EMAIL)
    const begun = await confirm(letter?.token ?? '')
    expect(begun.ok).toBe(true)
    expect(await followsOf(EMAIL)).toEqual([MARKET.subject])
    // The key that they got opens their page; the link of the letter works once.
    const key = begun.ok ? begun.value.token : ''
    expect((await findFollower(town.db, { token: key }, NOW))?.email).toBe(EMAIL)
    expect(await confirm(letter?.token ?? '')).toEqual({ ok: false, reason: 'expired' })
  })

  it('ends by itself where nobody says yes: neither the address nor the letter stays', async () => {
    await ask(MARKET)
    const [letter] = await letters()
    const later = addHours(NOW, 73)
    expect(
      await confirmFollow(town.db, { token: letter?.token ?? '', knownId: null }, later),
    ).toEqual({ ok: false, reason: 'expired' })
    await forgetFollows(town.db, later)
    expect([...(await dumpOf(town.db))].filter((row) => row.includes(EMAIL))).toEqual([])
  })

  it('floods nobody: whoever types an address often makes three letters an hour, and hears the same', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(MARKET)))
    expect(new Set(answers.map(({ ok }) => ok))).toEqual(new Set([true]))
    expect((await letters()).length).toBeLessThanOrEqual(3)
    for (let hour = 1; hour < 9; hour += 1) {
      for (let n = 0; n < 4; n += 1) await ask(MARKET, { now: addHours(NOW, hour) })
    }
    expect((await letters()).length).toBeLessThanOrEqual(10)
  })

  it('asks no more than so many addresses an hour in all', async () => {
    const requests = Array.from({ length: 300 }, (_, n) => ({
      token_hash: `h${n}`,
      email: `x${n}@example.jp`,
      ...MARKET,
      expires_at: addHours(NOW, 72),
    }))
    await town.db.insertInto('follow_request').values(requests).execute()
    expect(await ask(MARKET)).toEqual({ ok: true, value: undefined })
    expect(await letters()).toEqual([])
    await ask(MARKET, { now: addHours(NOW, 2) })
    expect(await letters()).toHaveLength(1)
  })

  it('takes fifty things and no more, each once, whoever sends a thousand', async () => {
    const id = await buildFollower(town.db, { email: EMAIL })
    const topic = (n: number): Topic => ({ kind: 'search', subject: `q=${n}` })
    for (let n = 0; n < MOST_FOLLOWS; n += 1) {
      expect((await follow(town.db, { by: { id }, topic: topic(n) }, NOW)).ok).toBe(true)
    }
    expect(await follow(town.db, { by: { id }, topic: topic(1) }, NOW)).toMatchObject({ ok: true })
    expect(await follow(town.db, { by: { id }, topic: topic(999) }, NOW)).toEqual({
      ok: false,
      reason: 'too_many',
    })
    await ask(topic(1000))
    const [letter] = await letters()
    expect(await confirm(letter?.token ?? '')).toEqual({ ok: false, reason: 'too_many' })
    expect(await followsOf(EMAIL)).toHaveLength(MOST_FOLLOWS)
  })

  it('follows nothing that the public cannot see', async () => {
    const organizationId = await buildOrganization(town.db)
    const draft = await buildEvent(town.db, { organizationId, status: 'draft' })
    const hidden = await buildStand(town.db, { hidden_at: NOW })
    const gone = { ok: false, reason: 'gone' }
    for (const topic of [
      thing('event', draft.id),
      thing('stand', hidden),
      thing('organization', 'nobody'),
      { kind: 'search', subject: 'area=nowhere' } as const,
      { kind: 'search', subject: '' } as const,
    ]) {
      expect([topic, await ask(topic)]).toEqual([topic, gone])
    }
    expect(await letters()).toEqual([])
  })

  it('is one tap for an account with a confirmed address, together with what the address follows', async () => {
    await buildFollower(town.db, { email: EMAIL, topics: [MARKET] })
    const topic = thing('organization', await buildOrganization(town.db))
    await follow(town.db, { by: { email: EMAIL }, topic }, addHours(NOW, 1))
    expect(await followsOf(EMAIL)).toEqual([topic.subject, MARKET.subject])
  })

  it('puts a browser and the address of its owner together', async () => {
    const browser = await buildFollower(town.db, { email: null, topics: [MARKET] })
    await buildDevice(town.db, browser)
    const topic = thing('organization', await buildOrganization(town.db))
    await ask(topic)
    const [letter] = await letters()
    await confirm(letter?.token ?? '', browser)
    const one = await findFollower(town.db, { email: EMAIL }, NOW)
    expect(one?.devices).toBe(1)
    expect(await followsOf(EMAIL)).toEqual([topic.subject, MARKET.subject])
    // A browser of somebody else, who has an address of their own, stays theirs.
    const other = await buildFollower(town.db, { email: 'taro@example.jp', topics: [MARKET] })
    await ask(MARKET)
    await confirm((await letters()).at(-1)?.token ?? '', other)
    expect(await followsOf('taro@example.jp')).toEqual([MARKET.subject])
  })

  it('shows nobody’s follows to a key that is wrong, ran out or belongs to somebody who left', async () => {
    await ask(MARKET)
    const begun = await confirm((await letters())[0]?.token ?? '')
    const token = begun.ok ? begun.value.token : ''
    expect(await findFollower(town.db, { token: 'f'.repeat(40) }, NOW)).toBeNull()
    expect(await findFollower(town.db, { token }, addHours(NOW, 181 * 24))).toBeNull()
    const follower = await findFollower(town.db, { token }, NOW)
    await eraseFollower(town.db, follower?.id ?? '')
    expect(await findFollower(town.db, { token }, NOW)).toBeNull()
  })

  describe('leaves nothing behind', () => {
    let id: string
    beforeEach(async () => {
      const other = await buildFollower(town.db, { email: 'taro@example.jp', topics: [MARKET] })
      await buildDevice(town.db, other)
      await ask(MARKET)
      const begun = await confirm((await letters())[0]?.token ?? '')
      await ask(thing('organization', await buildOrganization(town.db)))
      id = (await findFollower(town.db, { email: EMAIL }, NOW))?.id ?? ''
      expect(begun.ok).toBe(true)
      await buildDevice(town.db, id)
    })
    const traces = async () =>
      [...(await dumpOf(town.db))].filter((row) => row.includes(EMAIL) || row.includes(id))

    it('when one leaves, once or twice', async () => {
      expect((await traces()).length).toBeGreaterThan(4)
      await eraseFollower(town.db, id)
      await eraseFollower(town.db, id)
      expect(await traces()).toEqual([])
      expect(await followsOf('taro@example.jp')).toEqual([MARKET.subject])
    })

    it('when the last follow is ended, and not when somebody else’s is', async () => {
      const [own] = await listFollows(town.db, id)
      const others = await findFollower(town.db, { email: 'taro@example.jp' }, NOW)
      const [foreign] = await listFollows(town.db, others?.id ?? '')
      await follow(town.db, { by: { id }, topic: { kind: 'search', subject: 'free=1' } }, NOW)
      expect(await endFollow(town.db, { followerId: id, id: foreign?.id ?? '' })).toEqual({
        left: false,
      })
      expect(await followsOf('taro@example.jp')).toHaveLength(1)
      await endFollow(town.db, { followerId: id, id: own?.id ?? '' })
      const [last] = await listFollows(town.db, id)
      expect(await endFollow(town.db, { followerId: id, id: last?.id ?? '' })).toEqual({
        left: true,
      })
      expect(await traces()).toEqual([])
    })
  })

  it('ends with the account whose address it is', async () => {
    const actor = await buildActor(town.db)
    await town.db
      .updateTable('account')
      .set({ password_hash: await hashPassword('himitsu-no-kotoba') })
      .where('id', '=', actor.accountId)
      .execute()
    await follow(town.db, { by: { email: actor.email }, topic: MARKET }, NOW)
    await eraseAccount(town.db, { actor, password: 'himitsu-no-kotoba' }, NOW)
    expect(await followsOf(actor.email)).toBeNull()
  })

  it('by a device needs no address, and ends with the device', async () => {
    const subscription = { endpoint: 'https://fcm.googleapis.com/x', p256dh: 'B', auth: 'a' }
    const first = await addDevice(town.db, { subscription, topic: MARKET, by: null }, NOW)
    const token = first.ok ? first.value.token : ''
    const follower = await findFollower(town.db, { token }, NOW)
    expect(follower).toMatchObject({ email: null, devices: 1 })
    // The same browser again, without its key: still the same follower, with one more thing.
    await addDevice(
      town.db,
      { subscription, topic: { kind: 'search', subject: 'free=1' }, by: null },
      NOW,
    )
    expect(await listFollows(town.db, follower?.id ?? '')).toHaveLength(2)
    const device = await town.db.selectFrom('push_device').select('id').executeTakeFirstOrThrow()
    await eraseDevice(town.db, device.id)
    await eraseDevice(town.db, device.id)
    expect(await town.db.selectFrom('follower').select('id').execute()).toEqual([])
  })

  it('offers the crop that somebody looks for, and the crops of a stand', async () => {
    await buildTown(town.db)
    const tomato = await buildProduce(town.db, { name: 'トマト', reading: 'とまと' })
    const winter = await buildProduce(town.db, { name: '大根', season_from: 3, season_until: 4 })
    const standId = await buildStand(town.db, { produceIds: [tomato, winter] })
    const choices = async (query: string) =>
      (await listChoices(town.db, new URLSearchParams(query), { areaIds: [], now: NOW }, 'ja')).map(
        ({ name }) => name,
      )
    expect(await choices('q=とまと')).toEqual(['トマト', '「とまと」のイベント'])
    expect(await choices('q=トマト&kind=stand')).toEqual(['トマト'])
    expect(await choices(`stand=${standId}`)).toEqual(['見本農園 直売所', 'トマト'])
    expect(await choices('when=today&near=35.7,139.5')).toEqual([])
  })
})
