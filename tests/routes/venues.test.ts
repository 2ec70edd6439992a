import type { AppLoadContext } from '@remix-run/node'
import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/features/organizations/actor.ts'
import type { Town } from '#app/features/places/town.ts'
import { hoursToText } from '#app/features/calendar/hours-description.ts'
import { fromVenueFacts } from '#app/features/venues/form.ts'
import { findVenue, listVenues } from '#app/features/venues/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { action as edit } from '#app/routes/venues/edit.tsx'
import { action as post } from '#app/routes/venues/new.tsx'
import { action as restore } from '#app/routes/venues/revision-restoration.ts'
import { loader as show } from '#app/routes/venues/venue.tsx'
import { startSession } from '#app/session.server.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { VENUE_FACTS } from '#tests/support/builders/venue.ts'
import { contextOf } from '#tests/support/context.ts'
import { onSqlite } from '#tests/support/databases.ts'

const TODAY = '2026-11-22'

/** The fields that a browser sends for a form's values. */
function formOf(values: object, prefix = '', form = new URLSearchParams()): URLSearchParams {
  for (const [key, value] of Object.entries(values)) {
    const name = Array.isArray(values) ? `${prefix}[${key}]` : prefix ? `${prefix}.${key}` : key
    if (typeof value === 'string') form.append(name, value)
    else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
      for (const item of value) form.append(name, item)
    } else formOf(value as object, name, form)
  }
  return form
}

onSqlite('the pages of a venue', (given) => {
  let town: Town
  let context: AppLoadContext
  let hostId: string
  let host: Actor
  let values: Record<string, unknown>

  beforeEach(async () => {
    town = await buildTown(given.db)
    context = contextOf(given.db, town)
    hostId = await buildOrganization(given.db, { name: '見本農園' })
    host = await buildActor(given.db, { organizationIds: [hostId] })
    const chomeId = town.towns[0]?.chome[0]?.id ?? null
    const address = `${town.name}${town.towns[0]?.chome[0]?.name}6番3`
    const facts = { ...VENUE_FACTS, place: { ...VENUE_FACTS.place, chomeId, address } }
    values = fromVenueFacts(facts, { town, today: TODAY }).values
  })

  const asking = async (actor: Actor | null, path: string, form?: URLSearchParams) => {
    const cookie = actor ? (await startSession(context, actor.accountId)).split(';')[0] : undefined
    return new Request(`http://localhost${path}`, {
      headers: cookie ? { cookie } : {},
      ...(form ? { method: 'POST', body: form } : {}),
    })
  }
  const send = async (id: string, actor: Actor | null, more: Record<string, string> = {}) =>
    post({
      request: await asking(
        actor,
        '/venues/new',
        formOf({ ...values, id, organizationId: hostId, ...more }),
      ),
      params: {},
      context: { ...context },
    })
  const change = async (id: string, more: Record<string, string>, actor: Actor | null = host) =>
    edit({
      request: await asking(actor, `/venues/${id}/edit`, formOf({ ...values, ...more })),
      params: { venueId: id },
      context: { ...context },
    })

  it('take a form as a browser sends it, once (rule 6)', async () => {
    const id = newId()
    const answers = [await send(id, host), await send(id, host)]
    for (const answer of answers) {
      expect(answer).toBeInstanceOf(Response)
      expect((answer as Response).headers.get('location')).toBe(
        `/venues/${id}?notice=venue_submitted`,
      )
    }
    const venues = await listVenues(given.db, { scope: 'all' })
    expect(venues).toHaveLength(1)
    const hours = venues[0]?.hours
    expect(hours && hoursToText(hours, 'ja')).toBe('毎日 9:00〜17:00')
    expect(hours?.closedDays).toEqual(VENUE_FACTS.hours.closedDays)
    expect(venues[0]?.units).toBe(VENUE_FACTS.units)
  })

  it('read full-width numbers, and say which field is wrong without losing the rest', async () => {
    const id = newId()
    const refused = await send(id, host, { units: 'たくさん' })
    expect(refused).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { units: ['区画の数は1から200までの数字で入力してください'] } } },
    })
    expect(JSON.stringify(refused)).toContain('畑のわきの広場です。')
    await send(id, host, { units: '１２', feeAmount: '３，０００' })
    const venue = await findVenue(given.db, id)
    expect([venue?.units, venue?.fee.amount]).toEqual([12, 3000])
  })

  it('show the second of two writers both versions, and let them decide (rule 7)', async () => {
    const id = newId()
    await send(id, host)
    await change(id, { version: '1', summary: 'ひとり目' })
    const late = await change(id, { version: '1', summary: 'ふたり目' })
    expect(late).toMatchObject({
      init: { status: 409 },
      data: {
        conflict: {
          version: 2,
          changes: [{ term: 'ひとこと', before: 'ひとり目', after: 'ふたり目' }],
        },
      },
    })
    await change(id, { version: '2', summary: 'ふたり目' })
    expect((await findVenue(given.db, id))?.summary).toBe('ふたり目')
  })

  it('are closed to strangers while the venue waits, and to nobody’s forms ever (rule 3)', async () => {
    const id = newId()
    await send(id, host)
    const stranger = await buildActor(given.db)
    for (const actor of [null, stranger]) {
      const request = await asking(actor, `/venues/${id}`)
      await expect(
        show({ request, params: { venueId: id }, context: { ...context } }),
      ).rejects.toMatchObject({
        status: 404,
      })
    }
    await expect(change(id, { version: '1' }, stranger)).rejects.toMatchObject({ status: 403 })
  })

  it('never tell an address that is told only after a booking (rule 8)', async () => {
    const id = newId()
    await send(id, host)
    await given.db.updateTable('venue').set({ status: 'listed' }).where('id', '=', id).execute()
    const page = async (actor: Actor | null) =>
      JSON.stringify(
        await show({
          request: await asking(actor, `/venues/${id}`),
          params: { venueId: id },
          context: { ...context },
        }),
      )
    expect(await page(null)).not.toContain('6番3')
    expect(await page(null)).not.toContain('139.5067')
    expect(await page(await buildActor(given.db))).not.toContain('6番3')
    expect(await page(host)).toContain('6番3')
  })

  it('let staff bring back how it was described', async () => {
    const id = newId()
    await send(id, host)
    await change(id, { version: '1', summary: '書きかえました' })
    const again = async (actor: Actor) =>
      restore({
        request: await asking(actor, `/venues/${id}/revisions/1/restoration`, formOf({})),
        params: { venueId: id, version: '1' },
        context: { ...context },
      })
    await expect(again(host)).rejects.toMatchObject({ status: 403 })
    await again(await buildActor(given.db, { staff: true }))
    const venue = await findVenue(given.db, id)
    expect([venue?.summary, venue?.version]).toEqual([VENUE_FACTS.summary, 3])
  })
})
