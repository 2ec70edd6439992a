import type { BlockedItem, CandidateItem } from '#app/features/bookings/candidate.ts'
import { CandidateCard, type CardProps } from './candidate-card.tsx'
import { BlockedCard } from './openings.tsx'

type Wished = {
  name: string
  candidates: (CandidateItem & { rank: number; proposalId: string })[]
  blocked: BlockedItem[]
}

/** The venue with which the search began: whether it serves, or what is in the way. */
export function WishedVenue({
  wished,
  version,
  requestId,
  as,
}: { wished: Wished; version: number } & Pick<CardProps, 'requestId' | 'as'>) {
  const { name, candidates, blocked } = wished
  if (candidates.length + blocked.length === 0) return null
  return (
    <section aria-labelledby="wished" className="flow rounded-12 bg-paper p-4 md:p-5">
      <h2 id="wished">
        使いたい会場「{name}」
        {candidates.length > 0 ? 'は、この条件に合います' : 'は、このままの条件では使えません'}
      </h2>
      <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        {candidates.map((candidate) => (
          <CandidateCard
            key={candidate.key}
            candidate={candidate}
            rank={candidate.rank}
            requestId={requestId}
            proposalId={candidate.proposalId}
            note=""
            as={as}
            askable
          />
        ))}
        {blocked.map((item) => (
          <BlockedCard
            key={item.venueId}
            item={item}
            requestId={requestId}
            version={version}
            changeable
          />
        ))}
      </ul>
    </section>
  )
}
