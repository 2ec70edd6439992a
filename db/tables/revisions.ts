import type { InstantText, JsonText } from './columns.ts'

export interface RevisionTables {
  revision: RevisionTable
}

/** Who changed what, when: one row for each change of anything that somebody posted. */
export interface RevisionTable {
  id: string
  subject_kind:
    | 'organization'
    | 'venue'
    | 'stand'
    | 'event'
    | 'request'
    | 'proposal'
    | 'booking'
    | 'permit_rule'
    | 'weights'
    | 'photo'
  subject_id: string
  /** The version that the change made. */
  version: number
  action: string
  account_id: string | null
  /** Staff entered it for somebody who phoned: who, and how they agreed. */
  on_behalf_of: string | null
  at: InstantText
  /** The whole thing after the change, in the shape that restoring reads. */
  content: JsonText
}
