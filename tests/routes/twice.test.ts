import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dumpOf, missingFrom } from '#tests/support/dump.ts'
import type { RunningTown } from '#tests/support/server.ts'
import { filledForm, signIn, startSmallTown, visit } from '#tests/support/visitor.ts'

type Words = Record<string, string>

const SPOT = { addressRest: '1-1', lat: '35.7005', lng: '139.5042' }
const FORMS: [table: string, path: string, words: Words][] = [
  ['event', '/events/new', { title: '五つ子の市', onceDay: '12月20日', types: 'sale' }],
  [
    'venue',
    '/venues/new',
    {
      name: '五つ子のひろば',
      kind: 'vacant_lot',
      landType: 'private',
      units: '4',
      capacity: '40',
      summary: '五つ子の家の前です。',
      ...SPOT,
    },
  ],
  [
    'stand',
    '/stands/new',
    { name: '五つ子の直売所', sales: 'attended', summary: '大根があります。', ...SPOT },
  ],
  [
    'organization',
    '/organizations/new',
    { name: '五つ子商店', kind: 'merchant', sector: 'commerce' },
  ],
  [
    'venue_request',
    '/requests/new',
    {
      title: '五つ子の会場さがし',
      people: '20',
      units: '1',
      'windows[0].fromDay': '12月20日',
      'windows[0].start': '10:00',
      'windows[0].end': '15:00',
    },
  ],
]

describe('A form whose button is pressed five times at once (rule 6)', () => {
  let town: RunningTown
  let cookie: string
  let choices: Words
  beforeAll(async () => {
    town = await startSmallTown('2026-11-22T01:00:00.000Z')
    cookie = await signIn(town, 'merchant')
    const { organization_id: organizationId } = await town.db
      .selectFrom('organization_member')
      .innerJoin('account', 'account.id', 'account_id')
      .select('organization_id')
      .where('email', '=', 'merchant@example.jp')
      .orderBy('organization_id')
      .executeTakeFirstOrThrow()
    const { id: chomeId } = await town.db
      .selectFrom('chome')
      .select('id')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    choices = { organizationId, chomeId }
  }, 60_000)
  afterAll(() => town.stop())

  it.each(FORMS)('makes one %s', async (table, path, words) => {
    const before = await dumpOf(town.db)
    const chosen = table === 'organization' ? words : { ...words, ...choices }
    const form = await filledForm(town, path, { cookie, words: chosen })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => visit(town, path, { cookie, form })),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
    const written = missingFrom(await dumpOf(town.db), before)
    expect(written.filter((row) => row.startsWith(`${table} `))).toHaveLength(1)
    expect(written.filter((row) => row.startsWith('revision '))).toHaveLength(1)
  })
})
