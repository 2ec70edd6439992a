import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useFetcher, useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { SavedSections } from '#app/features/saved/components/saved-sections.tsx'
import { changePocket, usePocket } from '#app/features/saved/components/use-pocket.tsx'
import { SAVED_MESSAGES } from '#app/features/saved/messages.ts'
import { mergedWith, type Pocket } from '#app/features/saved/pocket.ts'
import { listSaved, listSavedThings } from '#app/features/saved/queries.server.ts'
import { keyOf, type SavedList } from '#app/features/saved/thing.ts'
import { findAsker } from '#app/session.server.ts'
import { useLanguage, useWords } from '#app/ui/words.tsx'
import { headOf } from '../head.ts'

export const meta: MetaFunction = ({ matches }) => headOf(matches, { title: SAVED_MESSAGES.title })

/** Of somebody with an account, all that they saved; what a browser keeps, it asks for itself. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await findAsker({ request, context })
  if (!asker) return { mine: null }
  const things = await listSavedThings(context.db, asker.accountId)
  return { mine: { keys: things.map(keyOf), list: await listSaved(context.db, things, context) } }
}

export default function Saved() {
  const { mine } = useLoaderData<typeof loader>()
  const words = useWords(SAVED_MESSAGES)
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="brushed mb-5">{words.title}</h1>
      {mine ? <OfAccount {...mine} /> : <OfBrowser />}
    </div>
  )
}

/** What was saved in this browser before, or on its way got lost, is handed in once. */
function OfAccount({ keys, list }: { keys: string[]; list: SavedList }) {
  const { submit, state } = useFetcher()
  const pocket = usePocket()
  const waiting = waitingIn(pocket, keys)
  useEffect(() => {
    if (waiting === null || state !== 'idle') return
    if (waiting === '') changePocket((before) => mergedWith(before, keys))
    else submit({ intent: 'save', things: waiting }, { method: 'post', action: '/saved/things' })
  }, [waiting, state, keys, submit])
  return <SavedSections list={list} signedIn />
}

/** Keys that the account does not know, with commas; null where both know the same. */
function waitingIn(pocket: Pocket | null, keys: readonly string[]): string | null {
  if (pocket === null) return null
  const waiting = pocket.filter(({ key, handed }) => !handed && !keys.includes(key))
  const isKnown = ({ key, handed }: Pocket[number]) => handed && keys.includes(key)
  const isSame = pocket.length === keys.length && pocket.every(isKnown)
  return isSame ? null : waiting.map(({ key }) => key).join()
}

function OfBrowser() {
  const words = useWords(SAVED_MESSAGES)
  const language = useLanguage()
  const pocket = usePocket()
  const things = pocket?.map(({ key }) => key).join() ?? null
  const [known, setKnown] = useState<{ things: string; list: SavedList | null } | null>(null)
  useEffect(() => {
    if (things === null || things === '') return
    const leaving = new AbortController()
    const query = new URLSearchParams({ things, lang: language })
    fetch(`/saved/entries?${query}`, { signal: leaving.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<SavedList>) : null))
      .catch(() => null)
      .then((list) => {
        if (!leaving.signal.aborted) setKnown({ things, list })
      })
    return () => leaving.abort()
  }, [things, language])
  const list = things === '' ? NOTHING : known?.list
  return (
    <>
      <p className="hidden noscript:block">{words.noScript}</p>
      {list ? (
        <SavedSections list={list} signedIn={false} />
      ) : (
        <output className="block noscript:hidden">
          {known && known.list === null ? words.failed : words.loading}
        </output>
      )}
      {list && list !== NOTHING ? (
        <p className="mt-6 text-sm text-ink-soft">{words.inBrowser}</p>
      ) : null}
    </>
  )
}

const NOTHING: SavedList = { sections: [], gone: [] }
