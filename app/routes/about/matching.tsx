import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CRITERION_EXPLANATIONS, CRITERION_NAMES } from '#app/features/matching/messages.ts'
import type { PopularVenue } from '#app/features/matching/ledger.ts'
import { listPopularVenues } from '#app/features/matching/ledger.queries.server.ts'
import { findWeights } from '#app/features/matching/queries.server.ts'
import { CRITERIA } from '#app/features/matching/weights.ts'
import { headOf } from '#app/routes/head.ts'
import { useLabels, useWords } from '#app/ui/words.tsx'
import { MATCHING_MESSAGES } from './matching-messages.ts'

export const meta: MetaFunction = ({ matches }) =>
  headOf(matches, { title: MATCHING_MESSAGES.title })

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, now } = context
  const weights = await findWeights(db)
  const total = CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0)
  return {
    popular: await listPopularVenues(db, now),
    rows: CRITERIA.map((criterion) => ({
      criterion,
      weight: weights[criterion],
      share: total > 0 ? Math.round((100 * weights[criterion]) / total) : 0,
    })).sort((a, b) => b.weight - a.weight),
  }
}

export default function AboutMatching() {
  const { rows, popular } = useLoaderData<typeof loader>()
  const words = useWords(MATCHING_MESSAGES)
  const names = useWords(CRITERION_NAMES)
  const explanations = useWords(CRITERION_EXPLANATIONS)
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">{words.heading}</h1>
      <p>{words.introduction}</p>
      <h2>{words.feasible}</h2>
      <p>{words.feasibleText}</p>
      <h2>{words.fit}</h2>
      <p>{words.fitText}</p>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-b-2 border-line text-left">
              <th scope="col" className="p-2">
                {words.criterion}
              </th>
              <th scope="col" className="p-2 text-right whitespace-nowrap">
                {words.weight}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ criterion, weight, share }) => (
              <tr key={criterion} className="border-b border-line align-top">
                <th scope="row" className="p-2 text-left font-400">
                  <span className="font-700">{names[criterion]}</span>
                  <br />
                  <span className="text-ink-soft">{explanations[criterion]}</span>
                </th>
                <td className="p-2 text-right whitespace-nowrap tabular-nums">
                  <span className="text-lg font-700">{weight}</span>
                  <br />
                  <span className="text-sm text-ink-soft">{words.share(share)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{words.people}</h2>
      <p>{words.peopleText}</p>
      <p>{words.turnText}</p>
      <FairTurns popular={popular} />
    </div>
  )
}

function FairTurns({ popular }: { popular: readonly PopularVenue[] }) {
  const words = useWords(MATCHING_MESSAGES)
  const labels = useLabels(MATCHING_MESSAGES)
  if (popular.length === 0) return null
  return (
    <>
      <h2>{words.popular}</h2>
      <p>{words.popularText}</p>
      <ul className="border-t border-line">
        {popular.map(({ id, name, users, uses, asked, refused }) => (
          <li key={id} className="border-b border-line py-3">
            <p>
              <a href={`/venues/${id}`} className="font-700">
                {name}
              </a>
              <span className="ml-2">{words.uses(uses)}</span>
            </p>
            <p className="text-sm">
              {users
                .map((user) => labels.usedBy(user.name ?? labels.somebody, user.times))
                .join(labels.comma)}
            </p>
            <p className="text-sm text-ink-soft">{words.asked(asked, refused)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
