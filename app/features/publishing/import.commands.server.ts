import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { createOrganization } from '#app/features/organizations/commands.server.ts'
import { loadTowns, withNeighbours } from '#app/features/publishing/neighbour.server.ts'
import {
  knownKey,
  type ImportPlan,
  type PlanSource,
  type ReadableRow,
  wantsWriting,
} from '#app/features/publishing/import-plan.ts'
import { keepDoubts, forgetDoubts } from '#app/features/publishing/doubt.commands.server.ts'
import type { ImportContext, ImportOrigin } from '#app/features/publishing/imported-thing.ts'
import { storeRow } from '#app/features/publishing/row.commands.server.ts'
import { problem } from '#app/features/publishing/municipal-row.ts'
import type { ImportRefusal } from '#app/features/publishing/import-labels.ts'
import type { Town } from '#app/features/places/town.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'

/** Rows in one transaction: visitors' writes wait no longer than these take. */
const ROWS_AT_ONCE = 50

export type Importing = { actor: Actor; town: Town; publicUrl: string }
export type Imported = { stored: number; waiting: number }

export function contextOf({ actor, town, publicUrl }: Importing, now: Instant): ImportContext {
  const towns = loadTowns()
  return { actor, town: withNeighbours(town, towns), towns, publicUrl, now }
}

/**
 * Does what a plan says: new and changed rows are published, doubtful ones wait for staff. What has
 * been stored meanwhile is left alone, so that the same plan twice makes one of everything; one that
 * was interrupted goes on where it stopped.
 */
export async function applyImport(
  db: Db,
  plan: ImportPlan,
  importing: Importing,
  now: Instant,
): Promise<Result<Imported, ImportRefusal>> {
  if (!isStaff(importing.actor)) return refuse('not_allowed')
  const todo = plan.rows.filter(wantsWriting)
  const context = contextOf(importing, now)
  const done: Imported = { stored: 0, waiting: 0 }
  const source = await ensureSource(db, plan.source, todo.length > 0, context)
  if (!source.ok) return source
  for (let from = 0; from < todo.length; from += ROWS_AT_ONCE) {
    const rows = todo.slice(from, from + ROWS_AT_ONCE)
    const { stored, waiting } = await inTransaction(db, (tx) =>
      applyRows(tx, source.value, rows, context),
    )
    done.stored += stored
    done.waiting += waiting
  }
  return ok(done)
}

async function applyRows(
  tx: Db,
  source: ImportOrigin['source'],
  rows: readonly ReadableRow[],
  context: ImportContext,
): Promise<Imported> {
  await waitForOthers(tx, source.id)
  const digests = await listDigests(tx, source.id, rows)
  const open = rows.filter((row) => digests.get(knownKey(row.content.kind, row.key)) !== row.digest)
  const stored: ReadableRow[] = []
  const doubts = open.filter((row) => row.status === 'doubtful')
  for (const row of open.filter(({ status }) => status !== 'doubtful')) {
    const written = await storeRow(tx, { source, key: row.key }, row, context)
    if (written.ok) stored.push(row)
    else doubts.push(withReason(row))
  }
  await forgetDoubts(tx, source.id, stored)
  await keepDoubts(tx, source.id, doubts, context.now)
  return { stored: stored.length, waiting: doubts.length }
}

/** A row that reads well and still makes no event, such as one whose night is a day long. */
function withReason(row: ReadableRow): ReadableRow {
  return { ...row, problems: [...row.problems, problem(row.line, null, 'days_wrong')] }
}

/** Imports of one source at the same time wait for one another on both databases. */
async function waitForOthers(tx: Db, sourceId: string): Promise<void> {
  await tx
    .updateTable('import_source')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', sourceId)
    .execute()
}

async function listDigests(
  tx: Db,
  sourceId: string,
  rows: readonly ReadableRow[],
): Promise<Map<string, string>> {
  const known = await tx
    .selectFrom('import_row')
    .select(['kind', 'source_key', 'digest'])
    .where('source_id', '=', sourceId)
    .where(
      'source_key',
      'in',
      rows.map((row) => row.key),
    )
    .execute()
  return new Map(known.map((row) => [knownKey(row.kind, row.source_key), row.digest]))
}

/** The source and the organization that is made for it; nothing is written where nothing is new. */
async function ensureSource(
  db: Db,
  { id, name, licence, url, publisher }: PlanSource,
  wanted: boolean,
  { actor, now }: ImportContext,
): Promise<Result<ImportOrigin['source'], ImportRefusal>> {
  return inTransaction(db, async (tx) => {
    const known = await tx
      .selectFrom('import_source')
      .select(['organization_id', 'licence', 'url'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (known) {
      if (known.licence !== licence || known.url !== url) {
        await tx.updateTable('import_source').set({ licence, url }).where('id', '=', id).execute()
      }
      return ok({ id, name, organizationId: known.organization_id })
    }
    const organizationId = idFrom('import organization', publisher)
    const source = { id, name, organizationId }
    if (!wanted) return ok(source)
    const made = await createOrganization(
      tx,
      {
        id: organizationId,
        version: 0,
        name: publisher,
        reading: '',
        kind: 'city',
        sector: 'community',
        summary: '',
        url: '',
        phone: '',
      },
      actor,
      now,
      { onBehalfOf: name },
    )
    if (!made.ok) return refuse('not_allowed')
    await tx
      .insertInto('import_source')
      .values({ id, name, organization_id: organizationId, licence, url, created_at: now })
      .execute()
    return ok(source)
  })
}
