import type { MetaFunction } from '@remix-run/node'
import { Fragment } from 'react'
import { headOf } from '#app/routes/head.ts'
import { useWords } from '#app/ui/words.tsx'
import { PRIVACY_MESSAGES } from './privacy-messages.ts'

export const meta: MetaFunction = ({ matches }) =>
  headOf(matches, { title: PRIVACY_MESSAGES.title })

const LISTS = [
  { title: 'ofMembers', items: ['name', 'password', 'telephone', 'letters'] },
  { title: 'ofFollowers', items: ['address', 'addressErased', 'push'] },
  { title: 'shown', items: ['posts', 'contact', 'venueAddress'] },
  { title: 'cookies', items: ['cookiesText', 'position', 'saved', 'noTracking', 'tiles'] },
] as const

export default function AboutPrivacy() {
  const words = useWords(PRIVACY_MESSAGES)
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">{words.title}</h1>
      <p>{words.introduction}</p>
      {LISTS.map(({ title, items }) => (
        <Fragment key={title}>
          <h2 className="text-xl font-700">{words[title]}</h2>
          <ul className="list-disc pl-6">
            {items.map((item) => (
              <li key={item}>{words[item]}</li>
            ))}
          </ul>
        </Fragment>
      ))}
      <h2 className="text-xl font-700">{words.log}</h2>
      <p>{words.logText}</p>
      <h2 className="text-xl font-700">{words.erasure}</h2>
      <p>
        {words.beforeAccount}
        <a href="/account">{words.account}</a>
        {words.beforeFollows}
        <a href="/follow/mine">{words.follows}</a>
        {words.afterFollows}
      </p>
    </div>
  )
}
