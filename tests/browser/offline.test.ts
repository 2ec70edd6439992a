import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openBrowser } from '#tests/support/chromium.ts'
import {
  arrive,
  expectSound,
  PHONE,
  startSample,
  SUNDAY,
  walkIn,
  type Walker,
} from '#tests/support/sample.ts'

const MARKET = '日曜の駅前マルシェ'

describe('a phone without network', () => {
  let browser: Browser
  let resident: Walker
  let staff: Walker
  let visitor: Walker
  beforeAll(async () => {
    const [town, opened] = await Promise.all([startSample('full'), openBrowser()])
    browser = opened
    const how = { viewport: PHONE, serviceWorkers: 'allow', at: SUNDAY } as const
    resident = await walkIn(browser, town, how)
    await open(resident, '/offline')
    await kept(resident.page)
    await mapDrawn(resident.page)
    await open(resident, '/?when=today')
    staff = await walkIn(browser, town, { ...how, as: 'staff' })
    await open(staff, '/my')
    await kept(staff.page)
    for (const path of ['/my', '/desk', '/']) await open(staff, path)
    visitor = await walkIn(browser, town, how)
    await open(visitor, '/safety?lang=en')
    await keptIn(visitor.page, 'en')
    await town.stop()
  })
  afterAll(() => browser.close())

  it('shows again what it has shown before, and says so', async () => {
    await open(resident, '/?when=today')
    await resident.page.getByText('いまは電波がありません').waitFor()
    expect(await resident.page.getByRole('main').textContent()).toContain(MARKET)
  })

  it('opens the last seen town: its age, the next days, stands, places of refuge and the map', async () => {
    const { page } = resident
    await open(resident, '/')
    await arrive(resident, /\/offline$/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('手元に残したまち')
    const words = await page.getByRole('main').textContent()
    expect(words).toMatch(/11月22日（日）10:30の内容を出しています（(?:たったいま|\d+分前)）/)
    for (const part of [MARKET, '直売所と開く時間', '避難場所']) expect(words).toContain(part)
    expect(words).not.toMatch(/開催中|営業中|開いています/)
    await mapDrawn(page)
    resident.faults.length = 0
    await expectSound(resident)
  })

  it('speaks to its reader in the language that they have chosen', async () => {
    await open(visitor, '/')
    await arrive(visitor, /\/offline$/)
    const { page } = visitor
    await page.getByRole('heading', { name: 'The town to carry along' }).waitFor()
    expect(await page.getByRole('main').textContent()).toMatch(
      /kept on Sun 22 Nov, 10:30 \((?:just now|\d+ min ago)\)\./,
    )
  })

  it('shows nobody the pages of whoever was signed in', async () => {
    for (const path of ['/my', '/desk', '/']) {
      await open(staff, path)
      await arrive(staff, /\/offline$/)
      expect(await staff.page.content()).not.toContain('協会スタッフ')
    }
  })
})

async function open(walker: Walker, path: string): Promise<void> {
  await walker.page.goto(path)
  await arrive(walker)
}

/** The service worker has the page in its hands, and the town in its memory. */
function kept(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { serviceWorker } = navigator
    if (!serviceWorker.controller) {
      await new Promise((taken) => serviceWorker.addEventListener('controllerchange', taken))
    }
    if (!(await caches.match('/offline'))) throw new Error('the town was not kept')
  })
}

/** The town in its memory is that of the language. */
async function keptIn(page: Page, language: string): Promise<void> {
  await kept(page)
  await vi.waitFor(async () => {
    const address = await page.evaluate(async () => (await caches.match('/offline'))?.url)
    expect(address).toMatch(new RegExp(`/offline\\?lang=${language}$`))
  }, 15_000)
}

/** The town's own ground, and what lies on it. */
async function mapDrawn(page: Page): Promise<void> {
  await page.locator('#town').scrollIntoViewIfNeeded()
  await page.locator('.pin, .cluster').first().waitFor()
  await page.locator('.leaflet-container :is(path, canvas)').first().waitFor()
}
