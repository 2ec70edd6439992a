/** What waits for somebody's own organizations: the next thing to do, the most urgent first. */
import { effectiveStatus, type Proposal } from '#app/features/bookings/proposal.ts'
import type { VenueRequest } from '#app/features/bookings/request.ts'
import type { EventSummary } from '#app/features/events/event.ts'
import type { Instant } from '#app/lib/time.ts'

export type NextStep = {
  kind: 'answer' | 'fix' | 'finish' | 'choose'
  title: string
  href: string
  /** Until when, where there is a clock. */
  until: Instant | null
  /** What staff said, where something has to be put right. */
  message: string | null
}

type OwnProposal = Pick<
  Proposal,
  'id' | 'status' | 'answerBy' | 'organizerAcceptedAt' | 'hostAcceptedAt'
> & {
  request: { title: string }
  venue: { name: string }
  organizer: { id: string }
  host: { id: string }
}
type OwnEvent = Pick<EventSummary, 'id' | 'title' | 'status' | 'hidden'>
type OwnRequest = Pick<VenueRequest, 'id' | 'title' | 'status'>
type OwnPlace = { id: string; name: string; status: string; reviewMessage: string | null }

export type Own = {
  organizationIds: readonly string[]
  proposals: readonly OwnProposal[]
  events: readonly OwnEvent[]
  requests: readonly OwnRequest[]
  venues: readonly OwnPlace[]
  stands: readonly OwnPlace[]
}

/** Answers come first, by their clock; then what staff want changed, drafts, and open wishes. */
export function nextStepsOf(own: Own, now: Instant): NextStep[] {
  const mine = new Set(own.organizationIds)
  const step = (kind: NextStep['kind'], title: string, href: string): NextStep => ({
    kind,
    title,
    href,
    until: null,
    message: null,
  })
  const answers = own.proposals
    .filter((proposal) => effectiveStatus(proposal, now) === 'offered')
    .filter(
      ({ organizer, host, organizerAcceptedAt, hostAcceptedAt }) =>
        (mine.has(organizer.id) && organizerAcceptedAt === null) ||
        (mine.has(host.id) && hostAcceptedAt === null),
    )
    .map((proposal) => ({
      ...step(
        'answer',
        `${proposal.request.title}（${proposal.venue.name}）`,
        `/proposals/${proposal.id}`,
      ),
      until: proposal.answerBy,
    }))
    .sort((a, b) => (a.until < b.until ? -1 : 1))
  const places = (kind: 'venue' | 'stand', all: readonly OwnPlace[]) =>
    all
      .filter(({ status, reviewMessage }) => status === 'in_review' && reviewMessage !== null)
      .map(({ id, name, reviewMessage }) => ({
        ...step('fix', name, `/${kind}s/${id}/edit`),
        message: reviewMessage,
      }))
  const events = own.events.filter(({ hidden }) => !hidden)
  return [
    ...answers,
    ...events
      .filter(({ status }) => status === 'changes_requested')
      .map(({ id, title }) => step('fix', title, `/events/${id}`)),
    ...places('venue', own.venues),
    ...places('stand', own.stands),
    ...own.requests
      .filter(({ status }) => status === 'open')
      .map(({ id, title }) => step('choose', title, `/requests/${id}`)),
    ...events
      .filter(({ status }) => status === 'draft')
      .map(({ id, title }) => step('finish', title, `/events/${id}`)),
  ]
}
