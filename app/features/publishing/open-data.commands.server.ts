import { sql } from 'kysely'
import { inTransaction, type Db } from '#db/connect.server.ts'

/**
 * Gives a NO to every date, stand and venue that is public and has none yet: done when a file is
 * asked for, so that what never was public never gets one. A number is given once and stays.
 */
export async function numberOpenData(db: Db): Promise<void> {
  const [missing] = await unnumbered(db).select('id').limit(1).execute()
  if (!missing) return
  await inTransaction(db, (tx) =>
    tx
      .insertInto('open_data_number')
      .columns(['subject_id', 'number'])
      .expression(
        unnumbered(tx)
          .select('id')
          .select((eb) =>
            sql<number>`${eb
              .selectFrom('open_data_number')
              .select((max) => max.fn.coalesce(max.fn.max('number'), max.lit(0)).as('last'))} +
            row_number() over (order by rank, since, id)`.as('number'),
          ),
      )
      .execute(),
  )
}

/** Stands and venues first, then dates, each as they came. */
function unnumbered(db: Db) {
  const listed = (table: 'stand' | 'venue', rank: number) =>
    db
      .selectFrom(table)
      .select(['id', 'created_at as since'])
      .select((eb) => eb.lit(rank).as('rank'))
      .where('status', '=', 'listed')
      .where('hidden_at', 'is', null)
      .where('source_id', 'is', null)
  const dates = db
    .selectFrom('occurrence')
    .innerJoin('event', 'event.id', 'occurrence.event_id')
    .select(['occurrence.id', 'occurrence.starts_at as since'])
    .select((eb) => eb.lit(3).as('rank'))
    .where('event.status', 'in', ['published', 'cancelled'])
    .where('event.hidden_at', 'is', null)
    .where('event.source_id', 'is', null)
  return db
    .selectFrom(listed('stand', 1).unionAll(listed('venue', 2)).unionAll(dates).as('subject'))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('open_data_number as given')
            .select('given.number')
            .whereRef('given.subject_id', '=', 'subject.id'),
        ),
      ),
    )
}
