import { isInSeason } from '#app/features/stands/stand.ts'
import type { Db } from '#db/connect.server.ts'
import type { FoundStand } from './listing.ts'
import { metresFrom } from './place-filter.server.ts'
import type { Range } from './range.ts'
import type { Search } from './search.ts'
import type { ListedStand } from './stand-list.server.ts'
import type { StandSurvey } from './stand-survey.server.ts'

/** A stand before its produce is read; `reportId` tells where to look for what is out today. */
export type StandFind = Omit<FoundStand, 'produce'> & { reportId: string | null }

/** The stands of a survey, what is open first; `near` somewhere, then the nearest. */
export function orderStands({ ranks }: StandSurvey, search: Search): ListedStand[] {
  // `flat` would look at each of them.
  if (!search.near) return ([] as ListedStand[]).concat(...ranks)
  return ranks.flatMap((rank) =>
    rank
      .map((stand) => ({ stand, metres: metresFrom(search, stand.place.point) ?? 0 }))
      .sort((a, b) => a.metres - b.metres)
      .map(({ stand }) => stand),
  )
}

export function standFinds(
  stands: readonly ListedStand[],
  survey: StandSurvey,
  search: Search,
): StandFind[] {
  return stands.map((stand) => {
    const { id, place, farmerName, sample } = stand
    const state = survey.stateOf(stand)
    const metres = metresFrom(search, place.point)
    const reportId = state.report?.id ?? null
    return { kind: 'stand', id, place, farmerName, state, reportId, sample, metres }
  })
}

/** The finds of a page with what they sell: out today where reported, else in season, by reading. */
export async function withProduce(
  db: Db,
  finds: readonly StandFind[],
  range: Range,
): Promise<FoundStand[]> {
  if (finds.length === 0) return []
  const rows = await db
    .selectFrom('stand_report_produce as listed')
    .innerJoin('produce', 'produce.id', 'listed.produce_id')
    .select(['listed.report_id as owner', 'produce.name', 'produce.reading'])
    .select(['produce.season_from', 'produce.season_until'])
    .where('listed.report_id', 'in', [...finds.flatMap(({ reportId }) => reportId ?? []), ''])
    .unionAll(
      db
        .selectFrom('stand_produce as sold')
        .innerJoin('produce', 'produce.id', 'sold.produce_id')
        .select(['sold.stand_id as owner', 'produce.name', 'produce.reading'])
        .select(['produce.season_from', 'produce.season_until'])
        .where(
          'sold.stand_id',
          'in',
          finds.map(({ id }) => id),
        ),
    )
    .orderBy('reading')
    .orderBy('name')
    .execute()
  const month = Number(range.today.slice(5, 7))
  return finds.map(({ reportId, ...find }) => {
    const out = rows.filter((row) => row.owner === reportId)
    const inSeason = rows.filter(
      (row) =>
        row.owner === find.id &&
        isInSeason(
          {
            id: '',
            name: row.name,
            reading: row.reading,
            seasonFrom: row.season_from,
            seasonUntil: row.season_until,
          },
          month,
        ),
    )
    return { ...find, produce: (out.length > 0 ? out : inSeason).map((row) => row.name) }
  })
}
