/** Looking for things, in words: chips, headings, and what could not be read. */
import { formatDay, formatDays } from '#app/features/calendar/format.ts'
import type { Counts, Found, Listing } from './listing.ts'
import type { Range } from './range.ts'
import type { FoundKind, Parameter, Search, Warning, When } from './search.ts'

export const WHEN_LABELS: Record<When, string> = {
  now: 'いま',
  today: '今日',
  tomorrow: '明日',
  weekend: '週末',
  week: '1週間',
  month: '1か月',
  all: 'これから全部',
}

export const KIND_LABELS: Record<FoundKind, string> = {
  event: 'イベント',
  stand: '直売所',
  venue: '会場',
}

const PARAMETER_LABELS: Record<Parameter, string> = {
  q: 'ことば',
  when: 'いつ',
  from: '始まりの日',
  to: '終わりの日',
  kind: '種類',
  type: 'イベントの種類',
  category: '分類',
  theme: 'テーマ',
  area: 'エリア',
  near: '近くの地点',
  within: '近さ',
  bbox: '地図の範囲',
  open: '開いているか',
  access: '場所の設備',
  free: '参加費',
  page: 'ページ',
  lang: 'ことばの種類',
}

/** 「いつの「someday」は読み取れなかったため、条件に入れていません。」 */
export function warningText({ parameter, value }: Warning): string {
  return `${PARAMETER_LABELS[parameter]}の「${value}」は読み取れなかったため、条件に入れていません。`
}

/** The page's heading: what there is to be had, in one sentence. */
export function headline(search: Search, { counts, range }: Pick<Listing, 'counts' | 'range'>) {
  const all = counts.events + counts.stands + counts.venues
  if (search.q !== '') {
    return all === 0
      ? `「${search.q}」は見つかりませんでした`
      : `「${search.q}」で${all}件見つかりました`
  }
  if (all === 0) return `${spanWords(search, range)}は見つかりませんでした`
  const scope = scopeWords(search)
  if (isWholeLook(search) && scope === null) return todayWords(counts)
  if (range.momentary) return `いま${counts.events + counts.standsOpen}か所で開いています`
  const parts = [
    counts.events > 0 ? `イベント${counts.events}件` : null,
    counts.stands > 0 ? `直売所${counts.stands}か所` : null,
    counts.events + counts.stands === 0 ? `会場${counts.venues}か所` : null,
  ]
  const found = parts.filter((part) => part !== null).join('、')
  return `${scope ?? spanWords(search, range)}は${found}`
}

/** 「この近く」; null where the whole town is meant. */
function scopeWords({ near, bbox, areas }: Search): string | null {
  if (near) return 'この近く'
  if (bbox) return '地図の範囲'
  return areas.length > 0 ? 'このエリア' : null
}

/** Whether the search leaves everything of today in, so that today can be spoken of as a whole. */
function isWholeLook(search: Search): boolean {
  return (
    (search.when === null || search.when === 'today') &&
    search.from === null &&
    search.to === null &&
    search.kinds.length === 0
  )
}

function todayWords({ heldToday, standsOpen, events, eventsToday }: Counts): string {
  if (heldToday > 0 && standsOpen > 0) {
    return `今日はイベント${heldToday}件、直売所${standsOpen}か所が営業中`
  }
  if (heldToday > 0) return `今日は${heldToday}件のイベントがあります`
  if (standsOpen > 0) return `いま${standsOpen}か所の直売所が開いています`
  const later = events - eventsToday
  return later > 0 ? `今日は静かな日。これから${later}件あります` : '今日は静かな日です'
}

/** 「今日」, 「11月22日（日）〜30日（月）」. */
export function spanWords(search: Search, range: Range): string {
  if (range.momentary) return 'いま'
  if (search.from !== null || search.to !== null) {
    const { firstDay, lastDay, today } = range
    return lastDay === null
      ? `${formatDay(firstDay, today)}から`
      : formatDays(firstDay, lastDay, today)
  }
  const words: Record<When, string> = {
    ...WHEN_LABELS,
    weekend: '今週末',
    week: 'これから1週間',
    month: 'これから1か月',
    all: 'これから',
  }
  return words[search.when ?? 'week']
}

/** The heading over a stretch of the list. */
export function sectionOf(found: Found, index: number, listing: Listing): string {
  const { range, counts } = listing
  switch (found.kind) {
    case 'event': {
      if (range.momentary) return '開催中のイベント'
      if (range.firstDay !== range.today) return 'イベント'
      return index < counts.eventsToday ? '今日のイベント' : '明日からのイベント'
    }
    case 'stand':
      if (range.firstDay > range.today) return '直売所'
      if (range.momentary) return 'いま開いている直売所'
      return index < counts.standsAhead ? 'いま開いている直売所' : 'ほかの直売所'
    case 'venue':
      return 'イベントに使える会場'
  }
}
