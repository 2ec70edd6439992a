import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import routes from '#app/routes.ts'
import type { AccountKey } from '#seeds/accounts.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { dumpOf, missingFrom } from '#tests/support/dump.ts'
import type { RunningTown } from '#tests/support/server.ts'
import {
  FIRST_PAGES,
  formsOf,
  letIn,
  onePerKind,
  signIn,
  startSmallTown,
  type Fields,
  type PageForm,
  visit,
  walkAround,
} from '#tests/support/visitor.ts'

const PEOPLE: readonly AccountKey[] = ['staff', 'merchant', 'farmer', 'host', 'street', 'group']
/** Signing in and out, and being told, is not about anything that anybody posted. */
const ABOUT_ONESELF = /^\/account\/(?:sign-in|sign-out|sign-up|password-reset)|^\/follow(?:$|\?)/
/** Who is there, and what the server counts for itself. */
const NOBODYS = ['session', 'sign_in_attempt']

const POSTED =
  'event venue stand stand_report organization account venue_request proposal booking revision place'

describe('A stranger', () => {
  let town: RunningTown
  let forms: PageForm[]
  beforeAll(async () => {
    town = await startSmallTown('2026-11-22T01:00:00.000Z')
    const pages = []
    for (const key of PEOPLE) {
      const cookie = await signIn(town, key)
      pages.push(
        ...(await walkAround(town, {
          from: FIRST_PAGES,
          cookie,
          most: key === 'staff' ? 150 : 60,
        })),
      )
    }
    forms = pages
      .flatMap(formsOf)
      .filter(({ method, action }) => method === 'post' && !ABOUT_ONESELF.test(action))
  }, 120_000)
  afterAll(() => town.stop())

  it('changes nothing of anybody else’s, signed in or not, with any form of anybody’s pages (rule 3)', async () => {
    const organizationId = await buildOrganization(town.db, { name: '見知らぬ団体' })
    const actor = await buildActor(town.db, { organizationIds: [organizationId] })
    const cookie = await letIn(town, actor.accountId)
    const shots = [...onePerKind(forms), ...(await addressesOf(town, forms))]
    expect(new Set(shots.map(({ action }) => patternOf(action))).size).toBeGreaterThan(50)
    const before = await dumpOf(town.db)
    const failed: string[] = []
    for (const { action, fields } of shots) {
      for (const one of [cookie, null]) {
        for (const sent of [fields, withEverything(fields)]) {
          const { status } = await visit(town, action, { cookie: one, form: sent })
          if (status >= 500) failed.push(`${status} ${action}`)
        }
      }
    }
    expect(failed).toEqual([])
    const after = await dumpOf(town.db)
    const own = [actor.accountId, organizationId]
    const isOwn = (row: string) => own.some((id) => row.includes(id))
    expect(missingFrom(before, after, ...NOBODYS).filter((row) => !isOwn(row))).toEqual([])
    // What is new is the stranger's own.
    const strange = missingFrom(after, before, ...NOBODYS, 'outbox_message')
    expect(strange.filter((row) => !isOwn(row))).toEqual([])
    const letters = missingFrom(after, before).filter((row) => row.startsWith('outbox_message'))
    expect(letters.filter((row) => !row.includes(actor.email))).toEqual([])
  }, 120_000)

  it('is told from those who may: the same forms change the town when staff send them, and destroy nothing (rule 4)', async () => {
    const cookie = await signIn(town, 'staff')
    const before = await dumpOf(town.db)
    for (const { action, fields } of onePerKind(forms)) {
      await visit(town, action, { cookie, form: withEverything(fields) })
    }
    const after = await dumpOf(town.db)
    const changed = missingFrom(before, after, ...NOBODYS)
    const tables = new Set(changed.map((row) => row.split(' ', 1)[0]))
    for (const table of ['event', 'venue', 'stand', 'organization', 'venue_request', 'booking']) {
      expect(
        tables,
        `no ${table} was changed by staff: the test before this one proves nothing`,
      ).toContain(table)
    }
    // Rule 4: whatever the association does, it may hide but not destroy what others posted.
    expect(missingFrom(keysOf(before), keysOf(after))).toEqual([])
  }, 120_000)
})

/** The keys of what people have posted, and of every record of it. */
function keysOf(dump: ReadonlySet<string>): Set<string> {
  const key = new RegExp(`^(?:${POSTED.replaceAll(' ', '|')}) {"id":"[^"]+"`)
  return new Set([...dump].flatMap((row) => key.exec(row)?.[0] ?? []))
}

/** Words for the fields that have to be filled in, whatever the form. */
function withEverything(fields: Fields): Fields {
  const words: Fields = [
    ['message', '知らない人より'],
    ['reason', '知らない人より'],
    ['side', 'host'],
    ['onBehalfOf', '電話で承諾'],
    ['day', '2026-12-20'],
    ['state', 'sold_out'],
  ]
  const known = new Set(fields.map(([name]) => name))
  return [
    ...fields.map(
      ([name, value]) => [name, value === '' && name !== 'id' ? '見知らぬ' : value] as const,
    ),
    ...words.filter(([name]) => !known.has(name)),
  ]
}

/**
 * Every address of the product that names something, with the ids of others: also those that no
 * page of today links to, with the fields of a form of that kind where there is one.
 */
async function addressesOf(town: RunningTown, forms: readonly PageForm[]): Promise<PageForm[]> {
  const idsOf = async (
    table: 'event' | 'venue' | 'stand' | 'venue_request' | 'proposal' | 'booking' | 'organization',
  ) => {
    const rows = await town.db.selectFrom(table).select('id').orderBy('id').limit(4).execute()
    return rows.map(({ id }) => id)
  }
  const ids: Record<string, string[]> = {
    eventId: await idsOf('event'),
    venueId: await idsOf('venue'),
    standId: await idsOf('stand'),
    requestId: await idsOf('venue_request'),
    proposalId: await idsOf('proposal'),
    bookingId: await idsOf('booking'),
    organizationId: await idsOf('organization'),
  }
  const { scheduled_day: day } = await town.db
    .selectFrom('occurrence')
    .select('scheduled_day')
    .where('event_id', '=', ids['eventId']?.[0] ?? '')
    .executeTakeFirstOrThrow()
  const fieldsOf = new Map(forms.map(({ action, fields }) => [patternOf(action), fields]))
  return pathsOf(await routes)
    .filter((path) => path !== '/*' && !ABOUT_ONESELF.test(path))
    .flatMap((path) =>
      [0, 1, 2, 3].map((nth) => {
        const action = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
          if (name === 'day') return day
          return ids[name]?.[nth] ?? '1'
        })
        return {
          page: '',
          method: 'post',
          action,
          fields: fieldsOf.get(patternOf(action)) ?? [],
        } as const
      }),
    )
}

function pathsOf(entries: readonly RouteConfigEntry[], prefix = ''): string[] {
  return entries.flatMap((entry) => {
    const path = [prefix, entry.path ?? ''].filter(Boolean).join('/')
    const own = entry.index || entry.path ? [`/${path}`] : []
    return [...own, ...pathsOf(entry.children ?? [], path)]
  })
}

function patternOf(action: string): string {
  return (action.split('?')[0] ?? '').replace(/\/[^/]*\d[^/]*/g, '/:id')
}
