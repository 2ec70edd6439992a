import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '#tests/support/chromium.ts'
import { arrive, startSample, walkIn } from '#tests/support/sample.ts'
import type { RunningTown } from '#tests/support/server.ts'

describe('Somebody who reads no Japanese', () => {
  let town: RunningTown
  let browser: Browser
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([startSample('small'), openBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it.each([360, 1280])(
    'finds an event in English on a screen of %i, and goes on in it',
    async (width) => {
      const walker = await walkIn(browser, town, { as: null })
      const { page } = walker
      await page.setViewportSize({ width, height: 740 })
      await page.goto('/')
      await arrive(walker)
      await page.getByRole('link', { name: 'English' }).click()
      await page.getByRole('link', { name: '1 month' }).first().click()
      await arrive(walker)
      await page.locator('#list a[href^="/events/"]').first().click()
      await page.getByRole('heading', { name: 'When', exact: true }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.getByRole('navigation', { name: 'Main pages' }).count()).toBe(1)
      await page.getByRole('link', { name: /^やさしい/ }).click()
      await page.getByRole('heading', { name: 'いつ', exact: true }).waitFor()
      expect(await page.locator('main ruby').count()).toBeGreaterThan(5)
      await page.getByRole('link', { name: '日本語', exact: true }).click()
      await page.getByRole('heading', { name: 'どこで' }).waitFor()
      expect(await page.locator('ruby').count()).toBe(0)
      await page.goto('/')
      expect(await page.locator('html').getAttribute('lang')).toBe('ja')
      await walker.leave()
    },
  )
})
