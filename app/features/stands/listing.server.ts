import { replaceHours } from '#app/features/calendar/hours.commands.server.ts'
import type { KeeperColumns, Listings } from '#app/features/places/listing.server.ts'
import type { Db } from '#db/connect.server.ts'
import { endLinks } from './link.commands.server.ts'
import { keepRevision } from './revision.server.ts'
import { lockStand, replaceProduce, toStandRow } from './row.server.ts'
import type { StandFacts } from './stand.ts'

const toFarmer = (keeper: KeeperColumns) => ({
  farmer_id: keeper.id,
  farmer_confirmed_at: keeper.confirmedAt,
})

async function isKeptBy(tx: Db, id: string, farmerId: string): Promise<boolean> {
  const stand = await tx
    .selectFrom('stand')
    .select('farmer_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return stand?.farmer_id === farmerId
}

/** Stands as what is listed in the town; nothing keeps one from going. */
export const STANDS: Listings<StandFacts, never, never> = {
  kind: 'stand',
  words: {
    thing: '直売所',
    keeper: '農業者',
    prospect: '「今日の直売所」から、その日の様子を知らせられます。',
  },
  lock: async (tx, id) => {
    await lockStand(tx, id)
    return tx
      .selectFrom('stand')
      .innerJoin('place', 'place.id', 'stand.place_id')
      .select([
        'stand.id',
        'place.id as placeId',
        'place.name',
        'farmer_id as keeperId',
        'farmer_confirmed_at as confirmedAt',
        'status',
        'review_message as reviewMessage',
        'hidden_at as hiddenAt',
        'version',
      ])
      .where('stand.id', '=', id)
      .executeTakeFirst()
  },
  insert: async (tx, { keeper, ...row }, facts, now) => {
    await tx
      .insertInto('stand')
      .values({ ...row, ...toFarmer(keeper), ...toStandRow(facts) })
      .execute()
    await replaceHours(tx, row.place_id, facts.hours, now)
    await replaceProduce(tx, row.id, facts.produceIds)
  },
  describe: async (tx, { id, placeId }, facts, now) => {
    await tx.updateTable('stand').set(toStandRow(facts)).where('id', '=', id).execute()
    await replaceHours(tx, placeId, facts.hours, now)
    await replaceProduce(tx, id, facts.produceIds)
  },
  change: async (tx, id, { keeper, ...columns }) => {
    // A card is its farmer's: another farmer makes another one.
    if (keeper && !(await isKeptBy(tx, id, keeper.id))) await endLinks(tx, id, columns.updated_at)
    await tx
      .updateTable('stand')
      .set({ ...columns, ...(keeper && toFarmer(keeper)) })
      .where('id', '=', id)
      .execute()
  },
  keepRevision,
  whyItStays: async () => null,
  whyNotSo: async () => null,
}
