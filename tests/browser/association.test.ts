import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRequest } from '#app/features/bookings/request.commands.server.ts'
import { createEvent } from '#app/features/events/commands.server.ts'
import { submitEvent } from '#app/features/events/review.commands.server.ts'
import { findActor } from '#app/features/organizations/queries.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { newId } from '#app/lib/id.ts'
import type { Day } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { AccountKey } from '#seeds/accounts.ts'
import { accountIdOf, FIRST_TIMER, organizationIdOf } from '#seeds/organizations.ts'
import { eventInput } from '#tests/support/builders/event-input.ts'
import { requestContent } from '#tests/support/builders/request.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import {
  arrive,
  DESKTOP,
  expectSound,
  PHONE,
  startSample,
  SUNDAY,
  walkIn,
  type Walker,
} from '#tests/support/sample.ts'
import type { RunningTown } from '#tests/support/server.ts'

/** Two places whose hosts have no account: they answer by the link in their mail. */
const FIRST_ASKED = '高架下ひろば（見本）'
const THEN_ASKED = 'フェスティバルコート'
const AREA = { id: '', name: '' }

/** Two who have published nothing yet: what they post is reviewed. */
type Organizer = { account: AccountKey; organization: string; day: Day }

describe('the association', () => {
  let town: RunningTown
  let browser: Browser
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([startSample('small'), openBrowser()])
    const [area] = loadTown('koganei').areas
    Object.assign(AREA, area)
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it.each([
    ['on phones', PHONE, { account: 'merchant', organization: 'komugi', day: '2027-01-17' }],
    ['on desktops', DESKTOP, { account: 'first', organization: FIRST_TIMER, day: '2027-01-24' }],
  ] satisfies [string, object, Organizer][])(
    'reviews an event and brings its organizer and a host together, %s',
    async (_, viewport, who) => {
      const { day } = who
      const title = `見本の冬の小さな市 ${day}`
      town.setClock(SUNDAY)
      const { eventId, requestId } = await ask(town.db, title, who)
      const enter = (as: AccountKey | null) => walkIn(browser, town, { viewport, as })
      const [staff, organizer, host, resident] = await Promise.all([
        enter('staff'),
        enter(who.account),
        enter(null),
        enter(null),
      ])
      const seen = async (words: string) => {
        await resident.page.goto(`/?from=${day}&to=${day}&kind=event`)
        await arrive(resident)
        const entry = resident.page.locator('#list li').filter({ hasText: title })
        const all = await entry.allTextContents()
        expect(all.join()).toContain(words)
        return all.join()
      }

      // Review: changes are asked for, made, and the event is published with a word.
      await go(staff, '/desk/review')
      await press(staff, 'link', title)
      await reach(staff, /\/events\//)
      await open(staff, '修正をお願いする')
      await write(staff, '直してほしいところ', 'ひとことを、もう少しくわしく書いてください。')
      await press(staff, 'button', '修正をお願いする')
      await staff.page.getByText('修正をお願いするメッセージを送りました').waitFor()

      await go(organizer, '/my')
      await press(organizer, 'link', title)
      await reach(organizer, /\/events\//)
      await organizer.page.getByText('もう少しくわしく').waitFor()
      await press(organizer, 'link', '編集する')
      await reach(organizer, /\/edit/)
      await write(organizer, 'ひとこと', '焼き菓子と温かい飲み物のお店が二つ。')
      await organizer.page.locator('main form button:not([formaction])').last().click()
      await reach(organizer, /\/events\/[^/]+\?notice/)
      await press(organizer, 'button', '協会に送る')
      await organizer.page.getByText('協会に送りました').waitFor()

      await go(staff, `/events/${eventId}`)
      await write(staff, '公開のときに添えるメッセージ', 'よい日になりますように。')
      await press(staff, 'button', '公開する')
      await staff.page.getByText('公開しました').first().waitFor()
      const before = await seen('会場調整中')
      expect(before).toContain(`${AREA.name}エリア`)

      // A first proposal, which its host declines.
      await propose(staff, requestId, FIRST_ASKED)
      const declined = await mailedLink(town.db, title, FIRST_ASKED)
      await go(host, declined)
      await open(host, '今回は見送る')
      await write(host, '理由', 'その日は点検があります。')
      await press(host, 'button', '見送りの返事を送る')
      await host.page.getByText('見送りの返事を送りました').waitFor()
      await reach(host, /\/a\//)
      await go(staff, `/requests/${requestId}`)
      const told = await staff.page
        .getByRole('region', { name: 'ここまでのやりとり' })
        .textContent()
      expect(told).toContain('その日は点検があります。')

      // A second one, which the organizer counters; the host agrees by the button behind the link.
      await propose(staff, requestId, THEN_ASKED)
      const proposal = new URL(staff.page.url()).pathname
      await go(organizer, proposal)
      await press(organizer, 'link', '日時・区画・利用料を変えて提案する')
      await reach(organizer, /\/counter/)
      await write(organizer, '利用料', '4000')
      await write(organizer, '相手に伝える言葉', '小さな市なので、少し下げていただけますか。')
      town.setClock('2026-11-22T03:00:00.000Z')
      await press(organizer, 'button', 'この案を送る')
      await reach(organizer, /\/proposals\//)

      const link = await mailedLink(town.db, title, THEN_ASKED)
      await go(host, link)
      expect(await host.page.getByRole('main').textContent()).toContain('4,000円')
      await go(host, link)
      // Opening the link is no answer.
      expect(await seen('会場調整中')).not.toContain(THEN_ASKED)
      await press(host, 'button', '承諾する')
      await host.page.getByText('会場の利用が決まりました').first().waitFor()
      await reach(host, /\/a\//)

      // Both answers are seen, and the town finds the market where it will be.
      await go(staff, `/requests/${requestId}`)
      const agreed = await staff.page
        .getByRole('region', { name: 'ここまでのやりとり' })
        .textContent()
      expect(agreed).toMatch(new RegExp(`確定.*${THEN_ASKED}`))
      await staff.page
        .getByRole('link', { name: new RegExp(THEN_ASKED) })
        .first()
        .click()
      await reach(staff, /\/bookings\//)
      expect(await seen(THEN_ASKED)).not.toContain('会場調整中')
      await press(resident, 'link', title)
      await reach(resident, /\/events\//)
      expect(await resident.page.getByRole('main').textContent()).toContain(THEN_ASKED)

      await Promise.all([staff, organizer, host, resident].map((walker) => walker.leave()))
    },
  )
})

async function reach(walker: Walker, address: RegExp): Promise<void> {
  await arrive(walker, address)
  await expectSound(walker)
}

async function go(walker: Walker, address: string): Promise<void> {
  await walker.page.goto(address)
  await arrive(walker)
  await expectSound(walker)
}

/** Follows a link or pushes a button of the page itself. */
function press({ page }: Walker, role: 'link' | 'button', name: string): Promise<void> {
  return page.getByRole('main').getByRole(role, { name }).first().click()
}

function open({ page }: Walker, fold: string): Promise<void> {
  return page.locator('main summary').filter({ hasText: fold }).first().click()
}

function write({ page }: Walker, label: string, words: string): Promise<void> {
  return page.getByRole('textbox', { name: label }).first().fill(words)
}

/** Staff put a candidate to both sides, holding the hour until they have answered. */
async function propose(staff: Walker, requestId: string, venue: string): Promise<void> {
  await go(staff, `/requests/${requestId}?show=all`)
  const card = staff.page
    .getByRole('listitem')
    .filter({ has: staff.page.getByRole('link', { name: venue, exact: true }) })
    .filter({ hasText: 'よい点：' })
    .first()
  await card.getByText('この会場を提案する').click()
  await card.getByLabel('双方へのメッセージ').fill('人通りのあるところです。いかがでしょうか。')
  await card.getByLabel('仮押さえする').check()
  await card.getByRole('button', { name: '提案を送る' }).click()
  await staff.page.getByText('双方に提案を送りました').waitFor()
  await reach(staff, /\/proposals\//)
}

/** The newest letter's link, as the host reads it. */
async function mailedLink(db: Db, title: string, venue: string): Promise<string> {
  const letter = await db
    .selectFrom('outbox_message')
    .select('body')
    .where('body', 'like', `%${title}%`)
    .where('body', 'like', `%${venue}%`)
    .where('body', 'like', '%/a/%')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return /\/a\/\w+/.exec(letter.body)?.[0] ?? ''
}

/** An event that waits for review, and the request for its place, as the journey of a merchant leaves them. */
async function ask(db: Db, title: string, { account, organization, day }: Organizer) {
  const actor = await findActor(db, accountIdOf(account))
  if (!actor) throw new Error(`the sample has no ${account}`)
  const [eventId, requestId] = [newId(), newId()]
  const organizationId = organizationIdOf(organization)
  await createEvent(
    db,
    {
      id: eventId,
      organizer: { organizationId },
      input: eventInput({
        title,
        place: { mode: 'venue', areaId: AREA.id },
        schedule: { kind: 'once', day, start: '10:00', end: '15:00' },
      }),
      actor,
      town: loadTown('koganei'),
    },
    SUNDAY,
  )
  await submitEvent(db, { eventId, actor, publicUrl: 'http://localhost:3000' }, SUNDAY)
  const content = requestContent({
    organizationId,
    eventId,
    title,
    maxFee: 20_000,
    windows: [
      { fromDay: day, untilDay: day, weekdays: [], start: '10:00', end: '15:00', preference: 1 },
    ],
  })
  await createRequest(db, { id: requestId, content, actor, onBehalfOf: null, now: SUNDAY })
  return { eventId, requestId }
}
