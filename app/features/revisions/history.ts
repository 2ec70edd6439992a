/** A thing's revisions as its page tells them. */
import type { Instant } from '#app/lib/time.ts'
import { changedLines, type Change, type Line } from './changes.ts'
import { actionToText } from './labels.ts'
import type { Revision } from './revision.ts'

export type ListedRevision = {
  id: string
  version: number
  /** 「11月22日（日）10:05」. */
  at: string
  /** What was done, in words: 「編集」. */
  action: string
  /** Who did it; empty where the account is gone or it was the system. */
  by: string
  onBehalfOf: string | null
  /** Against the revision before it; empty for the first. */
  changes: Change[]
}

/** `revisions` descend; `describe` puts what one of them kept into lines, `format` a time into words. */
export function tellRevisions(
  revisions: readonly Revision[],
  describe: (content: unknown) => Line[],
  format: (at: Instant) => string,
): ListedRevision[] {
  const described = revisions.map(({ content }) => describe(content))
  return revisions.map((revision, nth) => {
    const [after, before] = [described[nth] ?? [], described[nth + 1]]
    return {
      id: revision.id,
      version: revision.version,
      at: format(revision.at),
      action: actionToText(revision.action),
      by: revision.accountName ?? '',
      onBehalfOf: revision.onBehalfOf,
      changes: before ? changedLines(before, after) : [],
    }
  })
}
