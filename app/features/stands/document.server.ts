import { indexDocument } from '#app/features/search/commands.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { Stand } from './stand.ts'

/** Makes a stand findable by what is known of it now; called inside the transaction of the change. */
export async function indexStand(tx: Db, stand: Stand): Promise<void> {
  await indexDocument(tx, {
    kind: 'stand',
    subjectId: stand.id,
    title: stand.place.name,
    reading: stand.place.reading,
    body: [
      stand.summary,
      stand.body,
      stand.farmer.name,
      stand.place.address,
      ...stand.produce.flatMap(({ name, reading }) => [name, reading]),
    ].join('\n'),
  })
}
