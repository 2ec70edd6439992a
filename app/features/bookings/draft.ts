/** What a request's form knows beforehand of the event that needs a place. */
import type { EventWithOccurrences } from '#app/features/events/event.ts'
import type { Day } from '#app/lib/time.ts'
import { blankRequest, fromRequestContent, type RequestFormValues } from './form.ts'
import type { RequestWindow } from './request.ts'

const MOST_DATES = 3
const DAY_BEGIN = '10:00'
const DAY_END = '16:00'

/** The event's next dates as wishes in their order; its kinds, themes and visitors. */
export function draftRequest(
  event: Pick<EventWithOccurrences, 'id' | 'organizationId' | 'content' | 'occurrences'> | null,
  {
    organizationId,
    wishedVenueId,
    today,
  }: { organizationId: string; wishedVenueId: string | null; today: Day },
): RequestFormValues {
  const blank = blankRequest(organizationId, wishedVenueId)
  if (!event) return blank
  const { content, occurrences } = event
  const dates = occurrences.filter(
    (occurrence) => occurrence.firstDay >= today && occurrence.status !== 'cancelled',
  )
  const windows = dates.slice(0, MOST_DATES).map((occurrence, nth): RequestWindow => {
    const { firstDay: day, start, end } = occurrence
    const times = start && end && end > start ? { start, end } : { start: DAY_BEGIN, end: DAY_END }
    const preference = nth === 0 ? 1 : nth === 1 ? 2 : 3
    return { fromDay: day, untilDay: day, weekdays: [], ...times, preference }
  })
  const values = fromRequestContent({
    organizationId: event.organizationId,
    eventId: event.id,
    wishedVenueId,
    title: content.title,
    note: content.summary,
    types: content.types,
    themes: content.themes,
    uses: content.types.includes('sale') ? ['sale'] : [],
    details: [],
    people: content.capacity ?? 0,
    units: 1,
    needs: {
      powerAmps: 0,
      water: false,
      vehicle: 'none',
      roof: false,
      toilet: false,
      stepFree: false,
    },
    setupMinutes: 60,
    clearMinutes: 60,
    lengthMinutes: null,
    maxFee: 0,
    times: 1,
    areas: content.place.mode === 'venue' && content.place.areaId ? [content.place.areaId] : [],
    windows,
  })
  return { ...values, people: content.capacity === null ? '' : String(content.capacity) }
}
