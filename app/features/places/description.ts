/** A place in words, line by line, as its history and its comparison tell it. */
import { ACCESS_LABELS, ROLE_LABELS } from './labels.ts'
import type { PlaceFacts } from './place.ts'

export function describePlace(place: PlaceFacts): { term: string; detail: string }[] {
  const point = place.point
    ? `${place.point.lat.toFixed(5)}, ${place.point.lng.toFixed(5)}${place.approximate ? '（およその位置）' : ''}`
    : ''
  return [
    { term: '名前', detail: place.name },
    { term: 'よみ', detail: place.reading },
    { term: '住所', detail: place.address },
    { term: '地図の位置', detail: point },
    { term: '行き方', detail: place.accessText },
    {
      term: '設備・バリアフリー',
      detail: place.access.map((key) => ACCESS_LABELS[key]).join('、'),
    },
    { term: '災害時の役割', detail: place.roles.map((key) => ROLE_LABELS[key]).join('、') },
  ]
}
