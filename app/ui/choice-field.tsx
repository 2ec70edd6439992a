import type { ReactNode } from 'react'
import {
  bindField,
  FieldErrors,
  Hint,
  RequiredMark,
  type Bound,
  type FieldProps,
} from '#app/ui/field.tsx'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }

type GroupProps = FieldProps & {
  choices: readonly Choice[]
  /** Side by side where there is room, for short words. */
  inline?: boolean
}

/** Any number of several; the form sends `name` once for each. */
export function CheckboxGroup(props: GroupProps & { defaultValue?: readonly string[] }) {
  const bound = bindField(props)
  const chosen = new Set(listOf(bound.initial))
  return (
    <Group {...props} bound={bound}>
      {props.choices.map((choice, index) => (
        <ChoiceBox
          key={choice.value}
          type="checkbox"
          bound={bound}
          id={index === 0 ? bound.id : `${bound.id}-${choice.value}`}
          choice={choice}
          checked={chosen.has(choice.value)}
        />
      ))}
    </Group>
  )
}

/** One of a few. */
export function RadioGroup(props: GroupProps & { defaultValue?: string | null }) {
  const bound = bindField(props)
  const [chosen] = listOf(bound.initial)
  return (
    <Group {...props} bound={bound}>
      {props.choices.map((choice, index) => (
        <ChoiceBox
          key={choice.value}
          type="radio"
          bound={bound}
          id={index === 0 ? bound.id : `${bound.id}-${choice.value}`}
          choice={choice}
          checked={choice.value === chosen}
        />
      ))}
    </Group>
  )
}

/** One yes-or-no; it sends `value` (`on`) when ticked, nothing otherwise. */
export function Checkbox(
  props: Omit<FieldProps, 'unmarked'> & { value?: string; defaultChecked?: boolean },
) {
  const bound = bindField(props)
  const checked = props.defaultChecked ?? (bound.initial === 'on' || bound.initial === true)
  const label = (
    <>
      {props.label}
      {props.required ? <RequiredMark required /> : null}
    </>
  )
  return (
    <div className="flex flex-col gap-1">
      <ChoiceBox
        type="checkbox"
        bound={bound}
        id={bound.id}
        choice={{ value: props.value ?? 'on', label, hint: props.hint }}
        checked={checked}
      />
      <FieldErrors id={bound.errorId} errors={bound.errors} />
    </div>
  )
}

function Group(props: GroupProps & { bound: Bound; children: ReactNode }) {
  const { bound, label, hint, required = false, unmarked = false, inline = false } = props
  return (
    <fieldset aria-describedby={bound.describedBy} className="flex flex-col gap-1.5">
      <legend className="float-left font-700">
        {label}
        {unmarked ? null : <RequiredMark required={required} />}
      </legend>
      {hint ? <Hint id={bound.hintId}>{hint}</Hint> : null}
      <div className={inline ? 'flex flex-wrap gap-x-5' : 'flex flex-col'}>{props.children}</div>
      <FieldErrors id={bound.errorId} errors={bound.errors} />
    </fieldset>
  )
}

function ChoiceBox(props: {
  type: 'checkbox' | 'radio'
  bound: Bound
  id: string
  choice: Choice
  checked: boolean
}) {
  const { bound, choice, id, type } = props
  const hintId = choice.hint ? `${id}-choice-hint` : undefined
  return (
    <div className="flex items-start gap-2.5 py-2">
      <input
        key={bound.key}
        type={type}
        id={id}
        name={bound.name}
        form={bound.form}
        value={choice.value}
        defaultChecked={props.checked}
        aria-describedby={
          [hintId, bound.errors.length > 0 ? bound.errorId : ''].filter(Boolean).join(' ') ||
          undefined
        }
        className="mt-0.5 size-6 shrink-0 accent-primary"
      />
      <div>
        <label htmlFor={id} className="-my-2 inline-block py-2">
          {choice.label}
        </label>
        {choice.hint && hintId ? <Hint id={hintId}>{choice.hint}</Hint> : null}
      </div>
    </div>
  )
}

function listOf(initial: unknown): string[] {
  if (typeof initial === 'string') return [initial]
  return Array.isArray(initial) ? initial.filter((item) => typeof item === 'string') : []
}
