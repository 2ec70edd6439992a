import { datesIn } from '#app/features/calendar/dates.ts'
import type { Nearby } from '#app/features/discovery/nearby.ts'
import { NEARBY_MESSAGES } from '#app/features/discovery/nearby-messages.ts'
import type { Day } from '#app/lib/time.ts'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { Furigana, useLanguage, useWords } from '#app/ui/words.tsx'

/** What else one can go to from here on the same day; nothing where there is nothing. */
export function NearbyList({ nearby, today }: { nearby: Nearby | null; today: Day }) {
  const words = useWords(NEARBY_MESSAGES)
  const { formatDay } = datesIn(useLanguage())
  if (nearby === null) return null
  const { day, things } = nearby
  return (
    <section aria-labelledby="nearby" className="mt-10 print:hidden">
      <h2 id="nearby" className="mb-2">
        {day === today ? words.today : words.on(formatDay(day, today))}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {things.map(({ kind, id, href, title, when, minutes }) => (
          <li key={id} className="flex items-start gap-3 py-3">
            <KindMark kind={kind} />
            <div className="min-w-0">
              <a href={href} className="inline-block min-h-6 font-700">
                {title}
              </a>
              <p className="flex flex-wrap gap-x-4 text-sm">
                <span>
                  <Furigana text={when} />
                </span>
                <span className="text-ink-soft">{words.walk(minutes)}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
