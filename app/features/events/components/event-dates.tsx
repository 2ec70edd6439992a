import { formatSpan, relativeDay } from '#app/features/calendar/format.ts'
import type { Occurrence } from '#app/features/events/event.ts'
import { OCCURRENCE_LABELS } from '#app/features/events/labels.ts'
import type { Day } from '#app/lib/time.ts'
import { Badge } from '#app/ui/badge.tsx'

/** One date with its weekday and times; what is not as planned is said in a word and struck out. */
export function DateLine({ occurrence, today }: { occurrence: Occurrence; today: Day }) {
  const { status, message, scheduledDay, firstDay } = occurrence
  const relative = relativeDay(firstDay, today)
  const off = status === 'cancelled' || status === 'postponed'
  return (
    <>
      {status === 'scheduled' ? null : (
        <>
          <Badge tone={off ? 'bad' : 'wait'}>{OCCURRENCE_LABELS[status]}</Badge>{' '}
        </>
      )}
      {off ? (
        <s>{formatSpan(occurrence, today)}</s>
      ) : (
        <>
          {relative ? <b>{relative} </b> : null}
          {formatSpan(occurrence, today)}
        </>
      )}
      {status === 'moved' && scheduledDay !== firstDay ? (
        <span className="block text-sm text-ink-soft">
          {formatSpan(
            { firstDay: scheduledDay, lastDay: scheduledDay, start: null, end: null },
            today,
          ).replace(/ .*/, '')}
          から変わりました
        </span>
      ) : null}
      {message === '' ? null : <span className="block text-sm">{message}</span>}
    </>
  )
}

/** The next dates, and behind a fold the later ones. */
export function EventDates({ dates, today }: { dates: readonly Occurrence[]; today: Day }) {
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
            この先の開催日をすべて見る（あと{later.length}回）
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
