import type { ReactNode } from 'react'
import {
  feeToText,
  rainToText,
  scheduleToText,
  signUpToText,
} from '#app/features/events/description.ts'
import {
  isFinished,
  upcomingOf,
  type EventWithOccurrences,
  type Organizer,
} from '#app/features/events/event.ts'
import { CONTENT_MESSAGES, PAGE_MESSAGES, TYPE_NAMES } from '#app/features/events/messages.ts'
import { Gallery } from '#app/features/photos/components/gallery.tsx'
import type { Photo } from '#app/features/photos/photo.ts'
import {
  publicPlaceOn,
  publicPlaceToText,
  type PublicPlace,
  type PublicPlaces,
} from '#app/features/events/public-place.ts'
import { dateState } from '#app/features/calendar/standing.ts'
import { dateStateToText } from '#app/features/calendar/standing-text.ts'
import { isLast, nextOf } from '#app/features/events/occurrence.ts'
import { datesIn } from '#app/features/calendar/dates.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import { Tag } from '#app/ui/badge.tsx'
import { DefinitionList } from '#app/ui/card.tsx'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Furigana, useLanguage, useWords } from '#app/ui/words.tsx'
import { EventCalendar } from './event-calendar.tsx'
import { EventDates } from './event-dates.tsx'
import { EventWhere } from './event-where.tsx'

type Name = Pick<Organizer, 'id' | 'name'>
export type ShownEvent = Omit<
  EventWithOccurrences,
  'reviewMessage' | 'submittedAt' | 'seenAt' | 'organizer' | 'coOrganizers'
> & { organizer: Name; coOrganizers: Name[] }

/** An event as the public sees it: when and where first, then everything else that one asks. */
export function EventArticle({
  event,
  photos,
  places,
  today,
  now,
  webcal,
  actions,
}: {
  event: ShownEvent
  photos: readonly Photo[]
  places: PublicPlaces
  today: Day
  now: Instant
  /** Where a calendar can follow it; null while it is not public. */
  webcal: string | null
  /** What its reader can do with it. */
  actions?: ReactNode
}) {
  const { content, occurrences } = event
  const dates = upcomingOf(occurrences, now)
  const standing = standingOf(event, now, useLanguage())
  const next = nextOf(occurrences, now)
  const where = next ? publicPlaceOn(places, next.firstDay) : (lastPlace(places) ?? places.general)
  const finished = isFinished(occurrences, now)
  const language = useLanguage()
  const words = useWords(PAGE_MESSAGES)
  const types = useWords(TYPE_NAMES)
  return (
    <article className="flow">
      <header>
        <p className="flex flex-wrap items-center gap-2">
          <KindMark kind="event" />
          {content.types.map((type) => (
            <Tag key={type}>{types[type]}</Tag>
          ))}
          {content.category === '' ? null : <Tag>{content.category}</Tag>}
          {event.sample ? <Tag>{words.sample}</Tag> : null}
        </p>
        <h1 className="brushed mt-2">{content.title}</h1>
        {content.summary === '' ? null : <p className="mt-3 text-lg">{content.summary}</p>}
        {actions ? <div className="mt-3">{actions}</div> : null}
      </header>
      {event.status === 'cancelled' ? (
        <Notice tone="error" title={words.calledOff}>
          <p className="whitespace-pre-line">{event.cancelMessage}</p>
        </Notice>
      ) : null}
      {finished && event.status !== 'cancelled' ? (
        <Notice title={words.finished}>
          <p>
            <Furigana text={lastDates(event, today, language)} />
          </p>
        </Notice>
      ) : null}
      <section>
        <h2>{words.when}</h2>
        {standing === null ? null : (
          <p className="mb-2 text-lg font-700">
            <Furigana text={standing} />
          </p>
        )}
        {content.schedule?.kind === 'recurring' ? (
          <p className="mb-2">
            <Furigana text={scheduleToText(content.schedule, today, language)} />
          </p>
        ) : null}
        {dates.length > 0 ? (
          <>
            {dates.length > 1 ? <p className="mb-1">{words.nextDates}</p> : null}
            <EventDates dates={dates} today={today} />
          </>
        ) : (
          <p>{finished ? words.noneAhead : words.dayOpen}</p>
        )}
        {webcal !== null && dates.length > 0 ? (
          <EventCalendar eventId={event.id} webcal={webcal} />
        ) : null}
      </section>
      {event.status === 'cancelled' && where.kind === 'arranging' ? null : (
        <section>
          <h2>{words.where}</h2>
          <EventWhere place={where} />
          <OtherPlaces places={places} dates={dates} shownDay={next?.firstDay} today={today} />
        </section>
      )}
      <Gallery photos={photos} kind="event" />
      {content.body === '' ? null : (
        <section>
          <h2>{words.content}</h2>
          <p className="whitespace-pre-line">{content.body}</p>
        </section>
      )}
      <section>
        <h2>{words.more}</h2>
        <Facts event={event} today={today} />
      </section>
      {event.source ? (
        <p className="text-sm text-ink-soft">
          {words.source}
          {event.source.url ? (
            <a href={event.source.url} rel="noreferrer nofollow">
              {event.source.name}
            </a>
          ) : (
            event.source.name
          )}
          {words.adapted(event.source.licence)}
        </p>
      ) : null}
    </article>
  )
}

/** How the date that comes first stands, in the words of the list; what is to come says its date. */
function standingOf(
  { status, occurrences, zone }: ShownEvent,
  now: Instant,
  language: Language,
): string | null {
  const [first] = upcomingOf(occurrences, now)
  if (!first || status === 'cancelled') return null
  const state = dateState({ ...first, isLast: isLast(first, occurrences) }, now, zone)
  return state.state === 'begins' && !state.lastChance ? null : dateStateToText(state, language)
}

function Facts({ event, today }: { event: ShownEvent; today: Day }) {
  const { content } = event
  const language = useLanguage()
  const words = messagesIn(PAGE_MESSAGES, language)
  const { people } = messagesIn(CONTENT_MESSAGES, language)
  const row = (term: string, detail: string) => (detail === '' ? null : { term, detail })
  return (
    <DefinitionList
      items={[
        { term: words.organizer, detail: <Organizers event={event} /> },
        row(words.inRain, rainToText(content.rain, today, language)),
        row(words.fee, feeToText(content.fee, language)),
        row(words.signUp, signUpToText(content.signUp, today, language)),
        content.capacity === null
          ? null
          : { term: words.capacity, detail: people(content.capacity) },
        row(words.audience, content.audience),
        row(words.themes, content.themes.join(language === 'en' ? ', ' : '、')),
        row(words.contact, content.contact),
        content.url === null
          ? null
          : {
              term: words.website,
              detail: (
                <a href={content.url} rel="noreferrer nofollow ugc">
                  {content.url}
                </a>
              ),
            },
      ]}
    />
  )
}

/** An imported event has a bare name of its own; its source is no organizer to look up. */
function Organizers({ event }: { event: ShownEvent }) {
  const language = useLanguage()
  return (
    <>
      {event.organizerName === event.organizer.name ? (
        <a href={`/organizations/${event.organizer.id}`}>{event.organizerName}</a>
      ) : (
        event.organizerName
      )}
      {event.coOrganizers.map(({ id, name }) => (
        <span key={id}>
          {language === 'en' ? ', ' : '、'}
          <a href={`/organizations/${id}`}>{name}</a>
        </span>
      ))}
    </>
  )
}

/** Dates whose place is another one than that of the next date. */
function OtherPlaces({
  places,
  dates,
  shownDay,
  today,
}: {
  places: PublicPlaces
  dates: readonly { id: string; firstDay: Day; lastDay: Day; status: string }[]
  shownDay: Day | undefined
  today: Day
}) {
  const language = useLanguage()
  const { formatDays } = datesIn(language)
  const textOf = (place: PublicPlace) => publicPlaceToText(place, language)
  const shown = shownDay ? publicPlaceOn(places, shownDay) : null
  const others = dates
    .filter(({ status }) => status === 'scheduled' || status === 'moved')
    .map((date) => ({ date, place: publicPlaceOn(places, date.firstDay) }))
    .filter(({ place }) => textOf(place) !== (shown ? textOf(shown) : ''))
    .slice(0, 12)
  if (others.length === 0) return null
  return (
    <ul className="mt-3">
      {others.map(({ date, place }) => (
        <li key={date.id}>
          <Furigana
            text={`${formatDays(date.firstDay, date.lastDay, today)}${language === 'en' ? ': ' : '：'}${textOf(place)}`}
          />
        </li>
      ))}
    </ul>
  )
}

function lastPlace(places: PublicPlaces) {
  const last = places.booked.at(-1)
  return last ? ({ kind: 'place', place: last.place, venueId: last.venueId } as const) : null
}

function lastDates(event: ShownEvent, today: Day, language: Language): string {
  const last = event.occurrences.findLast(({ status }) => status !== 'cancelled')
  if (!last) return ''
  const days = datesIn(language).formatDays(last.firstDay, last.lastDay, today)
  return messagesIn(PAGE_MESSAGES, language).heldOn(days)
}
