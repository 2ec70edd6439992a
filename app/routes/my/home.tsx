import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { effectiveBookingStatus } from '#app/features/bookings/booking.ts'
import { listBookings } from '#app/features/bookings/booking.queries.server.ts'
import { BOOKING_STATES, REQUEST_STATES } from '#app/features/bookings/labels.ts'
import { listProposals } from '#app/features/bookings/proposal.queries.server.ts'
import { listRequests } from '#app/features/bookings/request.queries.server.ts'
import { formatDay, formatSpan, formatTimes } from '#app/features/calendar/format.ts'
import { LineRow } from '#app/features/desk/components/line-row.tsx'
import {
  AccountSection,
  ConfirmationBanner,
  NextSteps,
  Section,
  WhatOneCanDo,
} from '#app/features/desk/components/own-sections.tsx'
import { nextStepsOf } from '#app/features/desk/next-step.ts'
import type { EventStatus } from '#app/features/events/event.ts'
import { STATUS_LABELS as EVENT_STATES } from '#app/features/events/labels.ts'
import { listEventsOf } from '#app/features/events/queries.server.ts'
import { QuickReport } from '#app/features/stands/components/report-buttons.tsx'
import { listStands } from '#app/features/stands/queries.server.ts'
import { LISTING_STATUS_LABELS } from '#app/features/places/labels.ts'
import { listVenues } from '#app/features/venues/queries.server.ts'
import { listSaved, listSavedThings } from '#app/features/saved/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf, type Day } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { KindMark } from '#app/ui/kind-mark.tsx'

export const meta = () => [{ title: 'マイページ｜道草コモンズ' }]

/** All of them are on a page of their own. */
const MOST_SAVED_SHOWN = 5

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { db, now } = context
  const organizationIds = actor.memberships.map(({ organizationId }) => organizationId)
  const scope = { organizationIds }
  const events = (await listEventsOf(db, organizationIds, now)).filter(({ hidden }) => !hidden)
  const requests = await listRequests(db, { scope, now })
  const proposals = await listProposals(db, { scope, now })
  const bookings = await listBookings(db, { scope })
  const venues = await listVenues(db, { scope: { hostIds: organizationIds } })
  const stands = await listStands(db, { scope: { farmerIds: organizationIds }, now })
  const own = {
    organizationIds,
    proposals,
    events,
    requests,
    venues: venues.map(({ id, place, status, reviewMessage }) => ({
      id,
      name: place.name,
      status,
      reviewMessage,
    })),
    stands: stands.map(({ id, place, status, reviewMessage }) => ({
      id,
      name: place.name,
      status,
      reviewMessage,
    })),
  }
  const saved = await listSaved(db, await listSavedThings(db, actor.accountId), {
    now,
    language: 'ja',
  })
  return {
    name: actor.name,
    email: actor.email,
    emailConfirmed: actor.emailConfirmed,
    memberships: actor.memberships,
    today: dayOf(now),
    now,
    steps: nextStepsOf(own, now),
    events: soonestFirst(events).map(({ id, title, status, next }) => ({
      id,
      title,
      status,
      next,
    })),
    requests: requests.map(({ id, title, status }) => ({ id, title, status })),
    bookings: bookings
      .map((booking) => ({ ...booking, status: effectiveBookingStatus(booking, now) }))
      .filter(({ status }) => status === 'held' || status === 'confirmed')
      .map(({ id, day, start, end, status, venueName, requestTitle, hostId }) => ({
        id,
        day,
        start,
        end,
        status,
        venueName,
        requestTitle,
        asHost: organizationIds.includes(hostId),
      }))
      .reverse(),
    saved: saved.sections.flatMap(({ entries }) => entries).slice(0, MOST_SAVED_SHOWN),
    venues: own.venues,
    stands: stands.map(({ id, place, status, report }) => ({
      id,
      name: place.name,
      status,
      reportId: newId(),
      said: report && {
        state: report.state,
        note: report.note,
        produceIds: report.produce.map((one) => one.id),
      },
    })),
  }
}

export default function My() {
  const mine = useLoaderData<typeof loader>()
  const { steps, events, requests, bookings, venues, stands, saved, today } = mine
  const isNew = events.length + requests.length + venues.length + stands.length === 0
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-8">
      {mine.emailConfirmed ? null : <ConfirmationBanner email={mine.email} />}
      <h1 className="brushed">
        {isNew
          ? `${mine.name}さん、何から始めますか`
          : steps.length === 0
            ? 'いま急ぐことはありません'
            : `次にすることが${steps.length}件あります`}
      </h1>
      <NextSteps steps={steps} today={today} />
      {isNew ? <WhatOneCanDo large /> : null}
      <Section title="これからの会場利用" items={bookings} id="bookings">
        {bookings.map((booking) => (
          <LineRow
            key={booking.id}
            title={`${formatDay(booking.day, today)}${formatTimes(booking.start, booking.end) ?? ''}`}
            href={`/bookings/${booking.id}`}
            badges={
              <Badge tone={BOOKING_STATES[booking.status].tone}>
                {BOOKING_STATES[booking.status].text}
              </Badge>
            }
            facts={[
              booking.venueName,
              booking.requestTitle,
              booking.asHost ? '会場提供者として' : null,
            ]}
          />
        ))}
      </Section>
      <Section
        title="イベント"
        items={events}
        id="events"
        more={{ href: '/events/new', label: 'イベントを載せる' }}
      >
        {events.map(({ id, title, status, next }) => (
          <LineRow
            key={id}
            mark={<KindMark kind="event" size="sm" />}
            title={title}
            href={`/events/${id}`}
            badges={
              <Badge tone={toneOf(status, next !== null)}>
                {status === 'published' && next === null ? '終了' : EVENT_STATES[status]}
              </Badge>
            }
            facts={[next ? formatSpan(next, today) : null]}
          >
            <ButtonLink href={`/events/${id}/edit`} size="sm" variant="text">
              直す<span className="sr-only">（{title}）</span>
            </ButtonLink>
          </LineRow>
        ))}
      </Section>
      <Section
        title="会場さがし"
        items={requests}
        id="requests"
        more={{ href: '/requests/new', label: '会場をさがす' }}
      >
        {requests.map(({ id, title, status }) => (
          <LineRow
            key={id}
            title={title}
            href={`/requests/${id}`}
            badges={<Badge tone={REQUEST_STATES[status].tone}>{REQUEST_STATES[status].text}</Badge>}
            facts={[]}
          />
        ))}
      </Section>
      <Section
        title="直売所"
        items={stands}
        id="stands"
        more={{ href: '/stands/new', label: '直売所を載せる' }}
      >
        {stands.map(({ id, name, status, reportId, said }) => (
          <LineRow
            key={id}
            mark={<KindMark kind="stand" size="sm" />}
            title={name}
            href={`/stands/${id}`}
            badges={
              <Badge tone={status === 'listed' ? 'good' : 'wait'}>
                {LISTING_STATUS_LABELS[status]}
              </Badge>
            }
            facts={[]}
          >
            {status === 'listed' ? (
              <>
                <QuickReport
                  id={reportId}
                  path={`/stands/${id}/today?${new URLSearchParams({ to: '/my' })}`}
                  name={name}
                  said={said}
                />
                <ButtonLink href={`/stands/${id}/today`} size="sm" variant="text">
                  品物や写真も知らせる<span className="sr-only">（{name}）</span>
                </ButtonLink>
              </>
            ) : null}
            <ButtonLink href={`/stands/${id}/edit`} size="sm" variant="text">
              直す<span className="sr-only">（{name}）</span>
            </ButtonLink>
          </LineRow>
        ))}
      </Section>
      <Section
        title="会場"
        items={venues}
        id="venues"
        more={{ href: '/venues/new', label: '場所を貸す' }}
      >
        {venues.map(({ id, name, status }) => (
          <LineRow
            key={id}
            mark={<KindMark kind="venue" size="sm" />}
            title={name}
            href={`/venues/${id}`}
            badges={
              <Badge tone={status === 'listed' ? 'good' : 'wait'}>
                {LISTING_STATUS_LABELS[status]}
              </Badge>
            }
            facts={[]}
          >
            <ButtonLink href={`/venues/${id}/edit`} size="sm" variant="text">
              直す<span className="sr-only">（{name}）</span>
            </ButtonLink>
          </LineRow>
        ))}
      </Section>
      <Section
        title="保存したもの"
        items={saved}
        id="saved"
        more={{ href: '/saved', label: 'すべて見る' }}
      >
        {saved.map(({ kind, id, title, href, when, where }) => (
          <LineRow
            key={id}
            mark={<KindMark kind={kind} size="sm" />}
            title={title}
            href={href}
            badges={null}
            facts={[when, where]}
          />
        ))}
      </Section>
      {isNew ? null : <WhatOneCanDo />}
      <AccountSection name={mine.name} email={mine.email} memberships={mine.memberships} />
    </div>
  )
}

function toneOf(status: EventStatus, ahead: boolean): BadgeTone {
  if (status === 'published') return ahead ? 'good' : 'plain'
  return status === 'cancelled' ? 'bad' : 'wait'
}

/** What is to be finished first, then the next dates; what is over or cancelled comes last. */
function soonestFirst<E extends { status: EventStatus; next: { firstDay: Day } | null }>(
  events: readonly E[],
): E[] {
  const rank = ({ status, next }: E) => {
    if (status === 'cancelled') return 2
    if (status === 'published') return next === null ? 2 : 1
    return 0
  }
  const day = ({ next }: E) => next?.firstDay ?? ''
  return events.toSorted(
    (a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0),
  )
}
