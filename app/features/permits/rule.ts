/** 手続き: a permission, notification or check that an event may need, as data, with the conditions that ask for it. */
import type { Day } from '#app/lib/time.ts'

export const CERTAINTIES = ['sourced', 'partly', 'guess', 'unconfirmed', 'general', 'law'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** One row that staff can edit. Leads are days before the event; the official one in `officialUnit`. */
export type PermitRule = {
  id: string
  title: string
  condition: string
  authority: string
  officialLeadDays: number | null
  officialUnit: 'calendar' | 'working'
  planLeadDays: number | null
  consultLeadDays: number | null
  papers: string
  note: string
  certainty: Certainty
  source: string
  checkedOn: Day | null
  position: number
}

/** What narrows a use down. Where nothing of it is said, the question stays open. */
export const DETAILS = ['truck', 'stall', 'own_produce'] as const
export type Detail = (typeof DETAILS)[number]

/** What is known of an event, or of a request with one of its candidates. */
export type PermitFacts = {
  /** Null: no venue yet. */
  landType: string | null
  uses: readonly string[]
  details: readonly Detail[]
  /** Stall spaces. */
  stalls: number
  people: number
}

/** `maybe`: a question that the facts do not answer; people are told, nothing is ruled out. */
export type Verdict = 'yes' | 'maybe' | 'no'

const when = (holds: boolean): Verdict => (holds ? 'yes' : 'no')
const ask = (mayHold: boolean): Verdict => (mayHold ? 'maybe' : 'no')
const has = (facts: PermitFacts, use: string) => facts.uses.includes(use)

const sells = (facts: PermitFacts, detail: Detail) => facts.details.includes(detail)
/** Food comes out of kitchen cars alone; each has a permit of its own. */
const onlyTrucks = (facts: PermitFacts) => sells(facts, 'truck') && !sells(facts, 'stall')

const onFarmland = ({ landType }: PermitFacts) =>
  landType === 'farmland' || landType === 'productive_green'

const CROWD = 500
const LARGE_FIRE_STALLS = 100

/** Conditions by name, for the column of the rule. */
export const CONDITIONS = {
  always: () => 'yes',
  on_road: (facts) => when(facts.landType === 'road'),
  on_road_standing: (facts) => ask(facts.landType === 'road' && facts.stalls > 0),
  in_city_park: (facts) => when(facts.landType === 'park'),
  in_metro_park: (facts) => when(facts.landType === 'metro_park'),
  on_farmland: (facts) => when(onFarmland(facts)),
  on_productive_green: (facts) => ask(facts.landType === 'productive_green'),
  on_private_land: (facts) => when(facts.landType === 'private'),
  food: (facts) => when(has(facts, 'food') && !onlyTrucks(facts)),
  food_often: (facts) => ask(has(facts, 'food') && !onlyTrucks(facts)),
  food_truck: (facts) => {
    if (!has(facts, 'food')) return 'no'
    if (sells(facts, 'truck')) return 'yes'
    return ask(has(facts, 'vehicles') && !sells(facts, 'stall'))
  },
  own_vegetables: (facts) => {
    if (!has(facts, 'sale')) return 'no'
    if (sells(facts, 'own_produce')) return 'yes'
    // A label is all that it takes: elsewhere nobody is asked for the sake of it.
    return ask(onFarmland(facts))
  },
  fire: (facts) => when(has(facts, 'fire')),
  fire_large: (facts) => when(has(facts, 'fire') && facts.stalls >= LARGE_FIRE_STALLS),
  // With food at hand alcohol is poured, which the food permit covers; without, it is sold sealed.
  sealed_alcohol: (facts) => when(has(facts, 'alcohol') && !has(facts, 'food')),
  poured_alcohol: (facts) => when(has(facts, 'alcohol') && has(facts, 'food')),
  music: (facts) => ask(has(facts, 'sound')),
  loudspeaker: (facts) => when(has(facts, 'sound')),
  crowd: (facts) => when(facts.people >= CROWD),
  to_the_city: (facts) => when(facts.landType === 'park' || facts.landType === 'public'),
} satisfies Record<string, (facts: PermitFacts) => Verdict>

export type ConditionName = keyof typeof CONDITIONS

export function isConditionName(name: string): name is ConditionName {
  return Object.hasOwn(CONDITIONS, name)
}

/** Whether an event needs it. A condition that nobody knows is a question, not an answer. */
export function verdictOf(rule: Pick<PermitRule, 'condition'>, facts: PermitFacts): Verdict {
  return isConditionName(rule.condition) ? CONDITIONS[rule.condition](facts) : 'maybe'
}

/** Only a lead that an office states, in a source that somebody read, can rule a date out. */
export function blockingLead(rule: PermitRule): number | null {
  return rule.certainty === 'sourced' ? rule.officialLeadDays : null
}

/** The use that alone asks for it, so that giving it up removes it. */
export function useOf(rule: Pick<PermitRule, 'condition'>): string | null {
  switch (rule.condition) {
    case 'fire':
    case 'fire_large':
      return 'fire'
    case 'sealed_alcohol':
    case 'poured_alcohol':
      return 'alcohol'
    case 'food':
    case 'food_often':
    case 'food_truck':
      return 'food'
    case 'music':
    case 'loudspeaker':
      return 'sound'
    default:
      return null
  }
}
