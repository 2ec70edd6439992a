import { inTransaction, type Db } from '#db/connect.server.ts'
import type { Town } from './town.ts'

/**
 * Writes a town's facts where SQL needs them: its city, areas, 町 and 丁目. May be run any number of
 * times; what the town's file no longer names stays, because places may refer to it.
 */
export async function ensureTown(db: Db, town: Town): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('city')
      .values({
        code: town.code,
        slug: town.slug,
        name: town.name,
        prefecture: town.prefecture,
        ...town.bbox,
        attribution: JSON.stringify(town.attribution),
      })
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          slug: eb.ref('excluded.slug'),
          name: eb.ref('excluded.name'),
          prefecture: eb.ref('excluded.prefecture'),
          west: eb.ref('excluded.west'),
          south: eb.ref('excluded.south'),
          east: eb.ref('excluded.east'),
          north: eb.ref('excluded.north'),
          attribution: eb.ref('excluded.attribution'),
        })),
      )
      .execute()
    await ensureAreas(tx, town)
    await ensureParts(tx, town)
    await ensureChome(tx, town)
  })
}

async function ensureAreas(tx: Db, town: Town): Promise<void> {
  await tx
    .insertInto('area')
    .values(
      town.areas.map((area, position) => ({
        id: area.id,
        city_code: town.code,
        name: area.name,
        reading: area.reading,
        residents: area.residents,
        residents_note: area.residentsNote,
        ...area.point,
        position,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        reading: eb.ref('excluded.reading'),
        residents: eb.ref('excluded.residents'),
        residents_note: eb.ref('excluded.residents_note'),
        lat: eb.ref('excluded.lat'),
        lng: eb.ref('excluded.lng'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute()
}

async function ensureParts(tx: Db, town: Town): Promise<void> {
  if (town.towns.length === 0) return
  await tx
    .insertInto('town')
    .values(
      town.towns.map((part, position) => ({
        id: part.id,
        city_code: town.code,
        name: part.name,
        reading: part.reading,
        postal: part.postal,
        ...part.point,
        position,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        reading: eb.ref('excluded.reading'),
        postal: eb.ref('excluded.postal'),
        lat: eb.ref('excluded.lat'),
        lng: eb.ref('excluded.lng'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute()
}

async function ensureChome(tx: Db, town: Town): Promise<void> {
  const chome = town.towns.flatMap((part) => part.chome.map((one) => ({ ...one, townId: part.id })))
  if (chome.length === 0) return
  await tx
    .insertInto('chome')
    .values(
      chome.map((one, position) => ({
        id: one.id,
        town_id: one.townId,
        area_id: one.areaId,
        name: one.name,
        ...one.point,
        position,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        town_id: eb.ref('excluded.town_id'),
        area_id: eb.ref('excluded.area_id'),
        name: eb.ref('excluded.name'),
        lat: eb.ref('excluded.lat'),
        lng: eb.ref('excluded.lng'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute()
}
