import { hrefOfPlace, rolesToText, type SafetyPlace } from '#app/features/discovery/safety.ts'
import { KindMark } from '#app/ui/kind-mark.tsx'

/** Places that have a role in a disaster: what for, and where. */
export function SafetyList({ places }: { places: readonly SafetyPlace[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {places.map((place) => (
        <li key={place.id} className="flex gap-3 py-3">
          <KindMark kind={place.kind} />
          <div className="min-w-0 flex-1">
            <p className="font-700">{rolesToText(place)}</p>
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
  return (
    <p className="text-sm text-ink-soft">
      会場や直売所の方が届け出た内容です。避難するときは、市の防災マップと、その場の案内に従ってください。
    </p>
  )
}
