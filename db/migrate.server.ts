import { Migrator, type Migration } from 'kysely'
import type { Db } from './connect.server.ts'
import * as accounts from './migrations/0001-accounts.ts'
import * as organizations from './migrations/0002-organizations.ts'
import * as outbox from './migrations/0003-outbox.ts'
import * as revisions from './migrations/0004-revisions.ts'
import * as places from './migrations/0005-places.ts'
import * as publishing from './migrations/0006-publishing.ts'
import * as venues from './migrations/0007-venues.ts'
import * as stands from './migrations/0008-stands.ts'
import * as events from './migrations/0009-events.ts'
import * as permits from './migrations/0010-permits.ts'
import * as matching from './migrations/0011-matching.ts'
import * as bookings from './migrations/0012-bookings.ts'
import * as search from './migrations/0013-search.ts'
import * as searchIndex from './migrations/0014-search-index.ts'
import * as occurrenceRange from './migrations/0015-occurrence-range.ts'
import * as wishedVenue from './migrations/0016-wished-venue.ts'
import * as writeCount from './migrations/0017-write-count.ts'
import * as finding from './migrations/0018-finding.ts'
import * as openDataNumber from './migrations/0019-open-data-number.ts'
import * as standLinks from './migrations/0020-stand-links.ts'
import * as photos from './migrations/0021-photos.ts'
import * as occurrencePlace from './migrations/0023-occurrence-place.ts'
import * as follow from './migrations/0025-follow.ts'
import * as outboxChannels from './migrations/0026-outbox-channels.ts'
import * as news from './migrations/0027-news.ts'
import * as searchNumber from './migrations/0028-search-number.ts'
import * as saved from './migrations/0029-saved.ts'
import * as rounds from './migrations/0030-rounds.ts'
import * as waiting from './migrations/0031-waiting.ts'
import * as requestDetails from './migrations/0032-request-details.ts'

const migrations: Record<string, Migration> = {
  '0001-accounts': accounts,
  '0002-organizations': organizations,
  '0003-outbox': outbox,
  '0004-revisions': revisions,
  '0005-places': places,
  '0006-publishing': publishing,
  '0007-venues': venues,
  '0008-stands': stands,
  '0009-events': events,
  '0010-permits': permits,
  '0011-matching': matching,
  '0012-bookings': bookings,
  '0013-search': search,
  '0014-search-index': searchIndex,
  '0015-occurrence-range': occurrenceRange,
  '0016-wished-venue': wishedVenue,
  '0017-write-count': writeCount,
  '0018-finding': finding,
  '0019-open-data-number': openDataNumber,
  '0020-stand-links': standLinks,
  '0021-photos': photos,
  '0023-occurrence-place': occurrencePlace,
  '0025-follow': follow,
  '0026-outbox-channels': outboxChannels,
  '0027-news': news,
  '0028-search-number': searchNumber,
  '0029-saved': saved,
  '0030-rounds': rounds,
  '0031-waiting': waiting,
  '0032-request-details': requestDetails,
}

function migratorOf(db: Db): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}

/** Brings the database to the newest shape; answers the names of what was applied. */
export async function migrateToLatest(db: Db): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** Names of the migrations that this database has not seen yet. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const all = await migratorOf(db).getMigrations()
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name)
}
