import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { useState, type ReactNode } from 'react'
import { Finder } from '#app/features/discovery/components/finder.tsx'
import { Nothing } from '#app/features/discovery/components/nothing.tsx'
import { choicesIn } from '#app/features/discovery/choices.ts'
import { ViewTabs } from '#app/features/discovery/components/view-tabs.tsx'
import { SearchForm } from '#app/features/discovery/components/search-form.tsx'
import { Subscribe } from '#app/features/discovery/components/subscribe.tsx'
import { feedHref, hasFeed } from '#app/features/discovery/feed-address.ts'
import { headline, warningText } from '#app/features/discovery/labels.ts'
import { findListing } from '#app/features/discovery/queries.server.ts'
import { isPast } from '#app/features/discovery/range.ts'
import {
  DEFAULT_WITHIN,
  hrefOf,
  kindsOf,
  pastOf,
  readSearch,
  writeSearch,
} from '#app/features/discovery/search.ts'
import { sectionsOf } from '#app/features/discovery/section.ts'
import { namesIn } from '#app/features/places/town-names.ts'
import { StandWatch } from '#app/features/stands/components/stand-watch.tsx'
import { FollowLink } from '#app/features/follow/components/follow-link.tsx'
import { isFollowable } from '#app/features/follow/topic.ts'
import { bboxAround } from '#app/lib/geo.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Pagination } from '#app/ui/way.tsx'
import { Furigana, labelsIn, useWords } from '#app/ui/words.tsx'
import { alternate } from './head.ts'
import { HOME_MESSAGES } from './home-messages.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now, language, town, settings } = context
  const { search, warnings } = readSearch(
    new URL(request.url).searchParams,
    town.areas.map((area) => area.id),
  )
  const listing = await findListing(db, search, now)
  const { page, pages, counts } = listing
  context.holdsUntil?.(listing.changesAt)
  return {
    now,
    language,
    search,
    publicUrl: settings.publicUrl,
    warnings: warnings.map((warning) => warningText(warning, language)),
    title: headline(search, listing, language),
    counts,
    sections: sectionsOf(listing, search, now, { language, nameIn: namesIn(town, language) }),
    page,
    pages,
    past: kindsOf(search).has('event') ? hrefOf(pastOf(search, listing.range)) : null,
    isPast: isPast(listing.range),
    choices: choicesIn(town, language),
    map: {
      bbox:
        search.bbox ??
        (search.near ? bboxAround(search.near, search.within ?? DEFAULT_WITHIN) : town.bbox),
      tileUrl: settings.tileUrl,
      tileAttribution: settings.tileAttribution,
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: '道草コモンズ' }]
  const { search, title, language, isPast } = data
  const labels = labelsIn(HOME_MESSAGES, language)
  const feeds = [
    alternate('ics', feedHref('ics', search), labels.calendar),
    alternate('atom', feedHref('atom', search), labels.atom),
    alternate('json', feedHref('json', search), labels.json),
  ]
  return [
    ...(hasFeed(search) && !isPast ? feeds : []),
    { title: labels.pageTitle(title) },
    { name: 'description', content: labels.description },
  ]
}

export default function Home() {
  const data = useLoaderData<typeof loader>()
  const { search, sections, counts, page, pages } = data
  const words = useWords(HOME_MESSAGES)
  const [refusal, setRefusal] = useState<ReactNode>('')
  const { revalidate } = useRevalidator()
  return (
    <>
      <h1 className="brushed mb-4">
        <Furigana text={data.title} />
      </h1>
      <SearchForm search={search} choices={data.choices} onLocateFailed={setRefusal} />
      <ViewTabs search={search} />
      <output className="block not-empty:mb-4">{refusal}</output>
      <StandWatch since={data.now} onNews={revalidate} />
      {data.warnings.length > 0 ? (
        <Notice tone="warning" className="mb-5">
          {data.warnings.map((text) => (
            <p key={text}>
              <Furigana text={text} />
            </p>
          ))}
        </Notice>
      ) : null}
      <Finder search={search} sections={sections} map={data.map} seenAt={data.now}>
        {sections.length === 0 ? <Nothing search={search} /> : null}
        <Pagination
          previous={page > 1 ? hrefOf(search, { page: page - 1 }) : null}
          next={page < pages ? hrefOf(search, { page: page + 1 }) : null}
          label={words.pages(page, pages, counts.events + counts.stands + counts.venues)}
        />
        <Past href={data.past} upcoming={data.isPast ? hrefOf(search, UPCOMING) : null} />
        {data.isPast ? null : (
          <>
            {isFollowable(search) ? (
              <FollowLink query={writeSearch(search)}>
                {search.q === '' ? words.followSearch : words.followWords(search.q)}
              </FollowLink>
            ) : (
              <FollowLink query="">{words.followAnything}</FollowLink>
            )}
            <Subscribe search={search} publicUrl={data.publicUrl} />
          </>
        )}
      </Finder>
    </>
  )
}

const UPCOMING = { from: null, to: null, kinds: [] }

/** The way to what is over, and back to what is to come. */
function Past({ href, upcoming }: { href: string | null; upcoming: string | null }) {
  const words = useWords(HOME_MESSAGES)
  if (href === null) return null
  return (
    <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
      <a href={href} className="inline-flex min-h-11 items-center">
        {upcoming === null ? words.past : words.longPast}
      </a>
      {upcoming === null ? null : (
        <a href={upcoming} className="inline-flex min-h-11 items-center">
          {words.upcoming}
        </a>
      )}
    </p>
  )
}
