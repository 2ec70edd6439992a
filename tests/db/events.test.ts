import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysOf, monthlyOn, weekly } from '#app/features/calendar/recurrence.ts'
import type { Schedule } from '#app/features/calendar/schedule.ts'
import { createEvent, editEvent } from '#app/features/events/commands.server.ts'
import { copyEvent, restoreRevision } from '#app/features/events/copy.commands.server.ts'
import type { EventInput, Occurrence } from '#app/features/events/event.ts'
import {
  cancelOccurrence,
  changeOccurrenceHours,
  moveOccurrence,
  postponeOccurrence,
  reinstateOccurrence,
} from '#app/features/events/occurrence.commands.server.ts'
import {
  placeOccurrence,
  seekOccurrenceVenue,
} from '#app/features/events/occurrence-place.commands.server.ts'
import { DAYS_AHEAD, materialiseOccurrences } from '#app/features/events/occurrence.server.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { publicPlaceOn } from '#app/features/events/public-place.ts'
import {
  findEvent,
  listEventsOf,
  listEventsToReview,
  listNewEvents,
} from '#app/features/events/queries.server.ts'
import { setBackToReview } from '#app/features/desk/organization.commands.server.ts'
import {
  markEventSeen,
  publishEvent,
  requestChanges,
  submitEvent,
} from '#app/features/events/review.commands.server.ts'
import {
  cancelEvent,
  restoreEvent,
  withdrawEvent,
} from '#app/features/events/withdrawal.commands.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { addDays, addHours, instantAt } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { eventInput } from '#tests/support/builders/event-input.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { freshSqlite, onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const publicUrl = 'https://michikusa.example'
const town = loadTown('koganei')

const WEDNESDAYS: Schedule = {
  kind: 'recurring',
  recurrence: {
    rrule: weekly([3], 1, '2027-03-31'),
    firstDay: '2026-11-25',
    exdates: [],
    rdates: [],
    holidays: 'as_usual',
  },
  start: '10:00',
  end: '12:00',
}

async function people(db: Db) {
  await buildTown(db)
  const organizationId = await buildOrganization(db, { name: '見本商店' })
  const organizer = await buildActor(db, { organizationIds: [organizationId] })
  const strangerId = await buildOrganization(db, { name: '見本農園' })
  const stranger = await buildActor(db, { organizationIds: [strangerId] })
  const staff = await buildActor(db, { staff: true })
  return { organizationId, organizer, strangerId, stranger, staff }
}
type People = Awaited<ReturnType<typeof people>>

async function draft(db: Db, who: People, input: Partial<EventInput> = {}): Promise<string> {
  const id = newId()
  const made = await createEvent(
    db,
    {
      id,
      organizer: { organizationId: who.organizationId },
      input: eventInput(input),
      actor: who.organizer,
      town,
    },
    NOW,
  )
  expect(made).toEqual({ ok: true, value: { id } })
  return id
}

async function published(db: Db, who: People, input: Partial<EventInput> = {}): Promise<string> {
  const id = await draft(db, who, input)
  await publishEvent(db, { eventId: id, actor: who.staff, publicUrl, message: '公開します。' }, NOW)
  return id
}

async function statusOf(db: Db, id: string) {
  return (await findEvent(db, id))?.status
}

function mailsTo(db: Db, actor: Actor) {
  return db
    .selectFrom('outbox_message')
    .select(['subject', 'body'])
    .where('recipient', '=', actor.email)
    .orderBy('id')
    .execute()
}

const PLAZA = { lat: 35.7011, lng: 139.5067 }

const atPlace = (name: string, point: { lat: number; lng: number }) => ({
  mode: 'free' as const,
  facts: {
    name,
    reading: '',
    chomeId: null,
    address: '',
    point,
    approximate: false,
    accessText: '',
    access: [] as [],
    roles: [] as [],
  },
})

onBothDatabases('An event', (fresh) => {
  it('waits for staff the first time, and is published at once from the second on', async () => {
    const { db } = fresh
    const who = await people(db)
    const first = await draft(db, who)
    const step = { eventId: first, actor: who.organizer, publicUrl }
    expect(await submitEvent(db, step, NOW)).toEqual({ ok: true, value: { status: 'in_review' } })
    expect((await listEventsToReview(db, NOW)).map(({ id }) => id)).toEqual([first])
    expect(await mailsTo(db, who.staff)).toHaveLength(1)

    const publication = { eventId: first, actor: who.staff, publicUrl, message: '楽しみです。' }
    expect((await publishEvent(db, publication, NOW)).ok).toBe(true)
    expect(await listEventsToReview(db, NOW)).toEqual([])
    expect((await mailsTo(db, who.organizer))[0]?.body).toContain('楽しみです。')

    const second = await draft(db, who, { title: '見本の夕市' })
    const again = { eventId: second, actor: who.organizer, publicUrl }
    expect(await submitEvent(db, again, NOW)).toEqual({ ok: true, value: { status: 'published' } })
    expect((await listNewEvents(db, NOW)).map(({ id }) => id)).toEqual([second])
    await markEventSeen(db, { eventId: second, actor: who.staff }, NOW)
    expect(await listNewEvents(db, NOW)).toEqual([])
  })

  it('waits again once staff have set its organization back to review', async () => {
    const { db } = fresh
    const who = await people(db)
    const live = await published(db, who)
    const order = { organizationId: who.organizationId, actor: who.staff, message: '確認します。' }
    expect(await setBackToReview(db, { ...order, message: ' ' }, NOW)).toMatchObject({
      reason: 'message_missing',
    })
    expect(await setBackToReview(db, { ...order, actor: who.organizer }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    expect((await setBackToReview(db, order, NOW)).ok).toBe(true)
    const id = await draft(db, who, { title: '見本の夕市' })
    await submitEvent(db, { eventId: id, actor: who.organizer, publicUrl }, NOW)
    expect(await statusOf(db, id)).toBe('in_review')
    const edit = { id: live, version: 2, actor: who.organizer, town }
    await editEvent(db, { ...edit, input: eventInput({ title: '別の市' }) }, NOW)
    expect(await statusOf(db, live)).toBe('in_review')
  })

  it('goes back to its organizer only with a message', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await draft(db, who)
    await submitEvent(db, { eventId: id, actor: who.organizer, publicUrl }, NOW)
    const order = { eventId: id, actor: who.staff, publicUrl }
    expect(await requestChanges(db, { ...order, message: '' }, NOW)).toEqual({
      ok: false,
      reason: 'message_missing',
    })
    expect(
      (await requestChanges(db, { ...order, message: '時刻を教えてください。' }, NOW)).ok,
    ).toBe(true)
    expect(await findEvent(db, id)).toMatchObject({
      status: 'changes_requested',
      reviewMessage: '時刻を教えてください。',
    })
    expect((await mailsTo(db, who.organizer))[0]?.body).toContain('時刻を教えてください。')
    await submitEvent(db, { eventId: id, actor: who.organizer, publicUrl }, NOW)
    expect(await findEvent(db, id)).toMatchObject({ status: 'in_review', reviewMessage: null })
  })

  it('is not published half-written, nor after it is over', async () => {
    const { db } = fresh
    const who = await people(db)
    const attempt = async (input: Partial<EventInput>, now = NOW) => {
      const eventId = await draft(db, who, input)
      return publishEvent(
        db,
        { eventId, actor: who.staff, publicUrl, message: '公開します。' },
        now,
      )
    }
    expect(await attempt({ schedule: null })).toMatchObject({ reason: 'no_dates' })
    expect(await attempt({ types: [] })).toMatchObject({ reason: 'type_missing' })
    const day = '2026-11-29'
    expect(await attempt({ schedule: { kind: 'dates', dates: [{ day }, { day }] } })).toMatchObject(
      {
        reason: 'same_day_twice',
      },
    )
    expect(await attempt({}, '2026-11-30T00:00:00.000Z')).toMatchObject({ reason: 'already_over' })
  })

  it('cannot be touched by a stranger, and by a co-organizer only as a guest', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who)
    const message = 'いたずら'
    const at = { eventId: id, actor: who.stranger, publicUrl, message }
    const date = { eventId: id, day: '2026-11-29', actor: who.stranger, message }
    const change = {
      id,
      version: 2,
      actor: who.stranger,
      town,
      input: eventInput({ title: message }),
    }
    const attempts = () => [
      editEvent(db, change, NOW),
      cancelEvent(db, at, NOW),
      withdrawEvent(db, at, NOW),
      restoreEvent(db, at, NOW),
      publishEvent(db, at, NOW),
      requestChanges(db, at, NOW),
      submitEvent(db, at, NOW),
      markEventSeen(db, at, NOW),
      cancelOccurrence(db, date, NOW),
      postponeOccurrence(db, date, NOW),
      moveOccurrence(
        db,
        { ...date, to: { day: '2026-12-01', start: null, end: null, message } },
        NOW,
      ),
      reinstateOccurrence(db, date, NOW),
      changeOccurrenceHours(db, { ...date, hours: { start: '10:00', end: null, message } }, NOW),
      placeOccurrence(db, { ...date, facts: atPlace('庭', PLAZA).facts, town }, NOW),
      seekOccurrenceVenue(db, date, NOW),
      copyEvent(db, { id: newId(), fromId: id, actor: who.stranger, town }, NOW),
      restoreRevision(db, { id, version: 1, actor: who.stranger }, NOW),
    ]
    const before = await findEvent(db, id)
    for (const attempt of attempts()) {
      expect(await attempt).toEqual({ ok: false, reason: 'not_allowed' })
    }
    expect(await findEvent(db, id)).toEqual(before)

    const invite = { ...change, actor: who.organizer }
    const input = eventInput({ coOrganizerIds: [who.strangerId] })
    expect((await editEvent(db, { ...invite, input }, NOW)).ok).toBe(true)
    const asGuest = { ...change, version: 3, input: eventInput({ title: '見本の共催市' }) }
    expect((await editEvent(db, asGuest, NOW)).ok).toBe(true)
    expect(await findEvent(db, id)).toMatchObject({
      content: { title: '見本の共催市', coOrganizerIds: [who.strangerId] },
    })
    expect((await listEventsOf(db, [who.strangerId], NOW)).map((event) => event.id)).toEqual([id])
    expect(await withdrawEvent(db, at, NOW)).toMatchObject({ reason: 'not_allowed' })
  })

  it('keeps each change with who and what, and staff bring a former content back', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who)
    const input = eventInput({ title: '消された市', schedule: WEDNESDAYS })
    await editEvent(db, { id, version: 2, actor: who.organizer, town, input }, NOW)
    expect(await restoreRevision(db, { id, version: 1, actor: who.organizer }, NOW)).toMatchObject({
      reason: 'not_allowed',
    })
    expect((await restoreRevision(db, { id, version: 1, actor: who.staff }, NOW)).ok).toBe(true)
    const event = await findEvent(db, id)
    expect(event).toMatchObject({ status: 'published', content: { title: '見本の朝市' } })
    expect(event?.occurrences.map(({ firstDay }) => firstDay)).toEqual(['2026-11-29'])
    const revisions = await listRevisions(db, 'event', id)
    expect(revisions.map(({ action, accountId }) => [action, accountId])).toEqual([
      ['restore_revision', who.staff.accountId],
      ['edit', who.organizer.accountId],
      ['publish', who.staff.accountId],
      ['create', who.organizer.accountId],
    ])
  })

  it('is hidden, never destroyed, and back within thirty days', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who)
    const step = { eventId: id, actor: who.organizer, publicUrl, message: '公開します。' }
    expect((await withdrawEvent(db, step, NOW)).ok).toBe(true)
    expect((await findEvent(db, id))?.content.title).toBe('見本の朝市')
    expect(await restoreEvent(db, step, NOW)).toMatchObject({ reason: 'not_allowed' })
    const late = addHours(NOW, 30 * 24 + 1)
    const restore = { ...step, actor: who.staff }
    expect(await restoreEvent(db, restore, late)).toMatchObject({ reason: 'too_late' })
    expect((await restoreEvent(db, restore, addHours(NOW, 30 * 24))).ok).toBe(true)
    expect(await findEvent(db, id)).toMatchObject({ status: 'published', hiddenAt: null })
    expect(await withdrawEvent(db, { ...restore, message: '' }, NOW)).toMatchObject({
      reason: 'message_missing',
    })
  })

  it('sent twice is made once, and another one cannot take its id', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = newId()
    const form = { id, input: eventInput(), town }
    const mine = {
      ...form,
      organizer: { organizationId: who.organizationId },
      actor: who.organizer,
    }
    const both = await Promise.all([createEvent(db, mine, NOW), createEvent(db, mine, NOW)])
    expect(both).toEqual([
      { ok: true, value: { id } },
      { ok: true, value: { id } },
    ])
    const theirs = { ...form, organizer: { organizationId: who.strangerId }, actor: who.stranger }
    expect(await createEvent(db, theirs, NOW)).toEqual({ ok: false, reason: 'taken' })
    expect(await createEvent(db, { ...mine, actor: who.stranger }, NOW)).toEqual({
      ok: false,
      reason: 'not_allowed',
    })
    expect(await db.selectFrom('event').select('id').execute()).toEqual([{ id }])
    expect(await db.selectFrom('occurrence').select('event_id').execute()).toHaveLength(1)
  })

  it('edited by two at once takes the first and tells the second', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who, { schedule: WEDNESDAYS })
    const edit = (title: string) => {
      const input = eventInput({ title, schedule: WEDNESDAYS })
      return editEvent(db, { id, version: 2, actor: who.organizer, town, input }, NOW)
    }
    expect((await edit('一人目')).ok).toBe(true)
    expect(await edit('二人目')).toEqual({ ok: false, reason: 'edited_elsewhere' })
    expect((await findEvent(db, id))?.content.title).toBe('一人目')

    // A date that was called off meanwhile changes nobody's words: that is no conflict.
    const date = { eventId: id, day: '2026-12-02', actor: who.staff, message: '雨' }
    await cancelOccurrence(db, date, NOW)
    const input = eventInput({ title: '三人目', schedule: WEDNESDAYS })
    const third = { id, version: 3, actor: who.organizer, town, input }
    expect((await editEvent(db, third, NOW)).ok).toBe(true)
  })

  it('is copied with its words and without its dates', async () => {
    const { db } = fresh
    const who = await people(db)
    const place = atPlace('見本商店の店先', { lat: 35.71, lng: 139.52 })
    const id = await published(db, who, { place, body: '内容' })
    const copied = await copyEvent(db, { id: newId(), fromId: id, actor: who.organizer, town }, NOW)
    const copy = await findEvent(db, copied.ok ? copied.value.id : '')
    expect(copy).toMatchObject({
      status: 'draft',
      publishedAt: null,
      occurrences: [],
      content: { title: '見本の朝市', body: '内容', schedule: null, place: { mode: 'free' } },
    })
    expect(copy?.content.place).not.toEqual((await findEvent(db, id))?.content.place)
  })
})

onBothDatabases('The dates of an event', (fresh) => {
  it('are stored as instants of its zone, and a night belongs to the day it began', async () => {
    const { db } = fresh
    const who = await people(db)
    const schedule: Schedule = { kind: 'once', day: '2026-12-31', start: '18:00', end: '00:00' }
    const event = await findEvent(db, await draft(db, who, { schedule }))
    expect(event?.occurrences).toMatchObject([
      {
        firstDay: '2026-12-31',
        lastDay: '2026-12-31',
        startsAt: '2026-12-31T09:00:00.000Z',
        endsAt: '2026-12-31T15:00:00.000Z',
      },
    ])
  })

  it('changed alone leave the series alone, and an edit of the series leaves them alone', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who, { schedule: WEDNESDAYS })
    const date = { eventId: id, actor: who.organizer }
    const message = '雨のため'
    expect((await cancelOccurrence(db, { ...date, day: '2026-12-02', message }, NOW)).ok).toBe(true)
    const to = { day: '2026-12-12', start: '13:00', end: '15:00', message: '' }
    expect((await moveOccurrence(db, { ...date, day: '2026-12-09', to }, NOW)).ok).toBe(true)
    expect((await postponeOccurrence(db, { ...date, day: '2026-12-16', message }, NOW)).ok).toBe(
      true,
    )

    const later = { ...WEDNESDAYS, start: '14:00', end: '16:00' }
    const input = eventInput({ schedule: later })
    const edited = await editEvent(db, { id, version: 2, actor: who.organizer, town, input }, NOW)
    expect(edited.ok).toBe(true)
    const event = await findEvent(db, id)
    expect(event?.sequence).toBe(4)
    expect(
      event?.occurrences
        .slice(0, 5)
        .map(({ firstDay, start, status }) => [firstDay, start, status]),
    ).toEqual([
      ['2026-11-25', '14:00', 'scheduled'],
      ['2026-12-02', '10:00', 'cancelled'],
      ['2026-12-12', '13:00', 'moved'],
      ['2026-12-16', '10:00', 'postponed'],
      ['2026-12-23', '14:00', 'scheduled'],
    ])
    await reinstateOccurrence(db, { ...date, day: '2026-12-09' }, NOW)
    const back = (await findEvent(db, id))?.occurrences.find((one) => one.firstDay === '2026-12-09')
    expect(back).toMatchObject({ start: '14:00', status: 'scheduled', overridden: false })
  })

  it('changed alone fall away with the dates that an edit takes, and the edit says which', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who, { schedule: WEDNESDAYS })
    const date = { eventId: id, actor: who.organizer, message: '雨のため' }
    await cancelOccurrence(db, { ...date, day: '2026-11-25' }, NOW)
    await cancelOccurrence(db, { ...date, day: '2026-12-02' }, NOW)
    const to = { day: '2026-12-12', start: '13:00', end: '15:00', message: '' }
    await moveOccurrence(db, { ...date, day: '2026-12-09', to }, NOW)
    // From 2 December on every second week only, and what was called off in November stays a fact.
    const rrule = weekly([3], 2, null)
    const recurrence = { ...WEDNESDAYS.recurrence, rrule, firstDay: '2026-12-02' }
    const input = eventInput({ schedule: { ...WEDNESDAYS, recurrence } })
    const later = '2026-11-26T00:00:00.000Z'
    const edit = { id, version: 2, actor: who.organizer, town, input }
    expect(await editEvent(db, edit, later)).toEqual({
      ok: true,
      value: { id, status: 'published', dropped: ['2026-12-09'] },
    })
    const days = (await findEvent(db, id))?.occurrences.map((one) => [one.firstDay, one.status])
    expect(days?.slice(0, 4)).toEqual([
      ['2026-11-25', 'cancelled'],
      ['2026-12-02', 'cancelled'],
      ['2026-12-16', 'scheduled'],
      ['2026-12-30', 'scheduled'],
    ])
    const [kept] = await listRevisions(db, 'event', id)
    expect(kept?.content).toMatchObject({ dropped: ['2026-12-09'] })
  })

  it('are held at other hours or elsewhere alone, and all of it is taken back', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who, { schedule: WEDNESDAYS })
    const date = { eventId: id, day: '2026-12-02', actor: who.organizer }
    const find = async () =>
      (await findEvent(db, id))?.occurrences.find((one) => one.scheduledDay === date.day)
    const sequence = async () => (await findEvent(db, id))?.sequence
    const before = await find()
    const hours = { start: '22:00', end: '02:00', message: '夜に開きます' }
    expect(await changeOccurrenceHours(db, { ...date, hours }, NOW)).toMatchObject({ ok: true })
    expect(await find()).toMatchObject({
      status: 'moved',
      firstDay: '2026-12-02',
      lastDay: '2026-12-02',
      endsAt: '2026-12-02T17:00:00.000Z',
    })
    const { facts } = atPlace('見本商店の裏庭', { lat: 35.72, lng: 139.5 })
    const placed = await placeOccurrence(db, { ...date, facts, message: '', town }, NOW)
    expect(placed).toEqual({ ok: true, value: { status: 'published' } })
    const nameOn = async (day: string) => {
      const places = (await listPublicPlaces(db, [id])).get(id)
      const place = places && publicPlaceOn(places, day)
      return place?.kind === 'place' ? place.place.name : place?.kind
    }
    expect([await nameOn('2026-12-02'), await nameOn('2026-12-09')]).toEqual([
      '見本商店の裏庭',
      'unknown',
    ])
    expect(await find()).toMatchObject({ start: '22:00', place: { mode: 'free' } })
    await seekOccurrenceVenue(db, { ...date, message: '' }, NOW)
    expect(await nameOn('2026-12-02')).toBe('arranging')
    expect(await sequence()).toBe(3)
    await reinstateOccurrence(db, date, NOW)
    expect(await find()).toEqual(before)
    expect(await nameOn('2026-12-02')).toBe('unknown')
    const actions = (await listRevisions(db, 'event', id)).map(({ action }) => action)
    expect(actions.slice(0, 4)).toEqual([
      'reinstate_date',
      'seek_venue',
      'place_date',
      'change_hours',
    ])
  })

  it('called off are not held elsewhere, and no two are held on one day', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who, { schedule: WEDNESDAYS })
    const date = { eventId: id, day: '2026-12-02', actor: who.organizer, message: '' }
    const to = { day: '2026-12-09', start: null, end: null, message: '' }
    expect(await moveOccurrence(db, { ...date, to }, NOW)).toMatchObject({
      reason: 'same_day_twice',
    })
    await cancelOccurrence(db, date, NOW)
    const { facts } = atPlace('店の前', { lat: 35.72, lng: 139.5 })
    const hours = { start: '10:00', end: null, message: '' }
    for (const attempt of [
      changeOccurrenceHours(db, { ...date, hours }, NOW),
      placeOccurrence(db, { ...date, facts, town }, NOW),
      seekOccurrenceVenue(db, date, NOW),
    ]) {
      expect(await attempt).toEqual({ ok: false, reason: 'date_off' })
    }
    // Of a day on which nothing is held any more there is nothing to be confused with.
    const other = { ...date, day: '2026-12-16', to: { ...to, day: '2026-12-02' } }
    expect(await moveOccurrence(db, other, NOW)).toMatchObject({ ok: true })
  })

  it('are refused by name when they are unknown, over or moved into the past', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who)
    const date = { eventId: id, day: '2026-11-29', actor: who.organizer, message: '' }
    expect(await cancelOccurrence(db, { ...date, day: '2026-11-28' }, NOW)).toMatchObject({
      reason: 'no_such_date',
    })
    const after = '2026-11-29T05:00:00.000Z'
    expect(await cancelOccurrence(db, date, after)).toMatchObject({ reason: 'date_over' })
    const move = (day: string, start: string | null, end: string | null) =>
      moveOccurrence(db, { ...date, to: { day, start, end, message: '' } }, NOW)
    expect(await move('2026-11-20', null, null)).toMatchObject({ reason: 'already_over' })
    expect(await move('2026-02-30', null, null)).toMatchObject({ reason: 'day_unreal' })
    expect(await move('2026-12-01', null, '10:00')).toMatchObject({ reason: 'end_without_start' })
    const swapped = await move('2026-12-01', '15:00', '14:00')
    expect(swapped).toMatchObject({ ok: false, reason: 'ends_before_it_starts' })
  })

  it('that were held stay, whatever the rule says from now on', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who, { schedule: WEDNESDAYS })
    const thursdays: Schedule = {
      ...WEDNESDAYS,
      recurrence: {
        ...WEDNESDAYS.recurrence,
        rrule: weekly([4], 1, '2027-03-31'),
        firstDay: '2026-11-26',
      },
    }
    const then = '2026-12-10T00:00:00.000Z'
    const edit = { id, version: 2, actor: who.organizer, town }
    await editEvent(db, { ...edit, input: eventInput({ schedule: thursdays }) }, then)
    const days = (await findEvent(db, id))?.occurrences.map(({ firstDay }) => firstDay)
    expect(days?.slice(0, 5)).toEqual([
      '2026-11-25',
      '2026-12-02',
      '2026-12-09',
      '2026-12-10',
      '2026-12-17',
    ])
  })

  it('of a long series are written on by the ticker, once', async () => {
    const { db } = fresh
    const who = await people(db)
    const schedule: Schedule = {
      ...WEDNESDAYS,
      recurrence: {
        ...WEDNESDAYS.recurrence,
        firstDay: '2027-11-24',
        rrule: weekly([3], 1, '2028-11-22'),
      },
    }
    const id = await draft(db, who, { schedule })
    const lastDay = async () => (await findEvent(db, id))?.occurrences.at(-1)?.firstDay
    expect(await lastDay()).toBe('2027-12-22')
    expect(await materialiseOccurrences(db, NOW)).toBe(0)
    const later = instantAt(addDays('2026-11-22', 100), '09:00')
    expect(await materialiseOccurrences(db, later)).toBe(1)
    expect(await lastDay()).toBe('2028-04-05')
    expect(await materialiseOccurrences(db, later)).toBe(0)
  })

  it('of a series without an end are there 370 days ahead at least, whenever one looks', async () => {
    const { db } = fresh
    const who = await people(db)
    const recurrence = {
      ...WEDNESDAYS.recurrence,
      rrule: monthlyOn([-1], null, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
      firstDay: '2026-11-30',
      rests: ['obon' as const],
    }
    const id = await published(db, who, { schedule: { ...WEDNESDAYS, recurrence } })
    const date = { eventId: id, actor: who.organizer, day: '2027-01-31', message: '大雪のため' }
    await cancelOccurrence(db, date, NOW)
    const planned = (until: string) => daysOf(recurrence, '2026-11-30', until)
    let until = addDays('2026-11-22', DAYS_AHEAD)
    for (let passed = 0; passed <= 450; passed += 15) {
      const today = addDays('2026-11-22', passed)
      const now = instantAt(today, '09:00')
      await materialiseOccurrences(db, now)
      if (until < addDays(today, 370)) until = addDays(today, DAYS_AHEAD)
      expect(await materialiseOccurrences(db, now)).toBe(0)
      const dates = (await findEvent(db, id))?.occurrences ?? []
      expect(dates.map(({ firstDay }) => firstDay)).toEqual(planned(until))
      expect(dates[1]).toMatchObject({ firstDay: '2027-01-31', status: 'cancelled' })
    }
  })

  it('of a series that began years ago are told from two years back', async () => {
    const { db } = fresh
    const who = await people(db)
    const recurrence = {
      ...WEDNESDAYS.recurrence,
      rrule: weekly([0, 1, 2, 3, 4, 5, 6], 1, null),
      firstDay: '2019-04-01',
    }
    const id = await draft(db, who, { schedule: { ...WEDNESDAYS, recurrence } })
    const dates = (await findEvent(db, id))?.occurrences
    expect(dates?.at(0)?.firstDay).toBe('2024-11-21')
    expect(dates?.at(-1)?.firstDay).toBe('2027-12-27')
  })

  it('are all called off with the event, which keeps saying so', async () => {
    const { db } = fresh
    const who = await people(db)
    const id = await published(db, who, { schedule: WEDNESDAYS })
    const then = '2026-12-03T00:00:00.000Z'
    const step = { eventId: id, actor: who.organizer, publicUrl }
    expect(await cancelEvent(db, { ...step, message: ' ' }, then)).toMatchObject({
      reason: 'message_missing',
    })
    expect((await cancelEvent(db, { ...step, message: '店じまいのため' }, then)).ok).toBe(true)
    const event = await findEvent(db, id)
    expect(event).toMatchObject({
      status: 'cancelled',
      sequence: 1,
      cancelMessage: '店じまいのため',
    })
    const statuses = event?.occurrences.map(({ firstDay, status }) => [
      firstDay <= '2026-12-02',
      status,
    ])
    expect(new Set(statuses?.map(String))).toEqual(new Set(['true,scheduled', 'false,cancelled']))
    const input = eventInput({ title: 'やっぱり開く' })
    const edit = { id, version: event?.version ?? 0, actor: who.organizer, town, input }
    expect(await editEvent(db, edit, then)).toMatchObject({ reason: 'already_cancelled' })
    expect(await materialiseOccurrences(db, '2028-01-01T00:00:00.000Z')).toBe(0)
  })
})

onBothDatabases('Consent', (fresh) => {
  it('shows a venue only on the days that its host has agreed to', async () => {
    const { db } = fresh
    const who = await people(db)
    const areaId = town.areas[0]?.id ?? null
    const id = await published(db, who, { schedule: WEDNESDAYS, place: { mode: 'venue', areaId } })
    const venueId = await buildVenue(db, { place: { name: '見本広場' } })
    const request = await buildRequest(db, {
      organizationId: who.organizationId,
      actor: who.organizer,
      eventId: id,
    })
    const proposalId = await buildProposal(db, { request, venueId })
    await db
      .insertInto('booking')
      .values({
        id: newId(),
        venue_id: venueId,
        request_id: request.id,
        proposal_id: proposalId,
        event_id: id,
        organization_id: who.organizationId,
        status: 'held',
        day: '2026-12-02',
        start_time: '10:00',
        end_time: '12:00',
        occupied_from: '2026-12-02T00:00:00.000Z',
        occupied_until: '2026-12-02T04:00:00.000Z',
        rests_until: '2026-12-02T05:00:00.000Z',
        units: 1,
        people: 10,
        fee: 0,
        held_until: null,
        created_at: NOW,
        updated_at: NOW,
        version: 1,
      })
      .execute()
    const nameOn = async (day: string) => {
      const places = (await listPublicPlaces(db, [id])).get(id)
      const place = places && publicPlaceOn(places, day)
      return place?.kind === 'place' ? place.place.name : place
    }
    const arranging = { kind: 'arranging', areaId, areaName: town.areas[0]?.name ?? null }
    for (const [status, shown] of [
      ['held', arranging],
      ['confirmed', '見本広場'],
      ['used', '見本広場'],
      ['released', arranging],
      ['cancelled', arranging],
    ] as const) {
      await db.updateTable('booking').set({ status }).execute()
      expect([status, await nameOn('2026-12-02')]).toEqual([status, shown])
      expect([status, await nameOn('2026-12-09')]).toEqual([status, arranging])
    }
    // The host agreed to that day, not to another one.
    await db.updateTable('booking').set({ status: 'confirmed' }).execute()
    const to = { day: '2026-12-04', start: null, end: null, message: '' }
    await moveOccurrence(db, { eventId: id, day: '2026-12-02', actor: who.organizer, to }, NOW)
    expect(await nameOn('2026-12-04')).toEqual(arranging)
  })

  it('is not got round by a pin or a name: such a place goes to review, trusted or not', async () => {
    const { db } = fresh
    const who = await people(db)
    await buildVenue(db, { place: { name: '見本ふれあい広場', ...PLAZA } })
    const live = await published(db, who)
    const submitted = async (place: EventInput['place']) => {
      const eventId = await draft(db, who, { place })
      await submitEvent(db, { eventId, actor: who.organizer, publicUrl }, NOW)
      return statusOf(db, eventId)
    }
    const near = { lat: PLAZA.lat + 0.0004, lng: PLAZA.lng }
    const far = { lat: PLAZA.lat + 0.0006, lng: PLAZA.lng }
    expect(await submitted(atPlace('店の前', near))).toBe('in_review')
    expect(await submitted(atPlace('店の前', far))).toBe('published')
    expect(await submitted(atPlace('見本フレアイ広場（東側）', far))).toBe('in_review')

    // Nor by publishing elsewhere first.
    const input = eventInput({ place: atPlace('店の前', near) })
    const edit = { id: live, version: 2, actor: who.organizer, town, input }
    expect(await editEvent(db, edit, NOW)).toMatchObject({ value: { status: 'in_review' } })
    const seen = { eventId: live, actor: who.staff, publicUrl, message: '公開します。' }
    await publishEvent(db, seen, NOW)
    // Nor for one date alone.
    const { facts } = atPlace('店の前', near)
    const date = { eventId: live, day: '2026-11-29', actor: who.organizer, facts, message: '' }
    expect(await placeOccurrence(db, { ...date, town }, NOW)).toMatchObject({
      value: { status: 'in_review' },
    })
    await publishEvent(db, seen, NOW)
    // Staff have judged the place: other words do not ask them again.
    const words = { ...edit, version: 6, input: { ...input, body: '内容' } }
    expect(await editEvent(db, words, NOW)).toMatchObject({ value: { status: 'published' } })
  })
})

it('Whatever is done to one date of a series, the others stay as they were', async () => {
  const day = fc.integer({ min: 0, max: 18 }).map((week) => addDays('2026-11-25', 7 * week))
  const step = fc.record({
    day,
    kind: fc.constantFrom('cancel', 'postpone', 'move', 'reinstate'),
    by: fc.integer({ min: 0, max: 200 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const db = await freshSqlite()
      const who = await people(db)
      const eventId = await published(db, who, { schedule: WEDNESDAYS })
      const read = async () =>
        new Map((await findEvent(db, eventId))?.occurrences.map((one) => [one.scheduledDay, one]))
      let before: Map<string, Occurrence> = await read()
      for (const { day, kind, by } of steps) {
        const date = { eventId, day, actor: who.organizer, message: '' }
        const to = { day: addDays('2026-11-23', by), start: null, end: null, message: '' }
        if (kind === 'cancel') await cancelOccurrence(db, date, NOW)
        if (kind === 'postpone') await postponeOccurrence(db, date, NOW)
        if (kind === 'move') await moveOccurrence(db, { ...date, to }, NOW)
        if (kind === 'reinstate') await reinstateOccurrence(db, date, NOW)
        const after = await read()
        before.delete(day)
        const others = new Map([...after].filter(([other]) => other !== day))
        expect(others).toEqual(before)
        before = after
      }
      await db.destroy()
    }),
    { numRuns: 15 },
  )
})
