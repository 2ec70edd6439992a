import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '#tests/support/chromium.ts'
import { arrive, DESKTOP, expectSound, PHONE, startSample, walkIn } from '#tests/support/sample.ts'
import type { RunningTown } from '#tests/support/server.ts'

const MARKET = '日曜の駅前マルシェ'
const STATION = '武蔵小金井駅'
/** What is open says so in one of these words. */
const OPEN = /営業中|残りわずか|\d+:\d\dまで開いています/

describe('a resident on a Sunday morning', () => {
  let town: RunningTown
  let browser: Browser
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([startSample('full'), openBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it.each([
    ['on a phone, without JavaScript', { viewport: PHONE, javaScriptEnabled: false }],
    ['on a desktop', { viewport: DESKTOP }],
  ])('finds the market near the station and a stand that is open now, %s', async (_, how) => {
    const walker = await walkIn(browser, town, how)
    const { page } = walker
    const reach = async (address?: RegExp) => {
      await arrive(walker, address)
      await expectSound(walker)
    }
    const heading = page.getByRole('heading', { level: 1 })
    const entry = (title: string) => page.locator('#list li').filter({ hasText: title })

    await page.goto('/')
    await reach()
    expect(await heading.textContent()).toMatch(/^今日はイベント\d+件、直売所\d+か所が営業中$/)

    // What is on near the station today.
    await page.getByRole('navigation', { name: 'いつ' }).getByRole('link', { name: '今日' }).click()
    await page.getByText('エリアや条件でしぼる').click()
    await page.getByLabel('ここから近く').selectOption({ label: STATION })
    await page.getByRole('button', { name: 'この条件でさがす' }).click()
    await reach(/near=/)
    const market = entry(MARKET)
    expect(await market.textContent()).toMatch(
      /11月22日（日）10:00〜15:00.*開催中.*フェスティバルコート/,
    )
    await market.getByRole('link', { name: MARKET }).click()
    await reach(/\/events\//)
    expect(await heading.textContent()).toBe(MARKET)
    const words = await page.getByRole('main').textContent()
    expect(words).toContain('11月22日（日）10:00〜15:00')
    expect(words).toContain('フェスティバルコート')
    expect(words).toMatch(new RegExp(`${STATION}から歩いて約\\d+分`))

    // A stand that has something left.
    await page.getByRole('link', { name: '道草コモンズ' }).first().click()
    await page.getByRole('navigation', { name: 'いつ' }).getByRole('link', { name: 'いま' }).click()
    await page
      .getByRole('navigation', { name: '種類' })
      .getByRole('link', { name: '直売所' })
      .click()
    await reach(/kind=stand/)
    expect(await heading.textContent()).toMatch(/^いま\d+か所で開いています$/)
    const stands = await page.locator('#list li').allTextContents()
    expect(stands.length).toBeGreaterThan(3)
    expect(stands.filter((words) => !OPEN.test(words))).toEqual([])
    const stand = page.locator('#list li').filter({ hasText: '営業中' }).first()
    const name = (await stand.getByRole('heading').textContent()) ?? ''
    await stand.getByRole('link', { name }).click()
    await reach(/\/stands\//)
    expect(await heading.textContent()).toContain(name)
    expect(await page.getByRole('main').textContent()).toContain('営業中')
    await walker.leave()
  })

  it('is told by each filter what it would leave, before choosing it', async () => {
    const walker = await walkIn(browser, town, { viewport: PHONE })
    const { page } = walker
    await page.goto('/?kind=event')
    await page.getByText('エリアや条件でしぼる').click()
    const filter = page.getByRole('checkbox', { name: /^野川・はけの道\s*\d+件$/ })
    const name = await filter.evaluate((box) => box.closest('label')?.textContent ?? '')
    await filter.check()
    await page.getByRole('button', { name: 'この条件でさがす' }).click()
    await arrive(walker, /area=/)
    const count = Number(/(\d+)件/.exec(name)?.[1])
    expect(count).toBeGreaterThan(0)
    expect(await page.locator('#list li[id^=entry-]').count()).toBe(count)
    await expectSound(walker)
    await walker.leave()
  })

  it('sees where things are although no tile can be had', async () => {
    const walker = await walkIn(browser, town, { viewport: DESKTOP })
    const { page } = walker
    await page.goto('/?when=today')
    const map = page.getByRole('region', { name: '地図でさがす' })
    await map.getByText('背景の地図に届かないため、町の略図で表示しています').waitFor()
    expect(await map.getByRole('status').textContent()).toContain('町の略図')
    for (const line of ['base-rail', 'base-road', 'base-river', 'base-park', 'base-boundary']) {
      await map.locator(`path.${line}`).first().waitFor({ state: 'attached' })
    }
    expect(await map.locator('.base-station').allTextContents()).toContain('武蔵小金井')
    await map.locator('.pin, .cluster').first().waitFor()

    // Choosing in the list brings the mark out, and the other way round.
    await page.getByRole('button', { name: new RegExp(`地図\\s*で${MARKET}を見る`) }).click()
    await map.locator('.pin.is-chosen').waitFor()
    expect(await map.getByRole('link', { name: MARKET }).getAttribute('href')).toMatch(
      /^\/events\//,
    )
    expect(await page.locator('#list li[aria-current=true]').textContent()).toContain(MARKET)
    await expectSound(walker)
    await walker.leave()
  })
})
