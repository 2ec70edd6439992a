/** The filters of the desk's lists in the address: `?kind=&area=&organization=&q=`. */
import { QUEUES, type Filter, type Queue } from './queue.ts'

export type DeskSearch = Filter & { kind: Queue | null }

const LONGEST = 100

/** Unknown values ask for nothing. */
export function readDeskSearch(params: URLSearchParams): DeskSearch {
  return {
    ...readFilter(params),
    kind: QUEUES.find((queue) => queue === params.get('kind')) ?? null,
  }
}

export function readFilter(params: URLSearchParams): Filter {
  const word = (name: string) => {
    const value = params.get(name)?.trim().slice(0, LONGEST) ?? ''
    return value === '' ? null : value
  }
  return { q: word('q') ?? '', area: word('area'), organization: word('organization') }
}

/** One of a closed list, or null: 「すべて」. */
export function readChoice<T extends string>(
  params: URLSearchParams,
  name: string,
  choices: readonly T[],
): T | null {
  return choices.find((choice) => choice === params.get(name)) ?? null
}

export function isFiltering(filter: Filter): boolean {
  return filter.q !== '' || filter.area !== null || filter.organization !== null
}

/** The address of a list with these filters; what is null or empty is left out. */
export function hrefWith(path: string, params: Record<string, string | null>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== '') query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
