import { expect, it } from 'vitest'
import { listPopularVenues } from '#app/features/matching/ledger.queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProposal } from '#tests/support/builders/proposal.ts'
import { buildRequest } from '#tests/support/builders/request.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-23T00:00:00.000Z'

onBothDatabases('The ledger of popular venues', (town) => {
  it('names who used a venue in the last year, and counts who asked and went without', async () => {
    const { db } = town
    const [plaza, shed] = [await buildVenue(db), await buildVenue(db)]
    const market = await buildOrganization(db, { name: '見本商店会' })
    const single = await buildOrganization(db, { name: '見本 花子', kind: 'individual' })
    const use = (venueId: string, organizationId: string, day: string) =>
      db
        .insertInto('past_use')
        .values({
          id: newId(),
          venue_id: venueId,
          organization_id: organizationId,
          day,
          booking_id: null,
        })
        .execute()
    await use(plaza, market, '2026-10-04')
    await use(plaza, market, '2026-11-01')
    await use(plaza, single, '2026-11-08')
    await use(shed, market, '2026-09-06')
    await use(shed, market, '2025-10-01')
    const actor = await buildActor(db, { organizationIds: [market] })
    for (const status of ['declined', 'expired', 'offered'] as const) {
      const request = await buildRequest(db, { organizationId: market, actor })
      await buildProposal(db, { request, venueId: plaza, status })
    }
    expect(await listPopularVenues(db, NOW)).toMatchObject([
      {
        id: plaza,
        uses: 3,
        users: [
          { name: '見本商店会', times: 2 },
          { name: null, times: 1 },
        ],
        asked: 3,
        refused: 2,
      },
      { id: shed, uses: 1, users: [{ name: '見本商店会', times: 1 }], asked: 0, refused: 0 },
    ])
  })

  it('leaves out venues that are no longer shown', async () => {
    const { db } = town
    const venueId = await buildVenue(db, { hidden_at: NOW })
    const organizationId = await buildOrganization(db)
    await db
      .insertInto('past_use')
      .values({
        id: newId(),
        venue_id: venueId,
        organization_id: organizationId,
        day: '2026-11-01',
        booking_id: null,
      })
      .execute()
    expect(await listPopularVenues(db, NOW)).toEqual([])
  })
})
