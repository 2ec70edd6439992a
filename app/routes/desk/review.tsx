import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAreaNames } from '#app/features/desk/area.queries.server.ts'
import { FilterBar } from '#app/features/desk/components/filter-bar.tsx'
import { EventLine } from '#app/features/desk/components/queue-lines.tsx'
import { listEventsAtDesk } from '#app/features/desk/event.queries.server.ts'
import { NONE_MATCH, REVIEW_STATE_LABELS } from '#app/features/desk/labels.ts'
import { filterLines, organizationsOf } from '#app/features/desk/queue.ts'
import { hrefWith, readChoice, readFilter } from '#app/features/desk/search.ts'
import { requireStaff } from '#app/session.server.ts'
import { EmptyState } from '#app/ui/card.tsx'
import { Tabs } from '#app/ui/way.tsx'
import { hereOf } from './waiting.ts'

export const meta = () => [{ title: 'イベントの確認｜協会デスク｜道草コモンズ' }]

const STATES = ['review', 'new', 'returned'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { searchParams } = new URL(request.url)
  const filter = readFilter(searchParams)
  const state = readChoice(searchParams, 'state', STATES) ?? 'review'
  const areas = await listAreaNames(context.db)
  const { review, fresh, returned } = await listEventsAtDesk(context.db, areas, context.now)
  const lines = { review, new: fresh, returned }
  return {
    filter,
    state,
    counts: { review: review.length, new: fresh.length, returned: returned.length },
    lines: filterLines(lines[state], filter),
    areas: [...areas].map(([id, name]) => ({ id, name })),
    organizations: organizationsOf(lines[state]),
    at: { now: context.now, to: hereOf(request) },
  }
}

export default function Review() {
  const { filter, state, counts, lines, areas, organizations, at } = useLoaderData<typeof loader>()
  return (
    <div className="flex flex-col gap-5">
      <h1 className="brushed">
        {counts.review === 0
          ? '確認を待っているイベントはありません'
          : `${counts.review}件のイベントが確認を待っています`}
      </h1>
      <Tabs
        label="状態"
        tabs={STATES.map((each) => ({
          href: hrefWith('/desk/review', { state: each === 'review' ? null : each }),
          label: REVIEW_STATE_LABELS[each],
          count: counts[each],
          current: each === state,
        }))}
      />
      <FilterBar
        path="/desk/review"
        filter={filter}
        areas={areas}
        organizations={organizations}
        keep={{ state: state === 'review' ? null : state }}
      />
      {lines.length === 0 ? (
        <EmptyState title={counts[state] > 0 ? NONE_MATCH : 'いまはありません'} />
      ) : (
        <ul className="border-t border-line">
          {lines.map((line) => (
            <EventLine key={line.id} line={line} state={state} at={at} />
          ))}
        </ul>
      )}
    </div>
  )
}
