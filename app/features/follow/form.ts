/** What a resident hands in to be told: an address, or what a browser says of itself. */
import { z } from 'zod'
import { emailIn } from '#app/features/accounts/form.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { BEGIN_MESSAGES } from './messages.ts'
import { isKnownService } from './push.ts'

const MOST_LETTERS = 2000

/** `topic` is a query, as in the address of the page. */
function topicIn(language: Language) {
  const { chooseAgain } = messagesIn(BEGIN_MESSAGES, language)
  return z.string(chooseAgain).max(MOST_LETTERS, chooseAgain)
}

export function addressFormIn(language: Language) {
  return z.object({ topic: topicIn(language), email: emailIn(language) })
}

/** Somebody who is known already only chooses. */
export function topicFormIn(language: Language) {
  return z.object({ topic: topicIn(language) })
}

/**
 * A push subscription (RFC 8291): where to send, the device's public key (an uncompressed point, 65
 * bytes) and the shared secret (16 bytes), both in base64url.
 */
export const deviceForm = z.object({
  topic: z.string().max(MOST_LETTERS),
  endpoint: z.string().max(1000).refine(isKnownService),
  p256dh: z.string().regex(/^B[\w-]{86}$/),
  auth: z.string().regex(/^[\w-]{22}$/),
})

export const removalForm = z.object({ id: z.string().max(36) })
