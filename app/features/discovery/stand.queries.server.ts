import { sql } from 'kysely'
import { isOpenNow } from '#app/features/calendar/standing.ts'
import { isInSeason } from '#app/features/stands/stand.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { FoundStand, Stretch } from './listing.ts'
import { liesWithin, metresFrom } from './place-filter.server.ts'
import type { Range } from './range.ts'
import {
  isInGroup,
  shownStands,
  timetable,
  type Asked,
  type StandBuilder,
  type StandGroup,
  type StandSurvey,
} from './stand-survey.server.ts'

/** A stand before its produce is read; `reportId` tells where to look for what is out today. */
export type StandFind = Omit<FoundStand, 'produce'> & { reportId: string | null }

/** A stretch of the list of stands: what is open first, then by reading and name. */
export async function listStandStretch(
  db: Db,
  asked: Asked,
  { survey, stretch, now }: { survey: StandSurvey; stretch: Stretch; now: Instant },
): Promise<StandFind[]> {
  if (stretch.count === 0) return []
  let passed = 0
  let skipped = 0
  const touched = survey.groups.filter(({ count }) => {
    const [first, end] = [passed, passed + count]
    passed = end
    if (end <= stretch.from) skipped = end
    return end > stretch.from && first < stretch.from + stretch.count
  })
  const rows = await described(db, asked, touched, now)
    .$if(touched.length > 1, (query) => query.orderBy((eb) => rankIn(eb, touched, now)))
    .orderBy('p.reading')
    .orderBy('p.name')
    .orderBy('s.id')
    .limit(stretch.count)
    .offset(stretch.from - skipped)
    .execute()
  return rows.flatMap((row) => toFind(row, asked, survey))
}

/** Every stand that has a point where the search wants it, what is open first, then the nearest. */
export async function listStandsWithPoint(
  db: Db,
  asked: Asked,
  { survey, now }: { survey: StandSurvey; now: Instant },
): Promise<StandFind[]> {
  const ranks = new Map(
    survey.groups.flatMap(({ rank, timetables, reported }) =>
      [...timetables, ...reported].map((word) => [word, rank]),
    ),
  )
  const rows = await described(db, asked, survey.groups, now)
    .where('p.lat', 'is not', null)
    .orderBy('p.reading')
    .orderBy('p.name')
    .orderBy('s.id')
    .execute()
  return rows
    .flatMap((row) =>
      toFind(row, asked, survey).map((find) => ({
        find,
        rank: ranks.get(row.id) ?? ranks.get(row.timetable) ?? 0,
      })),
    )
    .sort((a, b) => a.rank - b.rank || (a.find.metres ?? 0) - (b.find.metres ?? 0))
    .map(({ find }) => find)
}

export const countOpen = (finds: readonly StandFind[]) =>
  finds.filter(({ state }) => isOpenNow(state)).length

/** The rank of a stand, which belongs to one of the groups. */
function rankIn(eb: StandBuilder, groups: readonly StandGroup[], now: Instant) {
  const whens = groups.map(
    (group) => sql`when ${isInGroup(eb, group, now)} then ${sql.lit(group.rank)}`,
  )
  return sql<number>`case ${sql.join(whens, sql` `)} end`
}

function described(db: Db, asked: Asked, groups: readonly StandGroup[], now: Instant) {
  return shownStands(db, asked)
    .innerJoin('place as p', 'p.id', 's.place_id')
    .innerJoin('organization as org', 'org.id', 's.farmer_id')
    .leftJoin('area', 'area.id', 'p.area_id')
    .select(['s.id', timetable.as('timetable'), 's.is_sample'])
    .select(['p.name', 'p.lat', 'p.lng', 'p.station_name', 'p.station_minutes'])
    .select(['area.name as area_name', 'org.name as farmer_name'])
    .where((eb) => eb.or(groups.map((group) => isInGroup(eb, group, now))))
}

type StandRow = Awaited<ReturnType<ReturnType<typeof described>['execute']>>[number]

function toFind(row: StandRow, { search }: Asked, survey: StandSurvey): StandFind[] {
  const state = survey.stateOf(row)
  const { lat, lng, station_name: station, station_minutes: minutes } = row
  const point = lat === null || lng === null ? null : { lat, lng }
  if (!state || !liesWithin(search, point)) return []
  return [
    {
      kind: 'stand',
      id: row.id,
      place: {
        name: row.name,
        areaName: row.area_name,
        point,
        station: station === null || minutes === null ? null : { name: station, minutes },
      },
      farmerName: row.farmer_name,
      state,
      reportId: state.report?.id ?? null,
      sample: row.is_sample === 1,
      metres: metresFrom(search, point),
    },
  ]
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
