import { expect, it } from 'vitest'
import { migrateToLatest, pendingMigrations } from '#db/migrate.server.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

onBothDatabases('The migrations', (town) => {
  it('leave nothing to do once they have run', async () => {
    expect(await pendingMigrations(town.db)).toEqual([])
    expect(await migrateToLatest(town.db)).toEqual([])
  })

  it('make tables that refuse a word outside a closed vocabulary', async () => {
    const organization = {
      id: 'o1',
      kind: 'merchant' as const,
      sector: 'commerce' as const,
      name: '見本商店',
      reading: '',
      summary: '',
      version: 1,
      created_at: '2026-11-22T00:00:00.000Z',
      updated_at: '2026-11-22T00:00:00.000Z',
      is_sample: 0 as const,
    }
    await town.db.insertInto('organization').values(organization).execute()
    await expect(
      town.db
        .insertInto('organization')
        .values({ ...organization, id: 'o2', kind: 'pirates' as 'merchant' })
        .execute(),
    ).rejects.toThrow(/check/i)
    expect(await town.db.selectFrom('organization').select('id').execute()).toEqual([{ id: 'o1' }])
  })
})
