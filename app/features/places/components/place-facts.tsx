import { ACCESS_LABELS, ROLE_LABELS } from '#app/features/places/labels.ts'
import type { Place } from '#app/features/places/place.ts'
import { Tag } from '#app/ui/badge.tsx'
import { DefinitionList } from '#app/ui/card.tsx'

/** Where it is, how one gets there, what one finds there. */
export function PlaceFacts({
  place,
  kind,
  addressHeldBack = false,
}: {
  place: Place
  kind: 'venue' | 'stand'
  /** The address is told only after a booking: the place comes without it. */
  addressHeldBack?: boolean
}) {
  const near = place.point
    ? `/?near=${place.point.lat.toFixed(5)},${place.point.lng.toFixed(5)}&kind=${kind}`
    : null
  return (
    <DefinitionList
      items={[
        {
          term: '住所',
          detail: (
            <>
              {place.address || '住所は登録されていません'}
              {addressHeldBack ? (
                <span className="block text-sm text-ink-soft">
                  くわしい住所は、利用が決まった方にお伝えします。
                </span>
              ) : null}
              {place.point && place.approximate ? (
                <span className="block text-sm text-ink-soft">地図では、およその位置です。</span>
              ) : null}
              {near ? (
                <span className="block print:hidden">
                  <a href={near} className="inline-block py-1.5">
                    地図で見る
                  </a>
                </span>
              ) : null}
            </>
          ),
        },
        place.station
          ? {
              term: '最寄り駅',
              detail: `${place.station.name}駅から歩いて約${place.station.minutes}分`,
            }
          : null,
        place.accessText
          ? { term: '行き方', detail: <p className="whitespace-pre-line">{place.accessText}</p> }
          : null,
        place.access.length > 0
          ? {
              term: '設備・バリアフリー',
              detail: <Tags words={place.access.map((key) => ACCESS_LABELS[key])} />,
            }
          : null,
        place.roles.length > 0
          ? {
              term: '災害時の役割',
              detail: <Tags words={place.roles.map((key) => ROLE_LABELS[key])} />,
            }
          : null,
      ]}
    />
  )
}

/** Properties beside each other, as a list for those who hear it. */
export function Tags({ words }: { words: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {words.map((word) => (
        <li key={word}>
          <Tag>{word}</Tag>
        </li>
      ))}
    </ul>
  )
}
