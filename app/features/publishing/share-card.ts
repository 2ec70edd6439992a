/** What the picture of a shared link says: a name, two lines, and who is behind it. */
import { formatSpan } from '#app/features/calendar/format.ts'
import type { EventWithOccurrences } from '#app/features/events/event.ts'
import { publicPlaceOn, type PublicPlaces } from '#app/features/events/public-place.ts'
import { placeWords } from '#app/features/discovery/entry.ts'
import { truncate } from '#app/lib/japanese.ts'
import type { Day, Instant } from '#app/lib/time.ts'

export type ShareCard = {
  kind: 'event' | 'venue' | 'stand'
  title: string
  /** 「11月22日（日）10:00〜15:00」, 「見本公園」. */
  lines: string[]
  /** 「中止」, 「会場調整中」. */
  state: string | null
  by: string
  sample: boolean
}

/** As much as is read on a phone, in a line of messages. */
const LONGEST_TITLE = 44
const LONGEST_LINE = 34

/** Of an event the next date and its place, as far as the public may know it. */
export function cardOfEvent(
  event: Pick<
    EventWithOccurrences,
    'content' | 'status' | 'occurrences' | 'organizerName' | 'sample'
  >,
  places: PublicPlaces,
  { today, now }: { today: Day; now: Instant },
): ShareCard {
  const next = event.occurrences.find(({ endsAt }) => endsAt > now) ?? event.occurrences.at(-1)
  const place = next ? publicPlaceOn(places, next.firstDay) : places.general
  const cancelled = event.status === 'cancelled' || next?.status === 'cancelled'
  const state = cancelled
    ? '中止'
    : next?.status === 'postponed'
      ? '延期'
      : place.kind === 'arranging'
        ? '会場調整中'
        : null
  return short({
    kind: 'event',
    title: event.content.title,
    lines: [next ? formatSpan(next, today) : '', placeWords(place, 'ja') ?? ''],
    state,
    by: event.organizerName,
    sample: event.sample,
  })
}

/** Of a place its address as far as it is public, and a sentence. */
export function cardOfPlace(place: Omit<ShareCard, 'state'>): ShareCard {
  return short({ ...place, state: null })
}

function short(card: ShareCard): ShareCard {
  return {
    ...card,
    title: truncate(card.title, LONGEST_TITLE),
    lines: card.lines.filter((line) => line !== '').map((line) => truncate(line, LONGEST_LINE)),
    by: truncate(card.by, LONGEST_LINE),
  }
}
