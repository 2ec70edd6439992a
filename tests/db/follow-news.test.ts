import { beforeEach, expect, it } from 'vitest'
import { createEvent, editEvent } from '#app/features/events/commands.server.ts'
import {
  cancelOccurrence,
  moveOccurrence,
  reinstateOccurrence,
} from '#app/features/events/occurrence.commands.server.ts'
import { submitEvent } from '#app/features/events/review.commands.server.ts'
import { cancelEvent } from '#app/features/events/withdrawal.commands.server.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { writeDigests } from '#app/features/follow/digest.commands.server.ts'
import { tellDevices } from '#app/features/follow/push.commands.server.ts'
import type { Topic } from '#app/features/follow/topic.ts'
import type { EventInput } from '#app/features/events/event.ts'
import type { Town } from '#app/features/places/town.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { reportStand } from '#app/features/stands/report.commands.server.ts'
import type { ReportState } from '#app/features/stands/stand.ts'
import { newId } from '#app/lib/id.ts'
import { eventInput } from '#tests/support/builders/event-input.ts'
import { buildDevice, buildFollower, thing } from '#tests/support/builders/follow.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProduce, buildStand } from '#tests/support/builders/stand.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

/** Monday, 23 November 2026, in Tokyo, unless another day is given. */
const at = (clock: string, day = '2026-11-23') => new Date(`${day}T${clock}:00+09:00`).toISOString()
const publicUrl = 'https://michikusa.example.jp'

onBothDatabases('Who follows', (town) => {
  let organizationId: string
  let organizer: Actor
  let farmerId: string
  let farmer: Actor
  let tomato: string
  let standId: string
  let koganei: Town

  beforeEach(async () => {
    koganei = await buildTown(town.db)
    organizationId = await buildOrganization(town.db, {
      name: '見本商店会',
      trusted_at: at('08:00', '2026-11-01'),
    })
    organizer = await buildActor(town.db, { organizationIds: [organizationId] })
    farmerId = await buildOrganization(town.db, { name: '見本農園', kind: 'farmer' })
    farmer = await buildActor(town.db, { organizationIds: [farmerId] })
    tomato = await buildProduce(town.db, { name: 'トマト' })
    standId = await buildStand(town.db, { farmer_id: farmerId, produceIds: [tomato] })
  })

  const publish = async (now: string, input: Partial<EventInput> = {}) => {
    const id = newId()
    const given = { id, organizer: { organizationId }, input: eventInput(input), actor: organizer }
    await createEvent(town.db, { ...given, town: koganei }, now)
    const published = await submitEvent(town.db, { eventId: id, actor: organizer, publicUrl }, now)
    expect(published).toMatchObject({ ok: true, value: { status: 'published' } })
    return id
  }
  const report = (
    now: string,
    produceIds = [tomato],
    state: ReportState = 'open',
    stand = standId,
  ) =>
    reportStand(
      town.db,
      { id: newId(), standId: stand, state, produceIds, note: '', actor: farmer },
      now,
    )
  const mail = (now: string) => writeDigests(town.db, { publicUrl }, now)
  const push = (now: string) => tellDevices(town.db, now)
  const letters = async () =>
    town.db
      .selectFrom('outbox_message')
      .selectAll()
      .where('dedupe_key', 'like', 'follow-%')
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  const texts = async () => (await letters()).map(({ subject, body }) => `${subject}\n${body}`)
  const follower = (...topics: Topic[]) => buildFollower(town.db, { topics })
  const organization = () => thing('organization', organizationId)

  it('an organization, a category or an area hears of a new event at seven in the morning, once', async () => {
    const [area] = (await town.db.selectFrom('area').select('id').limit(1).execute()) as [
      { id: string },
    ]
    const category = `category=${encodeURIComponent('朝市・マルシェ')}`
    const people: [string, Topic][] = [
      ['organization', organization()],
      ['category', { kind: 'search', subject: category }],
      ['area', { kind: 'search', subject: `area=${area.id}` }],
      ['words', { kind: 'search', subject: `q=${encodeURIComponent('朝市')}` }],
      [
        'all',
        { kind: 'search', subject: `q=${encodeURIComponent('朝市')}&${category}&area=${area.id}` },
      ],
      ['others', { kind: 'search', subject: 'category=x' }],
      ['otherwise', thing('organization', farmerId)],
    ]
    for (const [name, topic] of people) {
      await buildFollower(town.db, { email: `${name}@example.jp`, topics: [topic] })
    }
    await publish(at('20:00', '2026-11-22'), {
      category: '朝市・マルシェ',
      place: { mode: 'unknown', areaId: area.id },
    })
    expect(await mail(at('06:59'))).toBe(0)
    expect(await mail(at('07:00'))).toBe(5)
    expect(await mail(at('07:01'))).toBe(0)
    expect(await mail(at('07:00', '2026-11-24'))).toBe(0)
    const told = await letters()
    expect(told.map(({ recipient }) => recipient).toSorted()).toEqual(
      ['all', 'area', 'category', 'organization', 'words'].map((name) => `${name}@example.jp`),
    )
    expect(told[0]?.subject).toBe('【道草コモンズ】新しいイベント「見本の朝市」')
    expect(told[0]?.body).toContain('11月29日（日）10:00〜14:00')
    expect(told[0]?.leave_url).toMatch(/^https:.*\/follow\/[0-9a-f]{40}\/withdrawal$/)
  })

  it('hears nothing of what was there before they began, of drafts, or of what was called off at once', async () => {
    await publish(at('08:00', '2026-11-20'))
    const gone = await publish(at('12:00', '2026-11-22'), { title: 'すぐ中止' })
    await cancelEvent(
      town.db,
      { eventId: gone, actor: organizer, message: '雨', publicUrl },
      at('13:00', '2026-11-22'),
    )
    await follower(organization())
    expect(await mail(at('07:00'))).toBe(0)
  })

  it('hears of one letter a day, of dates called off and moved, and of new dates', async () => {
    const id = await publish(at('08:00', '2026-11-20'))
    const series = await publish(at('08:00', '2026-11-20'), {
      title: '見本の教室',
      schedule: { kind: 'once', day: '2026-12-05', start: '10:00', end: '12:00' },
    })
    await follower(thing('event', id), thing('event', series))
    const date = { eventId: id, day: '2026-11-29', actor: organizer }
    await cancelOccurrence(
      town.db,
      { ...date, message: '雨の予報のため' },
      at('15:00', '2026-11-22'),
    )
    const before = await findEvent(town.db, series)
    const edited = await editEvent(
      town.db,
      {
        id: series,
        version: before?.version ?? 0,
        input: eventInput({
          title: '見本の教室',
          schedule: { kind: 'once', day: '2026-12-12', start: '10:00', end: '12:00' },
        }),
        actor: organizer,
        town: koganei,
      },
      at('16:00', '2026-11-22'),
    )
    expect(edited.ok).toBe(true)
    expect(await mail(at('07:30'))).toBe(1)
    const [text = ''] = await texts()
    expect(text).toContain('ほか1件')
    expect(text).toContain('11月29日（日）10:00〜14:00は中止です。\n雨の予報のため')
    expect(text).toContain('日程が変わりました。\n12月12日（土）10:00〜12:00')
    await reinstateOccurrence(town.db, date, at('10:00'))
    await moveOccurrence(
      town.db,
      { ...date, to: { day: '2026-11-30', start: '09:00', end: '10:00', message: '' } },
      at('11:00'),
    )
    expect(await mail(at('12:00'))).toBe(0)
    expect(await mail(at('07:00', '2026-11-24'))).toBe(1)
    const [, second = ''] = await texts()
    expect(second).toContain('11月30日（月）9:00〜10:00に変わりました。')
    expect(second).not.toContain('教室')
  })

  it('a crop is told when it is out: by letter once a day, in the daytime', async () => {
    await follower(thing('produce', tomato))
    await report(at('05:30'))
    expect(await mail(at('06:00'))).toBe(0)
    expect(await mail(at('07:00'))).toBe(1)
    await report(at('09:00'))
    expect(await mail(at('09:01'))).toBe(0)
    await report(at('22:00'))
    expect(await mail(at('22:01'))).toBe(0)
    await report(at('10:00', '2026-11-24'), [], 'open')
    expect(await mail(at('10:01', '2026-11-24'))).toBe(0)
    await report(at('10:30', '2026-11-24'), [tomato], 'few_left')
    expect(await mail(at('10:31', '2026-11-24'))).toBe(1)
    const [first = '', second = ''] = await texts()
    expect(first).toContain('【道草コモンズ】トマトが出ています')
    expect(first).toContain(`見本農園 直売所（5:30現在）`)
    expect(second).toContain('10:30現在、残りわずか')
  })

  it('nothing is told of a stand that is sold out, closed or hidden, nor of what was reported before', async () => {
    await report(at('09:00'))
    await buildFollower(town.db, { topics: [thing('produce', tomato)], since: at('09:30') })
    expect(await mail(at('10:00'))).toBe(0)
    await report(at('11:00'), [tomato], 'sold_out')
    expect(await mail(at('11:01'))).toBe(0)
    await report(at('12:00'))
    await town.db
      .updateTable('stand')
      .set({ hidden_at: at('12:00') })
      .execute()
    expect(await mail(at('12:01'))).toBe(0)
    expect(await mail(at('23:00'))).toBe(0)
  })

  it('loses no letter and doubles none when two processes write them at once', async () => {
    for (let n = 0; n < 5; n += 1) {
      await buildFollower(town.db, { email: `x${n}@example.jp`, topics: [organization()] })
    }
    await publish(at('20:00', '2026-11-22'))
    const written = await Promise.all([mail(at('07:00')), mail(at('07:00')), mail(at('07:00'))])
    expect(written.reduce((all, one) => all + one, 0)).toBe(5)
    expect(await letters()).toHaveLength(5)
  })

  it('on a device is told at once: the crop, the stand, and the date that is called off; each once', async () => {
    const id = await publish(at('08:00', '2026-11-20'))
    const who = await buildFollower(town.db, {
      email: null,
      topics: [thing('produce', tomato), thing('stand', standId), thing('event', id)],
    })
    await buildDevice(town.db, who)
    await report(at('09:00'))
    expect(await push(at('09:01'))).toBe(1)
    await report(at('09:30'), [tomato], 'few_left')
    expect(await push(at('09:31'))).toBe(0)
    const date = { eventId: id, day: '2026-11-29', actor: organizer }
    await cancelOccurrence(town.db, { ...date, message: '雨' }, at('09:40'))
    const both = await Promise.all([push(at('09:41')), push(at('09:41'))])
    expect(both.toSorted()).toEqual([0, 1])
    expect(await push(at('09:42'))).toBe(0)
    const told = await letters()
    expect(told.map(({ channel }) => channel)).toEqual(['push', 'push'])
    const messages = told.map(({ body }) => JSON.parse(body) as Record<string, string>)
    expect(messages[0]).toMatchObject({ title: 'トマトが出ています', url: `/stands/${standId}` })
    expect(messages[1]).toMatchObject({
      title: '「見本の朝市」のお知らせ',
      body: '11月29日（日）10:00〜14:00は中止です。\n雨',
    })
    expect(told[0]?.useful_until).toBe(at('17:00'))
    // It was told at once: the morning does not tell it again.
    expect(await mail(at('07:00', '2026-11-24'))).toBe(0)
  })

  it('on a device hears of what was called off while the server was down, also as a guest’s follower', async () => {
    const guestId = await buildOrganization(town.db, { name: '見本の共催者' })
    const id = await publish(at('08:00', '2026-11-20'), { coOrganizerIds: [guestId] })
    const who = await buildFollower(town.db, {
      email: null,
      topics: [thing('organization', guestId)],
    })
    await buildDevice(town.db, who)
    const date = { eventId: id, day: '2026-11-29', actor: organizer }
    await cancelOccurrence(town.db, { ...date, message: '' }, at('09:00'))
    expect(await push(at('20:00'))).toBe(1)
    expect(await push(at('07:00', '2026-11-24'))).toBe(0)
  })

  it('on a device hears of three stands a day, and of what is called off on top', async () => {
    const who = await buildFollower(town.db, { email: null, topics: [thing('produce', tomato)] })
    const id = await publish(at('08:00', '2026-11-20'))
    await follower(thing('event', id))
    await town.db
      .insertInto('follow')
      .values({
        id: newId(),
        follower_id: who,
        ...thing('event', id),
        created_at: at('09:00', '2026-11-22'),
      })
      .execute()
    await buildDevice(town.db, who)
    for (let n = 0; n < 6; n += 1) {
      const stand = await buildStand(town.db, { farmer_id: farmerId, produceIds: [tomato] })
      await report(at(`09:0${n}`), [tomato], 'open', stand)
    }
    expect(await push(at('09:10'))).toBe(3)
    expect(await push(at('09:11'))).toBe(0)
    await cancelOccurrence(
      town.db,
      { eventId: id, day: '2026-11-29', actor: organizer, message: '' },
      at('09:12'),
    )
    expect(await push(at('09:13'))).toBe(1)
    await report(at('09:00', '2026-11-24'))
    expect(await push(at('09:01', '2026-11-24'))).toBe(1)
  })

  it('by a device alone gets the new events of the morning in one message', async () => {
    const who = await buildFollower(town.db, { email: null, topics: [organization()] })
    await buildDevice(town.db, who)
    await publish(at('19:00', '2026-11-22'))
    const id = await publish(at('20:00', '2026-11-22'), { title: '見本の市' })
    expect(await push(at('20:01', '2026-11-22'))).toBe(0)
    expect(await mail(at('07:00'))).toBe(1)
    const [message] = await letters()
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      body: '「見本の朝市」、「見本の市」',
      url: '/?when=all',
    })
    expect(id).toBeTruthy()
  })
})
