import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inTransaction, openDatabase, type Db } from '#db/connect.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { readWriteCount } from '#db/write-count.server.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

onBothDatabases('The write counter', (town) => {
  /** By how much some work has raised it. */
  async function raisedBy(work: (db: Db) => Promise<unknown>): Promise<number> {
    const before = await readWriteCount(town.db)
    await work(town.db)
    return (await readWriteCount(town.db)) - before
  }

  const rename = (db: Db, id: string) =>
    db.updateTable('organization').set({ name: '見本園' }).where('id', '=', id).execute()

  it('is raised by a write alone, and once by a transaction of many', async () => {
    expect(await raisedBy((db) => buildOrganization(db))).toBe(1)
    const id = await buildOrganization(town.db)
    expect(await raisedBy((db) => rename(db, id))).toBe(1)
    const many = (db: Db) =>
      inTransaction(db, async (tx) => {
        await rename(tx, id)
        await tx.deleteFrom('organization').where('id', '=', id).execute()
      })
    expect(await raisedBy(many)).toBe(1)
  })

  it('is raised by SQL written out, too', async () => {
    await buildOrganization(town.db)
    expect(await raisedBy((db) => sql`update organization set name = '見本'`.execute(db))).toBe(1)
    expect(await raisedBy((db) => sql`select 1`.execute(db))).toBe(0)
  })

  it('stays where it is when a write changes nothing, or is taken back', async () => {
    expect(await raisedBy((db) => rename(db, 'nobody'))).toBe(0)
    const takenBack = (db: Db) =>
      inTransaction(db, async (tx) => {
        await buildOrganization(tx)
        throw new Error('taken back')
      }).catch(() => {})
    expect(await raisedBy(takenBack)).toBe(0)
    expect(await raisedBy((db) => inTransaction(db, (tx) => rename(tx, 'nobody')))).toBe(0)
  })

  it('leaves a refused write without a trace, and the connection free', async () => {
    const id = await buildOrganization(town.db)
    const again = town.db
      .insertInto('organization')
      .columns(['id', 'kind', 'sector', 'name', 'reading', 'summary', 'version'])
      .expression((eb) =>
        eb
          .selectFrom('organization')
          .select(['id', 'kind', 'sector', 'name'])
          .select(['reading', 'summary', 'version'])
          .where('id', '=', id),
      )
    expect(await raisedBy(() => again.execute().catch(() => {}))).toBe(0)
    expect(await raisedBy((db) => rename(db, id))).toBe(1)
  })

  it('does not move for what no page shows', async () => {
    const lease = { name: 'ticker', holder: 'h', until: '2026-11-22T00:00:00.000Z' }
    expect(await raisedBy((db) => db.insertInto('lease').values(lease).execute())).toBe(0)
    expect(await raisedBy((db) => db.deleteFrom('lease').execute())).toBe(0)
  })
})

it('A second process on the same file sees the counter move', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'michikusa-count-'))
  const url = `file:${join(folder, 'town.db')}`
  const [ours, theirs] = [openDatabase(url), openDatabase(url)]
  try {
    await migrateToLatest(ours)
    const before = await readWriteCount(ours)
    await buildOrganization(theirs)
    expect(await readWriteCount(ours)).toBe(before + 1)
  } finally {
    await ours.destroy()
    await theirs.destroy()
    rmSync(folder, { recursive: true })
  }
})
