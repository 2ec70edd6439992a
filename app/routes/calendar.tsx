import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState, type ReactNode } from 'react'
import { datesIn } from '#app/features/calendar/dates.ts'
import { englishHolidayName, holidayName } from '#app/features/calendar/holiday.ts'
import { CALENDAR_MESSAGES } from '#app/features/discovery/calendar-messages.ts'
import { calendarSpan } from '#app/features/discovery/calendar-span.ts'
import { listCalendar } from '#app/features/discovery/calendar.queries.server.ts'
import { choicesIn } from '#app/features/discovery/choices.ts'
import { MonthCalendar, WeekCalendar } from '#app/features/discovery/components/calendar.tsx'
import { SearchForm } from '#app/features/discovery/components/search-form.tsx'
import { ViewTabs } from '#app/features/discovery/components/view-tabs.tsx'
import { warningText } from '#app/features/discovery/labels.ts'
import { hrefOf, readSearch } from '#app/features/discovery/search.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { dayOf, type Day } from '#app/lib/time.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Furigana, labelsIn, useWords } from '#app/ui/words.tsx'
import { languageIn, titleIn } from './head.ts'

/** So many events of a day are named. */
const MOST = { week: 10, month: 3 }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now, language, town } = context
  const { search, warnings } = readSearch(
    new URL(request.url).searchParams,
    town.areas.map((area) => area.id),
  )
  const today = dayOf(now)
  const span = calendarSpan(search, today)
  const { view, firstDay, lastDay, previous, next } = span
  const days = await listCalendar(db, { search, span, today, most: MOST[view] })
  // It tells of days and no hours: until midnight only what people write changes it.
  context.holdsUntil?.(null)
  const say = messagesIn(CALENDAR_MESSAGES, language)
  return {
    today,
    search: { ...search, view, when: null, openNow: false, to: null },
    warnings: warnings.map((warning) => warningText(warning, language)),
    title:
      view === 'week'
        ? say.weekOf(datesIn(language).formatDays(firstDay, lastDay, today))
        : say.monthOf(Number(firstDay.slice(0, 4)), Number(firstDay.slice(5, 7))),
    days: days.map((one) => ({ ...one, holiday: holidayIn(one.day, language) })),
    firstDay,
    lastDay,
    previous,
    next,
    choices: choicesIn(town, language),
  }
}

function holidayIn(day: Day, language: Language): string | null {
  if (language === 'en') return englishHolidayName(day)
  const name = holidayName(day)
  return name === null || language === 'ja' ? name : CALENDAR_MESSAGES.holiday.easy
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const language = languageIn(matches)
  return [
    { title: titleIn(language, data?.title) },
    { name: 'description', content: labelsIn(CALENDAR_MESSAGES, language).description },
  ]
}

export default function Calendar() {
  const data = useLoaderData<typeof loader>()
  const { search, days, today, previous, next } = data
  const words = useWords(CALENDAR_MESSAGES)
  const [refusal, setRefusal] = useState<ReactNode>('')
  const isWeek = search.view === 'week'
  return (
    <>
      <h1 className="brushed mb-4">
        <Furigana text={data.title} />
      </h1>
      <SearchForm search={search} choices={data.choices} onLocateFailed={setRefusal} />
      <output className="block not-empty:mb-4">{refusal}</output>
      {data.warnings.length > 0 ? (
        <Notice tone="warning" className="mb-5">
          {data.warnings.map((text) => (
            <p key={text}>
              <Furigana text={text} />
            </p>
          ))}
        </Notice>
      ) : null}
      <ViewTabs search={search} />
      <p className="mb-3 flex flex-wrap justify-between gap-2 print:hidden">
        <ButtonLink variant="secondary" size="sm" href={hrefOf(search, { from: previous })}>
          {isWeek ? words.previousWeek : words.previousMonth}
        </ButtonLink>
        <ButtonLink variant="secondary" size="sm" href={hrefOf(search, { from: null })}>
          {words.today}
        </ButtonLink>
        <ButtonLink variant="secondary" size="sm" href={hrefOf(search, { from: next })}>
          {isWeek ? words.nextWeek : words.nextMonth}
        </ButtonLink>
      </p>
      {isWeek ? (
        <WeekCalendar search={search} days={days} today={today} />
      ) : (
        <MonthCalendar
          search={search}
          days={days}
          today={today}
          firstDay={data.firstDay}
          lastDay={data.lastDay}
        />
      )}
    </>
  )
}
