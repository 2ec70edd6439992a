import type { LoaderFunctionArgs } from '@remix-run/node'
import { lastChange } from '#app/features/publishing/feed.queries.server.ts'
import { numberOpenData } from '#app/features/publishing/open-data.commands.server.ts'
import {
  listOpenEvents,
  listOpenFacilities,
} from '#app/features/publishing/open-data.queries.server.ts'
import { OPEN_FILES, openDataFile } from '#app/features/publishing/open-data.ts'
import { notFound } from '#app/lib/http.ts'
import { feedAnswer } from '../feeds/feed-answer.ts'

/** `/opendata/132101_event.csv`, `/opendata/132101_public_facility.csv`: this town's, no other's. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, town, now, settings } = context
  const file = OPEN_FILES.find((name) => params['file'] === `${town.code}_${name}.csv`)
  if (!file) throw notFound()
  await numberOpenData(db)
  const { code, name, prefecture } = town
  const publisher = { code, name, prefecture, publicUrl: settings.publicUrl }
  const list = file === 'event' ? listOpenEvents : listOpenFacilities
  return feedAnswer(request, {
    body: openDataFile(file, await list(db, publisher, now)),
    type: 'text/csv',
    lastModified: await lastChange(db, now),
    filename: `${code}_${file}.csv`,
  })
}
