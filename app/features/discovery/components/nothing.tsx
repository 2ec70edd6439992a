import { NOTHING_MESSAGES } from '#app/features/discovery/finder-messages.ts'
import { EVERYTHING, hrefOf, type Search } from '#app/features/discovery/search.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Nothing was found: the ways out, the one that changes least first. */
export function Nothing({ search }: { search: Search }) {
  const words = useWords(NOTHING_MESSAGES)
  const all = { ...EVERYTHING, lang: search.lang }
  const wider = { when: 'month', from: null, to: null, openNow: false } as const
  const bare = { ...all, q: search.q, kinds: search.kinds, when: search.when }
  const narrowed = hrefOf(search) !== hrefOf(bare)
  const soon = search.when !== 'month' && search.when !== 'all'
  return (
    <EmptyState
      title={words.title}
      action={
        <>
          {soon ? <ButtonLink href={hrefOf(search, wider)}>{words.widen}</ButtonLink> : null}
          {narrowed ? (
            <ButtonLink href={hrefOf(bare)} variant="secondary">
              {words.bare}
            </ButtonLink>
          ) : null}
          <ButtonLink href={hrefOf(all)} variant="secondary">
            {words.again}
          </ButtonLink>
        </>
      }
    >
      <p>
        {words.advice}
        <a href="/my">{words.post}</a>
        {words.stop}
      </p>
    </EmptyState>
  )
}
