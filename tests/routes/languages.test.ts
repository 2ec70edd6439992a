import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGE_COOKIE } from '#app/language-choice.ts'
import { LANGUAGES } from '#app/lib/language.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { startTown, type RunningTown } from '#tests/support/server.ts'
import { visit } from '#tests/support/visitor.ts'

const AT = '2026-11-22T01:00:00.000Z'
const LATIN = 'Sample'

describe('Public pages speak', { timeout: 60_000 }, () => {
  let town: RunningTown
  let addresses: string[]

  /** What people have posted is in Latin letters: all Japanese is the house's own. */
  beforeAll(async () => {
    town = await startTown({
      at: AT,
      seed: async (db) => {
        const organizationId = await buildOrganization(db, { name: LATIN, summary: LATIN })
        const town = { area_id: 'koganei-area-nukui-kita', station_name: '武蔵小金井' }
        const near = { ...town, station_minutes: 9 }
        const placeId = await buildPlace(db, { name: LATIN, address: LATIN, ...near })
        const event = await buildEvent(db, {
          organizationId,
          title: LATIN,
          day: '2026-11-22',
          placeMode: 'free',
          placeId,
        })
        const online = await buildEvent(db, {
          organizationId,
          title: 'Online',
          placeMode: 'online',
        })
        const cancelled = await buildEvent(db, {
          organizationId,
          title: 'Cancelled',
          status: 'cancelled',
        })
        const place = { name: LATIN, address: LATIN, ...near }
        const standId = await buildStand(db, {
          place,
          farmer_id: organizationId,
          summary: LATIN,
        })
        const venueId = await buildVenue(db, {
          place,
          host_id: organizationId,
          summary: LATIN,
          themes: '[]',
        })
        addresses = [
          '/events/nowhere',
          `/events/${event.id}`,
          `/events/${online.id}`,
          `/events/${cancelled.id}`,
          `/stands/${standId}`,
          `/venues/${venueId}`,
          `/organizations/${organizationId}`,
          '/',
          '/?when=all&q=Sample',
          '/?q=nothing-like-it',
          '/?when=someday',
          '/?kind=venue',
          '/calendar?view=month',
          '/calendar?view=week',
          '/embed/map',
          '/safety',
          '/offline',
          '/saved',
          '/follow',
          '/follow?q=Sample',
          '/follow/mine',
          '/about',
          '/about/matching',
          '/about/data',
          '/about/privacy',
        ]
      },
    })
  }, 60_000)
  afterAll(() => town.stop())

  it('English without a word of Japanese', async () => {
    for (const path of addresses) {
      const { html } = await visit(town, inLanguage(path, 'en'))
      const left = [...textsOf(html), ...labelsOf(html)].filter((text) => JAPANESE.test(text))
      expect.soft([path, tagOf(html), left]).toEqual([path, 'en', []])
    }
  })

  it('やさしい日本語 with readings, and no mark of them is left', async () => {
    for (const path of addresses) {
      const { html } = await visit(town, inLanguage(path, 'easy'))
      const shown = withoutScripts(html)
      const isMarked = /[\uFFF9-\uFFFB《》]/.test(shown)
      const unread = textsOf(
        shown.replaceAll(
          /<title>.*?<\/title>|<ruby>.*?<\/ruby>|<(option|textarea).*?<\/(?:option|textarea)>/gs,
          '',
        ),
      ).filter((text) => /\p{Script=Han}/u.test(text))
      expect
        .soft([path, tagOf(html), shown.includes('<rt>'), isMarked, unread])
        .toEqual([path, 'ja-x-easy', true, false, []])
    }
  })

  it('the language that was chosen, from then on', async () => {
    const [path = '/'] = addresses
    const first = await fetch(`${town.url}/?lang=en`)
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(cookie).toBe('michikusa_lang=en')
    expect(tagOf((await visit(town, path, { cookie })).html)).toBe('en')
    expect(tagOf((await visit(town, path)).html)).toBe('ja')
    const back = await fetch(`${town.url}/?lang=ja`, { headers: { cookie } })
    expect(back.headers.get('set-cookie')).toMatch(/^michikusa_lang=ja;/)
    expect(tagOf(await back.text())).toBe('ja')
  })

  it('of the cookie that keeps the choice, where they tell what is kept', async () => {
    for (const language of LANGUAGES) {
      const { html } = await visit(town, inLanguage('/about/privacy', language))
      expect(html).toContain(LANGUAGE_COOKIE)
    }
  })

  it('of each other to search engines', async () => {
    const { html } = await visit(town, '/?lang=en')
    const links = [
      ...html.matchAll(
        /<link rel="(\w+)"[^>]*?(?:hrefLang="([\w-]+)" )?href="[^"]*\/(\?lang=\w+)?"\/>/g,
      ),
    ]
    expect(links.map(([, rel, tag, query]) => [rel, tag, query])).toEqual([
      ['canonical', undefined, '?lang=en'],
      ['alternate', 'ja', undefined],
      ['alternate', 'ja-x-easy', '?lang=easy'],
      ['alternate', 'en', '?lang=en'],
    ])
  })

  it('Japanese alone at the desk and in the forms of organizers', async () => {
    const { html } = await visit(town, '/account/sign-in?lang=en', {
      cookie: 'michikusa_lang=en',
    })
    expect([tagOf(html), html.includes('lang=easy')]).toEqual(['ja', false])
  })
})

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
/**
 * What says itself that it is Japanese, the other languages by their own names, the site's, and what a
 * sign at the station says: 「Musashi-Koganei (武蔵小金井)」.
 */
const OWN_WORDS =
  /(?<=[a-z]) \([^()<]*\)|<(\w+)[^>]* lang="ja"[^>]*>.*?<\/\1>|<a[^>]* hrefLang="[^>]*>.*?<\/a>|道草コモンズ|（見本）/g

const inLanguage = (path: string, language: string) =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`

const tagOf = (html: string) => /<html lang="([\w-]+)"/.exec(html)?.[1]

function withoutScripts(html: string): string {
  return html.replaceAll(/<script.*?<\/script>|<style.*?<\/style>/gs, '')
}

/** What a reader sees. */
function textsOf(html: string): string[] {
  return withoutScripts(html)
    .replaceAll(OWN_WORDS, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter(Boolean)
}

/** What a reader hears as well: the attributes that are read out. */
function labelsOf(html: string): string[] {
  const attributes = withoutScripts(html).matchAll(
    /(?:aria-label|alt|title|content|placeholder)="([^"]*)"/g,
  )
  return [...attributes].map(([, text = '']) => text)
}
