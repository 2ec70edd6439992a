/** The list of a page under its headings. */
import { highlight } from '#app/features/search/highlight.ts'
import type { NameIn } from '#app/features/places/town-names.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import type { Instant } from '#app/lib/time.ts'
import { entryOf, type Entry } from './entry.ts'
import { SECTION_MESSAGES } from './headline-messages.ts'
import { sectionOf } from './labels.ts'
import { foundIn, stretchesOf, type Listing } from './listing.ts'
import { hrefOf, type Search } from './search.ts'

/** `more` leads to all of a section of which the list shows the beginning. */
export type Section = {
  title: string
  entries: Entry[]
  more: { href: string; text: string } | null
}

export function sectionsOf(
  listing: Listing,
  search: Search,
  now: Instant,
  { language, nameIn }: { language: Language; nameIn: NameIn },
): Section[] {
  const { allOpen } = messagesIn(SECTION_MESSAGES, language)
  const stretches = stretchesOf(listing.counts, listing.page)
  const next = {
    event: stretches.event.from,
    stand: stretches.stand.from,
    venue: stretches.venue.from,
  }
  const sections: Section[] = []
  const { standsOpen, standsAhead } = listing.counts
  for (const found of listing.found) {
    const title = sectionOf(found, next[found.kind], listing, language)
    next[found.kind] += 1
    const told = entryOf(foundIn(found, nameIn), listing.range, now, language)
    const entry = withMarks(told, listing.words)
    const last = sections.at(-1)
    if (last?.title === title) last.entries.push(entry)
    else sections.push({ title, entries: [entry], more: null })
    const isCut = !listing.range.momentary && standsOpen > standsAhead
    if (found.kind === 'stand' && next.stand === standsAhead && isCut) {
      const open = { kinds: ['stand' as const], openNow: true, when: null, from: null, to: null }
      const section = sections.at(-1)
      if (section) section.more = { href: hrefOf(search, open), text: allOpen(standsOpen) }
    }
  }
  return sections
}

function withMarks(entry: Entry, words: readonly string[]): Entry {
  if (words.length === 0) return entry
  const marked = highlight(entry.title, words)
  return marked.some(({ hit }) => hit) ? { ...entry, marked } : entry
}
