import { useId, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { useCopying } from './copying.ts'
import { COPY_MESSAGES } from './form-messages.ts'
import { useWords } from './words.tsx'

/** Text to be taken along: to be marked by hand, and by a button where the browser lets it. */
export function CopyField({
  label,
  text,
  rows = 4,
}: {
  label: ReactNode
  text: string
  rows?: number
}) {
  const id = useId()
  const words = useWords(COPY_MESSAGES)
  const { outcome, copy } = useCopying(text)
  return (
    <div className="flex flex-col items-start gap-2">
      <label htmlFor={id} className="font-700">
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        value={text}
        className="w-full rounded-8 border border-edge bg-paper p-3 text-sm"
      />
      <div className="flex flex-wrap items-center gap-3 noscript:hidden">
        <Button type="button" variant="secondary" size="sm" onClick={copy}>
          {words.copy}
        </Button>
        <output>{outcome === null ? null : words[outcome]}</output>
      </div>
    </div>
  )
}
