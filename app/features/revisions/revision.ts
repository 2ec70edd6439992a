/** What was changed, by whom and when: the memory that lets staff restore anything. */
import type { Instant } from '#app/lib/time.ts'

export type SubjectKind =
  | 'organization'
  | 'venue'
  | 'stand'
  | 'event'
  | 'request'
  | 'proposal'
  | 'booking'
  | 'photo'
  /** What staff set for everybody. */
  | 'permit_rule'
  | 'weights'

export type Revision = {
  id: string
  subjectKind: SubjectKind
  subjectId: string
  version: number
  /** The command that made it: `create`, `edit`, `publish`, `withdraw`, `restore` … */
  action: string
  accountId: string | null
  accountName: string | null
  onBehalfOf: string | null
  at: Instant
  /** The thing after the change, in the shape that its feature wrote. */
  content: unknown
}
