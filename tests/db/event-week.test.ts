import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  describeEvents,
  listEventIds,
  listEventsWithPoint,
} from '#app/features/discovery/event.queries.server.ts'
import {
  describeOfWeek,
  listIdsOfWeek,
  listOfWeekWithPoint,
  recallWeek,
} from '#app/features/discovery/event-week.server.ts'
import { rangeOf } from '#app/features/discovery/range.ts'
import { EVERYTHING, type Search } from '#app/features/discovery/search.ts'
import { indexDocument } from '#app/features/search/commands.server.ts'
import { findTerms } from '#app/features/search/queries.server.ts'
import { addDays, addMinutes, instantAt } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { openMemory } from '#db/memory.server.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

/** Sunday. */
const TODAY = '2026-11-22'
const STATUSES = ['scheduled', 'moved', 'cancelled', 'postponed'] as const
const WORDS = ['朝市', '夜市', '野菜', '市場']

/** Events of every kind over ten days: series, festivals, called off, moved elsewhere, hidden, booked. */
async function buildTown(db: Db): Promise<void> {
  const organizationId = await buildOrganization(db)
  const points = [0, 1, 2, 3].map((n) => ({ lat: 35.7 + n / 500, lng: 139.5 + n / 300 }))
  const places = []
  for (const point of points) places.push(await buildPlace(db, point))
  const venueId = await buildVenue(db, { units: 9 })
  const secret = await buildVenue(db, { units: 9, address_visibility: 'after_booking' })
  for (let n = 0; n < 28; n += 1) {
    const day = addDays(TODAY, (n % 10) - 1)
    const start = n % 5 === 4 ? null : `${String(7 + (n % 12)).padStart(2, '0')}:00`
    const placeMode = (['free', 'venue', 'free', 'unknown', 'online'] as const)[n % 5] ?? 'free'
    const { id } = await buildEvent(db, {
      organizationId,
      title: `${WORDS[n % 4]}${n}`,
      day,
      start,
      end: start === null ? null : '20:30',
      status: n % 9 === 8 ? 'cancelled' : n % 13 === 12 ? 'draft' : 'published',
      placeMode,
      placeId: placeMode === 'free' ? (places[n % 4] ?? null) : null,
    })
    if (placeMode === 'venue') {
      await buildBooking(db, {
        eventId: id,
        organizationId,
        venueId: n % 2 ? venueId : secret,
        day,
      })
    }
    const text = { kind: 'event', subjectId: id, reading: '', body: WORDS[n % 3] ?? '' } as const
    await indexDocument(db, { ...text, title: `${WORDS[n % 4]}${n}` })
    for (const step of n % 3 === 0 ? [1, 2, 3, 5] : []) {
      const status = STATUSES[(n + step) % 4] ?? 'scheduled'
      const lastDay = n % 4 === 0 && step === 5 ? addDays(day, 7) : addDays(day, step)
      const other = { eventId: id, day: addDays(day, step), lastDay, status }
      const occurrence = await buildOccurrence(db, other)
      if (n % 6 === 0 && step === 2) {
        await db
          .updateTable('occurrence')
          .set({ place_mode: 'free', place_id: places[(n + 1) % 4] ?? null })
          .where('id', '=', occurrence.id)
          .execute()
      }
    }
    if (n % 7 === 6) {
      await db
        .updateTable('event')
        .set({ hidden_at: instantAt(day, '08:00') })
        .where('id', '=', id)
        .execute()
    }
  }
}

const somewhere = fc.record({
  lat: fc.integer({ min: 0, max: 8 }).map((n) => 35.698 + n / 1000),
  lng: fc.integer({ min: 0, max: 12 }).map((n) => 139.497 + n / 1000),
})
const box = somewhere.map(({ lat, lng }) => ({
  west: lng,
  south: lat,
  east: lng + 0.004,
  north: lat + 0.003,
}))
const searches: fc.Arbitrary<Search> = fc.record({
  ...Object.fromEntries(
    Object.entries(EVERYTHING).map(([name, value]) => [name, fc.constant(value)]),
  ),
  when: fc.constantFrom(null, 'today', 'tomorrow', 'weekend', 'week'),
  q: fc.constantFrom('', '市', '朝市', '野菜 市', '夜市'),
  bbox: fc.option(box, { freq: 2 }),
  near: fc.option(somewhere, { freq: 2 }),
  within: fc.constantFrom(null, 300),
}) as fc.Arbitrary<Search>

onBothDatabases('The events of the week in memory', (fresh) => {
  it('are found as in the tables, whatever is looked for and at any time of the day', async () => {
    const { db } = fresh
    await buildTown(db)
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })
    await fc.assert(
      fc.asyncProperty(searches, minutes, async (search, minute) => {
        const now = addMinutes(instantAt(TODAY, '00:00'), minute)
        const range = rangeOf(search, now)
        const asked = { search, range, terms: await findTerms(db, search.q) }
        const memory = openMemory(db)
        const week = await recallWeek(db, memory, asked)
        if (!week) throw new Error('the week is not remembered')
        if (search.bbox ?? search.near) {
          const found = await listOfWeekWithPoint(db, memory, { week, asked })
          expect(found).toEqual(await listEventsWithPoint(db, asked))
          return
        }
        const listed = await listIdsOfWeek(db, memory, { week, asked })
        expect(listed).toEqual(await listEventIds(db, asked, null))
        const described = await describeOfWeek(db, { week, asked }, listed.ids)
        expect(described).toEqual(await describeEvents(db, asked, listed.ids))
      }),
      { numRuns: 50 },
    )
  })

  it('are those of seven days, and know of nothing but words and points', async () => {
    const { db } = fresh
    const now = instantAt(TODAY, '11:00')
    const isKnown = async (some: Partial<Search>) => {
      const search = { ...EVERYTHING, ...some }
      const asked = { search, range: rangeOf(search, now), terms: [] }
      return (await recallWeek(db, openMemory(db), asked)) !== null
    }
    expect(await isKnown({})).toBe(true)
    expect(await isKnown({ to: addDays(TODAY, 6) })).toBe(true)
    expect(await isKnown({ to: addDays(TODAY, 7) })).toBe(false)
    expect(await isKnown({ from: addDays(TODAY, -1), to: TODAY })).toBe(false)
    const others: Partial<Search>[] = [
      { when: 'all' },
      { when: 'now' },
      { free: true },
      { areas: ['a'] },
    ]
    for (const some of others) expect(await isKnown(some)).toBe(false)
  })
})
