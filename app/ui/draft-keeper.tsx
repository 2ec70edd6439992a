import { useEffect, useRef, useState } from 'react'
import { Notice } from '#app/ui/notice.tsx'

/** Drafts live in the writer's own browser: `draft:event:new` → what was typed, field by field. */
const SENT = 'draft-sent'
const KEPT_MS = 30 * 86_400_000
const PAUSE_MS = 400

type Draft = { savedAt: number; values: [name: string, value: string][] }

/**
 * Keeps what is typed into the form around it, through a closed tab or a lost session, and brings it
 * back on the next visit. `DraftSweep` throws it away once the form has arrived. Passwords, files
 * and hidden fields are never kept. Without JavaScript it is nothing.
 *
 * @param fresh false when the server has just refused the form and filled it in itself
 */
export function DraftKeeper({ name, fresh = true }: { name: string; fresh?: boolean }) {
  const anchor = useRef<HTMLDivElement>(null)
  const untouched = useRef<Draft['values'] | null>(null)
  const [restored, setRestored] = useState(false)
  const key = `draft:${name}`

  useEffect(() => {
    const form = anchor.current?.closest('form')
    if (!form) return
    untouched.current ??= valuesOf(form)
    if (fresh) {
      const draft = readDraft(key)
      if (draft && fill(form, draft.values)) setRestored(true)
    }
    let timer = 0
    const save = () => writeDraft(key, { savedAt: Date.now(), values: valuesOf(form) })
    const saveSoon = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(save, PAUSE_MS)
    }
    const send = () => {
      save()
      quietly(() => sessionStorage.setItem(SENT, key))
    }
    form.addEventListener('input', saveSoon)
    form.addEventListener('change', saveSoon)
    form.addEventListener('submit', send, { capture: true })
    return () => {
      window.clearTimeout(timer)
      form.removeEventListener('input', saveSoon)
      form.removeEventListener('change', saveSoon)
      form.removeEventListener('submit', send, { capture: true })
    }
  }, [key, fresh])

  const discard = () => {
    const form = anchor.current?.closest('form')
    if (form && untouched.current) fill(form, untouched.current)
    setRestored(false)
    // After the last field has told of its change, or the autosave would bring the draft back.
    window.setTimeout(() => quietly(() => localStorage.removeItem(key)), PAUSE_MS * 2)
  }

  return (
    <div ref={anchor}>
      {restored ? (
        <Notice live title="前回の入力を復元しました。">
          <p>
            この端末に残っていた下書きです。
            <button
              type="button"
              onClick={discard}
              className="inline-flex min-h-11 items-center px-1 text-primary underline"
            >
              下書きを捨てて最初から書く
            </button>
          </p>
        </Notice>
      ) : null}
    </div>
  )
}

/** On the page after a form: when the form has arrived (`done`), its draft has done its work. */
export function DraftSweep({ done }: { done: boolean }) {
  useEffect(() => {
    if (!done) return
    quietly(() => {
      const key = sessionStorage.getItem(SENT)
      if (key) localStorage.removeItem(key)
      sessionStorage.removeItem(SENT)
    })
  }, [done])
  return null
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !['password', 'file', 'hidden', 'submit', 'button'].includes(element.type),
  )
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

function valuesOf(form: HTMLFormElement): Draft['values'] {
  return controlsOf(form)
    .filter((control) => !isTicked(control) || control.checked)
    .map((control) => [control.name, control.value])
}

/** Puts a draft back; tells whether that changed anything. */
function fill(form: HTMLFormElement, values: Draft['values']): boolean {
  let changed = false
  const left = new Map<string, string[]>()
  for (const [name, value] of values) left.set(name, [...(left.get(name) ?? []), value])
  for (const control of controlsOf(form)) {
    if (isTicked(control)) {
      const ticked = left.get(control.name)?.includes(control.value) ?? false
      if (control.checked === ticked) continue
      control.checked = ticked
    } else {
      const value = left.get(control.name)?.shift()
      if (value === undefined || control.value === value) continue
      setValue(control, value)
    }
    changed = true
    control.dispatchEvent(new Event('input', { bubbles: true }))
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return changed
}

/** Through the prototype's setter, or React takes a controlled field's new value for its old one. */
function setValue(control: Control, value: string): void {
  const prototype: unknown = Object.getPrototypeOf(control)
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value)
}

function readDraft(key: string): Draft | null {
  return quietly(() => {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
    return draft && Date.now() - draft.savedAt < KEPT_MS ? draft : null
  })
}

function writeDraft(key: string, draft: Draft): void {
  quietly(() => localStorage.setItem(key, JSON.stringify(draft)))
}

/** A browser may refuse to keep anything (private mode, full): then there is simply no draft. */
function quietly<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
