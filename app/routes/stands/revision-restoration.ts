import type { ActionFunctionArgs } from '@remix-run/node'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import type { StandContent } from '#app/features/stands/revision.ts'
import { editListing } from '#app/features/places/listing.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { afterStep, notFound } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

/** Staff bring back how a stand was described; who lends it and whether it is listed stay. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, town, settings, now } = context
  const stand = await findStand(db, params.standId ?? '', now)
  if (!stand) throw notFound()
  const revisions = await listRevisions(db, 'stand', stand.id)
  const revision = revisions.find(({ version }) => String(version) === params.version)
  if (!revision) throw notFound()
  const { facts } = revision.content as StandContent
  const { id, version } = stand
  const where = { town, publicUrl: settings.publicUrl, now }
  const result = await editListing(
    db,
    STANDS,
    { id, version, facts, actor, action: 'restore' },
    where,
  )
  return afterStep(result, `/stands/${id}`, 'stand_restored')
}

export { default, loader } from '#app/routes/nowhere.tsx'
