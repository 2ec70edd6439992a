/** Names of the town for whoever does not read kanji. */
import { withReadings, type Language } from '#app/lib/language.ts'
import type { Town } from './town.ts'

/**
 * 「本町」 → 「Honcho (本町)」 in English, where the town's file says so; with its reading over it in
 * やさしい日本語; in Japanese as it is.
 */
export type NameIn = (name: string) => string

type Named = { name: string; reading: string; latin?: string | undefined }

const known = new WeakMap<Town, ReadonlyMap<string, Named>>()

/** How a town's areas, stations and 町 are called on pages in a language. */
export function namesIn(town: Town, language: Language): NameIn {
  if (language === 'ja') return (name) => name
  const all = known.get(town) ?? byName(town)
  known.set(town, all)
  return (name) => {
    const named = all.get(name)
    if (!named) return name
    if (language === 'easy') return withReadings(`｜${name}《${named.reading}》`)
    return named.latin === undefined ? name : `${named.latin} (${name})`
  }
}

/** Whether a name begins so that it can be read aloud as English. */
export function isLatin(name: string): boolean {
  return /^[A-Za-z]/.test(name)
}

/** A place with its area and its station as `nameIn` calls them. */
export function placeIn<Place extends { areaName: string | null }>(
  place: Place & { station?: { name: string; minutes: number } | null },
  nameIn: NameIn,
): Place {
  const { areaName, station } = place
  return {
    ...place,
    areaName: areaName === null ? null : nameIn(areaName),
    ...(station ? { station: { ...station, name: nameIn(station.name) } } : {}),
  }
}

function byName(town: Town): ReadonlyMap<string, Named> {
  const all: Named[] = [...town.stations, ...town.areas, ...town.towns]
  return new Map(all.map((named) => [named.name, named]))
}
