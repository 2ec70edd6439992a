import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '#seeds/accounts.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { type Hands, keyboard, pointer } from '#tests/support/hands.ts'
import {
  arrive,
  DESKTOP,
  expectSound,
  PHONE,
  startSample,
  walkIn,
  type Walker,
} from '#tests/support/sample.ts'
import type { RunningTown } from '#tests/support/server.ts'

describe('a merchant', () => {
  let town: RunningTown
  let browser: Browser
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([startSample('small'), openBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it.each([
    ['with a pointer, on a phone', PHONE, pointer, '年越しパンの市'],
    ['by keyboard alone, on a desktop', DESKTOP, keyboard, '冬のスープとパンの市'],
  ])('posts an event and gets a place for it, %s', async (_, viewport, handsOf, title) => {
    const walker = await walkIn(browser, town, { viewport })
    const { page } = walker
    const hands: Hands = handsOf(page)
    const field = (label: string) => page.getByLabel(label, { exact: false })
    const reach = async (address: RegExp) => {
      await arrive(walker, address)
      await expectSound(walker)
    }

    await page.goto('/')
    await arrive(walker)
    await hands.press(page.getByRole('link', { name: 'ログイン' }))
    await arrive(walker, /sign-in/)
    await signInByForm(walker, hands)
    await reach(/\/my/)
    await hands.press(page.getByRole('link', { name: 'イベントを載せる' }).first())
    await reach(/\/events\/new/)

    // The tab is closed on a half-written form, and what was written comes back.
    await hands.write(field('タイトル').first(), title)
    await hands.write(page.locator('[name=onceDay]'), '１２/２０')
    await hands.write(page.locator('[name=onceStart]'), '10:00')
    await page.waitForFunction(
      () => localStorage.getItem('draft:event:new')?.includes('10:00') ?? false,
    )
    expect(await page.locator('[name=onceStart]').inputValue()).toBe('10:00')
    const again = await page.context().newPage()
    await page.close()
    await postTheRest({ ...walker, page: again }, handsOf(again), title)
    await walker.leave()
  })
})

async function signInByForm({ page }: Walker, hands: Hands): Promise<void> {
  const merchant = SAMPLE_ACCOUNTS.find(({ key }) => key === 'merchant')
  await hands.write(page.getByLabel('メールアドレス'), merchant?.email ?? '')
  await hands.write(page.getByLabel('パスワード'), SAMPLE_PASSWORD)
  await hands.press(page.getByRole('main').getByRole('button', { name: 'ログイン' }))
}

async function postTheRest(walker: Walker, hands: Hands, title: string): Promise<void> {
  const { page } = walker
  const reach = async (address: RegExp) => {
    await arrive(walker, address)
    await expectSound(walker)
  }
  const main = page.getByRole('main')

  await page.goto('/events/new')
  await arrive(walker)
  await page.getByText('前回の入力を復元しました。').waitFor()
  expect(await page.locator('[name=title]').inputValue()).toBe(title)
  expect(await page.locator('[name=onceDay]').inputValue()).toBe('１２/２０')
  await hands.write(page.locator('[name=onceEnd]'), '15:00')
  await hands.tick(page.getByRole('checkbox', { name: /販売/ }))
  await hands.write(page.locator('[name=summary]'), '温かいスープと焼きたてのパン。')
  await hands.press(page.getByRole('button', { name: '保存して確認へ進む' }))
  await reach(/\/events\/[0-9a-f-]{36}/)
  expect(await main.textContent()).toContain('12月20日（日）10:00〜15:00')

  await hands.press(page.getByRole('link', { name: '会場をさがす', exact: true }))
  await reach(/\/requests\/new\?event=/)
  expect(await page.locator('[name="windows[0].start"]').inputValue()).toBe('10:00')
  await hands.write(page.locator('[name=people]'), '80')
  await hands.write(page.locator('[name=units]'), '2')
  await hands.write(page.locator('[name=maxFee]'), '3000')
  await hands.press(page.getByRole('button', { name: '候補を見る' }))
  await reach(/\/requests\/[0-9a-f-]{36}/)

  // Every candidate says why.
  const candidates = page
    .getByRole('region', { name: /会場に候補があります/ })
    .getByRole('listitem')
  const cards = candidates.filter({ has: page.getByRole('heading', { level: 3 }) })
  expect(await cards.count()).toBeGreaterThan(1)
  for (const words of await cards.allTextContents()) expect(words).toContain('よい点：')

  // One that does not fit says what is in the way and what would help.
  const blocked = page
    .getByRole('region', { name: /条件が合わない会場/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') })
    .first()
  const venue = (await blocked.getByRole('heading').getByRole('link').textContent()) ?? ''
  expect(await blocked.getByRole('list').textContent()).not.toBe('')
  expect(await blocked.textContent()).toMatch(/、.+を使えます。/)
  expect(await cards.filter({ hasText: venue }).count()).toBe(0)
  await hands.press(blocked.getByRole('button').first())
  await reach(/undo=/)
  await page.getByText('条件を変えました。').waitFor()

  // It is a candidate now, and is asked.
  const opened = cards.filter({ has: page.getByRole('link', { name: venue, exact: true }) }).first()
  expect(await opened.textContent()).toContain('よい点：')
  await hands.press(opened.getByText('この会場にお願いする'))
  await hands.write(opened.getByRole('textbox'), 'はじめてですが、ていねいに使います。')
  await hands.press(opened.getByRole('button', { name: 'お願いを送る' }))
  await reach(/\/proposals\//)
  await page.getByText('会場提供者にお願いしました。').waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(venue)
}
