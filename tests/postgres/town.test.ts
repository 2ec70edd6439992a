import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { loadTown } from '#app/features/places/town.server.ts'
import { variableOfProcess } from '#app/lib/env.ts'
import { dayOf } from '#app/lib/time.ts'
import { seedTown } from '#seeds/town.ts'
import { confirmedUpToItsUnits, NOW } from '#tests/support/crowd.ts'
import { startTown, type RunningTown, type TownParts } from '#tests/support/server.ts'
import { filledForm, signIn, visit, walkAround } from '#tests/support/visitor.ts'

describe('A town on a PostgreSQL server', () => {
  let town: RunningTown | undefined
  afterEach(() => town?.stop())

  const start = async (parts: Partial<TownParts> = {}) =>
    (town = await startTown({ at: NOW, databaseUrl: await newDatabase(), ...parts }))
  const startSample = () =>
    start({
      seed: (db) => seedTown(db, { town: loadTown('koganei'), date: dayOf(NOW), size: 'small' }),
    })

  it('shows every page of the sample to a visitor and to staff, and refuses none', async () => {
    const { url, ...rest } = await startSample()
    const running = { url, ...rest }
    for (const cookie of [null, await signIn(running, 'staff')]) {
      const from = cookie ? ['/my', '/desk'] : ['/']
      const answers = await walkAround(running, { from, cookie, most: 60 })
      expect(answers.length).toBeGreaterThan(20)
      expect(answers.filter(({ status }) => status >= 400)).toEqual([])
    }
  }, 120_000)

  it('makes one event of a form that is sent five times at once (rule 6)', async () => {
    const running = await startSample()
    const cookie = await signIn(running, 'merchant')
    const words = { title: '五つ子の市', onceDay: '12月20日', types: 'sale' }
    const form = await filledForm(running, '/events/new', { cookie, words })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => visit(running, '/events/new', { cookie, form })),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    const made = await running.db
      .selectFrom('event')
      .select('id')
      .where('title', '=', '五つ子の市')
      .execute()
    expect(made).toHaveLength(1)
  }, 120_000)

  describe('in which a hundred want the same hours of a venue at once', () => {
    confirmedUpToItsUnits(start)
  })
})

/** An empty database on the server that the tests were given. */
async function newDatabase(): Promise<string> {
  const server = variableOfProcess('POSTGRES_SERVER')
  if (!server) throw new Error('No server: run these tests by npm run test:postgres.')
  const name = `town_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return `${server}/${name}`
}
