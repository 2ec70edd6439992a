import type { ImportRefusal } from '#app/features/publishing/import-labels.ts'
import type { ImportContent } from '#app/features/publishing/import-plan.ts'
import { standOfImported, venueOfImported } from '#app/features/publishing/imported-facility.ts'
import type { ImportContext, ImportOrigin } from '#app/features/publishing/imported-thing.ts'
import { placeInCity } from '#app/features/publishing/neighbour.server.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import { createListing, editListing } from '#app/features/places/listing.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { dayOf } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

type Facility = Exclude<ImportContent, { kind: 'event' }>
type Written = Result<{ subjectId: string; version: number }, ImportRefusal>

/**
 * Writes one imported stand or venue, new or changed, through the commands that staff's own forms
 * use. Nobody is confirmed by it: a venue takes no requests. Called inside the transaction that
 * notes what became of the row.
 */
export async function writeImportedFacility(
  tx: Db,
  origin: ImportOrigin,
  facility: Facility,
  context: ImportContext,
): Promise<Written> {
  const id = idFrom(`imported ${facility.kind}`, origin.source.id, origin.key)
  const written =
    facility.kind === 'stand'
      ? await writeStand(tx, id, origin, facility, context)
      : await writeVenue(tx, id, origin, facility, context)
  if (!written.ok) return refuse('not_allowed')
  const { version, placeId } = written.value
  await placeInCity(tx, placeId, facility.value.address.municipality, context.towns)
  return ok({ subjectId: id, version })
}

type Placed = Result<{ version: number; placeId: string }, 'refused'>

async function writeStand(
  tx: Db,
  id: string,
  origin: ImportOrigin,
  { value }: Extract<Facility, { kind: 'stand' }>,
  context: ImportContext,
): Promise<Placed> {
  const { actor, now } = context
  const facts = standOfImported(value, dayOf(now))
  const before = await findStand(tx, id, now)
  const produceIds = before?.produce.map((produce) => produce.id) ?? []
  const written = before
    ? await editListing(
        tx,
        STANDS,
        { id, version: before.version, facts: { ...facts, produceIds }, actor },
        context,
      )
    : await createListing(
        tx,
        STANDS,
        {
          id,
          facts,
          keeper: { organizationId: origin.source.organizationId },
          actor,
          onBehalfOf: origin.source.name,
          source: { id: origin.source.id, key: origin.key },
        },
        context,
      )
  const after = written.ok ? await findStand(tx, id, now) : null
  return after ? ok({ version: after.version, placeId: after.place.id }) : refuse('refused')
}

async function writeVenue(
  tx: Db,
  id: string,
  origin: ImportOrigin,
  { value }: Extract<Facility, { kind: 'venue' }>,
  context: ImportContext,
): Promise<Placed> {
  const { actor, now } = context
  const facts = venueOfImported(value, dayOf(now))
  const before = await findVenue(tx, id)
  const written = before
    ? await editListing(tx, VENUES, { id, version: before.version, facts, actor }, context)
    : await createListing(
        tx,
        VENUES,
        {
          id,
          facts,
          keeper: { organizationId: origin.source.organizationId },
          actor,
          onBehalfOf: origin.source.name,
          source: { id: origin.source.id, key: origin.key },
        },
        context,
      )
  const after = written.ok ? await findVenue(tx, id) : null
  return after ? ok({ version: after.version, placeId: after.place.id }) : refuse('refused')
}
