/** The list of a page under its headings. */
import type { Instant } from '#app/lib/time.ts'
import { entryOf, type Entry } from './entry.ts'
import { sectionOf } from './labels.ts'
import { stretchesOf, type Listing } from './listing.ts'

export function sectionsOf(listing: Listing, now: Instant): { title: string; entries: Entry[] }[] {
  const stretches = stretchesOf(listing.counts, listing.page)
  const next = {
    event: stretches.event.from,
    stand: stretches.stand.from,
    venue: stretches.venue.from,
  }
  const sections: { title: string; entries: Entry[] }[] = []
  for (const found of listing.found) {
    const title = sectionOf(found, next[found.kind], listing)
    next[found.kind] += 1
    const entry = entryOf(found, listing.range, now)
    const last = sections.at(-1)
    if (last?.title === title) last.entries.push(entry)
    else sections.push({ title, entries: [entry] })
  }
  return sections
}
