import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FilterBar } from '#app/features/desk/components/filter-bar.tsx'
import {
  EventLine,
  PlaceLine,
  ProposalLine,
  RequestLine,
} from '#app/features/desk/components/queue-lines.tsx'
import { QueueSection } from '#app/features/desk/components/queue-section.tsx'
import { QUEUE_LABELS } from '#app/features/desk/labels.ts'
import { countsOf, filterWaiting, organizationsOf, QUEUES } from '#app/features/desk/queue.ts'
import { hrefWith, isFiltering, readDeskSearch } from '#app/features/desk/search.ts'
import { requireStaff } from '#app/session.server.ts'
import { Chip } from '#app/ui/badge.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { hereOf, waitingOf } from './waiting.ts'

export const meta = () => [{ title: '協会デスク｜道草コモンズ' }]

/** So many of each queue on the page of all; a queue by itself is whole. */
const FIRST = 8

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const search = readDeskSearch(new URL(request.url).searchParams)
  const waiting = await waitingOf(context)
  const lines = QUEUES.flatMap((queue) => [...waiting[queue]])
  const found = filterWaiting(waiting, search)
  return {
    search,
    waiting: {
      ...found,
      // A place that waits for its host is no work of today.
      places: found.places.filter(({ askedFor }) => askedFor === null),
    },
    total: countsOf(waiting),
    areas: context.town.areas.map(({ id, name }) => ({ id, name })),
    organizations: organizationsOf(lines),
    at: { now: context.now, to: hereOf(request) },
  }
}

export default function DeskHome() {
  const { search, waiting, total, areas, organizations, at } = useLoaderData<typeof loader>()
  const { kind, q, area, organization } = search
  const counts = countsOf(waiting)
  const open = QUEUES.filter((queue) => queue !== 'new').reduce((sum, it) => sum + total[it], 0)
  const hrefOf = (queue: string | null) => hrefWith('/desk', { kind: queue, q, area, organization })
  const shown = QUEUES.filter((queue) => kind === null || kind === queue)
  const first = kind === null ? FIRST : Infinity
  return (
    <div className="flex flex-col gap-6">
      <h1 className="brushed">
        {open === 0 ? '待っている仕事はありません' : `今日は${open}件が待っています`}
      </h1>
      <ul
        className="relative -mx-4 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0"
        aria-label="種類でしぼり込む"
      >
        <li>
          <Chip href={hrefOf(null)} on={kind === null}>
            すべて
          </Chip>
        </li>
        {QUEUES.map((queue) => (
          <li key={queue}>
            <Chip href={hrefOf(queue)} on={kind === queue} count={counts[queue]}>
              {QUEUE_LABELS[queue]}
            </Chip>
          </li>
        ))}
      </ul>
      {total.letters > 0 ? (
        <Notice tone="warning">
          <p>
            届けられていないメールが{total.letters}通あります。
            <a href="/desk/outbox?undelivered=1">メールを見る</a>
          </p>
        </Notice>
      ) : null}
      {total.doubts > 0 ? (
        <Notice>
          <p>
            取り込みで判断を待っている行が{total.doubts}件あります。
            <a href="/desk/import">取り込みを見る</a>
          </p>
        </Notice>
      ) : null}
      <FilterBar
        path="/desk"
        filter={search}
        areas={areas}
        organizations={organizations}
        keep={{ kind }}
      />
      {shown.map((queue) => (
        <QueueSection
          key={queue}
          queue={queue}
          count={counts[queue]}
          shown={Math.min(first, counts[queue])}
          href={hrefOf(queue)}
          filtered={isFiltering(search)}
        >
          {queue === 'review' || queue === 'new'
            ? waiting[queue]
                .slice(0, first)
                .map((line) => <EventLine key={line.id} line={line} state={queue} at={at} />)
            : null}
          {queue === 'places'
            ? waiting.places
                .slice(0, first)
                .map((line) => <PlaceLine key={line.id} line={line} at={at} />)
            : null}
          {queue === 'requests'
            ? waiting.requests
                .slice(0, first)
                .map((line) => <RequestLine key={line.id} line={line} at={at} />)
            : null}
          {queue === 'proposals'
            ? waiting.proposals
                .slice(0, first)
                .map((line) => <ProposalLine key={line.id} line={line} at={at} />)
            : null}
        </QueueSection>
      ))}
    </div>
  )
}
