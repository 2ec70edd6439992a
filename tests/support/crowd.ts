/** A hundred who want the same hours of a venue at once, whatever the town is stored in. */
import { expect, it } from 'vitest'
import { buildActor, buildOrganization } from './builders/organization.ts'
import { buildProposal } from './builders/proposal.ts'
import { buildRequest } from './builders/request.ts'
import { buildVenue } from './builders/venue.ts'
import type { RunningTown } from './server.ts'
import { letIn, visit } from './visitor.ts'

/** When the town that is given to `confirmedUpToItsUnits` has to stand still. */
export const NOW = '2026-11-22T01:00:00.000Z'
const CROWD = 100

type Side = 'organizer' | 'host'
type Confirmation = { proposalId: string; side: Side; cookie: string }

/** Tests on an empty town each, which `start` gives and somebody else stops. */
export function confirmedUpToItsUnits(start: () => Promise<RunningTown>): void {
  it.each([
    { units: 1, last: 'organizer' as const },
    { units: 1, last: 'host' as const },
    { units: 3, last: 'host' as const },
  ])(
    'are confirmed up to its $units units when the $last answers last; the rest are told where else to go',
    async ({ units, last }) => {
      const town = await start()
      const { venueId, confirmations } = await fill(town, { units, last })

      const answers = await Promise.all(confirmations.map((each) => confirm(town, each)))

      const notices = answers.map(({ location }) => location?.split('notice=')[1])
      expect(notices.filter((notice) => notice === 'proposal_confirmed')).toHaveLength(units)
      expect(notices.filter((notice) => notice === 'booking_slot_taken')).toHaveLength(
        CROWD - units,
      )
      const booked = await town.db
        .selectFrom('booking')
        .select('units')
        .where('venue_id', '=', venueId)
        .where('status', 'in', ['held', 'confirmed'])
        .execute()
      expect(booked.map((row) => row.units)).toEqual(Array.from({ length: units }, () => 1))

      const refused = confirmations.filter((_, nth) => notices[nth] === 'booking_slot_taken')
      for (const { proposalId, cookie } of [...refused.slice(0, 3), ...refused.slice(-3)]) {
        const page = await visit(town, `/proposals/${proposalId}?notice=booking_slot_taken`, {
          cookie,
        })
        expect(page.status).toBe(200)
        expect(page.html).toContain('別の団体の利用が先に決まりました')
        expect(page.html).toContain('となりの広場')
        expect(page.html).toContain('12月20日（日）10:00〜15:00')
        // Who got it is nobody else's business.
        expect(page.html.match(/見本の店\d+/g)?.length).toBeGreaterThan(0)
        expect(new Set(page.html.match(/見本の店\d+/g)).size).toBe(1)
      }
      const told = await town.db
        .selectFrom('outbox_message')
        .select('id')
        .where('body', 'like', '%次の候補%となりの広場%')
        .execute()
      expect(told).toHaveLength(CROWD - units)
      expect(town.log.filter(({ level }) => level === 'error')).toEqual([])
    },
    60_000,
  )
}

function confirm(town: RunningTown, { proposalId, side, cookie }: Confirmation) {
  return visit(town, `/proposals/${proposalId}/acceptance`, { cookie, form: [['side', side]] })
}

/** A venue, a hundred organizers who were offered it for the same Sunday, and another venue next door. */
async function fill(
  { db, ...town }: RunningTown,
  { units, last }: { units: number; last: Side },
): Promise<{ venueId: string; confirmations: Confirmation[] }> {
  const hostId = await buildOrganization(db, { name: '見本の大家' })
  const host = await buildActor(db, { organizationIds: [hostId] })
  const hostCookie = await letIn({ db, ...town }, host.accountId)
  const venueId = await buildVenue(db, { host_id: hostId, units })
  await buildVenue(db, { host_id: hostId, place: { name: 'となりの広場' } })
  const confirmations: Confirmation[] = []
  for (let nth = 0; nth < CROWD; nth++) {
    const organizationId = await buildOrganization(db, { name: `見本の店${nth}` })
    const actor = await buildActor(db, { organizationIds: [organizationId] })
    const request = await buildRequest(db, { organizationId, actor, units: 1, people: 10 })
    const first = last === 'host' ? 'organizer_accepted_at' : 'host_accepted_at'
    const proposalId = await buildProposal(db, { request, venueId, [first]: NOW })
    const cookie = last === 'host' ? hostCookie : await letIn({ db, ...town }, actor.accountId)
    confirmations.push({ proposalId, side: last, cookie })
  }
  return { venueId, confirmations }
}
