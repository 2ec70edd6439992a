/** Places that have a role in a disaster, as the public may know them. */
import type { DisasterRole } from '#app/features/places/place.ts'
import { ROLE_MESSAGES } from '#app/features/places/role-messages.ts'
import type { Point } from '#app/lib/geo.ts'
import { messagesIn, withoutReadings, type Language } from '#app/lib/language.ts'
import { SAFETY_MESSAGES } from './safety-messages.ts'

export type SafetyPlace = {
  kind: 'venue' | 'stand'
  id: string
  name: string
  roles: DisasterRole[]
  address: string
  point: Point | null
}

/** 「避難場所・震災対策用井戸」. */
export function rolesToText({ roles }: Pick<SafetyPlace, 'roles'>, language: Language): string {
  return roles
    .map((role) => ROLE_MESSAGES[role][language])
    .join(messagesIn(SAFETY_MESSAGES, language).and)
}

export function hrefOfPlace({ kind, id }: Pick<SafetyPlace, 'kind' | 'id'>): string {
  return `/${kind}s/${id}`
}

/** The same places as marks on a map. */
export function marksOfSafety(places: readonly SafetyPlace[], language: Language) {
  return places.flatMap((place) =>
    place.point === null
      ? []
      : [
          {
            kind: place.kind,
            id: place.id,
            title: place.name,
            sub: withoutReadings(rolesToText(place, language)),
            href: hrefOfPlace(place),
            ...place.point,
          },
        ],
  )
}
