import type { Updateable } from 'kysely'
import type { Season } from '#app/features/calendar/opening.ts'
import { idFrom } from '#app/lib/id.ts'
import type { Db } from '#db/connect.server.ts'
import type { StandTable } from '#db/tables/stands.ts'
import type { StandFacts } from './stand.ts'

/** The stand's own columns; place, hours and produce have their tables. */
export function toStandRow(facts: StandFacts) {
  const payments = new Set(facts.payments)
  const flag = (on: boolean) => (on ? (1 as const) : (0 as const))
  return {
    sales: facts.sales,
    payment_cash: flag(payments.has('cash')),
    payment_cashless: flag(payments.has('cashless')),
    summary: facts.summary,
    body: facts.body,
    season_from: facts.hours.season?.from ?? null,
    season_until: facts.hours.season?.until ?? null,
    timetable: idFrom('timetable', JSON.stringify(facts.hours)),
  } satisfies Updateable<StandTable>
}

/** What a stand sells over the year, in the place of what stood there; unknown produce is left out. */
export async function replaceProduce(
  tx: Db,
  standId: string,
  produceIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('stand_produce').where('stand_id', '=', standId).execute()
  const known = await knownProduce(tx, produceIds)
  if (known.length === 0) return
  await tx
    .insertInto('stand_produce')
    .values(known.map((produceId) => ({ stand_id: standId, produce_id: produceId })))
    .execute()
}

/** Those of the given ids that the town's list of produce has. */
export async function knownProduce(tx: Db, produceIds: readonly string[]): Promise<string[]> {
  if (produceIds.length === 0) return []
  const rows = await tx.selectFrom('produce').select('id').where('id', 'in', produceIds).execute()
  return rows.map((row) => row.id)
}

/** Makes everybody else who changes the stand wait until this transaction ends. */
export async function lockStand(tx: Db, standId: string): Promise<void> {
  await tx
    .updateTable('stand')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', standId)
    .execute()
}

/** The season of a row; null all year round. */
export function seasonOf(row: { season_from: string | null; season_until: string | null }): Season {
  const { season_from: from, season_until: until } = row
  return from !== null && until !== null ? { from, until } : null
}
