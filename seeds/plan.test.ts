import { describe, expect, it } from 'vitest'
import { THEMES, USES, VENUE_KINDS } from '#app/features/venues/venue.ts'
import { CATEGORIES } from '#app/features/events/event.ts'
import { LIMITS } from '#app/features/events/form.ts'
import { refuseContent } from '#app/features/events/publication.ts'
import { openState } from '#app/features/calendar/standing.ts'
import { KIND_LABELS, SECTOR_LABELS } from '#app/features/organizations/labels.ts'
import { organizationForm } from '#app/features/organizations/form.ts'
import { isInTown } from '#app/features/places/town.ts'
import { isInSeason } from '#app/features/stands/stand.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { distanceMetres } from '#app/lib/geo.ts'
import { daysBetween, instantAt, weekdayOf } from '#app/lib/time.ts'
import { rollFrom } from './dice.ts'
import { listSampleEvents } from './events.ts'
import { SAMPLE_ORGANIZATIONS } from './organizations.ts'
import { findSpot, listCentres } from './spot.ts'
import { listSampleStands, SAMPLE_PRODUCE } from './stands.ts'
import { listSampleVenues } from './venues.ts'

const koganei = loadTown('koganei')
const SUNDAY = '2026-11-22'

describe('the dice', () => {
  it('fall the same way for the same word, and another way for another', () => {
    const throws = (word: string) => {
      const dice = rollFrom(word)
      return Array.from({ length: 20 }, () => dice.between(1, 6))
    }
    expect(throws('market')).toEqual(throws('market'))
    expect(throws('market')).not.toEqual(throws('stand'))
    expect(new Set(throws('market')).size).toBeGreaterThan(3)
  })

  it('take some of a list without taking one twice', () => {
    const all = ['a', 'b', 'c', 'd']
    expect(rollFrom('some').some(all, 10)).toEqual(all)
    expect(new Set(rollFrom('some').some(all, 3)).size).toBe(3)
  })
})

describe('the sample’s organizations', () => {
  it('say that they are samples, cover all sectors, and fit the form', () => {
    const sectors = new Set(SAMPLE_ORGANIZATIONS.map(({ sector }) => sector))
    expect([...sectors].sort()).toEqual(Object.keys(SECTOR_LABELS).sort())
    const kinds = new Set(SAMPLE_ORGANIZATIONS.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(Object.keys(KIND_LABELS).sort())
    for (const { key, name, reading, kind, sector, summary } of SAMPLE_ORGANIZATIONS) {
      expect(name).toContain('見本')
      const typed = { id: key, version: 0, name, reading, kind, sector, summary }
      expect(organizationForm.safeParse(typed).success).toBe(true)
    }
  })
})

describe('the sample’s venues', () => {
  const venues = listSampleVenues(koganei, SUNDAY)

  it('are of every kind, allow every use somewhere, and have made-up terms that say so', () => {
    expect(new Set(venues.map(({ facts }) => facts.kind))).toEqual(new Set(VENUE_KINDS))
    expect(new Set(venues.flatMap(({ facts }) => facts.uses))).toEqual(new Set(USES))
    for (const { facts } of venues) expect(facts.body).toContain('見本の条件')
  })

  it('carry a real name only where the town’s facts have that place, and of a public kind', () => {
    for (const { facts } of venues) {
      const { name, point } = facts.place
      if (name.includes('見本')) continue
      expect(['park', 'plaza', 'hall']).toContain(facts.kind)
      const near = koganei.places.filter(
        (place) => point !== null && distanceMetres(place.point, point) < 1,
      )
      expect(near).not.toEqual([])
    }
  })

  it('are marked as samples throughout in a town whose facts have none of the places', () => {
    for (const { facts } of listSampleVenues(loadTown('kodaira'), SUNDAY)) {
      expect(facts.place.name).toContain('見本')
    }
  })
})

describe('the sample’s stands', () => {
  const stands = listSampleStands(koganei, SUNDAY, 60)

  it('lie in the town under names of their own that say 「見本」, away from every real place', () => {
    expect(new Set(stands.map(({ facts }) => facts.place.name)).size).toBe(60)
    for (const { facts } of stands) {
      const { name, point } = facts.place
      expect(name).toContain('見本')
      if (!point) throw new Error(`${name} has no point`)
      expect(isInTown(koganei, point)).toBe(true)
      for (const place of koganei.places) {
        expect(distanceMetres(place.point, point)).toBeGreaterThan(50)
      }
    }
  })

  it('are partly open on a Sunday noon, and some have been sold out since the morning', () => {
    const noon = instantAt(SUNDAY, '12:00')
    expect(weekdayOf(SUNDAY)).toBe(0)
    const open = stands.filter(({ facts }) => openState(facts.hours, noon).state === 'open')
    expect(open.length).toBeGreaterThan(10)
    expect(open.length).toBeLessThan(60)
    const states = new Set(stands.flatMap(({ report }) => (report ? [report.state] : [])))
    expect([...states].sort()).toEqual(['closed', 'few_left', 'open', 'sold_out'])
  })

  it('report only produce that they sell and that is in season', () => {
    for (const { facts, report } of stands) {
      for (const id of report?.produceIds ?? []) {
        expect(facts.produceIds).toContain(id)
        const produce = SAMPLE_PRODUCE.find((one) => one.id === id)
        expect(produce && isInSeason(produce, 11)).toBe(true)
      }
    }
  })
})

describe('the sample’s events', () => {
  const events = listSampleEvents(koganei, SUNDAY, 136)

  it('could all have been typed into the form', () => {
    const names = new Set(SAMPLE_ORGANIZATIONS.map(({ key }) => key))
    expect(new Set(events.map(({ key }) => key)).size).toBe(136)
    for (const { input, organizer, createdOn, becomes } of events) {
      const { title, summary, body, category, themes } = input
      expect(names.has(organizer) || organizer === 'first').toBe(true)
      expect(title.length).toBeLessThanOrEqual(LIMITS.title)
      expect(summary.length).toBeLessThanOrEqual(LIMITS.summary)
      expect(body.length).toBeLessThanOrEqual(LIMITS.body)
      expect(CATEGORIES as readonly string[]).toContain(category)
      for (const theme of themes) expect(THEMES as readonly string[]).toContain(theme)
      if (becomes !== 'draft') {
        const { place: _, ...content } = input
        const complete = { ...content, place: { mode: 'unknown' as const, areaId: null } }
        expect(refuseContent(complete, createdOn)).toBeNull()
      }
    }
  })

  it('are held in the past and the next ninety days, and entered before either', () => {
    const days = events.flatMap(({ input, createdOn }) => {
      expect(createdOn < SUNDAY).toBe(true)
      return input.schedule?.kind === 'once' ? [daysBetween(SUNDAY, input.schedule.day)] : []
    })
    expect(Math.min(...days)).toBeGreaterThanOrEqual(-90)
    expect(Math.max(...days)).toBeLessThanOrEqual(92)
    expect(days.filter((day) => day < 0).length).toBeGreaterThan(30)
    expect(days.filter((day) => day > 0).length).toBeGreaterThan(30)
  })
})

describe('a spot', () => {
  it('of a town without such a 丁目 is always the same one of the town’s', () => {
    const kodaira = loadTown('kodaira')
    const spot = findSpot(kodaira, { near: '本町二丁目', east: 10, north: 10 })
    expect(spot).toEqual(findSpot(kodaira, { near: '本町二丁目', east: 10, north: 10 }))
    const near = listCentres(kodaira).map(({ point }) =>
      spot.point ? distanceMetres(point, spot.point) : Infinity,
    )
    expect(Math.min(...near)).toBeLessThan(400)
  })
})
