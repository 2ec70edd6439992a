import type { InstantText, JsonText } from './columns.ts'

export interface PublishingTables {
  import_source: ImportSourceTable
  import_doubt: ImportDoubtTable
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

/** A row that waits for staff. */
export interface ImportDoubtTable {
  id: string
  source_id: string
  source_key: string
  kind: 'event' | 'venue' | 'stand'
  line: number
  reasons: JsonText
  content: JsonText
  digest: string
  status: 'waiting' | 'accepted' | 'dismissed'
  created_at: InstantText
  decided_at: InstantText | null
}
