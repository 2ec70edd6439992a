import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { datesIn } from '#app/features/calendar/dates.ts'
import { OCCURRENCE_NAMES } from '#app/features/events/messages.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import {
  publicPlaceIn,
  publicPlaceOn,
  type PublicPlace,
} from '#app/features/events/public-place.ts'
import { listEventsOf } from '#app/features/events/queries.server.ts'
import { FollowLink } from '#app/features/follow/components/follow-link.tsx'
import { isStaff, mayActFor, owns } from '#app/features/organizations/actor.ts'
import {
  ORGANIZATION_KINDS,
  ORGANIZATION_MESSAGES,
  SECTOR_NAMES,
} from '#app/features/organizations/messages.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'
import { namesIn, placeIn, type NameIn } from '#app/features/places/town-names.ts'
import { isPublic } from '#app/features/places/listing.ts'
import { Gallery } from '#app/features/photos/components/gallery.tsx'
import { listPhotos } from '#app/features/photos/queries.server.ts'
import { listStands } from '#app/features/stands/queries.server.ts'
import { VENUE_KINDS } from '#app/features/venues/messages.ts'
import { listVenues } from '#app/features/venues/queries.server.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { findAsker } from '#app/session.server.ts'
import { Badge, Tag } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, EmptyState } from '#app/ui/card.tsx'
import { KindMark, type Kind } from '#app/ui/kind-mark.tsx'
import { Furigana, useLanguage, useWords } from '#app/ui/words.tsx'
import { languageIn, titleIn } from '../head.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: titleIn(languageIn(matches), data?.organization.name) },
  { name: 'description', content: data?.organization.summary ?? '' },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const found = await findOrganization(db, params.organizationId ?? '')
  if (!found || found.hidden) throw notFound()
  const asker = await findAsker({ request, context })
  const nameIn = namesIn(context.town, context.language)
  const events = (await listEventsOf(db, [found.id], now))
    .filter(({ status, hidden }) => !hidden && (status === 'published' || status === 'cancelled'))
    .flatMap(({ id, title, status, next }) => (next ? [{ id, title, status, next }] : []))
    .sort((a, b) => (a.next.firstDay < b.next.firstDay ? -1 : 1))
  const places = await listPublicPlaces(
    db,
    events.map(({ id }) => id),
  )
  const venues = await listVenues(db, { scope: { hostIds: [found.id] } })
  const stands = await listStands(db, { scope: { farmerIds: [found.id] }, now })
  const { id, name, kind, sector, summary, url, sample } = found
  return {
    organization: { id, name, kind, sector, summary, url, sample },
    photos: await listPhotos(db, { kind: 'organization', id }),
    mayEdit: owns(asker, id) || isStaff(asker),
    mayAddPhotos: mayActFor(asker, id),
    today: dayOf(now),
    events: events.map((event) => {
      const at = places.get(event.id)
      return {
        ...event,
        place: at ? wordsFor(publicPlaceOn(at, event.next.firstDay), context.language, nameIn) : '',
      }
    }),
    venues: venues.filter(isPublic).map((one) => ({
      id: one.id,
      name: one.place.name,
      kind: one.kind,
      area: placeIn(one.place, nameIn).areaName,
    })),
    stands: stands.filter(isPublic).map((one) => ({
      id: one.id,
      name: one.place.name,
      area: placeIn(one.place, nameIn).areaName,
    })),
  }
}

function wordsFor(known: PublicPlace, language: Language, nameIn: NameIn): string {
  const place = publicPlaceIn(known, nameIn)
  const say = messagesIn(ORGANIZATION_MESSAGES, language)
  switch (place.kind) {
    case 'place':
      return place.place.name
    case 'arranging':
      return [say.arranging, place.areaName].filter(Boolean).join(language === 'en' ? ', ' : '・')
    case 'online':
      return say.online
    case 'unknown':
      return place.areaName ?? say.askForPlace
  }
}

export default function OrganizationPage() {
  const { organization, photos, mayEdit, mayAddPhotos, today, events, venues, stands } =
    useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(ORGANIZATION_MESSAGES)
  const { formatSpan } = datesIn(language)
  const kinds = useWords(ORGANIZATION_KINDS)
  const sectors = useWords(SECTOR_NAMES)
  const dates = useWords(OCCURRENCE_NAMES)
  const nothing = events.length + venues.length + stands.length === 0
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-8">
      <header className="flow">
        <h1 className="brushed">{organization.name}</h1>
        <p className="flex flex-wrap gap-2">
          <Tag>{kinds[organization.kind]}</Tag>
          <Tag>{sectors[organization.sector]}</Tag>
          {organization.sample ? <Badge tone="info">{words.sample}</Badge> : null}
        </p>
        {organization.summary ? (
          <p className="whitespace-pre-line">{organization.summary}</p>
        ) : null}
        {organization.url ? (
          <p>
            <a href={organization.url} rel="nofollow ugc noopener" className="break-all">
              {organization.url}
            </a>
          </p>
        ) : null}
        <FollowLink query={`organization=${organization.id}`}>{words.follow}</FollowLink>
        <Gallery photos={photos} kind={null} />
        {mayAddPhotos ? (
          <p className="flex flex-wrap gap-3 print:hidden">
            {mayEdit ? (
              <ButtonLink href={`/organizations/${organization.id}/edit`} variant="secondary">
                紹介を直す
              </ButtonLink>
            ) : null}
            <ButtonLink href={`/organizations/${organization.id}/photos`} variant="secondary">
              写真
            </ButtonLink>
          </p>
        ) : null}
      </header>
      {nothing ? (
        <EmptyState
          title={words.nothing}
          action={<ButtonLink href="/">{words.findOthers}</ButtonLink>}
        />
      ) : null}
      {events.length > 0 ? (
        <section aria-labelledby="events">
          <h2 id="events">{words.events}</h2>
          <ul className="mt-3 grid gap-3">
            {events.map((event) => (
              <Card as="li" key={event.id}>
                <p className="flex flex-wrap items-center gap-2">
                  <KindMark kind="event" size="sm" />
                  <a href={`/events/${event.id}`} className="py-1 font-700">
                    {event.title}
                  </a>
                  {event.status === 'cancelled' ? (
                    <Badge tone="bad">{dates.cancelled}</Badge>
                  ) : event.next.status === 'scheduled' ? null : (
                    <Badge tone="bad">{dates[event.next.status]}</Badge>
                  )}
                </p>
                <p>
                  <Furigana text={formatSpan(event.next, today)} />
                </p>
                <p className="text-sm text-ink-soft">
                  <Furigana text={event.place} />
                </p>
              </Card>
            ))}
          </ul>
        </section>
      ) : null}
      <Places
        id="stands"
        title={words.stands}
        kind="stand"
        places={stands.map((one) => ({ ...one, about: one.area }))}
      />
      <Places
        id="venues"
        title={words.venues}
        kind="venue"
        places={venues.map((one) => ({
          ...one,
          about: [messagesIn(VENUE_KINDS, language)[one.kind], one.area]
            .filter(Boolean)
            .join(language === 'en' ? ', ' : '・'),
        }))}
      />
    </div>
  )
}

function Places(props: {
  id: string
  title: ReactNode
  kind: Exclude<Kind, 'event'>
  places: { id: string; name: string; about: string | null }[]
}) {
  if (props.places.length === 0) return null
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2">
        {props.places.map((place) => (
          <Card as="li" key={place.id}>
            <p className="flex flex-wrap items-center gap-2">
              <KindMark kind={props.kind} size="sm" />
              <a href={`/${props.kind}s/${place.id}`} className="py-1 font-700">
                {place.name}
              </a>
            </p>
            <p className="text-sm text-ink-soft">
              <Furigana text={place.about ?? ''} />
            </p>
          </Card>
        ))}
      </ul>
    </section>
  )
}
