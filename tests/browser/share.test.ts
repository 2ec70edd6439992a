import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTown } from '#app/features/places/town.server.ts'
import { ensureTown } from '#app/features/places/town.commands.server.ts'
import { instantAt } from '#app/lib/time.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { arrive, expectSound, walkIn } from '#tests/support/sample.ts'
import { startTown, type RunningTown } from '#tests/support/server.ts'

describe('passing a page on', () => {
  let town: RunningTown
  let browser: Browser
  let path: string
  beforeAll(async () => {
    const seeded = startTown({
      at: instantAt('2026-11-22', '10:00'),
      seed: async (db) => {
        await ensureTown(db, loadTown('koganei'))
        const organizationId = await buildOrganization(db)
        const event = await buildEvent(db, { organizationId, title: '見本の市', day: '2026-11-29' })
        path = `/events/${event.id}`
      },
    })
    ;[town, browser] = await Promise.all([seeded, openBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it('takes one tap: the whole address is copied, or goes by LINE or mail', async () => {
    const walker = await walkIn(browser, town)
    const { page } = walker
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(path)
    await arrive(walker)
    await page.getByRole('button', { name: 'リンクをコピー' }).click()
    await page.getByText('リンクをコピーしました。').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(new RegExp(`^http.*${path}$`))
    const line = await page.getByRole('link', { name: 'LINEで送る' }).getAttribute('href')
    expect(new URL(line ?? '').searchParams.get('url')).toBe(copied)
    const mail = await page.getByRole('link', { name: 'メールで送る' }).getAttribute('href')
    expect(decodeURIComponent(mail ?? '')).toContain(`body=見本の市\n${copied}`)
    await expectSound(walker)
    await walker.leave()
  })

  it('works from paper, too: the printed page shows where it came from', async () => {
    const walker = await walkIn(browser, town)
    const { page } = walker
    await page.goto(path)
    await arrive(walker)
    const code = page.locator('img[src$="/code.png"]')
    expect(await code.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await code.isVisible()).toBe(true)
    const { width, drawn } = await code.evaluate((picture: HTMLImageElement) => ({
      width: picture.getBoundingClientRect().width,
      drawn: picture.complete && picture.naturalWidth > 0,
    }))
    expect(Math.round(width)).toBe(113)
    expect(drawn).toBe(true)
    expect(await page.getByText(path).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'LINEで送る' }).isVisible()).toBe(false)
    await walker.leave()
  })

  it('without JavaScript offers nothing that does nothing', async () => {
    const walker = await walkIn(browser, town, { javaScriptEnabled: false })
    const { page } = walker
    await page.goto(path)
    expect(await page.getByRole('link', { name: 'LINEで送る' }).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'リンクをコピー' }).isVisible()).toBe(false)
    await walker.leave()
  })
})
