import type { MetaDescriptor } from '@remix-run/node'
import { withoutReadings, type InLanguages, type Language } from '#app/lib/language.ts'
import { SITE_MESSAGES } from '#app/ui/messages.ts'
import { labelsIn } from '#app/ui/words.tsx'

/** What the heads of pages tell machines. */

type Matches = readonly ({ id: string; data: unknown } | undefined)[]

/** The language of the page, as its root says; where not even that could be loaded, nobody does. */
export function languageIn(matches: Matches): Language {
  const root = matches.find((match) => match?.id === 'root')?.data as
    { language: Language } | undefined
  return root?.language ?? 'ja'
}

/** 「見本の朝市｜道草コモンズ」; of a page that has no name of its own, the site's alone. */
export function titleIn(language: Language, name: string | undefined): string {
  const site = labelsIn(SITE_MESSAGES, language).name
  return name ? `${withoutReadings(name)}｜${site}` : site
}

/** 「防災の地図｜道草コモンズ」, and what search engines write under it, in the language of the page. */
export function headOf(
  matches: Matches,
  { title, description }: { title: InLanguages<string>; description?: InLanguages<string> },
): MetaDescriptor[] {
  const language = languageIn(matches)
  const name = { title: titleIn(language, title[language]) }
  if (!description) return [name]
  return [name, { name: 'description', content: withoutReadings(description[language]) }]
}

/** For search engines; as data it needs no leave to run, and its `<` are escaped by the renderer. */
export function linkedData(data: object | null | undefined): MetaDescriptor[] {
  return data ? [{ 'script:ld+json': { ...data } }] : []
}

/**
 * What messengers and social networks show of a link: the words, and the picture beside the page
 * (`card.png`, 1200 × 630). `address` is absolute; null for what not everybody may see.
 */
export function linkPreview(
  address: string | null | undefined,
  { language, title, description }: { language: Language; title: string; description: string },
): MetaDescriptor[] {
  if (!address) return []
  return [
    { property: 'og:site_name', content: titleIn(language, undefined) },
    { property: 'og:locale', content: language === 'en' ? 'en_GB' : 'ja_JP' },
    { property: 'og:type', content: 'article' },
    { property: 'og:url', content: address },
    { property: 'og:title', content: title },
    // A thing without a summary has none, rather than an empty one.
    ...(description === '' ? [] : [{ property: 'og:description', content: description }]),
    { property: 'og:image', content: `${address}/card.png` },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: title },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}

export const FEED_TYPES = {
  ics: 'text/calendar',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const
export type FeedKind = keyof typeof FEED_TYPES

/** The same as the page, for a calendar or a feed reader. */
export function alternate(kind: FeedKind, href: string, title: string): MetaDescriptor {
  return { tagName: 'link', rel: 'alternate', type: FEED_TYPES[kind], href, title }
}
