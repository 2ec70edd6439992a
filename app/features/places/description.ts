/** A place in words, line by line, as its history and its comparison tell it. */
import type { Line } from '#app/features/revisions/changes.ts'
import { ACCESS_LABELS, LISTING_STATUS_LABELS, ROLE_LABELS } from './labels.ts'
import type { ListingStatus } from './listing.ts'
import type { PlaceFacts } from './place.ts'

export function describePlace(place: PlaceFacts): Line[] {
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

/** Who keeps a venue or a stand, and how far it is on its way to being listed. */
export function describeListing(
  word: string,
  listing: {
    keeper: { name: string }
    confirmed: boolean
    status: ListingStatus
    hidden: boolean
    reviewMessage: string | null
  },
): Line[] {
  const { keeper, confirmed, status, hidden, reviewMessage } = listing
  return [
    { term: word, detail: `${keeper.name}（${confirmed ? '確認済み' : '未確認'}）` },
    { term: '状態', detail: hidden ? '掲載停止' : LISTING_STATUS_LABELS[status] },
    { term: '協会からのお願い', detail: reviewMessage ?? '' },
  ]
}
