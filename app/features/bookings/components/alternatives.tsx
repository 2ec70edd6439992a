import type { NextCandidate } from '#app/features/bookings/candidate.ts'
import { slotToText } from '#app/features/bookings/mail.ts'
import type { Day } from '#app/lib/time.ts'

/** Where and when the same wish could still be met, after its slot went to somebody else. */
export function Alternatives({
  alternatives,
  today,
}: {
  alternatives: readonly NextCandidate[]
  today: Day
}) {
  return (
    <section aria-labelledby="alternatives" className="flow">
      <h2 id="alternatives">ほかの候補</h2>
      {alternatives.length === 0 ? (
        <p>いまの条件では、空いている会場がほかにありません。</p>
      ) : (
        <ul className="list-disc pl-5">
          {alternatives.map((slot) => (
            <li key={`${slot.venueId} ${slot.day} ${slot.start}`}>
              <a href={`/venues/${slot.venueId}`}>{slot.venueName}</a> {slotToText(slot, today)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
