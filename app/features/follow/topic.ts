/** What one can be told about, and how it stands in an address: `/follow?stand=…`, `/follow?area=…`. */
import { EVERYTHING, readSearch, writeSearch, type Search } from '#app/features/discovery/search.ts'

export const THINGS = ['stand', 'organization', 'event', 'produce'] as const
export type Thing = (typeof THINGS)[number]

/** `subject` is the id of a thing, or the query of a search for events. */
export type Topic = { kind: Thing | 'search'; subject: string }

const ID = /^[\w-]{1,40}$/

/** As many things as one person keeps an eye on; more would be a copy of the town. */
export const MOST_FOLLOWS = 50

/** Reads a query: a thing that is named, else the search; null where neither says anything. */
export function readTopic(query: URLSearchParams, areaIds: readonly string[]): Topic | null {
  for (const kind of THINGS) {
    const id = query.get(kind)
    if (id !== null) return ID.test(id) ? { kind, subject: id } : null
  }
  return topicOfSearch(readSearch(query, areaIds).search)
}

/** The query that reads back as the same topic. */
export function writeTopic({ kind, subject }: Topic): string {
  return kind === 'search' ? subject : `${kind}=${subject}`
}

/**
 * The lasting part of a search: what kind of event, where in town; not the days of that moment, and
 * never the spot at which somebody stood. Null where nothing of that kind is asked for.
 */
export function topicOfSearch(search: Search): Topic | null {
  if (search.kinds.length > 0 && !search.kinds.includes('event')) return null
  const { q, types, categories, themes, areas, access, free } = search
  const lasting: Search = { ...EVERYTHING, q, types, categories, themes, areas, access, free }
  const subject = writeSearch(lasting)
  return subject === '' ? null : { kind: 'search', subject }
}

/** Whether the page of a search has something to be told about: its events, or the crop that it names. */
export function isFollowable(search: Search): boolean {
  return search.q !== '' || topicOfSearch(search) !== null
}
