import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '#app/features/calendar/holiday.ts'
import { addDays } from '#app/lib/time.ts'
import { deadlineFor, earliestDay } from './deadline.ts'
import { DEFAULT_PERMIT_RULES } from './default-rules.ts'
import { firstDeadline, lateDates, planPermits } from './plan.ts'
import { isConditionName, type PermitFacts } from './rule.ts'

const FACTS: PermitFacts = {
  landType: 'public',
  uses: ['sale'],
  details: [],
  stalls: 4,
  people: 50,
}
const rules = DEFAULT_PERMIT_RULES

describe('deadlines', () => {
  it('fall on the last working day on or before', () => {
    // Three days before is Monday, 23 November, 勤労感謝の日, after a weekend.
    expect(deadlineFor('2026-11-26', 3, 'calendar')).toBe('2026-11-20')
    expect(deadlineFor('2026-11-27', 3, 'calendar')).toBe('2026-11-24')
    expect(deadlineFor('2027-01-05', 3, 'calendar')).toBe('2026-12-28')
    expect(deadlineFor('2026-11-25', 2, 'working')).toBe('2026-11-20')
  })

  it('are met by the earliest day and all later ones, and by none before', () => {
    const unit = fc.constantFrom('calendar' as const, 'working' as const)
    fc.assert(
      fc.property(fc.nat(700), fc.nat(40), unit, fc.nat(60), (ahead, lead, unit, later) => {
        const today = addDays('2026-01-01', ahead)
        const earliest = earliestDay(today, lead, unit)
        const isInTime = (day: string) => deadlineFor(day, lead, unit) >= today
        expect(isInTime(earliest)).toBe(true)
        expect(isInTime(addDays(earliest, later))).toBe(true)
        expect(isInTime(addDays(earliest, -1))).toBe(false)
        expect(isWorkingDay(deadlineFor(earliest, lead, unit))).toBe(true)
      }),
    )
  })
})

/** The ids of what is needed for certain, and of what depends on answers that nobody has given. */
function idsOf(facts: PermitFacts) {
  const steps = planPermits(rules, facts, '2027-03-14', '2026-11-22')
  const ids = (certain: boolean) =>
    steps.filter((step) => step.certain === certain).map((step) => step.rule.id)
  return { certain: ids(true).sort(), open: ids(false).sort() }
}

describe('the plan of permits', () => {
  it('asks a small market without fire or food for next to nothing', () => {
    const steps = planPermits(rules, FACTS, '2026-12-20', '2026-11-22')
    const certain = steps.filter((step) => step.certain).map((step) => step.rule.id)
    expect(certain).toEqual(['insurance', 'waste', 'privacy', 'anti_org'])
  })

  it('lets a small challenge in three weeks be possible, and marks what is urgent', () => {
    const park = { ...FACTS, landType: 'park', uses: ['sale', 'food'] }
    const steps = planPermits(rules, park, '2026-12-13', '2026-11-22')
    const states = new Map(steps.map((step) => [step.rule.id, step.state]))
    expect(states.get('city_park')).toBe('hurry')
    expect(states.get('food_temp_notice')).toBe('hurry')
    expect(lateDates(rules, park, '2026-11-22')).toEqual([])
  })

  it('rules out only what a sourced official lead rules out', () => {
    const metro = { ...FACTS, landType: 'metro_park', uses: ['sale', 'fire'] }
    const [first, second] = lateDates(rules, metro, '2026-11-24')
    expect(first).toMatchObject({ permit: '都立公園の占用許可', earliest: '2026-12-24', use: null })
    expect(second).toMatchObject({
      permit: '露店等の開設届出',
      earliest: '2026-11-27',
      use: 'fire',
    })
    const steps = planPermits(rules, metro, '2026-12-23', '2026-11-24')
    const park = steps.find((step) => step.rule.id === 'metro_park')
    expect(park?.state).toBe('too_late')
    expect(firstDeadline(rules, metro, '2027-02-14')).toBe('2027-01-15')
  })

  it('is exactly known for a market in a city park with kitchen cars and a generator', () => {
    const market: PermitFacts = {
      landType: 'park',
      uses: ['sale', 'food', 'fire', 'vehicles'],
      details: ['truck'],
      stalls: 8,
      people: 200,
    }
    expect(idsOf(market)).toEqual({
      certain: [
        'anti_org',
        'city_park',
        'fire_stalls',
        'food_truck',
        'insurance',
        'privacy',
        'waste',
      ],
      open: [],
    })
  })

  it('is exactly known for a harvest day with the farmer’s own vegetables on a field', () => {
    const harvest: PermitFacts = {
      landType: 'farmland',
      uses: ['sale'],
      details: ['own_produce'],
      stalls: 1,
      people: 40,
    }
    expect(idsOf(harvest)).toEqual({
      certain: ['farm_own', 'farmland', 'insurance', 'privacy', 'waste'],
      open: [],
    })
  })

  it('never rules out what is a guess, partly known or unconfirmed', () => {
    const doubtful = rules.map((rule) => ({ ...rule, certainty: 'partly' as const }))
    const all = { ...FACTS, landType: 'metro_park', uses: ['fire', 'alcohol', 'sound'] }
    expect(lateDates(doubtful, all, '2026-11-24')).toEqual([])
  })

  it('knows every condition of its own rules, and treats an unknown one as a question', () => {
    for (const rule of rules) expect(isConditionName(rule.condition)).toBe(true)
    const [rule] = rules
    if (!rule) throw new Error('there are rules')
    const odd = [{ ...rule, condition: 'something_new' }]
    expect(planPermits(odd, FACTS, '2026-12-20', '2026-11-22')).toMatchObject([{ certain: false }])
    expect(lateDates(odd, FACTS, '2026-11-22')).toEqual([])
  })
})
