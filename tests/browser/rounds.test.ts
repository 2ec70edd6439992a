import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '#tests/support/chromium.ts'
import { arrive, DESKTOP, expectSound, startSample, walkIn } from '#tests/support/sample.ts'
import type { RunningTown } from '#tests/support/server.ts'

describe('the association with many requests at once', () => {
  let town: RunningTown
  let browser: Browser
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([startSample('full'), openBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it('has a plan worked out, rules one place out, keeps another, compares, and sends the proposals', async () => {
    const walker = await walkIn(browser, town, { viewport: DESKTOP, as: 'staff' })
    const { page } = walker
    const heading = page.getByRole('heading', { level: 1 })
    await page.goto('/desk/rounds')
    await arrive(walker)
    await expectSound(walker)
    await page.getByRole('button', { name: '案を計算する' }).click()
    await arrive(walker, /\/desk\/rounds\/[\w-]+$/)
    const first = page.url()
    await page.getByText(/件のうち\d+件が決まる案です/).waitFor()
    await expectSound(walker)
    const count = Number(/うち(\d+)件/.exec((await heading.textContent()) ?? '')?.[1])
    expect(count).toBeGreaterThan(2)

    const rows = page.locator('form li')
    const titleOf = async (nth: number) => (await rows.nth(nth).locator('a').textContent()) ?? ''
    const rowOf = (title: string) => rows.filter({ has: page.getByRole('link', { name: title }) })
    const placeOf = async (title: string) =>
      (await rowOf(title).count()) > 0 ? rowOf(title).locator('p').nth(1).textContent() : null
    const [moved, kept] = [await titleOf(0), await titleOf(1)]
    const [ruledOut, keptAt] = [await placeOf(moved), await placeOf(kept)]
    await rowOf(moved).getByLabel('この会場のこの日は使わない').check()
    await rowOf(kept).getByLabel('この割り当てに固定する').check()
    await page.getByRole('button', { name: 'この条件でもう一度計算する' }).click()
    await page.waitForURL((url) => url.pathname !== new URL(first).pathname)
    await page.getByRole('heading', { name: '前の案との違い' }).waitFor()
    await expectSound(walker)
    expect(await placeOf(moved)).not.toBe(ruledOut)
    expect(await placeOf(kept)).toBe(keptAt)
    expect(await rowOf(kept).getByLabel('この割り当てに固定する').isChecked()).toBe(true)

    const before = await town.db.selectFrom('proposal').select('id').execute()
    await page.getByRole('button', { name: /件の提案を送る/ }).click()
    await page.getByText('提案を送りました。返事が届いたらお知らせします。').waitFor()
    const after = await town.db.selectFrom('proposal').select('id').execute()
    expect(after.length - before.length).toBe(await rows.count())
    await rowOf(kept).getByRole('link', { name: '提案を見る' }).click()
    await arrive(walker, /\/proposals\//)
    await page.getByText('仮押さえ').first().waitFor()
    await walker.leave()
  })

  it('lets nobody else see a plan', async () => {
    const walker = await walkIn(browser, town, { as: 'merchant' })
    const answer = await walker.page.goto('/desk/rounds')
    expect(answer?.status()).toBe(403)
    await walker.leave()
  })
})
