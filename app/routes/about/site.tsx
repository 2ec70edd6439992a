import type { MetaFunction } from '@remix-run/node'
import { headOf } from '#app/routes/head.ts'
import { useWords } from '#app/ui/words.tsx'
import { DATA_MESSAGES } from './data-messages.ts'
import { MATCHING_MESSAGES } from './matching-messages.ts'
import { SITE_MESSAGES } from './site-messages.ts'

export const meta: MetaFunction = ({ matches }) => headOf(matches, { title: SITE_MESSAGES.title })

const CHAIN = [
  ['plan', 'planText'],
  ['findVenue', 'findVenueText'],
  ['agree', 'agreeText'],
  ['permits', 'permitsText'],
  ['announce', 'announceText'],
] as const

export default function AboutSite() {
  const words = useWords(SITE_MESSAGES)
  const { title: matching } = useWords(MATCHING_MESSAGES)
  const { title: data } = useWords(DATA_MESSAGES)
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">{words.heading}</h1>
      <p>{words.introduction}</p>
      <h2 className="text-xl font-700">{words.chain}</h2>
      <ol className="flow list-decimal pl-6">
        {CHAIN.map(([title, text]) => (
          <li key={title}>
            <strong>{words[title]}</strong>
            <br />
            {words[text]}
          </li>
        ))}
      </ol>
      <h2 className="text-xl font-700">{words.everybody}</h2>
      <ul className="list-disc pl-6">
        <li>{words.noAccount}</li>
        <li>{words.firstTimers}</li>
        <li>{words.byTelephone}</li>
      </ul>
      <p>
        {words.beforeMatching}
        <a href="/about/matching">{matching}</a>
        {words.beforeData}
        <a href="/about/data">{data}</a>
        {words.afterData}
      </p>
    </div>
  )
}
