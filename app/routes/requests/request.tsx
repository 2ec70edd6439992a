import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { listBookings } from '#app/features/bookings/booking.queries.server.ts'
import { toBlockedItem, toCandidateItem } from '#app/features/bookings/candidate.ts'
import { findCandidates, permitsFor } from '#app/features/bookings/candidate.queries.server.ts'
import { CandidateCard } from '#app/features/bookings/components/candidate-card.tsx'
import { CandidateTable } from '#app/features/bookings/components/candidate-table.tsx'
import { AdviceList, BlockedCard } from '#app/features/bookings/components/openings.tsx'
import {
  RequestEnding,
  RequestSummary,
  RequestProgress,
} from '#app/features/bookings/components/request-overview.tsx'
import { WaitingLines } from '#app/features/bookings/components/waiting-lines.tsx'
import { WishedVenue } from '#app/features/bookings/components/wished-venue.tsx'
import { describeRequest } from '#app/features/bookings/description.ts'
import { slotToText } from '#app/features/bookings/mail.ts'
import { maySeeRequest } from '#app/features/bookings/policy.ts'
import { effectiveStatus } from '#app/features/bookings/proposal.ts'
import { listProposals } from '#app/features/bookings/proposal.queries.server.ts'
import { listRequests } from '#app/features/bookings/request.queries.server.ts'
import { isEditable } from '#app/features/bookings/request.ts'
import { listWaitingLines } from '#app/features/bookings/waiting.queries.server.ts'
import { rivalsOf } from '#app/features/matching/competition.ts'
import { encodeChange } from '#app/features/matching/changes.ts'
import { changeToText } from '#app/features/matching/sentences.ts'
import { belongsTo, isStaff } from '#app/features/organizations/actor.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'

const FIRST = 10
const MOST = 60
const FIRST_BLOCKED = 6

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `「${data?.title ?? ''}」の会場さがし｜道草コモンズ` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now, town } = context
  const actor = await requireActor({ request, context })
  const requestId = params.requestId ?? ''
  const requests = await listRequests(db, { scope: { openWith: requestId }, now })
  const found = requests.find(({ id }) => id === requestId)
  if (!found) throw notFound()
  if (!maySeeRequest(actor, found)) throw forbidden()
  const today = dayOf(now)
  const query = new URL(request.url).searchParams
  const all = query.get('show') === 'all'
  const editable = isEditable(found.status)
  const scope = { requestIds: [found.id] }
  const proposals = await listProposals(db, { scope, now })
  const bookings = await listBookings(db, { scope })
  const others = new Map(requests.map((other) => [other.id, other]))
  others.delete(found.id)
  const known = await findCandidates(db, found, now, [...others.values()])
  const { answer, venues, rules } = known
  const { people, uses, details } = found
  const staff = isStaff(actor)
  const ranked = answer.candidates.map((candidate, nth) => ({ candidate, rank: nth + 1 }))
  // The wished venue stands on top, whatever its rank, and not once more below.
  const { wishedVenueId } = found
  const isWished = ({ venue }: { venue: string }) => venue === wishedVenueId
  const wishedCandidates = ranked.filter(({ candidate }) => isWished(candidate))
  const otherCandidates = ranked
    .filter(({ candidate }) => !isWished(candidate))
    .slice(0, all ? MOST : FIRST)
  const shown = [...wishedCandidates, ...otherCandidates].map(({ candidate }) => candidate)
  const rivals = rivalsOf(known.index, found.id, shown)
  const show = ({ candidate, rank }: (typeof ranked)[number]) => {
    const venue = venues.get(candidate.venue)
    if (!venue) return []
    const wish = { uses, details, people, units: candidate.units, landType: venue.landType }
    const steps = permitsFor(rules, wish, candidate.date, today)
    const wishes = (rivals.get(candidate) ?? []).flatMap((id) => others.get(id) ?? [])
    const names = staff
      ? wishes.map(({ organizerName, title }) => `${organizerName}「${title}」`)
      : []
    const item = toCandidateItem(candidate, venue, {
      steps,
      today,
      rivals: { count: wishes.length, names },
    })
    return [{ ...item, rank, proposalId: newId() }]
  }
  const showBlocked = (one: (typeof answer.blocked)[number]) => {
    const venue = venues.get(one.venue)
    return venue ? [toBlockedItem(one, venue, today)] : []
  }
  const wishedVenue = wishedVenueId === null ? undefined : venues.get(wishedVenueId)
  const otherBlocked = answer.blocked.filter((one) => !isWished(one))
  const candidates = otherCandidates.flatMap(show)
  const blocked = otherBlocked.slice(0, all ? MOST : FIRST_BLOCKED).flatMap(showBlocked)
  const areaNames = new Map(town.areas.map((area) => [area.id, area.name]))
  const undo = Number(query.get('undo'))
  return {
    id: found.id,
    title: found.title,
    version: found.version,
    status: found.status,
    organizerName: found.organizerName,
    eventId: found.eventId,
    closedMessage: found.closedMessage,
    note: found.note,
    lines: describeRequest(found, { today, areaNames }).filter(({ detail }) => detail !== ''),
    proposals: proposals.map((proposal) => ({
      ...proposal,
      status: effectiveStatus(proposal, now),
    })),
    bookings,
    waits: (await listWaitingLines(db, found.id, today)).map(({ wait, place }) => ({
      id: wait.id,
      venueName: wait.venueName,
      slot: slotToText(wait, today),
      place,
    })),
    wished: wishedVenue
      ? {
          name: wishedVenue.place.name,
          candidates: wishedCandidates.flatMap(show),
          blocked: answer.blocked.filter(isWished).flatMap(showBlocked),
        }
      : null,
    candidates,
    count: answer.candidates.length,
    venueCount: answer.slotsByVenue.size,
    blocked,
    blockedCount: otherBlocked.length,
    more:
      !all &&
      (ranked.length > wishedCandidates.length + FIRST || otherBlocked.length > FIRST_BLOCKED),
    advice: answer.advice.map(({ change, text }) => ({
      text,
      button: changeToText(change),
      change: encodeChange(change),
    })),
    as: belongsTo(actor, found.organizationId) ? ('organizer' as const) : ('staff' as const),
    staff,
    editable,
    undo: editable && undo > 0 && undo < found.version ? undo : null,
    today,
  }
}

export default function RequestPage() {
  const page = useLoaderData<typeof loader>()
  const { id, candidates, count, venueCount, advice, blocked, editable, version } = page
  const isFew = venueCount < 3
  const compared = [...(page.wished?.candidates ?? []), ...candidates].sort(
    (one, other) => one.rank - other.rank,
  )
  return (
    <div className="flow">
      <RequestSummary page={page} />
      {page.undo ? (
        <Notice title="変える前の条件に戻せます。">
          <Form method="post" action={`/requests/${id}/restoration`}>
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="to" value={page.undo} />
            <Button variant="secondary">元に戻す</Button>
          </Form>
        </Notice>
      ) : null}
      <RequestProgress proposals={page.proposals} bookings={page.bookings} today={page.today} />
      {editable ? <WaitingLines waits={page.waits} /> : null}
      {editable ? (
        <>
          {page.wished ? (
            <WishedVenue wished={page.wished} version={version} requestId={id} as={page.as} />
          ) : null}
          {isFew && advice.length > 0 ? (
            <section aria-labelledby="advice" className="rounded-12 bg-paper p-4 md:p-5">
              <h2 id="advice" className="mb-3 text-xl font-700">
                少し変えると、会場が増えます
              </h2>
              <AdviceList advice={advice} requestId={id} version={version} />
            </section>
          ) : null}
          <section aria-labelledby="candidates" className="flow">
            <h2 id="candidates">
              {count === 0
                ? 'このままの条件では、候補がありません'
                : `${venueCount}会場に候補があります`}
            </h2>
            {count === 0 ? (
              <EmptyState
                title="条件を少し変えると、見つかるかもしれません"
                action={<ButtonLink href={`/requests/${id}/edit`}>条件を直す</ButtonLink>}
              >
                <p>下に、会場ごとに何が合わないかと、いちばん少ない変更をまとめました。</p>
              </EmptyState>
            ) : (
              <p>
                合い具合の高い順です。<a href="/about/matching">点数の付け方</a>
              </p>
            )}
            <CandidateTable candidates={compared} />
            <ol className="grid grid-cols-1 gap-4 lg:grid-cols-2">
              {candidates.map((candidate) => (
                <CandidateCard
                  key={candidate.key}
                  candidate={candidate}
                  rank={candidate.rank}
                  requestId={id}
                  proposalId={candidate.proposalId}
                  note=""
                  as={page.as}
                  askable
                />
              ))}
            </ol>
          </section>
          {blocked.length > 0 ? (
            <section aria-labelledby="blocked" className="flow">
              <h2 id="blocked">条件が合わない会場（{page.blockedCount}）</h2>
              <p>何が合わないか、どこを変えれば使えるかです。押すと条件が変わり、元に戻せます。</p>
              <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
                {blocked.map((item) => (
                  <BlockedCard
                    key={item.venueId}
                    item={item}
                    requestId={id}
                    version={version}
                    changeable
                  />
                ))}
              </ul>
            </section>
          ) : null}
          {page.more ? (
            <p>
              <ButtonLink href={`/requests/${id}?show=all`} variant="secondary">
                残りも見る
              </ButtonLink>
            </p>
          ) : null}
        </>
      ) : null}
      {editable ? <RequestEnding id={id} staff={page.staff} /> : null}
    </div>
  )
}
