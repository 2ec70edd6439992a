/** Sortable ids (UUIDv7, RFC 9562) and secrets, made by the application. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A new id; ids made later sort later (to the millisecond). */
export function newId(at: Date = new Date()): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  // Every request takes one, and Node draws the dice of many UUIDs at once.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}

/** The same id for the same words: for things that must be found again (samples, imports). */
export function idFrom(...words: string[]): string {
  const bytes = createHash('sha256').update(words.join('\u0000')).digest().subarray(0, 16)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return format(bytes)
}

export function isId(text: string): boolean {
  return PATTERN.test(text)
}

/** A secret for a link: 160 bits, lower-case letters and digits. */
export function newToken(): string {
  return randomBytes(20).toString('hex')
}

/** What is stored of a secret, so that a leaked database opens no door. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function format(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
