import { useEffect, useRef, type ReactNode } from 'react'
import { ERROR_MESSAGES } from './form-messages.ts'
import { Furigana, useWords } from './words.tsx'

export type FieldError = { id: string; message: string }

/**
 * What has to be put right, on top of the form, with links to the fields. It takes the focus when it
 * appears; without JavaScript it is the first thing under the heading.
 */
export function ErrorSummary({
  errors,
  title,
}: {
  errors: readonly FieldError[]
  title?: ReactNode
}) {
  const said = useWords(ERROR_MESSAGES)
  const box = useRef<HTMLDivElement>(null)
  const words = errors.map((error) => `${error.id} ${error.message}`).join('\n')
  useEffect(() => {
    if (words !== '') box.current?.focus()
  }, [words])
  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-8 border-2 border-error-strong bg-white p-4"
    >
      <p className="font-700">
        {title ?? said.check}
        {said.count(errors.length)}
      </p>
      <ul className="mt-1">
        {errors.map((error) => (
          <li key={`${error.id} ${error.message}`}>
            ＊
            {error.id === '' ? (
              <Furigana text={error.message} />
            ) : (
              <a href={`#${error.id}`} className="inline-block py-1.5 text-error-strong">
                <Furigana text={error.message} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

type FormSource = { id: string; allErrors: Record<string, string[] | undefined> }
type FieldSources = Record<string, { id: string; errors?: string[] | undefined } | undefined>

/**
 * The errors of a Conform form, `errorsOf(form)`, in the order of its schema; those of the form as a
 * whole come first and link nowhere. A record of fields that was written out by hand will do as
 * well; what `useForm` returns as its fields will not, since nobody can list its names.
 */
export function errorsOf(form: FormSource): FieldError[]
export function errorsOf(fields: FieldSources, formErrors?: readonly string[]): FieldError[]
export function errorsOf(
  source: FormSource | FieldSources,
  formErrors: readonly string[] = [],
): FieldError[] {
  if (isForm(source)) {
    // Conform names the element of a field `<form id>-<name>`; the form's own name is empty.
    const errors = Object.entries(source.allErrors).flatMap(([name, messages]) =>
      (messages ?? []).map((message) => ({ id: name && `${source.id}-${name}`, message })),
    )
    return [...errors.filter(({ id }) => id === ''), ...errors.filter(({ id }) => id !== '')]
  }
  return [
    ...formErrors.map((message) => ({ id: '', message })),
    ...Object.values(source).flatMap((field) =>
      (field?.errors ?? []).map((message) => ({ id: field?.id ?? '', message })),
    ),
  ]
}

function isForm(source: FormSource | FieldSources): source is FormSource {
  return typeof source.id === 'string'
}
