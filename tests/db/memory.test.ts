import { expect, it } from 'vitest'
import { inTransaction } from '#db/connect.server.ts'
import { openMemory } from '#db/memory.server.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

onBothDatabases('What was read', (fresh) => {
  const counting = () => {
    let reads = 0
    return async () => (reads += 1)
  }

  it('is remembered, for all who ask at once, too, until something is written', async () => {
    const { db } = fresh
    const read = counting()
    const ask = () => openMemory(db)('towns', read)
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
    expect(await ask()).toBe(1)
    await buildOrganization(db)
    expect(await ask()).toBe(2)
  })

  it('is known by its name', async () => {
    const read = counting()
    const memory = openMemory(fresh.db)
    expect(await memory('one', read)).toBe(1)
    expect(await memory('other', read)).toBe(2)
    expect(await memory('one', read)).toBe(1)
  })

  it('is not remembered where reading failed', async () => {
    const { db } = fresh
    const failing = openMemory(db)('towns', () => Promise.reject(new Error('no luck')))
    await expect(failing).rejects.toThrow('no luck')
    expect(await openMemory(db)('towns', async () => 'luck')).toBe('luck')
  })

  it('in a transaction stays with it', async () => {
    const { db } = fresh
    await inTransaction(db, async (tx) => {
      await buildOrganization(tx)
      expect(await openMemory(tx)('towns', async () => 'not yet')).toBe('not yet')
    })
    expect(await openMemory(db)('towns', async () => 'now')).toBe('now')
  })
})
