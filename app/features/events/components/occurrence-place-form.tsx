import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { OccurrencePlaceValues } from '#app/features/events/free-place-form.ts'
import { Button } from '#app/ui/button.tsx'
import { DraftKeeper } from '#app/ui/draft-keeper.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { FreePlaceFields, type Picker } from './event-place-fields.tsx'

/** Where one date is held instead. */
export function OccurrencePlaceForm({
  picker,
  lastResult,
  draftName,
}: {
  picker: Picker
  lastResult: SubmissionResult<string[]> | null | undefined
  draftName: string
}) {
  const [form, fields] = useForm<OccurrencePlaceValues>({
    id: 'occurrence-place',
    lastResult,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  })
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
      <DraftKeeper name={draftName} fresh={!lastResult} />
      <ErrorSummary errors={errorsOf(form)} />
      <FreePlaceFields fields={fields} picker={picker} />
      <TextField field={fields.message} label="変更のひとこと" maxLength={400} />
      <div>
        <Button size="lg">この場所にする</Button>
      </div>
    </Form>
  )
}
