import { expect, it } from 'vitest'
import { daysOf } from '#app/features/discovery/pocket.ts'
import {
  listPocketEvents,
  listPocketStands,
} from '#app/features/discovery/pocket.queries.server.ts'
import { rolesToText } from '#app/features/discovery/safety.ts'
import { listSafetyPlaces } from '#app/features/discovery/safety.queries.server.ts'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

/** Sunday, half past ten in the morning. */
const NOW = '2026-11-22T01:30:00.000Z'

onBothDatabases('The places with a role in a disaster', (town) => {
  it('are the listed venues and stands whose address everybody may know, by reading', async () => {
    const role = { role_evacuation: 1, role_well: 1 } as const
    const park = await buildVenue(town.db, {
      place: { name: '見本公園', reading: 'みほんこうえん', ...role },
    })
    const field = await buildStand(town.db, {
      place: { name: '畑の直売所', reading: 'はたけのちょくばいじょ', role_farmland: 1 },
    })
    await buildVenue(town.db, { place: { name: '役目のない広場' } })
    await buildVenue(town.db, { place: role, address_visibility: 'after_booking' })
    await buildVenue(town.db, { place: role, status: 'in_review' })
    await buildVenue(town.db, { place: role, hidden_at: NOW })
    const gone = await buildOrganization(town.db, { hidden_at: NOW })
    await buildStand(town.db, { farmer_id: gone, place: { role_farmland: 1 } })
    const places = await listSafetyPlaces(town.db)
    expect(places.map((place) => [place.kind, place.id, rolesToText(place, 'ja')])).toEqual([
      ['stand', field, '災害時協力農地'],
      ['venue', park, '避難場所・震災対策用井戸'],
    ])
  })
})

onBothDatabases('The town to carry along', (town) => {
  it('has the next seven days, day by day, and no word that will be wrong in an hour', async () => {
    const organizationId = await buildOrganization(town.db)
    const event = (title: string, day: string) =>
      buildEvent(town.db, { organizationId, title, day, start: '10:00', end: '14:00' })
    await event('いま開いている市', '2026-11-22')
    const { id: eventId } = await event('三日続く展示', '2026-11-20')
    await buildOccurrence(town.db, { eventId, day: '2026-11-24', status: 'cancelled' })
    await event('来週の日曜の市', '2026-11-29')
    await event('土曜の市', '2026-11-28')
    const { range, events } = await listPocketEvents(town.db, NOW)
    const days = daysOf(events, range, NOW, 'ja').map(({ title, entries }) => [
      title,
      ...entries.map((entry) => [entry.title, entry.state?.text ?? null]),
    ])
    expect(days).toEqual([
      ['11月22日（日）', ['いま開いている市', null]],
      ['11月24日（火）', ['三日続く展示', '中止']],
      ['11月28日（土）', ['土曜の市', null]],
    ])
  })

  it('has every stand with its hours', async () => {
    const id = await buildStand(town.db, { season_from: '04-01', season_until: '11-30' })
    await buildStand(town.db, { status: 'withdrawn' })
    const stands = await listPocketStands(town.db, 'ja')
    expect(stands.map((stand) => [stand.id, stand.hours])).toEqual([
      [id, '毎日 9:00〜17:00（4月〜11月）'],
    ])
  })
})
