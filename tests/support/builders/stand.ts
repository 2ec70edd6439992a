import type { Insertable } from 'kysely'
import { replaceHours } from '#app/features/calendar/hours.commands.server.ts'
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import type { StandFacts } from '#app/features/stands/stand.ts'
import { idFrom, newId } from '#app/lib/id.ts'
import type { Db } from '#db/connect.server.ts'
import type { PlaceTable } from '#db/tables/places.ts'
import type { ProduceTable, StandReportTable, StandTable } from '#db/tables/stands.ts'
import { buildOrganization } from './organization.ts'
import { buildPlace } from './place.ts'
import { DAYTIME } from './venue.ts'

const NOW = '2026-11-22T00:00:00.000Z'

/** What a farmer says about a stand, as the form gives it. */
export const STAND_FACTS: StandFacts = {
  place: {
    name: '見本農園 直売所',
    reading: 'みほんのうえんちょくばいじょ',
    chomeId: null,
    address: '小金井市貫井北町三丁目1-1',
    point: { lat: 35.7055, lng: 139.4949 },
    approximate: false,
    accessText: '',
    access: ['parking'],
    roles: ['farmland'],
  },
  sales: 'honesty_box',
  payments: ['cash'],
  summary: '朝どりの野菜が並びます。',
  body: '',
  hours: { ...DAYTIME, season: { from: '04-01', until: '12-20' } },
  produceIds: [],
}

/**
 * A listed stand with a confirmed farmer (made along unless given), attended, open every day from 9
 * to 17; answers its id.
 */
export async function buildStand(
  db: Db,
  {
    place = {},
    hours = DAYTIME,
    produceIds = [],
    ...facts
  }: Partial<Insertable<StandTable>> & {
    place?: Partial<Insertable<PlaceTable>>
    hours?: OpeningHours
    produceIds?: readonly string[]
  } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const placeId =
    facts.place_id ??
    (await buildPlace(db, {
      name: '見本農園 直売所',
      reading: 'みほんのうえんちょくばいじょ',
      ...place,
    }))
  await replaceHours(db, placeId, hours, NOW)
  await db
    .insertInto('stand')
    .values({
      farmer_confirmed_at: NOW,
      sales: 'attended',
      payment_cash: 1,
      payment_cashless: 0,
      summary: '朝どりの野菜が並びます。',
      body: '',
      season_from: hours.season?.from ?? null,
      season_until: hours.season?.until ?? null,
      timetable: idFrom('timetable', JSON.stringify(hours)),
      status: 'listed',
      is_sample: 0,
      version: 1,
      created_at: NOW,
      updated_at: NOW,
      ...facts,
      id,
      place_id: placeId,
      farmer_id:
        facts.farmer_id ??
        (await buildOrganization(db, { kind: 'farmer', sector: 'agriculture', name: '見本農園' })),
    })
    .execute()
  if (produceIds.length > 0) {
    await db
      .insertInto('stand_produce')
      .values(produceIds.map((produceId) => ({ stand_id: id, produce_id: produceId })))
      .execute()
  }
  return id
}

/** A produce with its season in months; answers its id. */
export async function buildProduce(
  db: Db,
  facts: Partial<Insertable<ProduceTable>> & { name: string },
): Promise<string> {
  const id = facts.id ?? newId()
  await db
    .insertInto('produce')
    .values({ reading: facts.name, season_from: 1, season_until: 12, ...facts, id })
    .execute()
  return id
}

/** What a farmer reported; answers its id. */
export async function buildReport(
  db: Db,
  standId: string,
  facts: Partial<Insertable<StandReportTable>> &
    Pick<Insertable<StandReportTable>, 'state' | 'reported_at' | 'expires_at'>,
): Promise<string> {
  const id = facts.id ?? newId()
  await db
    .insertInto('stand_report')
    .values({ note: '', ...facts, id, stand_id: standId })
    .execute()
  return id
}
