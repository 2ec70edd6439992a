/** What every feed says of an event, and of itself. */
import { formatDays, formatTimes, UNKNOWN_TIME } from '#app/features/calendar/format.ts'
import { ARRANGING, placeWords } from '#app/features/discovery/entry.ts'
import {
  feeToText,
  rainToText,
  scheduleToText,
  signUpToText,
} from '#app/features/events/description.ts'
import type { EventWithOccurrences, Occurrence } from '#app/features/events/event.ts'
import { OCCURRENCE_LABELS, TYPE_LABELS } from '#app/features/events/labels.ts'
import type { PublicPlace, PublicPlaces } from '#app/features/events/public-place.ts'
import type { Day } from '#app/lib/time.ts'
import { truncate } from '#app/lib/japanese.ts'

/** So many events stand in a feed; `page` leads to the next ones. */
export const FEED_SIZE = 500
const LONGEST_BODY = 2000

/** Events are given away under this licence, save for what came from elsewhere under its own. */
export const LICENCE = {
  name: 'クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
}

export type FeedEvent = { event: EventWithOccurrences; places: PublicPlaces }

/** The feed itself. `url` is its own address, `home` the page that shows the same. */
export type Channel = { title: string; url: string; home: string; publicUrl: string }

export function eventUrl({ id }: { id: string }, publicUrl: string): string {
  return `${publicUrl}/events/${id}`
}

/** 「【中止】見本の朝市」: many readers show nothing of an entry but its title. */
export function markedTitle(title: string, status: Occurrence['status']): string {
  return plain(status === 'scheduled' ? title : `【${OCCURRENCE_LABELS[status]}】${title}`)
}

/** Where it is in one line; empty where nobody has said. */
export function placeLine(place: PublicPlace): string {
  switch (place.kind) {
    case 'place':
      return plain([place.place.name, place.place.address].filter(Boolean).join('、'))
    case 'arranging':
      return [ARRANGING, placeWords(place, 'ja')].filter(Boolean).join('、')
    case 'online':
    case 'unknown':
      return placeWords(place, 'ja') ?? ''
  }
}

/** Times that a calendar's own fields cannot say: unknown ones, and those of each of several days. */
export function timeNote(date: Pick<Occurrence, 'firstDay' | 'lastDay' | 'start' | 'end'>): string {
  const times = formatTimes(date.start, date.end)
  if (times === null) return UNKNOWN_TIME
  if (date.firstDay === date.lastDay) return ''
  return `${formatDays(date.firstDay, date.lastDay, date.firstDay)} 各日${times}`
}

/** What there is to know besides when and where, a line each. `today` is left unsaid in dates. */
export function factLines({ content, ...event }: EventWithOccurrences, today: Day): string[] {
  const { capacity } = content
  const organizers = [event.organizerName, ...event.coOrganizers.map(({ name }) => name)]
  const line = (term: string, detail: string) => (detail === '' ? '' : `${term}：${detail}`)
  return [
    content.summary,
    truncate(content.body, LONGEST_BODY),
    line('種類', content.types.map((type) => TYPE_LABELS[type]).join('、')),
    line('参加費', feeToText(content.fee, 'ja')),
    line('申し込み', signUpToText(content.signUp, today, 'ja')),
    line('定員', capacity === null ? '' : `${capacity}人`),
    line('対象', content.audience),
    rainToText(content.rain, today, 'ja'),
    line('主催', organizers.join('、')),
    line('問い合わせ', content.contact),
    content.url ?? '',
    event.source ? `出典：${event.source.name}（${event.source.licence}）を加工して作成` : '',
    event.sample ? '見本のイベントです。実在のお店や団体とは関係がありません。' : '',
  ]
    .map(plain)
    .filter((text) => text !== '')
}

/** 「毎週水曜 10:00〜12:00」 for a series; null where the dates say it themselves. */
export function rhythmOf({ content }: EventWithOccurrences, today: Day): string | null {
  return content.schedule?.kind === 'recurring'
    ? scheduleToText(content.schedule, today, 'ja')
    : null
}

/** Without what XML and calendars cannot hold; line ends are `\n`. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .trim()
}
