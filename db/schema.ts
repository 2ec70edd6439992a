import type { AccountTables } from './tables/accounts.ts'
import type { BookingTables } from './tables/bookings.ts'
import type { CalendarTables } from './tables/calendar.ts'
import type { EventTables } from './tables/events.ts'
import type { FollowTables } from './tables/follow.ts'
import type { MatchingTables } from './tables/matching.ts'
import type { OrganizationTables } from './tables/organizations.ts'
import type { OutboxTables } from './tables/outbox.ts'
import type { PermitTables } from './tables/permits.ts'
import type { PhotoTables } from './tables/photos.ts'
import type { PlaceTables } from './tables/places.ts'
import type { PublishingTables } from './tables/publishing.ts'
import type { RevisionTables } from './tables/revisions.ts'
import type { RoundTables } from './tables/rounds.ts'
import type { SavedTables } from './tables/saved.ts'
import type { SearchTables } from './tables/search.ts'
import type { StandTables } from './tables/stands.ts'
import type { VenueTables } from './tables/venues.ts'
import type { WriteCountTables } from './tables/write-count.ts'

/** Every table of the town's database, by its name in SQL. */
export interface Tables
  extends
    AccountTables,
    BookingTables,
    CalendarTables,
    EventTables,
    FollowTables,
    MatchingTables,
    OrganizationTables,
    OutboxTables,
    PermitTables,
    PhotoTables,
    PlaceTables,
    PublishingTables,
    RevisionTables,
    RoundTables,
    SavedTables,
    SearchTables,
    StandTables,
    VenueTables,
    WriteCountTables {}
