import { Form } from '@remix-run/react'
import { useState, type ReactNode } from 'react'
import { EntryList } from '#app/features/discovery/components/entry-list.tsx'
import { changePocket } from '#app/features/saved/components/use-pocket.tsx'
import { SAVED_MESSAGES } from '#app/features/saved/messages.ts'
import { withoutThing, withThing } from '#app/features/saved/pocket.ts'
import { keyOf, type SavedList } from '#app/features/saved/thing.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { useWords } from '#app/ui/words.tsx'

type Removed = { key: string; title: string }

/** What was saved, each with a way out, and a way back for what was just taken out. */
export function SavedSections({ list, signedIn }: { list: SavedList; signedIn: boolean }) {
  const words = useWords(SAVED_MESSAGES)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const sections = list.sections
    .map((section) => ({
      ...section,
      entries: section.entries.filter((entry) => keyOf(entry) !== removed?.key),
    }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <>
      <output className="block not-empty:mb-4">
        {removed === null ? null : (
          <Change
            intent="save"
            keys={[removed.key]}
            signedIn={signedIn}
            onSent={() => setRemoved(null)}
          >
            {words.removed(removed.title)}{' '}
            <Button variant="secondary" size="sm">
              {words.undo}
            </Button>
          </Change>
        )}
      </output>
      {sections.length === 0 && list.gone.length === 0 ? <NothingSaved /> : null}
      <EntryList
        sections={sections}
        selectedId={null}
        onShow={null}
        renderAction={(entry) => (
          <Change
            intent="remove"
            keys={[keyOf(entry)]}
            signedIn={signedIn}
            onSent={() => setRemoved({ key: keyOf(entry), title: entry.title })}
          >
            <Button variant="text" size="sm">
              {words.remove}
              <span className="sr-only">{words.ofTitle(entry.title)}</span>
            </Button>
          </Change>
        )}
      />
      {list.gone.length > 0 ? (
        <Change intent="remove" keys={list.gone} signedIn={signedIn} onSent={() => {}}>
          {words.gone(list.gone.length)}{' '}
          <Button variant="text" size="sm">
            {words.forget}
          </Button>
        </Change>
      ) : null}
    </>
  )
}

/** A form for the account; for the browser alone it never leaves. */
function Change({
  intent,
  keys,
  signedIn,
  onSent,
  children,
}: {
  intent: 'save' | 'remove'
  keys: readonly string[]
  signedIn: boolean
  onSent: () => void
  children: ReactNode
}) {
  return (
    <Form
      method="post"
      action="/saved/things"
      onSubmit={(event) => {
        if (!signedIn) event.preventDefault()
        const change = intent === 'save' ? withThing : withoutThing
        changePocket((pocket) => keys.reduce(change, pocket))
        onSent()
      }}
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="things" value={keys.join()} />
      {children}
    </Form>
  )
}

function NothingSaved() {
  const words = useWords(SAVED_MESSAGES)
  return (
    <EmptyState title={words.nothing} action={<ButtonLink href="/">{words.find}</ButtonLink>}>
      <p>{words.how}</p>
    </EmptyState>
  )
}
