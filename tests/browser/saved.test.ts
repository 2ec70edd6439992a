import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '#tests/support/chromium.ts'
import { arrive, expectSound, startSample, walkIn } from '#tests/support/sample.ts'
import type { RunningTown } from '#tests/support/server.ts'
import { signIn } from '#tests/support/visitor.ts'

describe('finding something again', () => {
  let town: RunningTown
  let browser: Browser
  let event: { id: string; title: string }
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([startSample('small'), openBrowser()])
    event = await town.db
      .selectFrom('event')
      .innerJoin('occurrence', 'occurrence.event_id', 'event.id')
      .select(['event.id', 'event.title'])
      .where('event.status', '=', 'published')
      .where('occurrence.status', '=', 'scheduled')
      .where('occurrence.starts_at', '>', '2026-11-23')
      .orderBy('occurrence.starts_at')
      .orderBy('event.id')
      .executeTakeFirstOrThrow()
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it('takes no account: one tap saves it, another takes it out, a third brings it back', async () => {
    const walker = await walkIn(browser, town)
    const { page } = walker
    await page.goto('/saved')
    await page.getByText('保存したものはまだありません').waitFor()
    await page.goto(`/events/${event.id}`)
    await arrive(walker)
    const save = page.getByRole('button', { name: '保存する' })
    await save.focus()
    await page.keyboard.press('Enter')
    const saved = page.getByRole('button', { name: '保存しました' })
    expect(await saved.getAttribute('aria-pressed')).toBe('true')
    await expectSound(walker)
    await page.getByRole('link', { name: '保存したものを見る' }).click()
    await arrive(walker, /\/saved$/)
    const entry = page.getByRole('listitem').filter({ hasText: event.title })
    await entry.waitFor()
    await page.getByText('このブラウザーにだけ残しています').waitFor()
    await expectSound(walker)
    await entry.getByRole('button', { name: /^はずす/ }).click()
    await page.getByText(`「${event.title}」をはずしました。`).waitFor()
    await entry.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '元に戻す' }).click()
    await entry.waitFor()
    await page.reload()
    await entry.waitFor()
    await walker.leave()
  })

  it('is handed to the account by whoever signs in, and then works without JavaScript', async () => {
    const walker = await walkIn(browser, town)
    const { page } = walker
    await page.goto(`/events/${event.id}`)
    await arrive(walker)
    await page.getByRole('button', { name: '保存する' }).click()
    const [name = '', ...value] = (await signIn(town, 'merchant')).split('=')
    await page.context().addCookies([{ name, value: value.join('='), url: town.url }])
    await page.goto('/saved')
    const entry = page.getByRole('listitem').filter({ hasText: event.title })
    await entry.waitFor()
    await expectSound(walker)
    await walker.leave()

    const elsewhere = await walkIn(browser, town, { as: 'merchant', javaScriptEnabled: false })
    await elsewhere.page.goto('/saved')
    const same = elsewhere.page.getByRole('listitem').filter({ hasText: event.title })
    await same.getByRole('button', { name: /^はずす/ }).click()
    await elsewhere.page.getByText('保存したものはまだありません').waitFor()
    expect(await town.db.selectFrom('saved_thing').selectAll().execute()).toEqual([])
    await elsewhere.leave()
  })
})
