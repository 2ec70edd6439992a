import { datesIn } from '#app/features/calendar/dates.ts'
import type { Occurrence } from '#app/features/events/event.ts'
import { OCCURRENCE_NAMES, PAGE_MESSAGES } from '#app/features/events/messages.ts'
import type { Day } from '#app/lib/time.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Furigana, useLanguage, useWords } from '#app/ui/words.tsx'

/** One date with its weekday and times; what is not as planned is said in a word and struck out. */
export function DateLine({ occurrence, today }: { occurrence: Occurrence; today: Day }) {
  const { status, message, scheduledDay, firstDay } = occurrence
  const words = useWords(PAGE_MESSAGES)
  const states = useWords(OCCURRENCE_NAMES)
  const { formatDay, formatSpan, relativeDay } = datesIn(useLanguage())
  const span = <Furigana text={formatSpan(occurrence, today)} />
  const relative = relativeDay(firstDay, today)
  const off = status === 'cancelled' || status === 'postponed'
  return (
    <>
      {status === 'scheduled' ? null : (
        <>
          <Badge tone={off ? 'bad' : 'wait'}>{states[status]}</Badge>{' '}
        </>
      )}
      {off ? (
        <s>{span}</s>
      ) : (
        <>
          {relative ? (
            <b>
              <Furigana text={relative} />{' '}
            </b>
          ) : null}
          {span}
        </>
      )}
      {status === 'moved' && scheduledDay !== firstDay ? (
        <span className="block text-sm text-ink-soft">
          {words.movedFrom(formatDay(scheduledDay, today))}
        </span>
      ) : null}
      {message === '' ? null : <span className="block text-sm">{message}</span>}
    </>
  )
}

/** The next dates, and behind a fold the later ones. */
export function EventDates({ dates, today }: { dates: readonly Occurrence[]; today: Day }) {
  const words = useWords(PAGE_MESSAGES)
  const [first, later] = [dates.slice(0, 5), dates.slice(5)]
  return (
    <>
      <ul className="flex flex-col gap-2">
        {first.map((occurrence) => (
          <li key={occurrence.id}>
            <DateLine occurrence={occurrence} today={today} />
          </li>
        ))}
      </ul>
      {later.length > 0 ? (
        <details className="mt-2">
          <summary className="min-h-11 py-2 text-primary underline">
            {words.allLater(later.length)}
          </summary>
          <ul className="flex flex-col gap-2">
            {later.map((occurrence) => (
              <li key={occurrence.id}>
                <DateLine occurrence={occurrence} today={today} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
