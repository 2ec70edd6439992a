import type { Browser } from 'playwright-core'
import webPush from 'web-push'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTown } from '#app/features/places/town.server.ts'
import { dayOf } from '#app/lib/time.ts'
import { seedTown } from '#seeds/town.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { arrive, expectSound, faultsAtEverySize, SUNDAY, walkIn } from '#tests/support/sample.ts'
import { startTown, type RunningTown } from '#tests/support/server.ts'

describe('A resident', () => {
  let browser: Browser
  let town: RunningTown
  let standId: string
  const keys = webPush.generateVAPIDKeys()
  beforeAll(async () => {
    town = await startTown({
      at: SUNDAY,
      environment: { VAPID_PUBLIC_KEY: keys.publicKey, VAPID_PRIVATE_KEY: keys.privateKey },
      seed: (db) => seedTown(db, { town: loadTown('koganei'), date: dayOf(SUNDAY), size: 'small' }),
    })
    browser = await openBrowser()
    const stand = await town.db
      .selectFrom('stand')
      .innerJoin('stand_produce', 'stand_produce.stand_id', 'stand.id')
      .select('stand.id')
      .where('stand.status', '=', 'listed')
      .orderBy('stand.id')
      .executeTakeFirstOrThrow()
    standId = stand.id
  })
  afterAll(async () => {
    await browser.close()
    await town.stop()
  })

  it('follows a stand by e-mail without JavaScript, and leaves', async () => {
    const walker = await walkIn(browser, town, { javaScriptEnabled: false })
    const { page } = walker
    await page.goto(`/stands/${standId}`)
    await page.getByRole('link', { name: 'この直売所のお知らせを受け取る' }).click()
    await page.getByLabel('メールアドレス').fill('hanako@example.jp')
    await page.getByRole('button', { name: 'メールで受け取る' }).click()
    await page.getByRole('heading', { name: 'メールをご確認ください' }).waitFor()
    const { body } = await town.db
      .selectFrom('outbox_message')
      .select('body')
      .where('recipient', '=', 'hanako@example.jp')
      .executeTakeFirstOrThrow()
    await page.goto(/\/follow\/confirmation\/[0-9a-f]+/.exec(body)?.[0] ?? '')
    await page.getByRole('button', { name: '受け取る' }).click()
    await page.getByRole('heading', { name: '受け取っているお知らせ' }).waitFor()
    await expectSound(walker)
    await page.getByRole('link', { name: 'すべて止める' }).click()
    await page.getByRole('button', { name: 'すべて止める' }).click()
    await page.getByRole('heading', { name: 'お知らせは止まっています' }).waitFor()
    await walker.leave()
    const left = await town.db.selectFrom('follower').select('id').execute()
    expect(left).toEqual([])
  })

  it('finds every page of following sound at every size', async () => {
    const walker = await walkIn(browser, town)
    for (const path of ['/follow', `/follow?stand=${standId}`, '/follow/mine', '/follow?sent']) {
      await walker.page.goto(path)
      await arrive(walker)
      expect(await faultsAtEverySize(walker)).toEqual([])
    }
    await walker.leave()
  })

  it('takes messages on the device, each once', async () => {
    const walker = await walkIn(browser, town, { serviceWorkers: 'allow' })
    const { page } = walker
    await page.context().grantPermissions(['notifications'], { origin: town.url })
    // The service of the browser's maker is out of reach; all else is the browser's own.
    await page.addInitScript(() => {
      const endpoint = 'https://fcm.googleapis.com/fcm/send/mihon'
      const keys = { p256dh: `B${'a'.repeat(86)}`, auth: 'a'.repeat(22) }
      const subscription = { toJSON: () => ({ endpoint, keys }) }
      PushManager.prototype.getSubscription = async () => null
      PushManager.prototype.subscribe = async () => subscription as unknown as PushSubscription
    })
    await page.goto(`/follow?stand=${standId}`)
    await arrive(walker)
    await page.getByRole('button', { name: 'この端末に通知する' }).click()
    await page.getByText('この端末で、お知らせを受け取ります。').waitFor()
    const devices = await town.db.selectFrom('push_device').select('endpoint').execute()
    expect(devices).toEqual([{ endpoint: 'https://fcm.googleapis.com/fcm/send/mihon' }])

    const session = await page.context().newCDPSession(page)
    const registered = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations
        if (first) resolve(first.registrationId)
      })
    })
    await session.send('ServiceWorker.enable')
    const message = {
      title: 'トマトが出ています',
      body: '9:05現在',
      url: '/stands/1',
      tag: 'out:1',
    }
    const delivery = {
      origin: town.url,
      registrationId: await registered,
      data: JSON.stringify(message),
    }
    await session.send('ServiceWorker.deliverPushMessage', delivery)
    await session.send('ServiceWorker.deliverPushMessage', delivery)
    const shown = () =>
      page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready
        const registration = await navigator.serviceWorker.getRegistration()
        const notes = (await registration?.getNotifications()) ?? []
        return active ? notes.map(({ title, body, tag }) => ({ title, body, tag })) : []
      })
    await expect
      .poll(shown)
      .toEqual([{ title: message.title, body: message.body, tag: message.tag }])
    await walker.leave()
  })
})
