/** What is told to those who follow, and whom it concerns. */
import type { CommunityEvent, Occurrence } from '#app/features/events/event.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import type { Topic } from './topic.ts'

/** `dates`: the schedule is another one; `date`: one date was called off, put off, moved or taken back. */
export type Change = { at: Instant } & (
  { what: 'new' | 'cancelled' | 'dates' } | { what: 'date'; day: Day }
)

/** An event that has changed, as it is now; `dates` are those that are not over. */
export type EventNews = Pick<CommunityEvent, 'status' | 'cancelMessage'> & {
  id: string
  title: string
  /** Who holds it, alone or with others. */
  organizationIds: string[]
  place: (date: Pick<Occurrence, 'firstDay'>) => string | null
  dates: Occurrence[]
  changes: Change[]
}

/** A stand at which something is out, as long as that counts. */
export type OutNews = {
  standId: string
  name: string
  farmerId: string
  reportedAt: Instant
  until: Instant
  fewLeft: boolean
  produce: { id: string; name: string }[]
}

/** What one follows, and since when: what was there before is no news. */
export type Followed = Topic & { since: Instant }

/** The ids of the events that a search of somebody finds, by its query. */
export type Finds = ReadonlyMap<string, ReadonlySet<string>>

/**
 * What of an event is news to somebody, the latest state of each change; none when it is not theirs,
 * or when nothing has changed since `after`.
 */
export function changesFor(
  followed: readonly Followed[],
  news: EventNews,
  { after, finds }: { after: Instant; finds: Finds },
): Change[] {
  const since = followed
    .filter((topic) => concerns(topic, news, finds))
    .map((topic) => (topic.since > after ? topic.since : after))
    .toSorted()[0]
  if (since === undefined) return []
  return news.changes.filter(({ at }) => at > since)
}

function concerns({ kind, subject }: Topic, news: EventNews, finds: Finds): boolean {
  switch (kind) {
    case 'event':
      return news.id === subject
    case 'organization':
      return news.organizationIds.includes(subject)
    case 'search':
      return finds.get(subject)?.has(news.id) ?? false
    case 'stand':
    case 'produce':
      return false
  }
}

/** Whether somebody waits for what is out, and it was reported since they began and since `after`. */
export function awaits(
  followed: readonly Followed[],
  out: OutNews,
  { after }: { after: Instant },
): boolean {
  if (out.reportedAt <= after) return false
  return followed.some(({ kind, subject, since }) => {
    if (out.reportedAt <= since) return false
    if (kind === 'stand') return out.standId === subject
    if (kind === 'organization') return out.farmerId === subject
    return kind === 'produce' && out.produce.some(({ id }) => id === subject)
  })
}
