import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '#db/connect.server.ts'
import { buildDevice, buildFollower } from '#tests/support/builders/follow.ts'
import { buildActor } from '#tests/support/builders/organization.ts'
import type { RunningTown } from '#tests/support/server.ts'
import {
  FIRST_PAGES,
  letIn,
  startSmallTown,
  visit,
  walkAround,
  type Answer,
} from '#tests/support/visitor.ts'

const AT = '2026-11-22T01:00:00.000Z'
/** A word that stands nowhere but where this test has put it, and one for each kind of secret. */
const SECRETS = {
  email: 'himitsu-mail',
  phone: '042-999-0101',
  address: '秘密町9丁目99番99号',
  message: '秘密の伝言',
  reason: '秘密の理由',
  note: '秘密の添え書き',
  review: '秘密の確認メモ',
  onBehalf: '秘密の承諾者',
  letter: '秘密の手紙',
  latitude: '35.69999',
  longitude: '139.49999',
}
const SCRIPT = '<script>alert("ねらい")</script>'

describe('What a person has told in confidence (rule 8)', { timeout: 60_000 }, () => {
  let town: RunningTown
  let pages: Answer[]

  beforeAll(async () => {
    town = await startSmallTown(AT)
    await confide(town.db)
    pages = await readEverything(town, null)
  }, 120_000)
  afterAll(() => town.stop())

  it('is on no public page, in no feed and on no map', () => {
    expect(pages.filter(({ status }) => status === 200).length).toBeGreaterThan(80)
    expect(pages.filter(({ status }) => status >= 500)).toEqual([])
    expect(leaks(pages)).toEqual([])
  })

  it('is not told to somebody who has just signed up, either', async () => {
    const actor = await buildActor(town.db)
    const cookie = await letIn(town, actor.accountId)
    expect(leaks(await readEverything(town, cookie))).toEqual([])
  })

  it('is not in the data that the pages of the built client ask for', async () => {
    const paths = pages.filter(({ status }) => status === 200).map(({ path }) => asData(path))
    const answers = await Promise.all(paths.map((path) => visit(town, path)))
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(50)
    expect(leaks(answers)).toEqual([])
  })

  it('is not in the log, nor is what is typed into forms', async () => {
    const typed = [
      ['email', `${SECRETS.email}@example.jp`],
      ['password', SECRETS.message],
      ['name', SECRETS.note],
    ] as const
    for (const path of ['/account/sign-in', '/account/sign-up', '/account/password-reset']) {
      await visit(town, path, { form: typed })
    }
    await visit(town, `/?q=${encodeURIComponent(SECRETS.note)}&near=${SECRETS.latitude},139.5`)
    await visit(town, `/nowhere/${SECRETS.email}@example.jp`)
    const log = JSON.stringify(town.log)
    expect(log.length).toBeGreaterThan(10_000)
    expect(Object.values(SECRETS).filter((secret) => log.includes(secret))).toEqual([])
    expect(log).not.toContain('127.0.0.1')
    expect(log).not.toMatch(/michikusa_session=/)
  })

  it('is shown as letters and never run, whatever people call themselves and their things', () => {
    const shown = pages.filter(({ html }) => html.includes('alert('))
    expect(shown.length).toBeGreaterThan(20)
    const run = shown.filter(({ path, html }) => !isFeed(path) && html.includes(SCRIPT))
    expect(run.map(({ path }) => path)).toEqual([])
  })

  function leaks(answers: readonly Answer[]): string[] {
    return answers.flatMap(({ path, html }) =>
      Object.entries(SECRETS)
        .filter(([, secret]) => html.includes(secret))
        .map(([kind]) => `${kind} on ${path}`),
    )
  }
})

const isFeed = (path: string) => /\.(?:(?:geo)?json|ics|csv)(?:\?|$)/.test(path)

function asData(path: string): string {
  const [pathname = '', query = ''] = path.split('?')
  const name = pathname === '/' ? '/_root.data' : `${pathname}.data`
  return query === '' ? name : `${name}?${query}`
}

/** Puts a secret of each kind into every row that may hold one, and scripts into what is shown. */
async function confide(db: Db): Promise<void> {
  const { email, phone, address, message, reason, note, review, onBehalf, letter } = SECRETS
  await db
    .updateTable('account')
    .set((eb) => ({ email: sql<string>`${`${email}-`} || ${eb.ref('id')} || '@example.jp'` }))
    .execute()
  await db
    .updateTable('organization')
    .set({ phone, email: `${email}@example.jp`, summary: SCRIPT })
    .execute()
  await db.updateTable('venue').set({ address_visibility: 'after_booking' }).execute()
  await db
    .updateTable('place')
    .set({ address, access_text: address, lat: 35.69999, lng: 139.49999 })
    .where('id', 'in', (eb) => eb.selectFrom('venue').select('place_id'))
    .execute()
  await db.updateTable('venue').set({ review_message: review }).execute()
  await db.updateTable('proposal').set({ message, ended_reason: reason }).execute()
  await db.updateTable('booking').set({ cancel_reason: reason }).execute()
  await db.updateTable('venue_request').set({ note, closed_message: message }).execute()
  await db.updateTable('event').set({ review_message: review, summary: SCRIPT }).execute()
  await db.updateTable('event').set({ title: SCRIPT }).where('status', '=', 'published').execute()
  await db.updateTable('revision').set({ on_behalf_of: onBehalf }).execute()
  await db.updateTable('outbox_message').set({ subject: letter, body: letter }).execute()
  const follower = await buildFollower(db, {
    email: `${email}@example.jp`,
    topics: [{ kind: 'search', subject: `q=${encodeURIComponent(note)}` }],
  })
  await buildDevice(db, follower, { endpoint: `https://fcm.googleapis.com/${letter}` })
}

/** Every page that a visitor finds, and every address of what there is, found or not. */
async function readEverything(town: RunningTown, cookie: string | null): Promise<Answer[]> {
  const named: string[] = []
  for (const [table, path] of [
    ['event', '/events'],
    ['venue', '/venues'],
    ['stand', '/stands'],
    ['organization', '/organizations'],
    ['venue_request', '/requests'],
    ['proposal', '/proposals'],
    ['booking', '/bookings'],
  ] as const) {
    const rows = await town.db.selectFrom(table).select('id').orderBy('id').execute()
    named.push(...rows.flatMap(({ id }) => [`${path}/${id}`, `${path}/${id}/revisions`]))
  }
  const range = 'from=2026-09-01&to=2027-02-28'
  const found = [
    `/?${range}`,
    `/?${range}&kind=event`,
    '/?kind=venue',
    '/?kind=stand',
    `/events.geojson?${range}`,
    '/venues.geojson',
    '/stands.geojson',
    `/feeds/events.ics?${range}`,
    `/feeds/events.atom?${range}`,
    `/feeds/events.json?${range}`,
    '/opendata/132101_event.csv',
    '/opendata/132101_public_facility.csv',
    `/embed/map?${range}`,
    '/sitemap.xml',
    '/map/base.geojson',
    '/about',
    '/safety',
    '/offline',
    '/about/matching',
    '/about/data',
    '/about/privacy',
    '/robots.txt',
  ]
  const from = [...FIRST_PAGES, ...found, ...named]
  return walkAround(town, { from, cookie, most: 520 })
}
