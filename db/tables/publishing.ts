import type { InstantText, JsonText } from './columns.ts'

export interface PublishingTables {
  import_source: ImportSourceTable
  import_row: ImportRowTable
  import_doubt: ImportDoubtTable
  open_data_number: OpenDataNumberTable
}

/** Where imported things come from: shown as 出典 on each of them. */
export interface ImportSourceTable {
  id: string
  name: string
  organization_id: string
  licence: string
  url: string | null
  created_at: InstantText
}

/** What became of a row of a source: the thing that was made of it, and what it then said. */
export interface ImportRowTable {
  source_id: string
  kind: 'event' | 'venue' | 'stand'
  source_key: string
  subject_id: string
  /** Of the imported value: the same digest again changes nothing. */
  digest: string
  /** The imported value, with the columns that this town has no use for. */
  content: JsonText
  /** The thing's version right after it was imported; a higher one means that people changed it. */
  subject_version: number
  stored_at: InstantText
}

/** A row that waits for staff, or on which they have decided. */
export interface ImportDoubtTable {
  id: string
  source_id: string
  kind: 'event' | 'venue' | 'stand'
  source_key: string
  title: string
  line: number
  reasons: JsonText
  content: JsonText
  digest: string
  status: 'waiting' | 'accepted' | 'dismissed'
  created_at: InstantText
  decided_at: InstantText | null
  decided_by: string | null
}

/** The NO of the open data: given once, never again, kept after its date, stand or venue is gone. */
export interface OpenDataNumberTable {
  /** An occurrence, a stand or a venue. */
  subject_id: string
  number: number
}
