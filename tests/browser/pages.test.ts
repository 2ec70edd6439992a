import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventStatus } from '#app/features/events/event.ts'
import { idFrom } from '#app/lib/id.ts'
import type { Db } from '#db/connect.server.ts'
import type { AccountKey } from '#seeds/accounts.ts'
import { organizationIdOf } from '#seeds/organizations.ts'
import { venueIdOf } from '#seeds/play.ts'
import { eventIdOf, proposalIdOf, requestIdOf } from '#seeds/requests.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import {
  faultsAtEverySize,
  startSample,
  walkIn,
  type Walker,
  arrive,
  SUNDAY,
} from '#tests/support/sample.ts'
import type { RunningTown } from '#tests/support/server.ts'

/** Who opens which address; what is in braces is filled in from the sample. */
const PAGES: [AccountKey | null, string[]][] = [
  [
    null,
    [
      '/',
      '/?open=now&kind=stand',
      '/calendar?view=month',
      '/calendar?view=week&q=市',
      '/calendar?view=month&lang=easy',
      '/calendar?view=week&lang=en',
      '/?lang=ja',
      '/?q=そんなものはない&when=someday',
      '/events/{event}',
      '/events/{unplacedEvent}',
      '/events/{cancelledEvent}',
      '/venues/{venue}',
      '/stands/{stand}',
      '/organizations/{organization}',
      '/about',
      '/safety',
      '/offline',
      '/saved',
      '/about/matching',
      '/about/data',
      '/about/privacy',
      '/embed/map?when=month',
      ...['easy', 'en'].flatMap((lang) => [
        `/?lang=${lang}`,
        `/events/{event}?lang=${lang}`,
        `/stands/{stand}?lang=${lang}`,
        `/venues/{venue}?lang=${lang}`,
        `/safety?lang=${lang}`,
        `/offline?lang=${lang}`,
        `/follow?lang=${lang}`,
        `/about/matching?lang=${lang}`,
      ]),
      '/?lang=ja',
      '/nowhere',
      '/account/sign-in',
      '/account/sign-up',
      '/account/password-reset',
      '/a/{token}',
      '/a/{token}/counter',
    ],
  ],
  [
    'merchant',
    [
      '/my',
      '/account',
      '/events/new?template=morning-market',
      '/events/{draft}',
      '/events/{draft}/edit',
      '/events/{draft}/revisions',
      '/venues/new',
      '/venues/{ownVenue}',
      '/requests/new',
      '/organizations/new',
      '/organizations/{organization}/edit',
      '/organizations/{organization}/members',
    ],
  ],
  [
    'first',
    ['/my', '/requests/{proposedRequest}', '/requests/{proposedRequest}/edit', '/stands/new'],
  ],
  ['farmer', ['/my', '/stands/{ownStand}', '/stands/{ownStand}/today', '/stands/{ownStand}/edit']],
  [
    'staff',
    [
      '/desk',
      '/desk/review',
      '/desk/requests',
      '/desk/bookings',
      '/desk/places',
      '/desk/organizations',
      '/desk/organizations/{organization}/contact',
      '/desk/on-behalf',
      '/desk/permits',
      '/desk/permits/{rule}',
      '/desk/settings',
      '/desk/outbox',
      '/desk/hidden',
      '/desk/import',
      '/events/{event}',
      '/events/{waitingEvent}',
      '/events/{returnedEvent}',
      '/events/{event}/occurrences',
      '/events/{event}/occurrences/{day}',
      '/events/{event}/occurrences/{day}/place',
      '/venues/{waitingVenue}',
      '/venues/{venue}/edit',
      '/venues/{venue}/revisions',
      '/requests/{openRequest}',
      '/requests/{endedRequest}',
      '/proposals/{proposal}',
      '/proposals/{endedProposal}',
      '/proposals/{proposal}/counter?side=host',
      '/bookings/{booking}',
    ],
  ],
]

describe('every page', () => {
  let town: RunningTown
  let browser: Browser
  let ids: Record<string, string>
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([startSample('small'), openBrowser()])
    ids = await idsOf(town.db)
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  describe.each(PAGES)('for %s', (as, addresses) => {
    let walker: Walker
    beforeAll(async () => {
      walker = await walkIn(browser, town, { as })
    })
    afterAll(() => walker.leave())

    it.each(addresses)(
      '%s is sound on a phone, on a desktop and enlarged four times',
      async (address) => {
        await walker.page.goto(filledIn(address, ids))
        await arrive(walker)
        expect(await walker.page.locator('h1').count()).toBe(1)
        expect(await faultsAtEverySize(walker)).toEqual([])
      },
    )
  })
})

function filledIn(address: string, ids: Record<string, string>): string {
  return address.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name]
    if (!id) throw new Error(`the sample has no ${name}`)
    return id
  })
}

/** One thing of each kind and state that the table asks for. */
async function idsOf(db: Db): Promise<Record<string, string>> {
  const event = async (status: EventStatus, organization?: string) => {
    const found = db.selectFrom('event').select('id').where('status', '=', status)
    const own = organization
      ? found.where('organization_id', '=', organizationIdOf(organization))
      : found
    return (await own.orderBy('id').executeTakeFirstOrThrow()).id
  }
  const { id: stand } = await db.selectFrom('stand').select('id').executeTakeFirstOrThrow()
  const { id: rule } = await db.selectFrom('permit_rule').select('id').executeTakeFirstOrThrow()
  const { id: ownStand } = await db
    .selectFrom('stand')
    .select('id')
    .where('farmer_id', '=', organizationIdOf('kaze'))
    .executeTakeFirstOrThrow()
  const { scheduled_day: day } = await db
    .selectFrom('occurrence')
    .select('scheduled_day')
    .where('event_id', '=', eventIdOf('ekimae'))
    .where('ends_at', '>', SUNDAY)
    .orderBy('starts_at')
    .executeTakeFirstOrThrow()
  return {
    day,
    event: eventIdOf('ekimae'),
    unplacedEvent: eventIdOf('meal-open'),
    cancelledEvent: await event('cancelled'),
    waitingEvent: await event('in_review'),
    returnedEvent: await event('changes_requested'),
    draft: await event('draft', 'komugi'),
    venue: venueIdOf('court'),
    waitingVenue: venueIdOf('nishi'),
    ownVenue: venueIdOf('nokisaki'),
    stand,
    ownStand,
    organization: organizationIdOf('komugi'),
    rule,
    openRequest: requestIdOf('meal-open'),
    proposedRequest: requestIdOf('first-lot'),
    endedRequest: requestIdOf('kitchen-none'),
    proposal: proposalIdOf('first-lot'),
    endedProposal: proposalIdOf('guide-field'),
    booking: idFrom('booking', proposalIdOf('ekimae-1')),
    token: await openLinkOf(db, proposalIdOf('first-lot')),
  }
}

async function openLinkOf(db: Db, proposalId: string): Promise<string> {
  const letter = await db
    .selectFrom('outbox_message')
    .select('body')
    .where('dedupe_key', 'like', `proposal:${proposalId}:ask:host:%`)
    .executeTakeFirstOrThrow()
  return /\/a\/(\w+)/.exec(letter.body)?.[1] ?? ''
}
