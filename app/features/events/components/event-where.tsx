import type { PublicPlace } from '#app/features/events/public-place.ts'
import { ACCESS_LABELS } from '#app/features/places/labels.ts'
import { Tag } from '#app/ui/badge.tsx'

/** Where it is, as far as the public may know; how to get there, and what one finds there. */
export function EventWhere({ place }: { place: PublicPlace }) {
  switch (place.kind) {
    case 'arranging':
      return (
        <>
          <p className="font-700">会場調整中</p>
          <p>
            {place.areaName === null ? '' : `${place.areaName}エリアの予定です。`}
            会場が決まりしだい、このページでお知らせします。
          </p>
        </>
      )
    case 'online':
      return (
        <>
          <p className="font-700">オンライン</p>
          {place.url === null ? (
            <p>参加の方法は、主催者からお知らせします。</p>
          ) : (
            <p>
              <a href={place.url} rel="noreferrer nofollow ugc">
                {place.url}
              </a>
            </p>
          )}
        </>
      )
    case 'unknown':
      return (
        <p>
          場所は未定です
          {place.areaName === null ? '' : `（${place.areaName}エリア）`}。主催者にご確認ください。
        </p>
      )
    case 'place':
      return <Known {...place} />
  }
}

function Known({ place, venueId }: PublicPlace & { kind: 'place' }) {
  return (
    <div className="flow">
      <p>
        {venueId === null ? (
          <b>{place.name}</b>
        ) : (
          <a href={`/venues/${venueId}`} className="font-700">
            {place.name}
          </a>
        )}
        {place.address === '' ? null : <span className="block">{place.address}</span>}
        {place.station === null ? null : (
          <span className="block">
            {place.station.name}駅から歩いて約{place.station.minutes}分
          </span>
        )}
        {place.accessText === '' ? null : <span className="block">{place.accessText}</span>}
      </p>
      {venueId !== null && place.point === null ? (
        <p>くわしい場所は、主催者にお問い合わせください。</p>
      ) : null}
      {place.access.length > 0 ? (
        <ul aria-label="この場所にあるもの" className="flex flex-wrap gap-2">
          {place.access.map((feature) => (
            <li key={feature}>
              <Tag>{ACCESS_LABELS[feature]}</Tag>
            </li>
          ))}
        </ul>
      ) : null}
      {place.point === null ? null : (
        <p className="print:hidden">
          <a
            href={`/?near=${place.point.lat.toFixed(5)},${place.point.lng.toFixed(5)}&within=500`}
            className="inline-block py-2"
          >
            地図で見る
          </a>
          {place.approximate ? <span className="ml-2 text-sm">（およその位置）</span> : null}
        </p>
      )}
    </div>
  )
}
