import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/features/organizations/actor.ts'
import {
  addPhoto,
  describePhoto,
  movePhoto,
  removePhoto,
  restorePhoto,
} from '#app/features/photos/commands.server.ts'
import { MOST_PHOTOS, type AlbumKind } from '#app/features/photos/photo.ts'
import { listPhotos } from '#app/features/photos/queries.server.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { reportStand } from '#app/features/stands/report.commands.server.ts'
import { newId } from '#app/lib/id.ts'
import { ALBUMS } from '#app/routes/photos/albums.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T01:00:00.000Z'
const LATER = '2026-12-25T01:00:00.000Z'
const FILE = { hash: 'ab'.repeat(32), width: 1600, height: 1200 }
const refused = (reason: string) => ({ ok: false, reason })

onBothDatabases('The photos of a thing', (given) => {
  let organizationId: string
  let owner: Actor
  let staff: Actor
  let of: { kind: AlbumKind; id: string }

  beforeEach(async () => {
    organizationId = await buildOrganization(given.db)
    owner = await buildActor(given.db, { organizationIds: [organizationId] })
    staff = await buildActor(given.db, { staff: true })
    of = { kind: 'venue', id: await buildVenue(given.db, { host_id: organizationId }) }
  })

  const add = (alt: string, { id = newId(), actor = owner, to = of } = {}) =>
    addPhoto(given.db, ALBUMS, { id, of: to, file: FILE, alt, actor }, NOW)
  const alts = async () => (await listPhotos(given.db, of)).map(({ alt }) => alt)
  const idOf = async (alt: string) =>
    (await listPhotos(given.db, of, { hidden: true })).find((photo) => photo.alt === alt)?.id ?? ''

  it('are hung up by those who keep it, whatever it is, and by nobody else (rule 3)', async () => {
    const stranger = await buildActor(given.db, {
      organizationIds: [await buildOrganization(given.db)],
    })
    const things: { kind: AlbumKind; id: string }[] = [
      of,
      { kind: 'organization', id: organizationId },
      { kind: 'stand', id: await buildStand(given.db, { farmer_id: organizationId }) },
      {
        kind: 'event',
        id: (await buildEvent(given.db, { organizationId, day: '2026-11-22' })).id,
      },
    ]
    for (const to of things) {
      expect(await add('よその人', { to, actor: stranger })).toEqual(refused('not_allowed'))
      expect((await add('持ち主', { to })).ok).toBe(true)
      expect((await add('協会', { to, actor: staff })).ok).toBe(true)
      expect((await listPhotos(given.db, to)).map(({ alt }) => alt)).toEqual(['持ち主', '協会'])
      expect(await add('どこにもない', { to: { ...to, id: newId() } })).toEqual(
        refused('not_found'),
      )
      const [first] = await listPhotos(given.db, to)
      const step = { id: first?.id ?? '', actor: stranger }
      for (const answer of [
        await removePhoto(given.db, ALBUMS, step, NOW),
        await movePhoto(given.db, ALBUMS, { ...step, to: 1 }, NOW),
        await describePhoto(given.db, ALBUMS, { ...step, alt: 'x', version: 1 }, NOW),
        await restorePhoto(given.db, ALBUMS, step, NOW),
      ]) {
        expect(answer).toEqual(refused('not_allowed'))
      }
    }
  })

  it('sent twice are one (rule 6), and eight are the most, also for two at once', async () => {
    const id = newId()
    const answers = await Promise.all([add('同じ写真', { id }), add('同じ写真', { id })])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    for (let nth = 2; nth < MOST_PHOTOS; nth += 1) await add(`${nth}枚目`)
    const last = await Promise.all([add('最後'), add('あふれた')])
    expect(last.filter(({ ok }) => !ok)).toEqual([refused('too_many_photos')])
    expect(await alts()).toHaveLength(MOST_PHOTOS)
    const elsewhere = { kind: 'organization', id: organizationId } as const
    expect(await add('横取り', { id, to: elsewhere })).toEqual(refused('taken'))
  })

  it('stand in the order that their owner gives them', async () => {
    for (const alt of ['一', '二', '三']) await add(alt)
    await movePhoto(given.db, ALBUMS, { id: await idOf('三'), to: 0, actor: owner }, NOW)
    expect(await alts()).toEqual(['三', '一', '二'])
    await movePhoto(given.db, ALBUMS, { id: await idOf('三'), to: 99, actor: owner }, NOW)
    expect(await alts()).toEqual(['一', '二', '三'])
    await add('四')
    expect(await alts()).toEqual(['一', '二', '三', '四'])
  })

  it('that were removed are not destroyed: staff bring them back within thirty days (rule 4)', async () => {
    await add('去年の様子')
    const id = await idOf('去年の様子')
    await removePhoto(given.db, ALBUMS, { id, actor: owner }, NOW)
    expect(await alts()).toEqual([])
    expect(await restorePhoto(given.db, ALBUMS, { id, actor: owner }, NOW)).toEqual(
      refused('not_found'),
    )
    expect(await restorePhoto(given.db, ALBUMS, { id, actor: staff }, LATER)).toEqual(
      refused('too_late'),
    )
    expect((await restorePhoto(given.db, ALBUMS, { id, actor: staff }, NOW)).ok).toBe(true)
    expect(await alts()).toEqual(['去年の様子'])
    const revisions = await listRevisions(given.db, 'photo', id)
    expect(revisions.map(({ action, accountId }) => [action, accountId])).toEqual([
      ['unhide', staff.accountId],
      ['hide', owner.accountId],
      ['create', owner.accountId],
    ])
  })

  it('described by two people keep the first one’s words and tell the second (rule 7)', async () => {
    await add('広場')
    const id = await idOf('広場')
    const say = (alt: string) =>
      describePhoto(given.db, ALBUMS, { id, alt, version: 1, actor: owner }, NOW)
    const answers = await Promise.all([say('入口から見た広場'), say('奥から見た広場')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual(refused('edited_elsewhere'))
  })

  it('of a hidden thing are for staff alone', async () => {
    await add('広場')
    await given.db.updateTable('venue').set({ hidden_at: NOW }).execute()
    expect(await add('もう一枚')).toEqual(refused('not_found'))
    const id = await idOf('広場')
    expect(await removePhoto(given.db, ALBUMS, { id, actor: owner }, NOW)).toEqual(
      refused('not_found'),
    )
    expect((await removePhoto(given.db, ALBUMS, { id, actor: staff }, NOW)).ok).toBe(true)
  })

  it('of a day come with the report of that day, and go with it', async () => {
    const standId = await buildStand(given.db, { farmer_id: organizationId })
    const report = { id: newId(), standId, state: 'open', produceIds: [], note: '' } as const
    await reportStand(given.db, { ...report, photo: FILE, actor: owner }, NOW)
    const { photo } = (await findStand(given.db, standId, NOW))?.report ?? {}
    expect(photo).toMatchObject({
      width: 1600,
      alt: '11月22日（日）の見本農園 直売所：今日の様子',
    })
    const find = (now: string) => ALBUMS.stand_report(given.db, report.id, now)
    expect(await find(NOW)).toMatchObject({ public: true, keeperIds: [organizationId] })
    expect(await find('2026-11-22T08:00:00.000Z')).toMatchObject({ public: false })
    await reportStand(given.db, { ...report, id: newId(), actor: owner }, NOW)
    expect((await findStand(given.db, standId, NOW))?.report?.photo).toBeNull()
    expect(await find(NOW)).toMatchObject({ public: false })
  })
})
