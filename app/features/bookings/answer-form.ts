/** Small forms around a request and a proposal: asking, answering, changing, ending. */
import { z } from 'zod'
import { optionalText, requiredText, wholeNumber } from '#app/features/places/form.ts'
import type { Day } from '#app/lib/time.ts'
import { clockField, dayField } from './form.ts'
import type { Side } from './proposal.ts'

const message = optionalText(1000)
const onBehalfOf = optionalText(200)
const side = z.enum(['organizer', 'host'])

/** A time at a venue as the page of candidates names it. */
export const waitForm = z.object({
  venueId: z.string().max(36),
  day: z.iso.date(),
  start: z.string().regex(/^\d{2}:\d{2}$/),
  end: z.string().regex(/^\d{2}:\d{2}$/),
})

export const askForm = waitForm.extend({
  id: z.string().max(36),
  message,
  as: z.enum(['organizer', 'staff']).default('organizer'),
  held: z.boolean().default(false),
  onBehalfOf,
})

export const acceptForm = z.object({ side, onBehalfOf })
export const declineForm = z.object({ side, onBehalfOf, reason: optionalText(1000) })
export const reasonForm = z.object({ reason: optionalText(1000), onBehalfOf })

export function counterForm(today: Day) {
  return z.object({
    id: z.string().max(36),
    side,
    onBehalfOf,
    day: dayField(today),
    start: clockField,
    end: clockField,
    units: wholeNumber(1, 200, '区画'),
    fee: wholeNumber(0, 1_000_000, '利用料'),
    message: requiredText(1000, '相手に伝える言葉'),
  })
}

export const changesForm = z.object({
  version: z.coerce.number().int().min(1),
  change: z.array(z.string().max(60)).min(1).max(12),
})

export const restorationForm = z.object({
  version: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
})

/** A proposal's own terms, to be changed. */
export function counterValues(
  terms: { day: Day; start: string; end: string; units: number; fee: number },
  { id, side }: { id: string; side: Side },
) {
  const { day, start, end } = terms
  const [units, fee] = [String(terms.units), String(terms.fee)]
  return { id, side, day, start, end, units, fee, message: '', onBehalfOf: '' }
}
