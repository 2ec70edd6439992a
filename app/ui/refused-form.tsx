import type { RefusedForm as Refused } from '#app/lib/sent-form.ts'
import { Button } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { SentFields } from './sent-fields.tsx'
import { TextArea, TextField } from './text-field.tsx'

/** A form of a step that was refused, with the reasons and what was typed: put right and sent again. */
export function RefusedForm({ refused: { sent, fields } }: { refused: Refused }) {
  const named = new Set(fields.map(({ name }) => name))
  const errors = fields.flatMap(({ name, errors: words }) =>
    words.map((message) => ({ id: `again-${name}`, message })),
  )
  return (
    <form method="post" action={sent.to} className="flex flex-col gap-6">
      <ErrorSummary errors={errors} />
      <SentFields fields={sent.fields.filter(([name]) => !named.has(name))} />
      {fields.map(({ name, label, long, value, errors: words }) => {
        const Field = long ? TextArea : TextField
        return (
          <Field
            key={name}
            id={`again-${name}`}
            name={name}
            label={label}
            defaultValue={value}
            error={words}
            unmarked
          />
        )
      })}
      <p>
        <Button size="lg">もう一度送る</Button>
      </p>
    </form>
  )
}
