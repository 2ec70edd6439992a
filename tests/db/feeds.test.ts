import { expect, it } from 'vitest'
import { EVERYTHING, type Search } from '#app/features/discovery/search.ts'
import { findFeedEvents, lastChange } from '#app/features/publishing/feed.queries.server.ts'
import { listSitemapPages } from '#app/features/publishing/sitemap.queries.server.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { countStatements } from '#tests/support/statements.ts'

const NOW = '2026-11-22T01:30:00.000Z'

onBothDatabases('The feeds of a town', (test) => {
  const found = async (search: Partial<Search> = {}) => {
    const { events } = await findFeedEvents(test.db, { ...EVERYTHING, ...search }, NOW)
    return events.map(({ event }) => event.content.title)
  }

  it('hold everything from today on, and what the search leaves of it', async () => {
    const organizationId = await buildOrganization(test.db)
    const on = (title: string, day: string) => buildEvent(test.db, { organizationId, title, day })
    await on('昨日', '2026-11-21')
    await on('今日', '2026-11-22')
    await on('来月', '2026-12-22')
    await on('来年', '2027-11-22')
    await buildEvent(test.db, { organizationId, title: '下書き', status: 'draft' })
    expect(await found()).toEqual(['今日', '来月', '来年'])
    expect(await found({ when: 'week' })).toEqual(['今日'])
    expect(await found({ kinds: ['stand', 'venue'] })).toEqual([])
    expect(await found({ page: 2 })).toEqual([])
  })

  it('hold an event with all its dates, and only what the public may know of its places', async () => {
    const organizationId = await buildOrganization(test.db)
    const venueId = await buildVenue(test.db, { address_visibility: 'after_booking' })
    const event = await buildEvent(test.db, { organizationId, placeMode: 'venue' })
    await buildOccurrence(test.db, { eventId: event.id, day: '2026-12-06' })
    const day = '2026-12-06'
    await buildBooking(test.db, { eventId: event.id, organizationId, venueId, day })
    const [first] = (await findFeedEvents(test.db, EVERYTHING, NOW)).events
    expect(first?.event.occurrences.map(({ firstDay }) => firstDay)).toEqual(['2026-11-29', day])
    expect(first?.places.general.kind).toBe('arranging')
    expect(first?.places.booked).toMatchObject([{ day, venueId, place: { point: null } }])
  })

  it('are found near a place, too, in as few statements', async () => {
    const organizationId = await buildOrganization(test.db)
    for (const n of [1, 2, 3]) {
      const placeId = await buildPlace(test.db, { lat: 35.7 + n / 1000, lng: 139.5 })
      const title = `市${n}`
      await buildEvent(test.db, { organizationId, title, placeMode: 'free', placeId })
    }
    expect(await found({ near: { lat: 35.7, lng: 139.5 }, within: 250 })).toEqual(['市1', '市2'])
    const asked = (search: Partial<Search>) =>
      countStatements(test.db, (db) => findFeedEvents(db, { ...EVERYTHING, ...search }, NOW))
    expect(await asked({})).toBeLessThanOrEqual(10)
    expect(
      await asked({ bbox: { west: 139, south: 35, east: 140, north: 36 } }),
    ).toBeLessThanOrEqual(12)
  })

  it('know when they last may have become other ones', async () => {
    expect(await lastChange(test.db, NOW)).toBeNull()
    const organizationId = await buildOrganization(test.db)
    await buildEvent(test.db, { organizationId, day: '2026-11-20' })
    expect(await lastChange(test.db, NOW)).toBe('2026-11-22T00:00:00.000Z')
    await buildEvent(test.db, { organizationId, day: '2026-11-22', start: '09:00', end: '10:15' })
    expect(await lastChange(test.db, NOW)).toBe('2026-11-22T01:15:00.000Z')
  })

  it('leave nothing private on the map of the site', async () => {
    const host = await buildOrganization(test.db)
    const quiet = await buildOrganization(test.db, { name: '何も載せていない人' })
    const gone = await buildOrganization(test.db, { hidden_at: NOW })
    const event = await buildEvent(test.db, { organizationId: host })
    await buildEvent(test.db, { organizationId: host, title: '確認待ち', status: 'in_review' })
    await buildEvent(test.db, { organizationId: gone, title: '消えた主催者' })
    const stand = await buildStand(test.db, { farmer_id: host })
    const venue = await buildVenue(test.db, { host_id: host, status: 'withdrawn' })
    const paths = (await listSitemapPages(test.db)).map(({ path }) => path)
    expect(paths.sort()).toEqual(
      [`/events/${event.id}`, `/organizations/${host}`, `/stands/${stand}`].sort(),
    )
    expect(paths.join()).not.toContain(quiet)
    expect(paths.join()).not.toContain(venue)
  })
})
