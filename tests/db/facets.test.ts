import { expect, it } from 'vitest'
import { countFacets } from '#app/features/discovery/facet.queries.server.ts'
import { facetsOf } from '#app/features/discovery/facet.ts'
import { findListing } from '#app/features/discovery/queries.server.ts'
import { EVERYTHING, type Search } from '#app/features/discovery/search.ts'
import { indexDocument } from '#app/features/search/commands.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { ensureTown } from '#app/features/places/town.commands.server.ts'
import { addDays, instantAt } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

/** Sunday, 11:00. */
const TODAY = '2026-11-22'
const NOW = instantAt(TODAY, '11:00')
const town = loadTown('koganei')
const areaIds = town.areas.map(({ id }) => id)

const flag = (yes: boolean): 0 | 1 => (yes ? 1 : 0)

async function buildTown(db: Db): Promise<void> {
  await ensureTown(db, town)
  const organizationId = await buildOrganization(db)
  for (let n = 0; n < 24; n += 1) {
    const place = {
      area_id: areaIds[n % areaIds.length] ?? null,
      lat: 35.7 + (n % 6) / 500,
      lng: 139.5 + (n % 5) / 400,
      stepfree: flag(n % 2 === 1),
      toilet: flag(n % 3 === 0),
      roof: flag(n % 4 === 0),
    }
    const placeId = await buildPlace(db, place)
    const placeMode = n % 3 === 2 ? 'venue' : 'free'
    const title = `朝市${n}`
    const { id } = await buildEvent(db, {
      organizationId,
      title,
      day: addDays(TODAY, n % 9),
      placeMode,
      placeId: placeMode === 'free' ? placeId : null,
      status: n % 7 === 6 ? 'draft' : 'published',
    })
    const types = { type_sale: flag(n % 2 === 1), type_experience: flag(n % 3 === 0) }
    await db
      .updateTable('event')
      .set({ ...types, fee_kind: n % 2 ? 'free' : 'paid', area_id: place.area_id })
      .where('id', '=', id)
      .execute()
    await indexDocument(db, { kind: 'event', subjectId: id, title, reading: '', body: '' })
    if (n % 3 === 2 && n % 2 === 0) {
      const venueId = await buildVenue(db, { place_id: placeId, units: 9 })
      await buildBooking(db, { eventId: id, organizationId, venueId, day: addDays(TODAY, n % 9) })
    }
    if (n % 4 === 1) await buildStand(db, { place_id: placeId })
  }
}

const SEARCHES: [string, Partial<Search>][] = [
  ['of everything', {}],
  ['of today', { when: 'today' }],
  ['of a month', { when: 'month' }],
  ['of a word', { q: '朝市' }],
  ['of events alone', { kinds: ['event'] }],
  ['of stands and venues', { kinds: ['stand', 'venue'] }],
  ['of what is open now', { openNow: true }],
  ['in an area, with a toilet', { areas: areaIds.slice(0, 1), access: ['toilet'] }],
  ['of a type', { types: ['sale'] }],
  ['of what is free', { free: true }],
  ['near a point', { near: { lat: 35.702, lng: 139.503 }, within: 400 }],
  ['in a part of the map', { bbox: { west: 139.4, south: 35.6, east: 139.504, north: 35.704 } }],
]

onBothDatabases('The filters of a search', (fresh) => {
  it('tell how long the list is that each of them leaves', async () => {
    const { db } = fresh
    await buildTown(db)
    for (const [name, some] of SEARCHES) {
      const search = { ...EVERYTHING, ...some }
      const counts = await countFacets(db, search, { now: NOW, areaIds })
      for (const facet of facetsOf(search, areaIds)) {
        const { counts: left } = await findListing(db, facet.search, NOW)
        expect
          .soft(counts[facet.group][facet.id], `${facet.group} ${facet.id}, ${name}`)
          .toBe(left.events + left.stands + left.venues)
      }
    }
  })
})
