import { changePocket, usePocket } from '#app/features/saved/components/use-pocket.tsx'
import { SAVED_MESSAGES } from '#app/features/saved/messages.ts'
import { withoutThing, withThing } from '#app/features/saved/pocket.ts'
import { keyOf, type Thing } from '#app/features/saved/thing.ts'
import { useWords } from '#app/ui/words.tsx'

/**
 * Puts the thing of a page aside, to be found again: in this browser, and in the account where there
 * is one. Pages are the same for everybody, so that only the browser knows what is saved.
 */
export function SaveButton({ thing, signedIn }: { thing: Thing; signedIn: boolean }) {
  const words = useWords(SAVED_MESSAGES)
  const pocket = usePocket()
  const key = keyOf(thing)
  const isSaved = pocket?.some((one) => one.key === key) ?? false
  const toggle = () => {
    changePocket((before) => (isSaved ? withoutThing(before, key) : withThing(before, key)))
    if (signedIn) void tell(isSaved ? 'remove' : 'save', key)
  }
  return (
    <p className="flex flex-wrap items-center gap-x-4 print:hidden noscript:hidden">
      <button
        type="button"
        aria-pressed={isSaved}
        onClick={toggle}
        className="inline-flex min-h-11 items-center gap-1.5 rounded-8 border border-primary bg-white px-3 font-700 text-primary hover:bg-primary-soft aria-pressed:bg-primary-soft"
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5 shrink-0">
          <path
            d={isSaved ? 'M6 3h12v18l-6-4-6 4Z' : 'M6 3h12v18l-6-4-6 4Zm2 2v12.3l4-2.7 4 2.7V5Z'}
            fill="currentColor"
          />
        </svg>
        {isSaved ? words.saved : words.save}
      </button>
      {isSaved ? (
        <a href="/saved" className="inline-flex min-h-11 items-center">
          {words.seeAll}
        </a>
      ) : null}
    </p>
  )
}

/** What does not arrive waits in the browser, and is handed in on the page of what was saved. */
async function tell(intent: 'save' | 'remove', key: string): Promise<void> {
  try {
    const body = new URLSearchParams({ intent, things: key })
    const redirect = 'manual'
    const answer = await fetch('/saved/things', { method: 'POST', body, redirect, keepalive: true })
    if (answer.type !== 'opaqueredirect' || intent === 'remove') return
    changePocket((before) => before.map((one) => (one.key === key ? { key, handed: true } : one)))
  } catch {
    // As above.
  }
}
