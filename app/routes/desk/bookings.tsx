import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { BookingStatus } from '#app/features/bookings/booking.ts'
import { BOOKING_STATES } from '#app/features/bookings/labels.ts'
import { formatDay, formatTimes } from '#app/features/calendar/format.ts'
import { readDay } from '#app/features/calendar/input.ts'
import { listDeskBookings, listVenueNames } from '#app/features/desk/booking.queries.server.ts'
import { LineRow } from '#app/features/desk/components/line-row.tsx'
import { NONE_MATCH } from '#app/features/desk/labels.ts'
import { hrefWith, readChoice, readFilter } from '#app/features/desk/search.ts'
import { yen } from '#app/features/venues/labels.ts'
import { isId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireStaff } from '#app/session.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { SelectField } from '#app/ui/text-field.tsx'
import { Pagination } from '#app/ui/way.tsx'

export const meta = () => [{ title: '会場利用｜協会デスク｜道草コモンズ' }]

const STATUSES: BookingStatus[] = ['held', 'confirmed', 'used', 'cancelled']

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now } = context
  const { searchParams } = new URL(request.url)
  const today = dayOf(now)
  const typed = (name: string) => searchParams.get(name)?.slice(0, 40).trim() ?? ''
  const [typedFrom, typedUntil] = [typed('from'), typed('until')]
  const after = searchParams.get('after') ?? ''
  const filter = {
    from: readDay(typedFrom, today) ?? today,
    until: readDay(typedUntil, today),
    venueId: typed('venue') === '' ? null : typed('venue'),
    status: readChoice(searchParams, 'status', STATUSES),
    organizationId: readFilter(searchParams).organization,
  }
  const { bookings, next } = await listDeskBookings(db, {
    filter,
    after: isId(after) ? after : null,
    now,
  })
  return {
    filter,
    typed: { from: typedFrom, until: typedUntil },
    unread: [typedFrom, typedUntil].filter((text) => text !== '' && readDay(text, today) === null),
    venues: await listVenueNames(db),
    bookings,
    next,
    today,
  }
}

export default function Bookings() {
  const { filter, typed, unread, venues, bookings, next, today } = useLoaderData<typeof loader>()
  const { status, venueId, organizationId } = filter
  const kept = { ...typed, venue: venueId, status, organization: organizationId }
  return (
    <div className="flex flex-col gap-5">
      <h1 className="brushed">{formatDay(filter.from, today)}からの会場利用</h1>
      <search aria-label="会場利用をしぼり込む">
        <form
          action="/desk/bookings"
          className="grid gap-3 rounded-8 bg-paper p-3 sm:grid-cols-2 xl:grid-cols-[10rem_10rem_1fr_10rem_auto] xl:items-end"
        >
          <DateField
            name="from"
            label="いつから"
            defaultValue={typed.from}
            hint="例：11/22"
            unmarked
          />
          <DateField
            name="until"
            label="いつまで"
            defaultValue={typed.until}
            hint="例：12/31"
            unmarked
          />
          <SelectField
            name="venue"
            label="会場"
            emptyLabel="すべて"
            options={venues.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={venueId ?? ''}
            width="full"
            unmarked
          />
          <SelectField
            name="status"
            label="状態"
            emptyLabel="すべて"
            options={STATUSES.map((each) => ({ value: each, label: BOOKING_STATES[each].text }))}
            defaultValue={status ?? ''}
            width="full"
            unmarked
          />
          {organizationId ? (
            <input type="hidden" name="organization" value={organizationId} />
          ) : null}
          <Button variant="secondary">しぼり込む</Button>
        </form>
      </search>
      {unread.length > 0 ? (
        <p>「{unread.join('」「')}」は日にちとして読み取れませんでした。</p>
      ) : null}
      {bookings.length === 0 ? (
        <EmptyState
          title={NONE_MATCH}
          action={
            <ButtonLink href="/desk/bookings?from=2020-01-01" variant="secondary">
              過去の利用も見る
            </ButtonLink>
          }
        />
      ) : (
        <ul className="border-t border-line">
          {bookings.map((booking) => (
            <LineRow
              key={booking.id}
              title={`${formatDay(booking.day, today)}${formatTimes(booking.start, booking.end) ?? ''} ${booking.venue.name}`}
              href={`/bookings/${booking.id}`}
              badges={
                <Badge tone={BOOKING_STATES[booking.status].tone}>
                  {BOOKING_STATES[booking.status].text}
                </Badge>
              }
              facts={[
                <a key="request" href={`/requests/${booking.requestId}`}>
                  {booking.requestTitle}
                </a>,
                `主催：${booking.organizer.name}`,
                `会場提供者：${booking.host.name}`,
                `${booking.units}区画・${booking.people}人`,
                booking.fee === 0 ? '無料' : yen(booking.fee),
                booking.cancelReason ? `取消の理由：${booking.cancelReason}` : null,
              ]}
            >
              {booking.status === 'confirmed' ? (
                <ButtonLink href={`/bookings/${booking.id}`} size="sm" variant="secondary">
                  取り消す
                  <span className="sr-only">（{booking.requestTitle}）</span>
                </ButtonLink>
              ) : null}
            </LineRow>
          ))}
        </ul>
      )}
      <Pagination next={next ? hrefWith('/desk/bookings', { ...kept, after: next }) : null} />
    </div>
  )
}
