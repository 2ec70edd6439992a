/** One order for all instances that say the same: what the solver meets first may decide between equals. */
import type { RoundInstance } from './round-instance.ts'

export function canonical(instance: RoundInstance): RoundInstance {
  const pair = (two: readonly [string, string]): [string, string] => {
    const [a, b] = two
    return a < b ? [a, b] : [b, a]
  }
  return {
    ...instance,
    organizations: sorted(instance.organizations, ({ id }) => id),
    areas: sorted(instance.areas, ({ id }) => id),
    ties: sorted(instance.ties.map(pair), String),
    venues: sorted(instance.venues, ({ id }) => id).map((venue) => ({
      ...venue,
      allowed: venue.allowed.toSorted(),
      themes: venue.themes.toSorted(),
      open: sorted(venue.open, ({ date, start, end }) => `${date} ${start} ${end}`),
    })),
    booked: sorted(instance.booked, (one) => JSON.stringify(Object.entries(one).sort())),
    requests: sorted(instance.requests, ({ id }) => id).map((request) => ({
      ...request,
      types: request.types.toSorted(),
      themes: request.themes.toSorted(),
      uses: request.uses.toSorted(),
      areas: request.areas.toSorted(),
      windows: sorted(request.windows, (window) => JSON.stringify(Object.entries(window).sort())),
    })),
    bans: sorted(instance.bans, ({ request, venue, date }) => `${request} ${venue} ${date ?? ''}`),
    pins: sorted(instance.pins, ({ request, venue, date }) => `${request} ${venue} ${date ?? ''}`),
    together: sorted(instance.together.map(pair), String),
    apart: sorted(instance.apart.map(pair), String),
  }
}

function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item)
}
