/** A place in the words of schema.org, and when it is open. */
import type {
  GeoCoordinates,
  LocationFeatureSpecification,
  OpeningHoursSpecification,
  PostalAddress,
} from 'schema-dts'
import { openingsBetween, type OpeningHours } from '#app/features/calendar/opening.ts'
import { parseRrule } from '#app/features/calendar/rrule.ts'
import { ACCESS_LABELS } from '#app/features/places/labels.ts'
import type { Place } from '#app/features/places/place.ts'
import { addDays, weekdayOf, type Day } from '#app/lib/time.ts'

/** Days ahead for which hours are told one by one, where a week cannot tell them. */
const DAYS_TOLD = 35

export const WEEKDAY_NAMES = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

type PlaceFields = {
  address?: PostalAddress
  geo?: GeoCoordinates
  amenityFeature?: LocationFeatureSpecification[]
}

/** What the public may know of a place; give it only what they may. */
export function placeFields(place: Place): PlaceFields {
  const { address, cityName, point, access } = place
  return {
    ...(address === ''
      ? {}
      : {
          address: {
            '@type': 'PostalAddress',
            addressCountry: 'JP',
            ...(cityName === '' ? {} : { addressLocality: cityName }),
            streetAddress: address,
          },
        }),
    ...(point
      ? { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lng } }
      : {}),
    ...(access.length === 0
      ? {}
      : {
          amenityFeature: access.map((feature) => ({
            '@type': 'LocationFeatureSpecification',
            name: ACCESS_LABELS[feature],
            value: true,
          })),
        }),
  }
}

/** A week's hours where a week tells them; else those of the next weeks, day by day. */
export function openingFields(
  hours: OpeningHours,
  today: Day,
): { openingHoursSpecification?: OpeningHoursSpecification[] } {
  const week = isPlainWeek(hours) ? weekOf(hours) : daysAhead(hours, today)
  return week.length === 0 ? {} : { openingHoursSpecification: week }
}

function isPlainWeek({ rules, closedDays, season }: OpeningHours): boolean {
  if (season !== null || closedDays.length > 0) return false
  return rules.every(({ rrule, untilDay, holidays }) => {
    const rule = parseRrule(rrule)
    const isWeekly = rule?.frequency === 'WEEKLY' || rule?.frequency === 'DAILY'
    const everyWeek = isWeekly && rule.interval === 1 && rule.byMonth.length === 0
    return everyWeek && !rule.until && !rule.count && untilDay === null && holidays === 'as_usual'
  })
}

function weekOf({ rules }: OpeningHours): OpeningHoursSpecification[] {
  return rules.map(({ rrule, firstDay, start, end }) => {
    const rule = parseRrule(rrule)
    const named = rule?.byDay.map(({ weekday }) => weekday) ?? []
    const weekdays =
      rule?.frequency === 'DAILY'
        ? WEEKDAY_NAMES.keys()
        : named.length > 0
          ? named
          : [weekdayOf(firstDay)]
    return {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: Array.from(weekdays, (weekday) => WEEKDAY_NAMES[weekday] ?? 'Sunday'),
      opens: start,
      closes: end === '24:00' ? '23:59' : end,
      validFrom: firstDay,
    }
  })
}

function daysAhead(hours: OpeningHours, today: Day): OpeningHoursSpecification[] {
  return openingsBetween(hours, today, addDays(today, DAYS_TOLD)).flatMap(({ day, openings }) =>
    openings.map(({ start, end }) => ({
      '@type': 'OpeningHoursSpecification' as const,
      opens: start,
      closes: end === '24:00' ? '23:59' : end,
      validFrom: day,
      validThrough: day,
    })),
  )
}
