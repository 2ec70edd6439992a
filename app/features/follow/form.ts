/** What a resident hands in to be told: an address, or what a browser says of itself. */
import { z } from 'zod'
import { email } from '#app/features/accounts/form.ts'
import { isKnownService } from './push.ts'

/** `topic` is a query, as in the address of the page. */
const topic = z.string().max(2000)

export const addressForm = z.object({ topic, email })

/** Somebody who is known already only chooses. */
export const topicForm = z.object({ topic })

/**
 * A push subscription (RFC 8291): where to send, the device's public key (an uncompressed point, 65
 * bytes) and the shared secret (16 bytes), both in base64url.
 */
export const deviceForm = z.object({
  topic,
  endpoint: z.string().max(1000).refine(isKnownService),
  p256dh: z.string().regex(/^B[\w-]{86}$/),
  auth: z.string().regex(/^[\w-]{22}$/),
})

export const removalForm = z.object({ id: z.string().max(36) })
