import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { isStaff } from '#app/features/organizations/actor.ts'
import { attributionText } from '#app/features/places/base-layer.ts'
import { useFailedRequest } from '#app/failed-request.ts'
import { noticeOf } from '#app/notices.ts'
import { findAsker } from '#app/session.server.ts'
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '#app/lib/language.ts'
import { isInAllLanguages } from '#app/language-choice.ts'
import { MESSAGES } from '#app/messages.ts'
import { DraftSweep } from '#app/ui/draft-keeper.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { OfflineNote } from '#app/ui/offline-note.tsx'
import { SITE_MESSAGES } from '#app/ui/messages.ts'
import { LanguageSwitch } from '#app/ui/language-switch.tsx'
import { Furigana, labelsIn, LanguageProvider, useLabels, useWords } from '#app/ui/words.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import styles from '#app/ui/styles.css?url'

/** What breaks in the frame itself; what breaks within it is told inside it. */
export { ErrorBoundary } from './frame.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/icons/192.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const language = data?.language ?? 'ja'
  return [
    { title: labelsIn(SITE_MESSAGES, language).name },
    { name: 'description', content: labelsIn(MESSAGES, language).siteDescription },
  ]
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await findAsker({ request, context })
  return {
    language: context.language,
    signedIn: asker?.name ?? null,
    staff: isStaff(asker),
    notice: noticeOf(new URL(request.url).searchParams.get('notice'), context.language),
    publicUrl: context.settings.publicUrl,
    attribution: attributionText(context.town),
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const framed = useLocation().pathname.startsWith('/embed/')
  const language = useRouteLoaderData<typeof loader>('root')?.language ?? 'ja'
  return (
    <html lang={LANGUAGE_TAGS[language]} data-failed-request={useFailedRequest()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#ffffff" />
        <Meta />
        <Canonical />
        <Links />
        {framed ? <base target="_blank" /> : null}
      </head>
      <body className="flex flex-col">
        <LanguageProvider value={language}>
          {framed ? <main id="main">{children}</main> : <SitePage>{children}</SitePage>}
        </LanguageProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

function SitePage({ children }: { children: ReactNode }) {
  const words = useWords(MESSAGES)
  return (
    <>
      <a
        href="#main"
        className="absolute top-0 left-2 z-1200 -translate-y-full bg-white px-4 py-2 focus:translate-y-2"
      >
        {words.toContent}
      </a>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 py-5 md:py-8">
        {children}
      </main>
      <SiteFooter />
    </>
  )
}

/** Opened by a link that only one person has, or by whoever is signed in. */
const PRIVATE_PATHS = /^\/(?:a|s|account|desk|follow|my)(?:\/|$)/

/** The page's one address: without what narrows it down, and none for what only a link opens. */
function Canonical() {
  const data = useRouteLoaderData<typeof loader>('root')
  const error = useRouteError()
  const { pathname } = useLocation()
  const nowhere = useMatches().some(({ id }) => id === 'routes/nowhere')
  if (!data || error || nowhere || PRIVATE_PATHS.test(pathname)) return null
  const address = `${data.publicUrl}${pathname}`
  const addressIn = (language: Language) =>
    language === 'ja' ? address : `${address}?lang=${language}`
  return (
    <>
      <link rel="canonical" href={addressIn(data.language)} />
      {isInAllLanguages(pathname)
        ? LANGUAGES.map((language) => (
            <link
              key={language}
              rel="alternate"
              hrefLang={LANGUAGE_TAGS[language]}
              href={addressIn(language)}
            />
          ))
        : null}
    </>
  )
}

export default function Root() {
  const { notice } = useLoaderData<typeof loader>()
  return (
    <>
      <OfflineNote />
      <DraftSweep done={notice?.tone === 'success'} />
      {notice ? (
        <Notice tone={notice.tone} live className="mb-5">
          <Furigana text={notice.text} />
        </Notice>
      ) : null}
      <Outlet />
    </>
  )
}

function SiteHeader() {
  const data = useRouteLoaderData<typeof loader>('root')
  const { pathname, search } = useLocation()
  const words = useWords(MESSAGES)
  const labels = useLabels(MESSAGES)
  const entries = [
    {
      href: '/',
      label: words.find,
      path: 'M10 3a7 7 0 1 0 4.3 12.5l5.6 5.6 1.6-1.6-5.6-5.6A7 7 0 0 0 10 3Zm0 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z',
    },
    {
      href: '/requests/new',
      label: words.findVenue,
      path: 'M3 4h18v16H3Zm2.2 2.2v11.6h13.6V6.2ZM11 8h2v3h3v2h-3v3h-2v-3H8v-2h3Z',
    },
    data?.signedIn
      ? {
          href: '/my',
          label: words.mine,
          path: 'M12 3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm0 11c-5 0-8.5 2.5-8.5 7h17c0-4.5-3.5-7-8.5-7Z',
        }
      : {
          href: '/my',
          label: words.post,
          path: 'M4 20l1-5L16 4l4 4L9 19Zm3-3.6 9-9.2L14.8 6 6.5 15.5Z',
        },
    data?.staff
      ? {
          href: '/desk',
          label: words.desk,
          path: 'M3 9h18v2.2h-2V20h-2.2v-5H7.2v5H5v-8.8H3ZM9 4h6v3.5H9Z',
        }
      : null,
    data?.signedIn
      ? null
      : {
          href: '/account/sign-in',
          label: words.signIn,
          path: 'M12 3h8v18h-8v-2.2h5.8V5.2H12ZM10 7l5 5-5 5v-3.9H3v-2.2h7Z',
        },
  ].filter((entry) => entry !== null)
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-8 px-4">
        <a href="/" className="flex min-h-14 items-center text-ink no-underline hover:text-ink">
          <Wordmark />
        </a>
        {isInAllLanguages(pathname) ? <LanguageSwitch query={search} /> : null}
        <nav aria-label={labels.mainPages} className="thumb-bar sm:ml-auto">
          <ul className="flex justify-around sm:gap-1">
            {entries.map((entry) => (
              <li key={entry.href} className="flex-1 sm:flex-none">
                <a
                  href={entry.href}
                  aria-current={isCurrent(entry.href, pathname) ? 'page' : undefined}
                  className="flex min-h-14 flex-col items-center justify-center px-2 text-xs text-ink no-underline hover:bg-primary-soft hover:text-primary aria-[current=page]:font-700 aria-[current=page]:text-primary aria-[current=page]:shadow-[inset_0_-3px_0_currentColor] sm:px-3 sm:text-base"
                >
                  <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 sm:hidden">
                    <path d={entry.path} fill="currentColor" />
                  </svg>
                  {entry.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

function isCurrent(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname.startsWith(href)
}

function SiteFooter() {
  const data = useRouteLoaderData<typeof loader>('root')
  const words = useWords(MESSAGES)
  const entries = [
    { href: '/about', label: words.about },
    { href: '/saved', label: words.savedThings },
    { href: '/safety', label: words.safety },
    { href: '/about/matching', label: words.aboutMatching },
    { href: '/about/data', label: words.aboutData },
    { href: '/about/privacy', label: words.aboutPrivacy },
  ]
  return (
    <footer className="thumb-space mt-12 border-t border-line bg-paper">
      <div className="mx-auto w-full max-w-6xl px-4 py-6">
        <ul className="flex flex-wrap gap-x-6 print:hidden">
          {entries.map((entry) => (
            <li key={entry.href}>
              <a href={entry.href} className="inline-block py-2.5 text-ink hover:text-primary">
                {entry.label}
              </a>
            </li>
          ))}
        </ul>
        {data ? (
          <p className="mt-2 text-sm text-ink-soft">
            {words.sources}
            <span lang="ja">{data.attribution}</span>
          </p>
        ) : null}
      </div>
    </footer>
  )
}
