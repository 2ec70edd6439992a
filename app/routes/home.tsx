import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { useState } from 'react'
import { Finder } from '#app/features/discovery/components/finder.tsx'
import { Nothing } from '#app/features/discovery/components/nothing.tsx'
import { SearchForm } from '#app/features/discovery/components/search-form.tsx'
import { Subscribe } from '#app/features/discovery/components/subscribe.tsx'
import { feedHref, hasFeed } from '#app/features/discovery/feed-address.ts'
import { headline, warningText } from '#app/features/discovery/labels.ts'
import { findListing } from '#app/features/discovery/queries.server.ts'
import { DEFAULT_WITHIN, hrefOf, readSearch, writeSearch } from '#app/features/discovery/search.ts'
import { sectionsOf } from '#app/features/discovery/section.ts'
import { StandWatch } from '#app/features/stands/components/stand-watch.tsx'
import { FollowLink } from '#app/features/follow/components/follow-link.tsx'
import { isFollowable } from '#app/features/follow/topic.ts'
import { bboxAround, contains } from '#app/lib/geo.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Pagination } from '#app/ui/way.tsx'
import { alternate } from './head.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now, town, settings } = context
  const { search, warnings } = readSearch(
    new URL(request.url).searchParams,
    town.areas.map((area) => area.id),
  )
  const listing = await findListing(db, search, now)
  const { page, pages, counts } = listing
  context.holdsUntil?.(listing.changesAt)
  return {
    now,
    search,
    publicUrl: settings.publicUrl,
    warnings: warnings.map(warningText),
    title: headline(search, listing),
    counts,
    sections: sectionsOf(listing, search, now),
    page,
    pages,
    choices: {
      areas: town.areas.map(({ id, name }) => ({ id, name })),
      stations: town.stations
        .filter(({ point }) => contains(town.bbox, point))
        .map(({ name, point }) => ({ name, point })),
    },
    map: {
      bbox:
        search.bbox ??
        (search.near ? bboxAround(search.near, search.within ?? DEFAULT_WITHIN) : town.bbox),
      tileUrl: settings.tileUrl,
      tileAttribution: settings.tileAttribution,
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...(data && hasFeed(data.search)
    ? [
        alternate('ics', feedHref('ics', data.search), 'イベントのカレンダー'),
        alternate('atom', feedHref('atom', data.search), 'イベントの新着（Atom）'),
        alternate('json', feedHref('json', data.search), 'イベントの新着（JSON Feed）'),
      ]
    : []),
  { title: data ? `${data.title}｜道草コモンズ` : '道草コモンズ' },
  {
    name: 'description',
    content:
      '近くのイベント、開いている直売所、イベントに使える会場を、ひとつの地図と一覧でさがせます。',
  },
]

export default function Home() {
  const data = useLoaderData<typeof loader>()
  const { search, sections, counts, page, pages } = data
  const [refusal, setRefusal] = useState('')
  const { revalidate } = useRevalidator()
  return (
    <>
      <h1 className="brushed mb-4">{data.title}</h1>
      <SearchForm search={search} choices={data.choices} onLocateFailed={setRefusal} />
      <output className="block not-empty:mb-4">{refusal}</output>
      <StandWatch since={data.now} onNews={revalidate} />
      {data.warnings.length > 0 ? (
        <Notice tone="warning" className="mb-5">
          {data.warnings.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      ) : null}
      <Finder search={search} sections={sections} map={data.map} seenAt={data.now}>
        {sections.length === 0 ? <Nothing search={search} /> : null}
        {isFollowable(search) ? (
          <FollowLink query={writeSearch(search)}>
            {search.q === ''
              ? 'この条件の新しいイベントのお知らせを受け取る'
              : `「${search.q}」のお知らせを受け取る`}
          </FollowLink>
        ) : (
          <FollowLink query="">新しい情報のお知らせを受け取る</FollowLink>
        )}
        <Pagination
          previous={page > 1 ? hrefOf(search, { page: page - 1 }) : null}
          next={page < pages ? hrefOf(search, { page: page + 1 }) : null}
          label={`${page}／${pages}ページ（全${counts.events + counts.stands + counts.venues}件）`}
        />
        <Subscribe search={search} publicUrl={data.publicUrl} />
      </Finder>
    </>
  )
}
