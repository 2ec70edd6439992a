import type { AppLoadContext } from '@remix-run/node'
import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '#app/features/organizations/actor.ts'
import type { Town } from '#app/features/places/town.ts'
import { newId } from '#app/lib/id.ts'
import { loader as show } from '#app/routes/stands/stand.tsx'
import { action as tap, loader as today } from '#app/routes/stands/today.tsx'
import { startSession } from '#app/session.server.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProduce, buildStand } from '#tests/support/builders/stand.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { contextOf } from '#tests/support/context.ts'
import { onSqlite } from '#tests/support/databases.ts'

onSqlite('the pages of a stand', (given) => {
  let town: Town
  let standId: string
  let radish: string
  let farmer: Actor

  beforeEach(async () => {
    town = await buildTown(given.db)
    const farmerId = await buildOrganization(given.db, { name: '見本農園', kind: 'farmer' })
    farmer = await buildActor(given.db, { organizationIds: [farmerId] })
    radish = await buildProduce(given.db, { name: '大根' })
    standId = await buildStand(given.db, { farmer_id: farmerId, produceIds: [radish] })
  })

  const at = (clock: string): AppLoadContext =>
    contextOf(given.db, town, new Date(`2026-11-22T${clock}:00+09:00`).toISOString())
  const asking = async (actor: Actor | null, path: string, form?: URLSearchParams) => {
    const cookie = actor
      ? (await startSession(at('09:00'), actor.accountId)).split(';')[0]
      : undefined
    return new Request(`http://localhost/stands/${standId}${path}`, {
      headers: cookie ? { cookie } : {},
      ...(form ? { method: 'POST', body: form } : {}),
    })
  }
  const say = async (state: string, clock: string, actor: Actor = farmer) => {
    const form = new URLSearchParams({ id: newId(), state, note: '', produceIds: radish })
    const request = await asking(actor, '/today', form)
    return tap({ request, params: { standId }, context: at(clock) })
  }
  const see = async (clock: string) => {
    const request = await asking(null, '')
    return show({ request, params: { standId }, context: at(clock) })
  }

  it('show what the farmer tapped, and forget it when the stand closes', async () => {
    expect((await see('10:00')).state.state).toBe('in_hours')
    const answer = await say('few_left', '10:05')
    expect((answer as Response).headers.get('location')).toContain('notice=reported')
    const seen = await see('10:10')
    expect(seen.state.state).toBe('few_left')
    expect(seen.stand.report?.produce.map(({ name }) => name)).toEqual(['大根'])
    await say('sold_out', '11:00')
    const sold = await see('16:59')
    expect([sold.state.state, sold.stand.report?.produce]).toEqual(['sold_out', []])
    expect((await see('17:00')).stand.report).toBeNull()
  })

  it('take nothing but the four states', async () => {
    expect(await say('wonderful', '10:00')).toMatchObject({
      init: { status: 422 },
      data: { problem: '今日の様子を選んでください' },
    })
    expect((await see('10:00')).stand.report).toBeNull()
  })

  it('let only its farmer and staff say it (rule 3)', async () => {
    const stranger = await buildActor(given.db)
    await expect(say('sold_out', '10:00', stranger)).rejects.toMatchObject({ status: 403 })
    const request = await asking(stranger, '/today')
    const loading = today({ request, params: { standId }, context: at('10:00') })
    await expect(loading).rejects.toMatchObject({ status: 403 })
    expect((await see('10:00')).stand.report).toBeNull()
  })
})
