import { ACCESS_MESSAGES } from '#app/features/places/access-messages.ts'
import { FACT_MESSAGES } from '#app/features/places/fact-messages.ts'
import { ROLE_MESSAGES } from '#app/features/places/role-messages.ts'
import type { Place } from '#app/features/places/place.ts'
import { Tag } from '#app/ui/badge.tsx'
import { messagesIn } from '#app/lib/language.ts'
import { DefinitionList } from '#app/ui/card.tsx'
import { Furigana, useLanguage, useWords } from '#app/ui/words.tsx'

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
  const language = useLanguage()
  const say = messagesIn(FACT_MESSAGES, language)
  const words = useWords(FACT_MESSAGES)
  const near = place.point
    ? `/?near=${place.point.lat.toFixed(5)},${place.point.lng.toFixed(5)}&kind=${kind}`
    : null
  return (
    <DefinitionList
      items={[
        {
          term: say.address,
          detail: (
            <>
              {place.address || words.noAddress}
              {addressHeldBack ? (
                <span className="block text-sm text-ink-soft">{words.heldBack}</span>
              ) : null}
              {place.point && place.approximate ? (
                <span className="block text-sm text-ink-soft">{words.approximate}</span>
              ) : null}
              {near ? (
                <span className="block print:hidden">
                  <a href={near} className="inline-block py-1.5">
                    {words.onMap}
                  </a>
                </span>
              ) : null}
            </>
          ),
        },
        place.station
          ? {
              term: say.station,
              detail: say.fromStation(place.station.name, place.station.minutes),
            }
          : null,
        place.accessText
          ? { term: say.access, detail: <p className="whitespace-pre-line">{place.accessText}</p> }
          : null,
        place.access.length > 0
          ? {
              term: say.facilities,
              detail: (
                <Tags
                  words={place.access.map((key) => messagesIn(ACCESS_MESSAGES, language)[key])}
                />
              ),
            }
          : null,
        place.roles.length > 0
          ? {
              term: say.roles,
              detail: (
                <Tags words={place.roles.map((key) => messagesIn(ROLE_MESSAGES, language)[key])} />
              ),
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
          <Tag>
            <Furigana text={word} />
          </Tag>
        </li>
      ))}
    </ul>
  )
}
