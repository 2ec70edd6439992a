/** What everything that is imported needs besides its row: where it comes from, and who brings it. */
import type { Actor } from '#app/features/organizations/actor.ts'
import type { Town } from '#app/features/places/town.ts'
import type { Instant } from '#app/lib/time.ts'

export type ImportOrigin = {
  source: { id: string; name: string; organizationId: string }
  /** What the row is found again by within its source. */
  key: string
}

export type ImportContext = {
  /** Staff, or `IMPORTER` on the command line. */
  actor: Actor
  /** The pilot town, with the stations of its neighbours. */
  town: Town
  /** Every town whose facts are on file. */
  towns: readonly Town[]
  publicUrl: string
  now: Instant
}
