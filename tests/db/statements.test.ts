import { Kysely } from 'kysely'
import SQLite from 'better-sqlite3'
import { expect, it, afterEach, beforeEach, describe } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#app/features/organizations/actor.ts'
import { loader as eventPage } from '#app/routes/events/event.tsx'
import { loader } from '#app/routes/home.tsx'
import { loader as standPage } from '#app/routes/stands/stand.tsx'
import { loader as venuePage } from '#app/routes/venues/venue.tsx'
import { startSession } from '#app/session.server.ts'
import { loader as eventsGeojson } from '#app/routes/feeds/events-geojson.ts'
import { loader as eventsIcs } from '#app/routes/feeds/events-ics.ts'
import { loader as eventsJson } from '#app/routes/feeds/events-json.ts'
import { loader as sitemap } from '#app/routes/feeds/sitemap.ts'
import { loader as root } from '#app/root.tsx'
import { loadTown } from '#app/features/places/town.server.ts'
import { ensureTown } from '#app/features/places/town.commands.server.ts'
import { indexDocument } from '#app/features/search/commands.server.ts'
import { readSettings } from '#app/lib/env.ts'
import { createLog } from '#app/lib/log.ts'
import { sqliteDialect } from '#db/dialects/sqlite.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import type { Tables } from '#db/schema.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildProduce, buildReport, buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const town = loadTown('koganei')

/** Promised: at most so many statements a page, whatever the size of the town. */
const MOST = 12

describe('A page of the finder', () => {
  let db: Kysely<Tables>
  let statements: string[] = []

  beforeEach(async () => {
    db = new Kysely<Tables>({
      dialect: sqliteDialect(new SQLite(':memory:')),
      log: (event) => {
        if (event.level === 'query') statements.push(event.query.sql)
      },
    })
    await migrateToLatest(db)
    await ensureTown(db, town)
  })
  afterEach(() => db.destroy())

  async function grow(times: number, mark: string) {
    const organizationId = await buildOrganization(db)
    const produce = await buildProduce(db, { name: `大根${mark}` })
    const areaId = town.areas[0]?.id ?? null
    for (let n = 0; n < times; n += 1) {
      const placeId = await buildPlace(db, { area_id: areaId, stepfree: 1 })
      const title = `朝市${mark}${n}`
      const free = await buildEvent(db, {
        organizationId,
        title,
        day: n % 2 ? '2026-11-22' : '2026-11-24',
        placeMode: 'free',
        placeId,
      })
      const event = { kind: 'event', reading: '', body: '野菜' } as const
      await indexDocument(db, { ...event, subjectId: free.id, title })
      const booked = await buildEvent(db, {
        organizationId,
        title: `広場${mark}${n}`,
        day: '2026-11-23',
        placeMode: 'venue',
      })
      const venueId = await buildVenue(db, { units: 9 })
      const day = '2026-11-23'
      await buildBooking(db, { eventId: booked.id, organizationId, venueId, day })
      const stand = await buildStand(db, { produceIds: [produce] })
      await buildReport(db, stand, {
        state: 'open',
        reported_at: NOW,
        expires_at: '2026-11-22T08:00:00.000Z',
      })
    }
  }

  async function count(
    load: (asked: LoaderFunctionArgs) => Promise<unknown>,
    path: string,
    { params = {}, actor = null }: { params?: Record<string, string>; actor?: Actor | null } = {},
  ): Promise<number> {
    const read = readSettings({})
    if (!read.ok) throw new Error(read.problem)
    const context = {
      db,
      now: NOW,
      town,
      settings: read.settings,
      language: 'ja' as const,
      requestId: 'r',
      log: createLog('silent'),
    }
    const session = actor ? await startSession(context, actor.accountId) : ''
    const cookie = session.split(';')[0] ?? ''
    const request = new Request(`http://localhost${path}`, { headers: { cookie } })
    statements = []
    await root({ request, context, params: {} })
    await load({ request, context, params })
    return statements.length
  }

  const ADDRESSES = [
    '/',
    '/?q=朝市',
    '/?when=all&page=2',
    '/?kind=stand&open=now',
    '/?q=市&page=999&when=all',
    `/?q=市&near=35.7011,139.5067&access=stepfree&area=${town.areas[0]?.id}&when=all`,
    '/?bbox=139.4,35.6,139.6,35.8&type=sale&theme=防災&free=1',
  ]

  it('asks the database at most twelve times, and no more often when the town grows', async () => {
    await grow(3, 'a')
    const before: number[] = []
    for (const path of ADDRESSES) before.push(await count(loader, path))
    await grow(60, 'b')
    for (const [index, path] of ADDRESSES.entries()) {
      const now = await count(loader, path)
      expect([path, now <= MOST]).toEqual([path, true])
      expect([path, now <= (before[index] ?? 0) + 2]).toEqual([path, true])
    }
    const search = 'q=市&when=all'
    expect(await count(eventsGeojson, `/events.geojson?${search}`)).toBeLessThanOrEqual(MOST)
    expect(await count(eventsIcs, `/feeds/events.ics?${search}`)).toBeLessThanOrEqual(MOST)
    expect(await count(eventsJson, '/feeds/events.json?bbox=139.4,35.6,139.6,35.8')).toBeLessThan(
      MOST + 1,
    )
    expect(await count(sitemap, '/sitemap.xml')).toBeLessThanOrEqual(MOST)
  })

  it('asks ten times at most for the page that everybody opens', async () => {
    await grow(60, 'a')
    await count(loader, '/') // timetables are read once
    expect(await count(loader, '/')).toBeLessThanOrEqual(10)
  })

  it('asks no more than twelve times for somebody who is signed in, on the page of one thing, too', async () => {
    await grow(3, 'a')
    const { id: standId } = await db.selectFrom('stand').select('id').executeTakeFirstOrThrow()
    const booking = await db
      .selectFrom('booking')
      .select(['event_id', 'venue_id', 'organization_id'])
      .executeTakeFirstOrThrow()
    const { host_id } = await db
      .selectFrom('venue')
      .select('host_id')
      .where('id', '=', booking.venue_id)
      .executeTakeFirstOrThrow()
    const { farmer_id } = await db
      .selectFrom('stand')
      .select('farmer_id')
      .where('id', '=', standId)
      .executeTakeFirstOrThrow()
    const organizationIds = [booking.organization_id, host_id, farmer_id]
    const owner = await buildActor(db, { organizationIds })
    const staff = await buildActor(db, { staff: true })
    const eventId = booking.event_id ?? ''
    for (const actor of [null, owner, staff]) {
      const who = actor === null ? 'a visitor' : actor.staff ? 'staff' : 'the owner'
      const counts = {
        who,
        event: await count(eventPage, `/events/${eventId}`, { params: { eventId }, actor }),
        venue: await count(venuePage, '/venues/1', {
          params: { venueId: booking.venue_id },
          actor,
        }),
        stand: await count(standPage, '/stands/1', { params: { standId }, actor }),
      }
      for (const path of ADDRESSES) {
        expect([who, path, (await count(loader, path, { actor })) <= MOST]).toEqual([
          who,
          path,
          true,
        ])
      }
      const tooMany = Object.entries(counts).filter(([, times]) => Number(times) > MOST)
      expect([who, tooMany]).toEqual([who, []])
    }
  })
})
