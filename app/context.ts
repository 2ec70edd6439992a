import type { Town } from '#app/features/places/town.ts'
import type { Settings } from '#app/lib/env.ts'
import type { Language } from '#app/lib/language.ts'
import type { Log } from '#app/lib/log.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

declare module '@remix-run/node' {
  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    db: Db
    /** Read once from the server's clock when the request came in. */
    now: Instant
    /** In which the page speaks. */
    language: Language
    town: Town
    settings: Settings
    /** Rounds of matching; absent where nothing solves them. */
    rounds?: { look(): void; cancel(id: string): void }
    requestId: string
    log: Log
    /**
     * Said by a page that knows when it changes by itself next; null is not before the next midnight.
     * A page that says nothing is kept for a minute at most. Absent where no page is kept.
     */
    holdsUntil?(moment: Instant | null): void
  }
}
