/** Places that have a role in a disaster, as the public may know them. */
import { ROLE_LABELS } from '#app/features/places/labels.ts'
import type { DisasterRole } from '#app/features/places/place.ts'
import type { Point } from '#app/lib/geo.ts'

export type SafetyPlace = {
  kind: 'venue' | 'stand'
  id: string
  name: string
  roles: DisasterRole[]
  address: string
  point: Point | null
}

/** 「避難場所・震災対策用井戸」. */
export function rolesToText({ roles }: Pick<SafetyPlace, 'roles'>): string {
  return roles.map((role) => ROLE_LABELS[role]).join('・')
}

export function hrefOfPlace({ kind, id }: Pick<SafetyPlace, 'kind' | 'id'>): string {
  return `/${kind}s/${id}`
}

/** The same places as marks on a map. */
export function marksOfSafety(places: readonly SafetyPlace[]) {
  return places.flatMap((place) =>
    place.point === null
      ? []
      : [
          {
            kind: place.kind,
            id: place.id,
            title: place.name,
            sub: rolesToText(place),
            href: hrefOfPlace(place),
            ...place.point,
          },
        ],
  )
}
