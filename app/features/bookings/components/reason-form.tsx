import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextArea, TextField } from '#app/ui/text-field.tsx'

/** A step that cannot be taken without a word: behind a fold, with the reason that goes along. */
export function ReasonForm(props: {
  action: string
  summary: string
  label?: string
  hint: string
  button: string
  /** Staff who do it for somebody say for whom. */
  onBehalf?: boolean
}) {
  const id = props.action.replaceAll('/', '-')
  return (
    <details>
      <summary className="min-h-11 py-2">{props.summary}</summary>
      <Form method="post" action={props.action} className="mt-2 flex max-w-xl flex-col gap-4">
        <TextArea
          id={`reason${id}`}
          name="reason"
          label={props.label ?? '理由'}
          hint={props.hint}
          rows={3}
          maxLength={1000}
          required
        />
        {props.onBehalf ? (
          <TextField
            id={`behalf${id}`}
            name="onBehalfOf"
            label="どなたから、どのように頼まれたか"
            maxLength={200}
          />
        ) : null}
        <Button variant="danger">{props.button}</Button>
      </Form>
    </details>
  )
}
