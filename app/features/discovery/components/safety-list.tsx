import { hrefOfPlace, rolesToText, type SafetyPlace } from '#app/features/discovery/safety.ts'
import { SAFETY_MESSAGES } from '#app/features/discovery/safety-messages.ts'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { Furigana, useLanguage, useWords } from '#app/ui/words.tsx'

/** Places that have a role in a disaster: what for, and where. */
export function SafetyList({ places }: { places: readonly SafetyPlace[] }) {
  const language = useLanguage()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {places.map((place) => (
        <li key={place.id} className="flex gap-3 py-3">
          <KindMark kind={place.kind} />
          <div className="min-w-0 flex-1">
            <p className="font-700">
              <Furigana text={rolesToText(place, language)} />
            </p>
            <p>
              <a href={hrefOfPlace(place)}>{place.name}</a>
            </p>
            <p className="text-sm">{place.address}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What has to be said wherever they are shown: nobody may rely on this list alone. */
export function SafetyNote() {
  const { note } = useWords(SAFETY_MESSAGES)
  return <p className="text-sm text-ink-soft">{note}</p>
}
