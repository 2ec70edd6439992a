import type { Generated } from 'kysely'

export interface SearchTables {
  search_document: SearchDocumentTable
  synonym: SynonymTable
}

/** One row a thing that can be found. Text is normalised; the bigram index beside it belongs to the dialect. */
export interface SearchDocumentTable {
  kind: 'event' | 'venue' | 'stand'
  subject_id: string
  title: string
  reading: string
  body: string
  /** Under which SQLite's index knows it; null on PostgreSQL. */
  number: Generated<number | null>
}

/** Words that mean the same share a group. */
export interface SynonymTable {
  word: string
  group_id: string
}
