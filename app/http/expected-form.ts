/** Which forms are read at all: a card that opens nothing takes no picture. */
import { openStandLink } from '#app/features/stands/link.queries.server.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

const BY_CARD = /^\/s\/([^/]+)$/

/**
 * Whether a form sent to a path is to be read. Where the key in the address fits nothing, the page says
 * so without it: nobody makes the server read ten megabytes by guessing.
 */
export async function isExpected(db: Db, path: string, now: Instant): Promise<boolean> {
  const token = BY_CARD.exec(path)?.[1]
  return token === undefined || (await openStandLink(db, decodeURIComponent(token), now)) !== null
}
