import type { ReactNode } from 'react'
import { Furigana } from './words.tsx'

/**
 * What a field component reads of a form library's metadata. Conform's `FieldMetadata` fits as it
 * is, so that `<TextField field={fields.title} label="…" />` is all a form has to write.
 */
export type FieldSource = {
  key?: string | undefined
  id: string
  errorId: string
  descriptionId: string
  name: string
  formId?: string
  initialValue?: unknown
  errors?: string[] | undefined
  maxLength?: number | undefined
}

/** Either `field`, or `name` with `defaultValue` and `error`, by hand. */
export type FieldProps = {
  label: ReactNode
  field?: FieldSource
  name?: string
  id?: string
  error?: string | string[] | null | undefined
  hint?: ReactNode
  required?: boolean
  /** Leave 「任意」 and 「※必須」 away where a form says it once for all (search, sign-in). */
  unmarked?: boolean
}

export type Bound = {
  key: string | undefined
  id: string
  name: string
  form: string | undefined
  errors: string[]
  errorId: string
  hintId: string
  /** Ids of hint and errors for `aria-describedby`, or nothing. */
  describedBy: string | undefined
  initial: unknown
}

/** Brings both ways of naming a field down to one. */
export function bindField(props: FieldProps & { defaultValue?: unknown }): Bound {
  const { field, hint, error } = props
  const name = props.name ?? field?.name ?? ''
  const id = props.id ?? field?.id ?? name
  const errors = [error ?? field?.errors ?? []].flat().filter((text) => text !== '')
  const errorId = field?.errorId ?? `${id}-error`
  const hintId = field?.descriptionId ?? `${id}-hint`
  const describedBy =
    [hint ? hintId : '', errors.length > 0 ? errorId : ''].filter(Boolean).join(' ') || undefined
  return {
    key: field?.key,
    id,
    name,
    form: field?.formId,
    errors,
    errorId,
    hintId,
    describedBy,
    initial: props.defaultValue ?? field?.initialValue,
  }
}

/** 「※必須」 or 「任意」. */
export function RequiredMark({ required }: { required: boolean }) {
  return required ? (
    <span className="ml-2 text-sm font-400 text-error-strong">※必須</span>
  ) : (
    <span className="ml-2 text-sm font-400 text-ink-soft">任意</span>
  )
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-sm leading-160 text-ink-soft">
      {children}
    </div>
  )
}

/** Errors begin with 「＊」, so that they are told by more than their colour. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] }) {
  if (errors.length === 0) return null
  return (
    <ul id={id} className="text-error-strong">
      {errors.map((text) => (
        <li key={text}>
          ＊<Furigana text={text} />
        </li>
      ))}
    </ul>
  )
}

/** Label, mark, hint, control, errors, in this order. */
export function FieldShell({
  bound,
  label,
  hint,
  required = false,
  unmarked = false,
  children,
}: Pick<FieldProps, 'label' | 'hint' | 'required' | 'unmarked'> & {
  bound: Bound
  children: ReactNode
}) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={bound.id} className="font-700">
        {label}
        {unmarked ? null : <RequiredMark required={required} />}
      </label>
      {hint ? <Hint id={bound.hintId}>{hint}</Hint> : null}
      {children}
      <FieldErrors id={bound.errorId} errors={bound.errors} />
    </div>
  )
}

/** Fields that belong together, under one heading. */
export function Fieldset({
  legend,
  hint,
  children,
}: {
  legend: ReactNode
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <fieldset className="flex flex-col gap-6 border-t border-line pt-5">
      <legend className="float-left mb-1 w-full text-xl font-700">{legend}</legend>
      {hint ? <div className="clear-both -mt-3 text-ink-soft">{hint}</div> : null}
      {children}
    </fieldset>
  )
}

/** The look of a box that is typed into; a second, thicker edge where there is an error. */
export function controlClass(invalid: boolean): string {
  const edge = invalid
    ? 'border-error-strong outline-error-strong outline-1'
    : 'border-edge hover:border-ink'
  return `min-h-12 rounded-8 border bg-white px-3 py-2 text-ink ${edge}`
}
