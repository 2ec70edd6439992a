import type { PublicPlace } from '#app/features/events/public-place.ts'
import { CONTENT_MESSAGES, PAGE_MESSAGES } from '#app/features/events/messages.ts'
import { ACCESS_MESSAGES } from '#app/features/places/access-messages.ts'
import { Tag } from '#app/ui/badge.tsx'
import { useLabels, useWords } from '#app/ui/words.tsx'

/** Where it is, as far as the public may know; how to get there, and what one finds there. */
export function EventWhere({ place }: { place: PublicPlace }) {
  const words = useWords(PAGE_MESSAGES)
  const content = useWords(CONTENT_MESSAGES)
  switch (place.kind) {
    case 'arranging':
      return (
        <>
          <p className="font-700">{content.arranging}</p>
          <p>
            {place.areaName === null ? '' : words.plannedIn(place.areaName)}
            {words.toldHere}
          </p>
        </>
      )
    case 'online':
      return (
        <>
          <p className="font-700">{content.online}</p>
          {place.url === null ? (
            <p>{words.howToJoin}</p>
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
      return <p>{place.areaName === null ? words.placeOpen : words.placeOpenIn(place.areaName)}</p>
    case 'place':
      return <Known {...place} />
  }
}

function Known({ place, venueId }: PublicPlace & { kind: 'place' }) {
  const words = useWords(PAGE_MESSAGES)
  const labels = useLabels(PAGE_MESSAGES)
  const features = useWords(ACCESS_MESSAGES)
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
            {words.fromStation(place.station.name, place.station.minutes)}
          </span>
        )}
        {place.accessText === '' ? null : <span className="block">{place.accessText}</span>}
      </p>
      {venueId !== null && place.point === null ? <p>{words.askForPlace}</p> : null}
      {place.access.length > 0 ? (
        <ul aria-label={labels.foundThere} className="flex flex-wrap gap-2">
          {place.access.map((feature) => (
            <li key={feature}>
              <Tag>{features[feature]}</Tag>
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
            {words.onMap}
          </a>
          {place.approximate ? <span className="ml-2 text-sm">{words.approximate}</span> : null}
        </p>
      )}
    </div>
  )
}
