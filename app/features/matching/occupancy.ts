/** What is still free at a venue over a span of time: a sweep over the occupations that it meets. */
import type { IndexedVenue, Occupation } from './instance-index.ts'
import { DAY_MINUTES, type Span } from './span.ts'

/**
 * Units that are free at every instant of the span and of the rest after it.
 *
 * Earlier occupations hold their units until their own rest has ended.
 */
export function freeUnits(indexed: IndexedVenue, span: Span): number {
  const { units, bufferMinutes } = indexed.venue
  return units - peak(indexed, { from: span.from, to: span.to + bufferMinutes }, 'units')
}

/** People for whom there is room at every instant of the span. People are gone while a venue rests. */
export function freeCapacity(indexed: IndexedVenue, span: Span): number {
  return indexed.venue.capacity - peak(indexed, span, 'people')
}

/** The greatest sum at one instant of the span. Sums only rise where an occupation begins. */
function peak(indexed: IndexedVenue, span: Span, what: 'units' | 'people'): number {
  const first = Math.floor(span.from / DAY_MINUTES)
  const last = Math.floor((span.to - 1) / DAY_MINUTES)
  if (first === last) return peakOf(indexed.occupations.get(first), span, what)
  const met = new Set<Occupation>()
  for (let day = first; day <= last; day++) {
    for (const occupation of indexed.occupations.get(day) ?? []) met.add(occupation)
  }
  return peakOf([...met], span, what)
}

function peakOf(met: Occupation[] | undefined, span: Span, what: 'units' | 'people'): number {
  if (!met || met.length === 0) return 0
  let greatest = sumAt(met, span.from, what)
  for (const occupation of met) {
    if (occupation.from > span.from && occupation.from < span.to) {
      greatest = Math.max(greatest, sumAt(met, occupation.from, what))
    }
  }
  return greatest
}

function sumAt(met: Occupation[], instant: number, what: 'units' | 'people'): number {
  let sum = 0
  for (const occupation of met) {
    const end = what === 'units' ? occupation.restsTo : occupation.to
    if (occupation.from <= instant && instant < end) sum += occupation[what]
  }
  return sum
}
