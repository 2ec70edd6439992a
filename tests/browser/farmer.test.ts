import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMinutes } from '#app/lib/time.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { buildPicture } from '#tests/support/builders/picture.ts'
import {
  arrive,
  expectSound,
  faultsAtEverySize,
  startSample,
  SUNDAY,
  walkIn,
} from '#tests/support/sample.ts'
import type { RunningTown } from '#tests/support/server.ts'

describe('a farmer in the field', () => {
  let town: RunningTown
  let browser: Browser
  let picture: { name: string; mimeType: string; buffer: Buffer }
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([startSample('small'), openBrowser()])
    picture = {
      name: 'today.jpg',
      mimeType: 'image/jpeg',
      buffer: await buildPicture({ width: 1200, height: 900 }).jpeg().toBuffer(),
    }
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it.each([
    ['a phone', { javaScriptEnabled: true }],
    ['a phone without JavaScript', { javaScriptEnabled: false }],
  ])('makes a card, and says by it what is out today, with %s', async (_, how) => {
    const farmer = await walkIn(browser, town, { ...how, as: 'farmer' })
    const { page } = farmer
    await page.goto('/my')
    await page.locator('form[action*="/today?to="]').first().waitFor()
    const today = page.getByRole('link', { name: /品物や写真も知らせる/ }).first()
    const stand = ((await today.getAttribute('href')) ?? '').replace('/today', '')
    await page.goto(stand)
    await page.getByRole('link', { name: '札とカード' }).click()
    await arrive(farmer, /\/card$/)
    await expectSound(farmer)
    await page.getByRole('button', { name: /カードを作/ }).click()
    await page.getByText('QRコード：今日の様子を知らせるページ').waitFor({ state: 'attached' })
    await expectSound(farmer)
    const link =
      (await page.getByRole('link', { name: 'この端末で開く' }).getAttribute('href')) ?? ''
    await page.goto(`${stand}/sign`)
    await arrive(farmer)
    expect(await faultsAtEverySize(farmer)).toEqual([])
    await farmer.leave()

    // Whoever holds the card: nobody is signed in on this telephone.
    const holder = await walkIn(browser, town, how)
    await holder.page.goto(new URL(link).pathname)
    await arrive(holder)
    expect(await faultsAtEverySize(holder)).toEqual([])
    const crop = holder.page.getByRole('checkbox').first()
    await crop.check()
    await holder.page.getByLabel('今日の写真').setInputFiles(picture)
    await holder.page.getByRole('button', { name: /残りわずか/ }).click()
    await arrive(holder, /notice=reported/)
    expect(
      await holder.page.getByRole('button', { name: /残りわずか/ }).getAttribute('aria-pressed'),
    ).toBe('true')
    await holder.page.goto(stand)
    await arrive(holder)
    expect(await holder.page.getByRole('region', { name: '今日の様子' }).textContent()).toMatch(
      /残りわずか.*10:30現在.*今日並んでいるもの/,
    )
    await holder.page.getByRole('img', { name: /^11月22日（日）の/ }).waitFor()
    await expectSound(holder)
    await holder.leave()
  })

  it('hangs up photos of the stand, and takes them down again', async () => {
    const farmer = await walkIn(browser, town, { as: 'farmer' })
    const { page } = farmer
    await page.goto('/my')
    const today = page.getByRole('link', { name: /品物や写真も知らせる/ }).nth(1)
    const stand = ((await today.getAttribute('href')) ?? '').replace('/today', '')
    await page.goto(`${stand}/photos`)
    await arrive(farmer)
    for (const alt of ['道に面した木の棚', '朝の畑']) {
      await page.getByLabel(/^写真※必須/).setInputFiles(picture)
      await page.locator('form[enctype] [name=alt]').fill(alt)
      await page.getByRole('button', { name: '写真を追加する' }).click()
      await arrive(farmer, /photo_added/)
    }
    expect(await faultsAtEverySize(farmer)).toEqual([])
    await page.getByRole('button', { name: /^前へ/ }).click()
    await arrive(farmer, /photo_moved/)
    await page.goto(stand)
    await arrive(farmer)
    const alts = await page
      .locator('article img')
      .evaluateAll((all) => all.map((one) => one.getAttribute('alt')))
    expect(alts.slice(0, 2)).toEqual(['朝の畑', '道に面した木の棚'])
    await expectSound(farmer)
    for (const alt of ['朝の畑', '道に面した木の棚']) {
      await page.goto(`${stand}/photos`)
      await page
        .getByRole('listitem')
        .filter({ has: page.locator(`input[value="${alt}"]`) })
        .getByRole('button', { name: /^外す/ })
        .click()
      await arrive(farmer, /photo_removed/)
    }
    await farmer.leave()
  })

  it('is heard within ten seconds by whoever has a page open, without a reload', async () => {
    const farmer = await walkIn(browser, town, { as: 'farmer' })
    await farmer.page.goto('/my')
    const quick = farmer.page.locator('form[action*="/today?to="]').first()
    const stand = ((await quick.getAttribute('action')) ?? '').replace(/\/today.*/, '')

    const resident = await walkIn(browser, town)
    const neighbour = await walkIn(browser, town)
    await resident.page.goto(stand)
    await neighbour.page.goto('/?kind=stand')
    for (const one of [resident, neighbour]) {
      await arrive(one)
      await one.page.evaluate(() => document.body.setAttribute('data-never-left', ''))
    }
    const name = (await resident.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    town.setClock(addMinutes(SUNDAY, 5))
    await quick.getByRole('button', { name: '売り切れ' }).click()
    await arrive(farmer, /notice=reported/)

    const within = { timeout: 10_000 }
    const words = new RegExp(`${name}：売り切れ（10:35現在）`)
    await Promise.all([
      resident.page.getByRole('status').getByText(words).waitFor(within),
      neighbour.page.getByRole('status').getByText(words).waitFor(within),
      resident.page.getByText('本日は売り切れました').waitFor(within),
      neighbour.page
        .locator(`#list li:has(a[href="${stand}"])`)
        .getByText('本日は売り切れました')
        .waitFor(within),
    ])
    for (const one of [resident, neighbour]) {
      expect(await one.page.locator('body[data-never-left]').count()).toBe(1)
      await expectSound(one)
      await one.leave()
    }
    await farmer.leave()
  })
})
