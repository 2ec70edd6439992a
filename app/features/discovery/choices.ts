/** What the search form offers of a town. */
import type { Town } from '#app/features/places/town.ts'
import { contains, type Point } from '#app/lib/geo.ts'
import { withReadings, type Language } from '#app/lib/language.ts'

export type Choices = {
  areas: { id: string; name: string }[]
  stations: { name: string; point: Point }[]
}

export function choicesIn(town: Town, language: Language): Choices {
  return {
    areas: town.areas.map(({ id, name, reading }) => ({
      id,
      name: language === 'easy' ? withReadings(`｜${name}《${reading}》`) : name,
    })),
    stations: town.stations
      .filter(({ point }) => contains(town.bbox, point))
      .map(({ name, reading, point }) => ({ name: language === 'easy' ? reading : name, point })),
  }
}
