import type { ReactNode } from 'react'
import { datesIn } from '#app/features/calendar/dates.ts'
import { closedDayToText, hoursToText } from '#app/features/calendar/hours-description.ts'
import { HOURS_MESSAGES } from '#app/features/calendar/hours-messages.ts'
import {
  openingsBetween,
  type OpeningDay,
  type OpeningHours,
} from '#app/features/calendar/opening.ts'
import { Furigana, useLanguage, useWords } from '#app/ui/words.tsx'
import { addDays, dayOf, instantAt, type Instant } from '#app/lib/time.ts'

const LOOK_AHEAD_DAYS = 60
const MOST_SHOWN = 5

/** The hours in words, the next days on which they apply, and the days on which they do not. */
export function NextOpenings({
  hours,
  now,
  label,
}: {
  hours: OpeningHours
  now: Instant
  /** 「これから使える日」. */
  label: ReactNode
}) {
  const language = useLanguage()
  const words = useWords(HOURS_MESSAGES)
  const { formatDay, formatTimes } = datesIn(language)
  const text = hoursToText(hours, language)
  if (text === '') return <p>{words.unknown}</p>
  const today = dayOf(now)
  const closedDays = hours.closedDays.map((closed) => closedDayToText(closed, language))
  const next = openingsBetween(hours, today, addDays(today, LOOK_AHEAD_DAYS))
    .filter((opening) => lastsUntil(opening) > now)
    .slice(0, MOST_SHOWN)
  return (
    <div className="flow">
      <p className="text-lg">
        <Furigana text={text} />
      </p>
      {hours.closedDays.length > 0 ? (
        <p>{words.closedDays(closedDays.join(language === 'en' ? '; ' : '、'))}</p>
      ) : null}
      <h3>{label}</h3>
      {next.length > 0 ? (
        <ul className="flex flex-col">
          {next.map(({ day, openings }) => (
            <li key={day} className="border-b border-line py-2">
              <Furigana
                text={`${formatDay(day, today)} ${openings
                  .map(({ start, end }) => formatTimes(start, end))
                  .join(language === 'en' ? ', ' : '、')}`}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.noneAhead(LOOK_AHEAD_DAYS)}</p>
      )}
    </div>
  )
}

/** When the last opening of a day ends; one that ends before it began ends in the night. */
function lastsUntil({ day, openings }: OpeningDay): Instant {
  const last = openings.at(-1)
  if (!last) return instantAt(day, '00:00')
  return last.end <= last.start ? instantAt(addDays(day, 1), last.end) : instantAt(day, last.end)
}
