import type { ReactNode } from 'react'
import { NextOpenings } from '#app/features/calendar/components/next-openings.tsx'
import { Gallery } from '#app/features/photos/components/gallery.tsx'
import type { Photo } from '#app/features/photos/photo.ts'
import { PlaceFacts, Tags } from '#app/features/places/components/place-facts.tsx'
import {
  LAND_NAMES,
  USE_NAMES,
  VEHICLE_NAMES,
  VENUE_KINDS,
  VENUE_MESSAGES,
} from '#app/features/venues/messages.ts'
import {
  feeToText,
  grouped,
  noticeToText,
  powerToText,
  quietToText,
} from '#app/features/venues/terms.ts'
import { takesRequests, USES, type Venue } from '#app/features/venues/venue.ts'
import { messagesIn } from '#app/lib/language.ts'
import type { Instant } from '#app/lib/time.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/card.tsx'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Furigana, useLanguage, useWords } from '#app/ui/words.tsx'

/** A venue as organizers need to know it: what, on which terms, when, where. */
export function VenueArticle({
  venue,
  photos,
  now,
  addressHeldBack,
  actions,
}: {
  venue: Venue
  photos: readonly Photo[]
  now: Instant
  addressHeldBack: boolean
  /** What its reader can do with it. */
  actions?: ReactNode
}) {
  const language = useLanguage()
  const words = useWords(VENUE_MESSAGES)
  return (
    <article className="flow">
      <header className="flow">
        <p className="flex flex-wrap items-center gap-2">
          <KindMark kind="venue" bare />
          <span>
            {words.kindOf(messagesIn(VENUE_KINDS, language)[venue.kind])}
            {venue.place.areaName === null ? null : (
              <>
                {language === 'en' ? ' / ' : '／'}
                <Furigana text={venue.place.areaName} />
              </>
            )}
          </span>
          {venue.sample ? <Badge>{words.sample}</Badge> : null}
        </p>
        <h1 className="brushed">{venue.place.name}</h1>
        <p className="text-lg">{venue.summary}</p>
        {venue.welcomesFirstTimers ? (
          <p>
            <Badge tone="good">{words.welcome}</Badge>
            <span className="ml-2">
              {venue.firstTimerFee === 0
                ? words.firstUseFree
                : words.firstUse(grouped(venue.firstTimerFee))}
            </span>
          </p>
        ) : null}
        {actions}
      </header>
      <RequestStep venue={venue} />
      <Gallery photos={photos} kind="venue" />
      {venue.body ? <p className="whitespace-pre-line">{venue.body}</p> : null}
      <h2>{words.rules}</h2>
      <Rules venue={venue} />
      <h2>{words.opening}</h2>
      <NextOpenings hours={venue.hours} now={now} label={words.nextOpenings} />
      <h2>{words.place}</h2>
      <PlaceFacts place={venue.place} kind="venue" addressHeldBack={addressHeldBack} />
      {venue.knowHow ? (
        <>
          <h2>{words.knowHow}</h2>
          <p className="whitespace-pre-line">{venue.knowHow}</p>
        </>
      ) : null}
      {venue.source ? (
        <p className="text-sm text-ink-soft">
          {words.source}
          {venue.source.url ? (
            <a href={venue.source.url}>{venue.source.name}</a>
          ) : (
            venue.source.name
          )}
          （{venue.source.licence}）
        </p>
      ) : null}
    </article>
  )
}

/** The next step, or why there is none yet. */
function RequestStep({ venue }: { venue: Venue }) {
  const words = useWords(VENUE_MESSAGES)
  if (!takesRequests(venue)) {
    return (
      <Notice title={words.notYet}>
        <p>{words.notYetText}</p>
      </Notice>
    )
  }
  return (
    <p className="print:hidden">
      <ButtonLink href={`/requests/new?venue=${venue.id}`} size="lg">
        {words.ask}
      </ButtonLink>
    </p>
  )
}

function Rules({ venue }: { venue: Venue }) {
  const { facilities } = venue
  const language = useLanguage()
  const say = messagesIn(VENUE_MESSAGES, language)
  const uses = messagesIn(USE_NAMES, language)
  const forbidden = USES.filter((use) => !venue.uses.includes(use))
  const others = [
    ...(facilities.water ? [say.water] : []),
    ...(facilities.lighting ? [say.lighting] : []),
    ...(facilities.storage ? [say.storage] : []),
  ]
  return (
    <DefinitionList
      items={[
        {
          term: say.allowed,
          detail:
            venue.uses.length > 0 ? (
              <Tags words={venue.uses.map((use) => uses[use])} />
            ) : (
              say.askHost
            ),
        },
        forbidden.length > 0
          ? { term: say.forbidden, detail: forbidden.map((use) => uses[use]).join(say.comma) }
          : null,
        venue.quietFrom
          ? { term: say.sound, detail: quietToText(venue.quietFrom, language) }
          : null,
        { term: say.size, detail: say.sizeText(venue.units, venue.unitSize, venue.capacity) },
        { term: say.power, detail: powerToText(facilities.powerAmps, language) },
        others.length > 0 ? { term: say.otherFacilities, detail: others.join(say.comma) } : null,
        { term: say.vehicles, detail: messagesIn(VEHICLE_NAMES, language)[facilities.vehicle] },
        { term: say.fee, detail: feeToText(venue.fee, language) },
        { term: say.notice, detail: noticeToText(venue.noticeDays, language) },
        venue.monthlyCap ? { term: say.times, detail: say.perMonth(venue.monthlyCap) } : null,
        venue.bufferMinutes > 0
          ? { term: say.between, detail: say.minutesBetween(venue.bufferMinutes) }
          : null,
        venue.themes.length > 0
          ? { term: say.themes, detail: <Tags words={venue.themes} /> }
          : null,
        { term: say.land, detail: messagesIn(LAND_NAMES, language)[venue.landType] },
        {
          term: say.host,
          detail: `${venue.host.name}${venue.hostConfirmed ? say.confirmed : say.unconfirmed}`,
        },
      ]}
    />
  )
}
