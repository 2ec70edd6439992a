import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { loadTown } from '#app/features/places/town.server.ts'
import { applyImport } from '#app/features/publishing/import.commands.server.ts'
import { planImport } from '#app/features/publishing/import.queries.server.ts'
import { countPlan } from '#app/features/publishing/import-plan.ts'
import { IMPORTER } from '#app/features/publishing/importer.ts'
import { readMunicipalFile, type MunicipalFile } from '#app/features/publishing/municipal-file.ts'
import { numberOpenData } from '#app/features/publishing/open-data.commands.server.ts'
import {
  listOpenEvents,
  listOpenFacilities,
} from '#app/features/publishing/open-data.queries.server.ts'
import { openDataFile } from '#app/features/publishing/open-data.ts'
import type { Db } from '#db/connect.server.ts'
import { seedTown } from '#seeds/town.ts'
import { buildBooking } from '#tests/support/builders/booking.ts'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { freshSqlite, onBothDatabases } from '#tests/support/databases.ts'
import { countStatements } from '#tests/support/statements.ts'

const NOW = '2026-11-22T01:30:00.000Z'
const PUBLISHER = {
  code: '132101',
  name: '小金井市',
  prefecture: '東京都',
  publicUrl: 'https://michikusa.example.jp',
}

async function eventFile(db: Db): Promise<string> {
  await numberOpenData(db)
  return openDataFile('event', await listOpenEvents(db, PUBLISHER, NOW))
}

async function facilityFile(db: Db): Promise<string> {
  await numberOpenData(db)
  return openDataFile('public_facility', await listOpenFacilities(db, PUBLISHER, NOW))
}

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true, relax_column_count: false })
}

function readBack(text: string): MunicipalFile {
  const file = readMunicipalFile(new TextEncoder().encode(text), { today: '2026-11-22' })
  if (!file.ok) throw new Error(file.message)
  return file.value
}

onBothDatabases('The open data of a town', (test) => {
  async function held(facts: Partial<Parameters<typeof buildEvent>[1]> = {}) {
    const organizationId = facts.organizationId ?? (await buildOrganization(test.db))
    return buildEvent(test.db, { ...facts, organizationId })
  }

  it('has the columns of the standard in their order, with BOM and CRLF', async () => {
    await held()
    const text = await eventFile(test.db)
    expect(text.startsWith('\uFEFF都道府県コード又は市区町村コード,NO,都道府県名,')).toBe(true)
    const [header = '', row = ''] = text.split('\r\n')
    expect(header.split(',')).toHaveLength(35)
    expect(header.endsWith(',URL,備考,カテゴリー,状態,更新日')).toBe(true)
    expect(row.startsWith('132101,0000000001,東京都,小金井市,見本の朝市,,,2026-11-29,')).toBe(true)
    const facilities = (await facilityFile(test.db)).trimEnd()
    expect(facilities.split('\r\n')[0]?.split(',')).toHaveLength(24)
  })

  it('has a row for each date, and says which are called off', async () => {
    const { id: eventId } = await held()
    const day = '2026-12-06'
    await buildOccurrence(test.db, { eventId, day, status: 'cancelled', message: '大雨' })
    const rows = rowsOf(await eventFile(test.db))
    expect(rows.map((row) => [row['開始日'], row['状態'], row['備考']])).toEqual([
      ['2026-11-29', '予定', '見本（架空の情報です）'],
      ['2026-12-06', '中止', '大雨\n見本（架空の情報です）'],
    ])
  })

  it('gives a number once and for ever', async () => {
    const stand = await buildStand(test.db)
    const first = await held({ title: '一' })
    const before = rowsOf(await eventFile(test.db)).map((row) => row['NO'])
    expect(before).toEqual(['0000000002'])
    await held({ title: '二', day: '2026-11-24' })
    await test.db.updateTable('event').set({ hidden_at: NOW }).where('id', '=', first.id).execute()
    expect(rowsOf(await eventFile(test.db)).map((row) => row['NO'])).toEqual(['0000000003'])
    await test.db.deleteFrom('stand').where('id', '=', stand).execute()
    await test.db.updateTable('event').set({ hidden_at: null }).execute()
    await held({ title: '三', day: '2026-11-25' })
    const after = rowsOf(await eventFile(test.db)).map((row) => [row['イベント名'], row['NO']])
    expect(after).toEqual([
      ['二', '0000000003'],
      ['三', '0000000004'],
      ['一', '0000000002'],
    ])
  })

  it('numbers everything once when two ask at once', async () => {
    await held({ title: '一' })
    await held({ title: '二' })
    await Promise.all([numberOpenData(test.db), numberOpenData(test.db)])
    const rows = await test.db.selectFrom('open_data_number').select('number').execute()
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2])
  })

  it('leaves out drafts, what is hidden, and what others give away themselves', async () => {
    await held({ title: '下書き', status: 'draft' })
    await held({ title: '確認待ち', status: 'in_review' })
    await buildStand(test.db, { status: 'in_review' })
    await buildVenue(test.db, { status: 'withdrawn' })
    expect(rowsOf(await eventFile(test.db))).toEqual([])
    expect(rowsOf(await facilityFile(test.db))).toEqual([])
    expect(await test.db.selectFrom('open_data_number').selectAll().execute()).toEqual([])
  })

  it('names no venue without its consent, and no address that is told after a booking', async () => {
    const organizationId = await buildOrganization(test.db)
    const secret = { address: '秘密の番地9-9', access_text: '秘密の道', lat: 35.7, lng: 139.5 }
    const venueId = await buildVenue(test.db, {
      address_visibility: 'after_booking',
      place: { name: '見本の庭', ...secret },
    })
    await held({ organizationId, title: '一', placeMode: 'venue' })
    const booked = await held({ organizationId, title: '二', placeMode: 'venue' })
    await buildBooking(test.db, {
      eventId: booked.id,
      organizationId,
      venueId,
      day: '2026-11-29',
    })
    const text = await eventFile(test.db)
    const places = rowsOf(text).map((row) => [row['イベント名'], row['場所名称'], row['緯度']])
    expect(places.sort()).toEqual([
      ['一', '会場調整中', ''],
      ['二', '見本の庭', ''],
    ])
    for (const all of [text, await facilityFile(test.db)]) {
      expect(all).not.toContain('秘密')
      expect(all).not.toContain('139.5')
    }
  })

  it('lets no cell be a formula, and reads its own marks back', async () => {
    const titles = ['=1+1', '+81', '-1', '@SUM(A1)', '＝1', '"引用", と改行\nの市', '普通の市']
    for (const [n, title] of titles.entries()) await held({ title, day: `2026-12-0${n + 1}` })
    const text = await eventFile(test.db)
    const written = rowsOf(text).map((row) => row['イベント名'])
    expect(written.slice(0, 4)).toEqual(["'=1+1", "'+81", "'-1", "'@SUM(A1)"])
    expect(readBack(text).rows.map((row) => row.title)).toEqual(
      titles.map((title) => title.replaceAll('\n', ' ')),
    )
  })

  it('is asked for in a few statements, however much there is', async () => {
    const organizationId = await buildOrganization(test.db)
    const grow = async (mark: string, times: number) => {
      for (let n = 0; n < times; n += 1) {
        await buildStand(test.db)
        await buildVenue(test.db)
        const placeId = await buildPlace(test.db)
        await held({ organizationId, title: `${mark}${n}`, placeMode: 'free', placeId })
      }
    }
    await grow('a', 1)
    const few = await countStatements(test.db, eventFile)
    const some = await countStatements(test.db, facilityFile)
    await grow('b', 20)
    expect(await countStatements(test.db, eventFile)).toBeLessThanOrEqual(few)
    expect(await countStatements(test.db, facilityFile)).toBeLessThanOrEqual(some)
  })
})

describe('The open data of the sample town', () => {
  it('is read by the importer of another town without a doubt, to the same things', async () => {
    const here = await freshSqlite()
    const elsewhere = await freshSqlite()
    const town = loadTown('koganei')
    await seedTown(here, { town, date: '2026-11-22', size: 'small' })
    await buildTown(elsewhere)
    // A night market, one until midnight, and one over several nights.
    const organizationId = await buildOrganization(here)
    const hours = [
      ['2026-12-01', '2026-12-01', '18:00', '02:00'],
      ['2026-12-02', '2026-12-02', '18:00', '00:00'],
      ['2026-12-03', '2026-12-05', '20:00', '05:00'],
    ] as const
    for (const [day, lastDay, start, end] of hours) {
      const { id } = await buildEvent(here, { organizationId, title: `夜の市${day}`, day })
      await here.deleteFrom('occurrence').where('event_id', '=', id).execute()
      await buildOccurrence(here, { eventId: id, day, lastDay, start, end })
    }
    for (const text of [await eventFile(here), await facilityFile(here)]) {
      const file = readBack(text)
      expect(file.dialect).toBe('old')
      expect(file.rows.length).toBeGreaterThan(10)
      expect(file.problems).toEqual([])
      expect(file.rows.filter(({ status }) => status !== 'good')).toEqual([])
      const plan = await planImport(elsewhere, file, { licence: 'CC BY 4.0' })
      if (!plan.ok) throw new Error(plan.reason)
      const importing = { actor: IMPORTER, town, publicUrl: PUBLISHER.publicUrl }
      expect((await applyImport(elsewhere, plan.value, importing, NOW)).ok).toBe(true)
      const again = await planImport(elsewhere, file, { licence: 'CC BY 4.0' })
      if (!again.ok) throw new Error(again.reason)
      expect(countPlan(again.value.rows).unchanged).toBe(file.rows.length)
    }
    const since = '2026-10-21T15:00:00.000Z'
    const times = async (db: Db) => {
      const rows = await db
        .selectFrom('occurrence')
        .innerJoin('event', 'event.id', 'occurrence.event_id')
        .select(['event.title', 'starts_at', 'ends_at', 'first_day', 'last_day'])
        .where('event.status', 'in', ['published', 'cancelled'])
        .where('event.hidden_at', 'is', null)
        .where('ends_at', '>', since)
        .execute()
      return rows.map((row) => Object.values(row).join(' ')).sort()
    }
    expect(await times(elsewhere)).toEqual(await times(here))
    await here.destroy()
    await elsewhere.destroy()
  })
})
