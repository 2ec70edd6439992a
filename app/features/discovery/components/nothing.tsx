import { EVERYTHING, hrefOf, type Search } from '#app/features/discovery/search.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'

/** Nothing was found: the ways out, the one that changes least first. */
export function Nothing({ search }: { search: Search }) {
  const wider = { when: 'month', from: null, to: null, openNow: false } as const
  const bare = { ...EVERYTHING, q: search.q, kinds: search.kinds, when: search.when }
  const narrowed = hrefOf(search) !== hrefOf(bare)
  const soon = search.when !== 'month' && search.when !== 'all'
  return (
    <EmptyState
      title="条件を変えてみませんか"
      action={
        <>
          {soon ? (
            <ButtonLink href={hrefOf(search, wider)}>これから1か月に広げる</ButtonLink>
          ) : null}
          {narrowed ? (
            <ButtonLink href={hrefOf(bare)} variant="secondary">
              しぼりこみをはずす
            </ButtonLink>
          ) : null}
          <ButtonLink href="/" variant="secondary">
            はじめからさがす
          </ButtonLink>
        </>
      }
    >
      <p>
        ことばを短くしたり、日にちやエリアを広げたりすると見つかることがあります。載せたいイベントや直売所がある方は、
        <a href="/my">ここから載せられます</a>。
      </p>
    </EmptyState>
  )
}
