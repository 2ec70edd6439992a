/** A stored event as the fields of the form show it. */
import { formatClock } from '#app/features/calendar/format.ts'
import type { AccessFeature, Place } from '#app/features/places/place.ts'
import { addressOf, type Town } from '#app/features/places/town.ts'
import type { EventContent, EventPlace } from './event.ts'
import type { EventFormValues } from './form.ts'
import { typedSchedule } from './typed-schedule.ts'

/** The form's values for what is stored. `place` is the free-form place of the content, if any. */
export function formValues(
  content: EventContent,
  place: Place | null,
  town: Town,
): Omit<EventFormValues, 'id' | 'version'> {
  return {
    ...typedSchedule(content.schedule),
    ...typedPlace(content.place, place, town),
    title: content.title,
    reading: content.reading,
    summary: content.summary,
    body: content.body,
    types: content.types,
    category: content.category,
    themes: content.themes,
    feeKind: content.fee.kind,
    feeText: content.fee.text,
    capacity: content.capacity === null ? '' : String(content.capacity),
    signUp: content.signUp.kind,
    signUpText: content.signUp.text,
    signUpUntil: content.signUp.until ?? '',
    audience: content.audience,
    rainPolicy: content.rain.policy,
    rainReserveDay: content.rain.reserveDay ?? '',
    rainDecidedAt: content.rain.decidedAt === null ? '' : formatClock(content.rain.decidedAt),
    contact: content.contact,
    url: content.url ?? '',
  }
}

function typedPlace(chosen: EventPlace, place: Place | null, town: Town): Partial<EventFormValues> {
  const areaId = 'areaId' in chosen ? (chosen.areaId ?? '') : ''
  if (chosen.mode === 'online') return { placeMode: 'online', onlineUrl: chosen.url ?? '' }
  if (chosen.mode !== 'free' || !place) {
    return { placeMode: chosen.mode === 'venue' ? 'venue' : 'unknown', areaId }
  }
  const prefix = place.chomeId === null ? '' : addressOf(town, place.chomeId, '')
  const access: AccessFeature[] = place.access
  return {
    placeMode: 'free',
    placeName: place.name,
    townId: place.townId ?? '',
    chomeId: place.chomeId ?? '',
    addressRest: place.address.startsWith(prefix)
      ? place.address.slice(prefix.length)
      : place.address,
    // A guess is not put back as if somebody had set the pin.
    lat: place.approximate ? '' : (place.point?.lat.toFixed(6) ?? ''),
    lng: place.approximate ? '' : (place.point?.lng.toFixed(6) ?? ''),
    accessText: place.accessText,
    access,
  }
}
