/**
 * Pages kept for everybody who is not signed in: until something is written, until the moment at
 * which the page changes by itself, and until others need the room.
 */
import { addMinutes, dayOf, instantAt, type Instant } from '#app/lib/time.ts'

export type Kept<Page> = { page: Page; from: Instant; until: Instant; bytes: number }

export type PageCache<Page> = {
  readonly bytes: number
  /** The page that is still true after `count` writes, at `now`. */
  find(address: string, count: number, now: Instant): Page | undefined
  /** `count`: the writes that had been committed before the page was made. */
  keep(address: string, count: number, kept: Kept<Page>): void
  /** A page that is kept has become heavier: it was compressed. */
  grow(address: string, page: Page, bytes: number): void
}

/** `mostBytes` for all pages together; those that nobody has asked for the longest go first. */
export function createPageCache<Page>(mostBytes: number): PageCache<Page> {
  // A map keeps the order in which its keys came: the first is the one nobody has asked for longest.
  const pages = new Map<string, Kept<Page>>()
  let bytes = 0
  let newest = 0

  const drop = (address: string) => {
    bytes -= pages.get(address)?.bytes ?? 0
    pages.delete(address)
  }
  const makeRoom = () => {
    for (const address of pages.keys()) {
      if (bytes <= mostBytes) return
      drop(address)
    }
  }
  const hearOf = (count: number) => {
    if (count <= newest) return
    newest = count
    pages.clear()
    bytes = 0
  }

  return {
    get bytes() {
      return bytes
    },
    find(address, count, now) {
      hearOf(count)
      const kept = pages.get(address)
      if (!kept) return undefined
      if (now < kept.from || now >= kept.until) {
        drop(address)
        return undefined
      }
      pages.delete(address)
      pages.set(address, kept)
      return kept.page
    },
    keep(address, count, kept) {
      hearOf(count)
      if (count < newest || kept.bytes > mostBytes) return
      drop(address)
      pages.set(address, { ...kept })
      bytes += kept.bytes
      makeRoom()
    },
    grow(address, page, more) {
      const kept = pages.get(address)
      if (kept?.page !== page) return
      kept.bytes += more
      bytes += more
      makeRoom()
    },
  }
}

/**
 * When a page made at `now` ends: at the moment that it names itself, at the next full minute where it
 * names none, and with the day in any case.
 */
export function endOf(now: Instant, named: Instant | null): Instant {
  const minute = `${addMinutes(now, 1).slice(0, 16)}:00.000Z`
  const midnight = instantAt(dayOf(now), '24:00')
  const moment = named ?? minute
  return moment < midnight ? moment : midnight
}
