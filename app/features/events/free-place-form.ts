/** A place that is no registered venue, as the form of an event or of one date asks for it. */
import { z } from 'zod'
import { optionalText } from '#app/features/places/form.ts'
import { ACCESS_FEATURES, type PlaceFacts } from '#app/features/places/place.ts'
import { addressOf, findChome, type Town } from '#app/features/places/town.ts'
import { toHalfWidth } from '#app/lib/japanese.ts'

/** Spread into the form that asks for the place. */
export const freePlaceShape = {
  placeName: optionalText(80),
  townId: optionalText(60),
  chomeId: optionalText(60),
  addressRest: optionalText(120),
  lat: optionalText(20),
  lng: optionalText(20),
  accessText: optionalText(200),
  access: z.array(z.string().max(40)).max(ACCESS_FEATURES.length).default([]),
}

const freePlace = z.object(freePlaceShape)
export type FreePlaceTyped = z.output<typeof freePlace>
type Tell = (field: keyof FreePlaceTyped, message: string) => void

/** The place that was typed; a draft may leave open where exactly it is. */
export function readFreePlace(
  typed: FreePlaceTyped,
  town: Town,
  problem: Tell,
  draft = false,
): PlaceFacts {
  const known = findChome(town, typed.chomeId)
  const point = readPoint(typed, problem)
  if (typed.placeName === '') problem('placeName', '場所の名前を入力してください')
  if (!draft && !known && !point) problem('chomeId', '丁目を選ぶか、地図で場所を決めてください')
  return {
    name: typed.placeName,
    reading: '',
    chomeId: known?.chome.id ?? null,
    address: known ? addressOf(town, known.chome.id, typed.addressRest) : typed.addressRest,
    point,
    approximate: false,
    accessText: typed.accessText,
    access: ACCESS_FEATURES.filter((feature) => typed.access.includes(feature)),
    roles: [],
  }
}

function readPoint(typed: FreePlaceTyped, problem: Tell) {
  if (typed.lat === '' && typed.lng === '') return null
  const point = { lat: Number(toHalfWidth(typed.lat)), lng: Number(toHalfWidth(typed.lng)) }
  // Wider than Japan: what lies outside the town is told on the map, not refused.
  if (point.lat >= 20 && point.lat <= 46 && point.lng >= 122 && point.lng <= 154) return point
  problem('lat', '地図の位置を読み取れませんでした。もう一度ピンを置いてください')
  return null
}

/** One date's own place, with a word about it. */
export function occurrencePlaceForm(town: Town) {
  return z
    .object({ ...freePlaceShape, message: optionalText(400) })
    .transform(({ message, ...typed }, context) => ({
      message,
      facts: readFreePlace(typed, town, (field, told) =>
        context.addIssue({ code: 'custom', path: [field], message: told }),
      ),
    }))
}

export type OccurrencePlaceValues = z.input<typeof freePlace> & { message?: string }
