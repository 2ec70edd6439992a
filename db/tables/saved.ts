import type { InstantText } from './columns.ts'

export interface SavedTables {
  saved_thing: SavedThingTable
}

/** What an account wants to find again, whatever has become of it. */
export interface SavedThingTable {
  account_id: string
  kind: 'event' | 'stand' | 'venue'
  subject_id: string
  saved_at: InstantText
}
