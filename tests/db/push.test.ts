import { execFileSync } from 'node:child_process'
import { createECDH, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import webPush from 'web-push'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pushSender } from '#app/features/follow/push-sender.server.ts'
import { isKnownService, isQuiet, pushBody } from '#app/features/follow/push.ts'
import { post } from '#app/features/outbox/commands.server.ts'
import { deliverOutbox } from '#app/features/outbox/delivery.server.ts'
import { addHours } from '#app/lib/time.ts'
import { buildDevice, buildFollower } from '#tests/support/builders/follow.ts'
import { onSqlite } from '#tests/support/databases.ts'
import { decryptMessage } from '#tests/support/push-message.ts'

const NOW = '2026-11-22T01:00:00.000Z'
const MESSAGE = {
  title: 'トマトが出ています',
  body: '見本農園 直売所（9:05現在）',
  url: '/stands/1',
  tag: 'out:1',
}

type Received = { path: string; headers: Record<string, unknown>; body: Buffer }

onSqlite('A message for a device', (town) => {
  let folder: string
  let service: Server
  let origin: string
  let certificate: string
  const received: Received[] = []
  const keys = webPush.generateVAPIDKeys()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'michikusa-push-'))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const request = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'
    const name = '-subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1'
    execFileSync('openssl', [...`${request} ${name}`.split(' '), '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    })
    certificate = readFileSync(cert, 'utf8')
    service = createServer({ key: readFileSync(key), cert: certificate }, (request, answer) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const path = request.url ?? ''
        received.push({ path, headers: request.headers, body: Buffer.concat(chunks) })
        answer.writeHead(/gone/.test(path) ? 410 : /busy/.test(path) ? 503 : 201).end()
      })
    })
    await new Promise<void>((resolve) => {
      service.listen(0, '127.0.0.1', () => resolve())
    })
    origin = `https://127.0.0.1:${(service.address() as AddressInfo).port}`
  })
  afterAll(() => {
    service.close()
    rmSync(folder, { recursive: true })
  })

  const deliver = (now = NOW, agent = new Agent({ ca: certificate })) =>
    deliverOutbox(
      town.db,
      pushSender(town.db, { keys, contact: 'mailto:info@example.jp', clock: () => now, agent }),
      now,
      'push',
    )

  /** A browser of somebody without an address, with a message that waits for it. */
  async function subscribed(path: string, email: string | null = null) {
    const pair = createECDH('prime256v1')
    pair.generateKeys()
    const auth = randomBytes(16)
    const deviceId = await buildDevice(
      town.db,
      await buildFollower(town.db, { email, topics: [{ kind: 'search', subject: 'free=1' }] }),
      {
        endpoint: `${origin}${path}`,
        p256dh: pair.getPublicKey().toString('base64url'),
        auth: auth.toString('base64url'),
      },
    )
    const message = {
      channel: 'push' as const,
      recipient: deviceId,
      subject: MESSAGE.title,
      body: pushBody(MESSAGE),
      dedupeKey: `follow-push:${deviceId}:out:1`,
      usefulUntil: addHours(NOW, 2),
    }
    await post(town.db, [message], NOW)
    return { pair, auth }
  }

  it('arrives encrypted for that device alone, signed by this server, and for as long as it is of use', async () => {
    const { pair, auth } = await subscribed('/first')
    expect(await deliver()).toEqual({ sent: 1, failed: 0 })
    expect(await deliver()).toEqual({ sent: 0, failed: 0 })
    const own = received.filter(({ path }) => path === '/first')
    expect(own).toHaveLength(1)
    const { headers, body } = own[0] as Received
    expect(headers).toMatchObject({ ttl: '7200', 'content-encoding': 'aes128gcm' })
    expect(body.includes('トマト')).toBe(false)
    expect(JSON.parse(decryptMessage(body, { pair, auth }))).toEqual(MESSAGE)
    const [, token = '', key] =
      /^vapid t=([^,]+), ?k=(.+)$/.exec(String(headers['authorization'])) ?? []
    expect(key).toBe(keys.publicKey)
    const claims = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    ) as object
    expect(claims).toMatchObject({ aud: origin, sub: 'mailto:info@example.jp' })
  })

  it('is kept and tried again while the service is busy', async () => {
    await subscribed('/busy')
    expect(await deliver()).toEqual({ sent: 0, failed: 1 })
    const [row] = await town.db.selectFrom('outbox_message').selectAll().execute()
    expect(row).toMatchObject({ sent_at: null, attempts: 1 })
    expect(await town.db.selectFrom('push_device').select('id').execute()).toHaveLength(1)
    expect(await deliver(addHours(NOW, 2))).toEqual({ sent: 0, failed: 0 })
  })

  it('ends a device that is gone, and whoever was told by nothing else', async () => {
    await subscribed('/gone/1')
    await subscribed('/gone/2', 'hanako@example.jp')
    expect(await deliver()).toEqual({ sent: 2, failed: 0 })
    expect(await town.db.selectFrom('push_device').select('id').execute()).toEqual([])
    expect(await town.db.selectFrom('outbox_message').select('id').execute()).toEqual([])
    const left = await town.db.selectFrom('follower').select('email').execute()
    expect(left).toEqual([{ email: 'hanako@example.jp' }])
  })

  it('is handed to no service whose certificate nobody vouches for', async () => {
    await subscribed('/stranger')
    expect(await deliver(NOW, new Agent())).toEqual({ sent: 0, failed: 1 })
    expect(received.some(({ path }) => path === '/stranger')).toBe(false)
  })
})

it.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=abc', true],
  ['http://fcm.googleapis.com/abc', false],
  ['https://fcm.googleapis.com:8443/abc', false],
  ['https://me@fcm.googleapis.com/abc', false],
  ['https://fcm.googleapis.com.example.jp/abc', false],
  ['https://evil-push.apple.com.example.jp/', false],
  ['https://127.0.0.1/', false],
  ['https://localhost/', false],
  ['https://169.254.169.254/latest/', false],
  ['file:///etc/passwd', false],
  ['', false],
])('a browser may name %s as its service: %s', (endpoint, known) => {
  expect(isKnownService(endpoint)).toBe(known)
})

it.each([
  ['20:59', false],
  ['21:00', true],
  ['00:00', true],
  ['06:59', true],
  ['07:00', false],
])('at %s in Japan it is quiet: %s', (clock, quiet) => {
  expect(isQuiet(new Date(`2026-11-22T${clock}:00+09:00`).toISOString())).toBe(quiet)
})

it('is cut to what every service takes, and never within a letter', () => {
  const long = { ...MESSAGE, title: '🍅'.repeat(20_000), body: 'あ'.repeat(40_000) }
  const body = pushBody(long)
  expect(Buffer.byteLength(body)).toBeLessThan(3000)
  expect(body).not.toMatch(/\p{Surrogate}/u)
})
