/** Turns what is planned of events, stands, venues and requests into entries of the diary. */
import {
  acceptProposal,
  counterProposal,
  declineProposal,
  type Answerer,
} from '#app/features/bookings/answer.commands.server.ts'
import { cancelBooking } from '#app/features/bookings/cancellation.commands.server.ts'
import { proposeCandidate } from '#app/features/bookings/proposal.commands.server.ts'
import { findProposal, type ProposalView } from '#app/features/bookings/proposal.queries.server.ts'
import type { Side } from '#app/features/bookings/proposal.ts'
import {
  closeRequest,
  createRequest,
  withdrawRequest,
} from '#app/features/bookings/request.commands.server.ts'
import { createEvent } from '#app/features/events/commands.server.ts'
import {
  callOffDate,
  callOffEvent,
  moveDate,
  putOffDate,
} from '#app/features/bookings/event-end.commands.server.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import {
  markEventSeen,
  publishEvent,
  requestChanges,
  submitEvent,
} from '#app/features/events/review.commands.server.ts'
import type { Town } from '#app/features/places/town.ts'
import { reportStand } from '#app/features/stands/report.commands.server.ts'
import { createListing } from '#app/features/places/listing.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { idFrom, tokenHash } from '#app/lib/id.ts'
import { addDays, instantAt, type ClockTime, type Day, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Cast, Doer } from './cast.ts'
import { done, type Entry } from './diary.ts'
import type { DateChange, SampleEvent } from './events.ts'
import { organizationIdOf, SAMPLE_ORGANIZATIONS } from './organizations.ts'
import { eventIdOf, proposalIdOf, requestIdOf, type SampleRequest, type Step } from './requests.ts'
import type { SampleStand } from './stands.ts'
import type { SampleVenue } from './venues.ts'

/** Everything that an entry needs besides its moment. */
export type Stage = { db: Db; town: Town; date: Day; publicUrl: string; cast: Cast }

export const venueIdOf = (key: string) => idFrom('sample venue', key)
export const standIdOf = (key: string) => idFrom('sample stand', key)

/** What staff have looked at by now: everything but the last days'. */
const NEW_DAYS = 5

export function venueEntry(stage: Stage, venue: SampleVenue, at: Instant): Entry {
  const { db, town, publicUrl, cast } = stage
  const { key, host, state, facts } = venue
  const owner = cast.actingFor(host)
  // Staff enter what they know; what its host posts waits for them.
  const doer: Doer =
    state === 'asked' ? owner : { actor: cast.staff, onBehalfOf: owner.onBehalfOf ?? null }
  return {
    at,
    write: async (now) =>
      done(
        await createListing(
          db,
          VENUES,
          {
            id: venueIdOf(key),
            facts,
            keeper: { organizationId: organizationIdOf(host) },
            ...doer,
            keeperConfirmed: state === 'confirmed',
            sample: true,
          },
          { town, publicUrl, now },
        ),
        `venue ${key}`,
      ),
  }
}

export function standEntries(stage: Stage, stand: SampleStand, at: Instant): Entry[] {
  const { db, town, date, publicUrl, cast } = stage
  const { key, farmer, asked, facts, report } = stand
  const owner = cast.actingFor(farmer)
  const doer: Doer = asked ? owner : { actor: cast.staff, onBehalfOf: owner.onBehalfOf }
  const posted: Entry = {
    at,
    write: async (now) =>
      done(
        await createListing(
          db,
          STANDS,
          {
            id: standIdOf(key),
            facts,
            keeper: { organizationId: organizationIdOf(farmer) },
            ...doer,
            keeperConfirmed: !asked,
            sample: true,
          },
          { town, publicUrl, now },
        ),
        `stand ${key}`,
      ),
  }
  if (!report) return [posted]
  const { state, note, produceIds } = report
  const said: Entry = {
    at: instantAt(date, report.at),
    write: async (now) =>
      done(
        await reportStand(
          db,
          {
            id: idFrom('sample report', key),
            standId: standIdOf(key),
            state,
            note,
            produceIds,
            actor: owner.actor,
          },
          now,
        ),
        `the report of stand ${key}`,
      ),
  }
  return [posted, said]
}

/** An event from its first draft to what became of it. */
export function eventEntries(stage: Stage, event: SampleEvent): Entry[] {
  const { db, town, date, publicUrl, cast } = stage
  const { key, organizer, input, createdOn, becomes, message, calledOff, changes } = event
  const eventId = eventIdOf(key)
  const { actor, onBehalfOf } = cast.actingFor(organizer)
  const own = onBehalfOf === null
  const step = { eventId, actor, publicUrl }
  const entries: Entry[] = [
    {
      at: instantAt(createdOn, '09:00'),
      write: async (now) => {
        const organizerId = organizationIdOf(organizer)
        const written = {
          id: eventId,
          organizer: { organizationId: organizerId },
          input,
          actor,
          town,
          onBehalfOf,
          sample: true,
        }
        done(await createEvent(db, written, now), `event ${key}`)
        if (becomes === 'draft') return
        // What staff enter for somebody they know is published with it.
        if (own || becomes !== 'published') done(await submitEvent(db, step, now), key)
        else
          done(
            await publishEvent(
              db,
              { ...step, message: '公開しました。ありがとうございます。' },
              now,
            ),
            key,
          )
      },
    },
  ]
  if (becomes === 'published' && own) {
    entries.push({
      at: instantAt(addDays(createdOn, 1), '03:00'),
      write: async (now) => {
        const { staff } = cast
        if ((await findEvent(db, eventId))?.status === 'in_review') {
          const words = '確認しました。よい日になりますように。'
          done(
            await publishEvent(db, { eventId, actor: staff, publicUrl, message: words }, now),
            key,
          )
        } else if (createdOn < addDays(date, -NEW_DAYS)) {
          done(await markEventSeen(db, { eventId, actor: staff }, now), key)
        }
      },
    })
  }
  if (becomes === 'changes_requested') {
    entries.push({
      at: instantAt(addDays(createdOn, 1), '11:00'),
      write: async (now) =>
        done(
          await requestChanges(db, { eventId, actor: cast.staff, publicUrl, message }, now),
          `asking for changes of ${key}`,
        ),
    })
  }
  if (calledOff) {
    entries.push({
      at: instantAt(calledOff.on, '12:00'),
      write: async (now) =>
        done(
          await callOffEvent(db, { ...step, message: calledOff.message }, now),
          `${key} called off`,
        ),
    })
  }
  for (const change of changes) entries.push(changeEntry(stage, { step, key, change }))
  return entries
}

type EventStep = { eventId: string; actor: Doer['actor']; publicUrl: string }

function changeEntry(
  { db }: Stage,
  { step, key, change }: { step: EventStep; key: string; change: DateChange },
): Entry {
  const { eventId } = step
  const { day, message } = change
  const one = { ...step, day, message }
  return {
    at: instantAt(change.on, '18:00'),
    write: async (now) => {
      if (change.change === 'move') {
        const event = await findEvent(db, eventId)
        const { start = null, end = null } =
          event?.occurrences.find(({ scheduledDay }) => scheduledDay === day) ?? {}
        const to = { day: change.to, start, end, message }
        done(await moveDate(db, { ...step, day, to }, now), `moving a date of ${key}`)
        return
      }
      const command = change.change === 'cancel' ? callOffDate : putOffDate
      done(await command(db, one, now), `changing a date of ${key}`)
    },
  }
}

/** A request from its asking to its end, with its event before it. */
export function requestEntries(stage: Stage, request: SampleRequest): Entry[] {
  const { db, cast } = stage
  const { key, askedOn, content, event, steps } = request
  const organizer = SAMPLE_ORGANIZATIONS.find(
    (one) => organizationIdOf(one.key) === content.organizationId,
  )
  const doer = cast.actingFor(organizer?.key ?? 'first')
  return [
    ...(event ? eventEntries(stage, event) : []),
    {
      at: instantAt(askedOn, '09:30'),
      write: async (now) =>
        done(
          await createRequest(db, { id: requestIdOf(key), content, ...doer, sample: true, now }),
          `request ${key}`,
        ),
    },
    ...steps.map((step) => stepEntry(stage, { request, doer, step })),
  ]
}

type Asked = { request: SampleRequest; doer: Doer; step: Step }

function stepEntry(stage: Stage, { request, doer, step }: Asked): Entry {
  const { db, publicUrl, cast } = stage
  const id = requestIdOf(request.key)
  const what = `${step.does} of ${'proposal' in step ? step.proposal : request.key}`
  const write = async (now: Instant): Promise<unknown> => {
    switch (step.does) {
      case 'propose': {
        const window = request.content.windows.find(({ fromDay }) => fromDay === step.day)
        const [start, end]: ClockTime[] = window ? [window.start, window.end] : []
        if (!start || !end) throw new Error(`${request.key} does not ask for ${step.day}`)
        const { day, as, held, message } = step
        const by = as === 'staff' ? { actor: cast.staff, onBehalfOf: null } : doer
        return done(
          await proposeCandidate(db, {
            id: proposalIdOf(step.proposal),
            requestId: id,
            venueId: venueIdOf(step.venue),
            day,
            start,
            end,
            as,
            held,
            message,
            publicUrl,
            now,
            ...by,
          }),
          what,
        )
      }
      case 'accept': {
        const answering = await answeringOf(stage, step.proposal, { side: step.side, doer, now })
        const answer = await acceptProposal(db, answering)
        if (!answer.ok) throw new Error(`The sample town: ${what} was refused: ${answer.reason}`)
        return answer
      }
      case 'decline': {
        const answering = await answeringOf(stage, step.proposal, { side: step.side, doer, now })
        return done(await declineProposal(db, { ...answering, reason: step.message }), what)
      }
      case 'counter': {
        const answering = await answeringOf(stage, step.proposal, { side: step.side, doer, now })
        const proposal = await proposalOf(db, step.proposal)
        const { start, end, units } = proposal
        const [day, fee] = [step.day ?? proposal.day, step.fee ?? proposal.fee]
        const counter = { day, start, end, units, fee }
        const newId = proposalIdOf(step.by)
        return done(
          await counterProposal(db, { ...answering, id: newId, counter, message: step.message }),
          what,
        )
      }
      case 'cancel': {
        const proposal = await proposalOf(db, step.proposal)
        const by = step.side === 'organizer' ? doer : hostOf(cast, proposal)
        const bookingId = idFrom('booking', proposal.id)
        const reason = step.message
        return done(await cancelBooking(db, { bookingId, reason, ...by, publicUrl, now }), what)
      }
      case 'withdraw':
        return done(
          await withdrawRequest(db, { id, reason: step.message, ...doer, publicUrl, now }),
          what,
        )
      case 'close':
        return done(
          await closeRequest(db, {
            id,
            reason: step.message,
            actor: cast.staff,
            onBehalfOf: null,
            publicUrl,
            now,
          }),
          what,
        )
    }
  }
  return { at: instantAt(step.on, step.clock), write }
}

async function proposalOf(db: Db, key: string): Promise<ProposalView> {
  const proposal = await findProposal(db, proposalIdOf(key))
  if (!proposal) throw new Error(`The sample town has no proposal ${key}`)
  return proposal
}

function hostOf(cast: Cast, { host }: ProposalView): Doer {
  const organization = SAMPLE_ORGANIZATIONS.find(({ key }) => organizationIdOf(key) === host.id)
  return cast.actingFor(organization?.key ?? '')
}

/** The organizer answers by account or phone; a host without an account by the mailed link. */
async function answeringOf(
  { db, publicUrl, cast }: Stage,
  key: string,
  { side, doer, now }: { side: Side; doer: Doer; now: Instant },
) {
  const proposal = await proposalOf(db, key)
  const by = side === 'organizer' ? doer : hostOf(cast, proposal)
  const answerer: Answerer =
    side === 'host' && by.onBehalfOf !== null
      ? { kind: 'link', tokenHash: tokenHash(await readToken(db, proposal.id)) }
      : { kind: 'account', ...by }
  return { proposalId: proposal.id, side, answerer, publicUrl, now }
}

async function readToken(db: Db, proposalId: string): Promise<string> {
  const letters = await db
    .selectFrom('outbox_message')
    .select('body')
    .where('dedupe_key', 'like', `proposal:${proposalId}:ask:host:%`)
    .execute()
  const [, token] = /\/a\/(\w+)/.exec(letters.map(({ body }) => body).join('\n')) ?? []
  if (!token) throw new Error(`No letter asks the host of ${proposalId}`)
  return token
}
