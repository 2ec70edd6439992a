import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react'
import { bindField, controlClass, FieldShell, type Bound, type FieldProps } from '#app/ui/field.tsx'

/** As wide as the answer is long: a hint that needs no words. */
export type FieldWidth = 'xs' | 'sm' | 'md' | 'full'

const WIDTHS: Record<FieldWidth, string> = {
  xs: 'w-28',
  sm: 'w-48 max-w-full',
  md: 'w-full max-w-96',
  full: 'w-full',
}

type Own = keyof FieldProps | 'defaultValue' | 'width' | 'prefix' | 'className'

export type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, Own> & {
    defaultValue?: string | number | null
    width?: FieldWidth
    /** 「¥」 before, 「人」 behind the box. */
    prefix?: ReactNode
    suffix?: ReactNode
  }

export function TextField(props: TextFieldProps) {
  const { label, field, hint, required, unmarked, error, id, name, ...more } = props
  const { defaultValue, width = 'full', prefix, suffix, type = 'text', ...rest } = more
  const bound = bindField({ label, field, hint, error, id, name, defaultValue })
  return (
    <FieldShell bound={bound} label={label} hint={hint} required={required} unmarked={unmarked}>
      <div className="flex items-center gap-2">
        {prefix ? <span>{prefix}</span> : null}
        <input
          maxLength={field?.maxLength}
          {...rest}
          key={bound.key}
          type={type}
          {...attributesOf(bound, required)}
          className={`${controlClass(bound.errors.length > 0)} ${WIDTHS[width]}`}
        />
        {suffix ? <span className="shrink-0">{suffix}</span> : null}
      </div>
    </FieldShell>
  )
}

export type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own> & { defaultValue?: string | null }

export function TextArea(props: TextAreaProps) {
  const { label, field, hint, required, unmarked, error, id, name, ...more } = props
  const { defaultValue, rows = 5, ...rest } = more
  const bound = bindField({ label, field, hint, error, id, name, defaultValue })
  return (
    <FieldShell bound={bound} label={label} hint={hint} required={required} unmarked={unmarked}>
      <textarea
        maxLength={field?.maxLength}
        {...rest}
        key={bound.key}
        rows={rows}
        {...attributesOf(bound, required)}
        className={`${controlClass(bound.errors.length > 0)} field-sizing-content min-h-32 w-full`}
      />
    </FieldShell>
  )
}

export type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: readonly Option[] }

export type SelectFieldProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, Own> & {
    defaultValue?: string | null
    options: readonly (Option | OptionGroup)[]
    /** The first, empty choice, such as 「選んでください」. */
    emptyLabel?: string
    width?: FieldWidth
  }

export function SelectField(props: SelectFieldProps) {
  const { label, field, hint, required, unmarked, error, id, name, ...more } = props
  const { defaultValue, options, emptyLabel, width = 'md', ...rest } = more
  const bound = bindField({ label, field, hint, error, id, name, defaultValue })
  return (
    <FieldShell bound={bound} label={label} hint={hint} required={required} unmarked={unmarked}>
      <select
        {...rest}
        key={bound.key}
        {...attributesOf(bound, required)}
        className={`${controlClass(bound.errors.length > 0)} ${WIDTHS[width]}`}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={entry.value} value={entry.value}>
              {entry.label}
            </option>
          ),
        )}
      </select>
    </FieldShell>
  )
}

/** What a box, an area and a list say of themselves alike. */
function attributesOf(bound: Bound, required: boolean | undefined) {
  return {
    id: bound.id,
    name: bound.name,
    form: bound.form,
    defaultValue: textOf(bound.initial),
    'aria-required': required || undefined,
    'aria-invalid': bound.errors.length > 0 || undefined,
    'aria-describedby': bound.describedBy,
  }
}

function textOf(initial: unknown): string | undefined {
  if (typeof initial === 'number') return String(initial)
  return typeof initial === 'string' ? initial : undefined
}
