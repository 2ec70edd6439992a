/** Somebody who is told about what they follow. */
import type { Instant } from '#app/lib/time.ts'
import type { Topic } from './topic.ts'

export type Follower = {
  id: string
  /** The address for the daily letter; null: told by devices alone. */
  email: string | null
  devices: number
}

export type Follow = Topic & { id: string; since: Instant }

/** A topic as people read it; `href` leads to what it is about. */
export type Described = Topic & { name: string; href: string; when: string }
