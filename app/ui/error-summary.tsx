import { useEffect, useRef } from 'react'

export type FieldError = { id: string; message: string }

/**
 * What has to be put right, on top of the form, with links to the fields. It takes the focus when it
 * appears; without JavaScript it is the first thing under the heading.
 */
export function ErrorSummary({
  errors,
  title = '入力内容を確認してください',
}: {
  errors: readonly FieldError[]
  title?: string
}) {
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
        {title}（{errors.length}件）
      </p>
      <ul className="mt-1">
        {errors.map((error) => (
          <li key={`${error.id} ${error.message}`}>
            ＊
            {error.id === '' ? (
              error.message
            ) : (
              <a href={`#${error.id}`} className="inline-block py-1.5 text-error-strong">
                {error.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The errors of Conform fields (or anything with `id` and `errors`), in the order of the form. */
export function errorsOf(
  fields: Record<string, { id: string; errors?: string[] | undefined } | undefined>,
  formErrors: readonly string[] = [],
): FieldError[] {
  return [
    ...formErrors.map((message) => ({ id: '', message })),
    ...Object.values(fields).flatMap((field) =>
      (field?.errors ?? []).map((message) => ({ id: field?.id ?? '', message })),
    ),
  ]
}
