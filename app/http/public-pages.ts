/** Answers for everybody who is not signed in: from the pages kept, or made and kept. */
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { readWriteCount } from '#db/write-count.server.ts'
import { isCompressible } from './compression.ts'
import type { Dressed } from './finish.ts'
import { answerWith, bytesOf, isForEverybody, keptPage, type KeptPage } from './kept-page.ts'
import { createPageCache, endOf } from './page-cache.ts'

/** The store stays small beside the process itself; a page takes about 100 kB. */
const MOST_BYTES = 64 * 1024 * 1024

export type Asked = { request: Request; address: string; requestId: string; now: Instant }
/** `until`: the moment that the page names for its end. */
export type Made = { answer: Response; until: Instant | null }
/** `finished`: with every header; what could not be kept is as it was made. */
export type Answered = { answer: Response; finished: boolean }
/** Gives an answer to everybody its headers, but those of its encoding. */
type Dress = (answer: Response, path: string) => Promise<Dressed>

export type PublicPages = {
  readonly bytes: number
  /** `make` makes the page, from nothing that belongs to whoever asks. */
  answer(asked: Asked, make: () => Promise<Made>): Promise<Answered>
}

export function openPublicPages(db: Db, dress: Dress, mostBytes = MOST_BYTES): PublicPages {
  const cache = createPageCache<KeptPage>(mostBytes)
  const countWrites = shared(() => readWriteCount(db))
  /** Pages being made, each with what had been written before: many who ask at once wait for one. */
  const making = new Map<string, { count: number; page: Promise<unknown> }>()

  async function reply(page: KeptPage, { request, address, requestId }: Asked): Promise<Answered> {
    const grow = (bytes: number) => cache.grow(address, page, bytes)
    return { answer: await answerWith(page, request, requestId, grow), finished: true }
  }

  async function answer(asked: Asked, make: () => Promise<Made>): Promise<Answered> {
    const { address, now } = asked
    // Without its database the house still has pages to show, and words for those it has not.
    const count = await countWrites().catch(() => null)
    if (count === null) return { ...(await make()), finished: false }
    const known = cache.find(address, count, now)
    if (known) return reply(known, asked)
    const other = making.get(address)
    if (other?.count === count) {
      await other.page.catch(() => null)
      const found = cache.find(address, count, now)
      if (found) return reply(found, asked)
    }
    const page = makePage(asked, count, make)
    const mine = { count, page }
    making.set(address, mine)
    try {
      const made = await page
      return made instanceof Response ? { answer: made, finished: false } : await reply(made, asked)
    } finally {
      if (making.get(address) === mine) making.delete(address)
    }
  }

  /** The page, kept; or the answer itself, where it is not for everybody after all. */
  async function makePage({ address, now }: Asked, count: number, make: () => Promise<Made>) {
    const { answer: made, until } = await make()
    if (!isForEverybody(made)) return made
    const compressible = isCompressible(made.headers.get('content-type'))
    const path = address.split('?', 1)[0] ?? address
    const page = await keptPage(await dress(made, path), compressible)
    const entry = { page, from: now, until: endOf(now, until), bytes: bytesOf(page) }
    cache.keep(address, count, entry)
    return page
  }

  return {
    get bytes() {
      return cache.bytes
    },
    answer,
  }
}

/**
 * One read for all who ask in the same turn of the event loop. It begins after the last of them has
 * asked, so that nobody is told of less than had been written when they asked.
 */
function shared<T>(read: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | undefined
  return () => {
    next ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      next = undefined
      return read()
    })
    return next
  }
}
