/** A stand in words, line by line, as its history and its comparison tell it. */
import { describeHours } from '#app/features/calendar/hours-description.ts'
import { describeListing, describePlace } from '#app/features/places/description.ts'
import type { Line } from '#app/features/revisions/changes.ts'
import { PAYMENT_LABELS, SALES_LABELS } from './labels.ts'
import type { StandContent } from './revision.ts'
import { seasonToText } from './season.ts'
import type { Produce, StandFacts } from './stand.ts'

type Names = readonly Pick<Produce, 'id' | 'name'>[]

/** `produce` names what the facts hold by id. */
export function describeStand(facts: StandFacts, produce: Names): Line[] {
  const sold = new Set(facts.produceIds)
  return [
    ...describePlace(facts.place),
    { term: 'ひとこと', detail: facts.summary },
    { term: '紹介', detail: facts.body },
    { term: '売り方', detail: SALES_LABELS[facts.sales] },
    { term: '支払い', detail: facts.payments.map((key) => PAYMENT_LABELS[key]).join('、') },
    {
      term: '農産物',
      detail: produce
        .filter(({ id }) => sold.has(id))
        .map(({ name }) => name)
        .join('、'),
    },
    { term: '売る時期', detail: seasonToText(facts.hours.season) },
    ...describeHours(facts.hours),
  ]
}

/** A revision's content: the facts, and the state they were in. */
export function describeStandContent(content: StandContent, produce: Names): Line[] {
  const { farmer: keeper, farmerConfirmed: confirmed, facts, ...state } = content
  return [
    ...describeListing('農業者', { keeper, confirmed, ...state }),
    ...describeStand(facts, produce),
  ]
}
