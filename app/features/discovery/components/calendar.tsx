import { datesIn } from '#app/features/calendar/dates.ts'
import { formatClock } from '#app/features/calendar/format.ts'
import { OCCURRENCE_NAMES } from '#app/features/events/messages.ts'
import { CALENDAR_MESSAGES, WEEKDAY_NAMES } from '#app/features/discovery/calendar-messages.ts'
import { hrefOf, type Search } from '#app/features/discovery/search.ts'
import { withoutReadings } from '#app/lib/language.ts'
import { weekdayOf, type Day } from '#app/lib/time.ts'
import { Furigana, useLabels, useLanguage, useWords } from '#app/ui/words.tsx'

type Entry = {
  eventId: string
  title: string
  start: string | null
  status: 'scheduled' | 'cancelled' | 'postponed' | 'moved'
}
export type ShownDay = {
  day: Day
  count: number
  entries: readonly Entry[]
  /** Of a public holiday, in the reader's language. */
  holiday: string | null
}

type Shown = { search: Search; days: readonly ShownDay[]; today: Day }

/** A month as on a wall: numbers and how many there are on a phone, the first events where there is room. */
export function MonthCalendar({
  search,
  days,
  today,
  firstDay,
  lastDay,
}: Shown & { firstDay: Day; lastDay: Day }) {
  const weekdays = useWords(WEEKDAY_NAMES)
  const weeks = Array.from({ length: days.length / 7 }, (_, nth) =>
    days.slice(nth * 7, nth * 7 + 7),
  )
  return (
    <table className="w-full table-fixed border-collapse">
      <thead>
        <tr>
          {([0, 1, 2, 3, 4, 5, 6] as const).map((weekday) => (
            <th key={weekday} scope="col" className={`py-1 text-sm font-400 ${colourOf(weekday)}`}>
              {weekdays[weekday]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((shown) => (
              <td
                key={shown.day}
                className={`h-16 border border-line p-0.5 align-top md:h-36 md:p-1 ${
                  shown.day < firstDay || shown.day > lastDay ? 'bg-paper' : 'bg-white'
                }`}
              >
                <MonthDay search={search} shown={shown} today={today} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MonthDay({ search, shown, today }: { search: Search; shown: ShownDay; today: Day }) {
  const { day, count, entries, holiday } = shown
  const words = useWords(CALENDAR_MESSAGES)
  const labels = useLabels(CALENDAR_MESSAGES)
  const name = withoutReadings(datesIn(useLanguage()).formatDay(day, today))
  const number = (
    <span
      className={
        day === today
          ? 'inline-flex size-7 items-center justify-center rounded-full bg-primary font-700 text-white'
          : holiday
            ? colourOf(0)
            : colourOf(weekdayOf(day))
      }
    >
      {Number(day.slice(8))}
    </span>
  )
  return (
    <>
      {count === 0 ? (
        <p className="flex min-h-8 items-center justify-center md:justify-start">{number}</p>
      ) : (
        <a
          href={listOf(search, day)}
          aria-label={labels.onDay(name, count)}
          className="flex min-h-14 flex-col items-center justify-start no-underline hover:bg-primary-soft md:min-h-8 md:flex-row md:gap-2"
        >
          <span className="flex min-h-8 items-center">{number}</span>
          <span className="text-sm text-primary">{words.count(count)}</span>
        </a>
      )}
      {holiday ? (
        <p className="hidden truncate text-sm text-red-1000 md:block">
          <Furigana text={holiday} />
        </p>
      ) : null}
      <ul className="hidden md:block">
        {entries.map((entry) => (
          <li key={entry.eventId}>
            <EntryLink entry={entry} className="block truncate py-0.5 text-sm" />
          </li>
        ))}
      </ul>
      {count > entries.length ? (
        <p className="hidden md:block">
          <a href={listOf(search, day)} className="inline-block py-0.5 text-sm">
            {words.others(count - entries.length)}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** Seven days, one under the other. */
export function WeekCalendar({ search, days, today }: Shown) {
  const words = useWords(CALENDAR_MESSAGES)
  const { formatDay, relativeDay } = datesIn(useLanguage())
  return (
    <ol className="divide-y divide-line border-y border-line">
      {days.map(({ day, count, entries, holiday }) => (
        <li key={day} className="py-3 md:grid md:grid-cols-[14rem_1fr] md:gap-4">
          <h2 className={`text-base ${holiday ? colourOf(0) : colourOf(weekdayOf(day))}`}>
            <Furigana
              text={[relativeDay(day, today), formatDay(day, today)].filter(Boolean).join(' ')}
            />
            {holiday ? (
              <span className="block text-sm font-400">
                <Furigana text={holiday} />
              </span>
            ) : null}
          </h2>
          {count === 0 ? (
            <p className="text-ink-soft">{words.none}</p>
          ) : (
            <ul>
              {entries.map((entry) => (
                <li key={entry.eventId}>
                  <EntryLink entry={entry} className="inline-flex min-h-11 items-center gap-2" />
                </li>
              ))}
              {count > entries.length ? (
                <li>
                  <a href={listOf(search, day)} className="inline-flex min-h-11 items-center">
                    {words.others(count - entries.length)}
                  </a>
                </li>
              ) : null}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

function EntryLink({ entry, className }: { entry: Entry; className: string }) {
  const { eventId, title, start, status } = entry
  const states = useWords(OCCURRENCE_NAMES)
  const isOff = status === 'cancelled' || status === 'postponed'
  return (
    <a href={`/events/${eventId}`} className={className}>
      {isOff ? <span>{states[status]} </span> : null}
      {start === null ? null : <span className="text-ink-soft">{formatClock(start)} </span>}
      {isOff ? <s>{title}</s> : <span>{title}</span>}
    </a>
  )
}

function listOf(search: Search, day: Day): string {
  return hrefOf(search, { view: null, when: null, openNow: false, from: day, to: day })
}

function colourOf(weekday: number): string {
  if (weekday === 0) return 'text-red-1000'
  return weekday === 6 ? 'text-light-blue-1000' : 'text-ink'
}
