import type { Agent } from 'node:https'
import webPush from 'web-push'
import type { Mailer } from '#app/features/outbox/mailer.server.ts'
import type { PushKeys } from '#app/lib/env.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { eraseDevice } from './erasure.server.ts'

const PATIENCE_MS = 10_000
/** Seconds for which a service keeps what a device that is switched off has not taken yet. */
const LONGEST_KEPT = 24 * 60 * 60
/** The subscription has ended: the browser was told to, or the device is no more. */
const GONE = new Set([404, 410])

/**
 * Sends the outbox's messages to devices by Web Push (RFC 8030), encrypted for each (RFC 8291) and
 * signed (RFC 8292). A device that is gone is forgotten. `contact` is whom its service may ask.
 */
export function pushSender(
  db: Db,
  {
    keys,
    contact,
    clock,
    agent,
  }: {
    keys: PushKeys
    contact: string
    clock: () => Instant
    agent?: Agent
  },
): Mailer {
  return {
    send: async ({ recipient, body, usefulUntil }) => {
      const device = await db
        .selectFrom('push_device')
        .select(['endpoint', 'p256dh', 'auth'])
        .where('id', '=', recipient)
        .executeTakeFirst()
      if (!device) return
      const { endpoint, ...secrets } = device
      try {
        await webPush.sendNotification({ endpoint, keys: secrets }, body, {
          vapidDetails: { subject: contact, ...keys },
          TTL: secondsUntil(usefulUntil, clock()),
          timeout: PATIENCE_MS,
          ...(agent ? { agent } : {}),
        })
      } catch (error) {
        if (!(error instanceof webPush.WebPushError) || !GONE.has(error.statusCode)) throw error
        await eraseDevice(db, recipient)
      }
    },
    close: () => {},
  }
}

function secondsUntil(until: Instant | null, now: Instant): number {
  if (until === null) return LONGEST_KEPT
  const left = Math.round((Date.parse(until) - Date.parse(now)) / 1000)
  return Math.min(Math.max(left, 0), LONGEST_KEPT)
}
