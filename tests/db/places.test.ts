import { expect, it } from 'vitest'
import { savePlace } from '#app/features/places/commands.server.ts'
import { findPlace, listAreas, listTowns } from '#app/features/places/queries.server.ts'
import type { PlaceFacts } from '#app/features/places/place.ts'
import { ensureTown } from '#app/features/places/town.commands.server.ts'
import { newId } from '#app/lib/id.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T00:00:00.000Z'

onBothDatabases('a town', (town) => {
  it('is written as often as one likes, and is there once', async () => {
    const facts = await buildTown(town.db)
    const renamed = { ...facts, areas: facts.areas.map((area) => ({ ...area, residents: 1234 })) }
    await ensureTown(town.db, renamed)
    const areas = await listAreas(town.db)
    expect(areas.map((area) => area.id)).toEqual(facts.areas.map((area) => area.id))
    expect(new Set(areas.map((area) => area.residents))).toEqual(new Set([1234]))
    expect(await listTowns(town.db)).toHaveLength(facts.towns.length)
  })

  it('may have another beside it', async () => {
    const here = await buildTown(town.db)
    const there = await buildTown(town.db, 'kodaira')
    const codes = new Set((await listAreas(town.db)).map((area) => area.cityCode))
    expect(codes).toEqual(new Set([here.code, there.code]))
  })

  it('knows the area, the city and the way from the station of every place', async () => {
    const facts = await buildTown(town.db)
    const part = facts.towns[0]
    const chome = part?.chome[0]
    const id = newId()
    const place: PlaceFacts = {
      name: '見本広場',
      reading: 'みほんひろば',
      chomeId: chome?.id ?? null,
      address: `小金井市${chome?.name}1-1`,
      point: null,
      approximate: false,
      accessText: '北口から歩いて5分',
      access: ['stepfree', 'parking'],
      roles: ['well'],
    }
    await savePlace(town.db, id, place, facts, NOW)
    const saved = await findPlace(town.db, id)
    expect(saved).toMatchObject({
      name: '見本広場',
      cityName: facts.name,
      areaId: chome?.areaId,
      townId: part?.id,
      approximate: true,
      access: ['stepfree', 'parking'],
      roles: ['well'],
    })
    expect(saved?.areaName).toBe(facts.areas.find((area) => area.id === chome?.areaId)?.name)
    expect(saved?.station?.minutes).toBeGreaterThan(0)

    await savePlace(town.db, id, { ...place, name: '見本ひろば', access: [] }, facts, NOW)
    const again = await findPlace(town.db, id)
    expect([again?.name, again?.access]).toEqual(['見本ひろば', []])
  })
})
