/** What the search form offers of a town. */
import { namesIn } from '#app/features/places/town-names.ts'
import type { Town } from '#app/features/places/town.ts'
import { contains, type Point } from '#app/lib/geo.ts'
import type { Language } from '#app/lib/language.ts'

export type Choices = {
  areas: { id: string; name: string }[]
  stations: { name: string; point: Point }[]
}

export function choicesIn(town: Town, language: Language): Choices {
  const nameIn = namesIn(town, language)
  return {
    areas: town.areas.map(({ id, name }) => ({
      id,
      name: nameIn(name),
    })),
    stations: town.stations
      .filter(({ point }) => contains(town.bbox, point))
      .map(({ name, reading, point }) => ({
        name: language === 'easy' ? reading : nameIn(name),
        point,
      })),
  }
}
