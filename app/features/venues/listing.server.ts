import { replaceHours } from '#app/features/calendar/hours.commands.server.ts'
import type { KeeperColumns, Listings } from '#app/features/places/listing.server.ts'
import { bookedUnits, hasBookingsAhead, lockVenue } from './booked.server.ts'
import { keepRevision } from './revision.server.ts'
import { toVenueRow } from './row.server.ts'
import type { VenueFacts } from './venue.ts'

const toHost = (keeper: KeeperColumns) => ({
  host_id: keeper.id,
  host_confirmed_at: keeper.confirmedAt,
})

/**
 * Venues as what is listed in the town. One that is booked neither goes nor offers fewer units than
 * are booked at once: the uses are called off first.
 */
export const VENUES: Listings<VenueFacts, 'venue_booked', 'units_booked'> = {
  kind: 'venue',
  words: { thing: '会場', keeper: '会場提供者', prospect: 'これから利用の相談が届きます。' },
  lock: async (tx, id) => {
    await lockVenue(tx, id)
    return tx
      .selectFrom('venue')
      .innerJoin('place', 'place.id', 'venue.place_id')
      .select([
        'venue.id',
        'place.id as placeId',
        'place.name',
        'host_id as keeperId',
        'host_confirmed_at as confirmedAt',
        'status',
        'review_message as reviewMessage',
        'hidden_at as hiddenAt',
        'version',
      ])
      .where('venue.id', '=', id)
      .executeTakeFirst()
  },
  insert: async (tx, { keeper, ...row }, facts, now) => {
    await tx
      .insertInto('venue')
      .values({ ...row, ...toHost(keeper), ...toVenueRow(facts), booking_version: 0 })
      .execute()
    await replaceHours(tx, row.place_id, facts.hours, now)
  },
  describe: async (tx, { id, placeId }, facts, now) => {
    await tx.updateTable('venue').set(toVenueRow(facts)).where('id', '=', id).execute()
    await replaceHours(tx, placeId, facts.hours, now)
  },
  change: async (tx, id, { keeper, ...columns }) => {
    await tx
      .updateTable('venue')
      .set({ ...columns, ...(keeper && toHost(keeper)) })
      .where('id', '=', id)
      .execute()
  },
  keepRevision,
  whyItStays: async (tx, { id }, now) =>
    (await hasBookingsAhead(tx, id, now)) ? 'venue_booked' : null,
  whyNotSo: async (tx, { id }, { units }, now) => {
    const fewer = await tx
      .selectFrom('venue')
      .select('id')
      .where('id', '=', id)
      .where('units', '>', units)
      .executeTakeFirst()
    return fewer && units < (await bookedUnits(tx, id, now)) ? 'units_booked' : null
  },
}
