/** The daily letter: what is out, what is off, what is new. */
import type { Day } from '#app/lib/time.ts'
import type { Change, EventNews, Followed, OutNews } from './news.ts'
import { changeWords, datesWords, outLines, outTitle } from './words.ts'

/** `summary` is all of it in one line; `path` leads to the only thing told, where it is one. */
export type Digest = {
  headline: string
  paragraphs: string[]
  summary: string
  path: string | null
}

/** Of one section: after an import of hundreds nobody reads more. */
const MOST_TOLD = 20

type Item = { title: string; text: string; path: string }

/** What one has to be told, or null when that is nothing. */
export function digestOf(
  {
    followed,
    outs,
    events,
  }: {
    followed: readonly Followed[]
    outs: readonly OutNews[]
    events: readonly { news: EventNews; changes: readonly Change[] }[]
  },
  { today, publicUrl }: { today: Day; publicUrl: string },
): Digest | null {
  const awaited = new Set(
    followed.filter(({ kind }) => kind === 'produce').map(({ subject }) => subject),
  )
  const out = outs.map((one) => ({
    title: outTitle(one, awaited),
    text: outLines(one).join('\n'),
    path: `/stands/${one.standId}`,
  }))
  const told = events.flatMap(({ news, changes }) => itemOf(news, changes, today) ?? [])
  const changed = told.filter(({ isNew }) => !isNew)
  const fresh = told.filter(({ isNew }) => isNew)
  const items = [...out, ...changed, ...fresh]
  const [first] = items
  if (!first) return null
  const lead = first === fresh[0] ? `新しいイベント${first.title}` : first.title
  return {
    headline: items.length > 1 ? `${lead} ほか${items.length - 1}件` : lead,
    paragraphs: [
      ...section('いま出ているもの', out, publicUrl),
      ...section('中止・変更', changed, publicUrl),
      ...section('新しいイベント', fresh, publicUrl),
    ],
    summary: items.map(({ title }) => title).join('、'),
    path: items.length === 1 ? first.path : null,
  }
}

function itemOf(
  news: EventNews,
  changes: readonly Change[],
  today: Day,
): (Item & { isNew: boolean }) | null {
  const { title } = news
  const path = `/events/${news.id}`
  const isNew = changes.some(({ what }) => what === 'new')
  if (isNew && news.status === 'published') {
    return { title: `「${title}」`, text: `${title}\n${datesWords(news, today)}`, path, isNew }
  }
  // What was called off before anybody heard of it is no news.
  if (isNew) return null
  const relevant: readonly Change[] =
    news.status === 'cancelled' ? changes.filter(({ what }) => what === 'cancelled') : changes
  const words = new Set(
    relevant.map((change) => changeWords(change, news, today)).filter((line) => line !== null),
  )
  if (words.size === 0) return null
  const off = news.status === 'cancelled'
  return {
    title: `「${title}」${off ? '中止' : '変更'}のお知らせ`,
    text: [title, ...words].join('\n'),
    path,
    isNew: false,
  }
}

function section(title: string, items: readonly Item[], publicUrl: string): string[] {
  if (items.length === 0) return []
  const told = items.slice(0, MOST_TOLD).map(({ text, path }) => `${text}\n${publicUrl}${path}`)
  const rest = items.length - told.length
  return [
    `■ ${title}`,
    ...told,
    ...(rest > 0 ? [`ほか${rest}件は、こちらから：\n${publicUrl}/?when=all`] : []),
  ]
}
