import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { Side } from '#app/features/bookings/proposal.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField, TimeField } from '#app/ui/date-field.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextArea, TextField } from '#app/ui/text-field.tsx'

export type CounterValues = {
  id: string
  side: Side
  day: string
  start: string
  end: string
  units: string
  fee: string
  message: string
  onBehalfOf: string
}

/** The proposal's own terms to begin with: whoever counters changes what should be different. */
export function CounterForm({
  values,
  venueUnits,
  onBehalf,
  lastResult,
}: {
  values: CounterValues
  venueUnits: number
  onBehalf: boolean
  lastResult: SubmissionResult<string[]> | null | undefined
}) {
  const [form, fields] = useForm<CounterValues>({
    id: 'counter',
    lastResult,
    defaultValue: values,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  })
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
      <ErrorSummary errors={errorsOf(fields, form.errors)} />
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="side" value={values.side} />
      <DateField field={fields.day} label="日にち" required />
      <div className="flex flex-wrap gap-6">
        <TimeField field={fields.start} label="何時から" required />
        <TimeField field={fields.end} label="何時まで" required />
      </div>
      <div className="flex flex-wrap gap-6">
        <TextField
          field={fields.units}
          label="区画"
          hint={`全${venueUnits}区画`}
          width="xs"
          inputMode="numeric"
          suffix="区画"
          required
        />
        <TextField
          field={fields.fee}
          label="利用料"
          hint="1回の合計"
          width="sm"
          inputMode="numeric"
          suffix="円"
          required
        />
      </div>
      <TextArea
        field={fields.message}
        label="相手に伝える言葉"
        hint="なぜ変えたいのか。そのまま相手に届きます。"
        rows={4}
        maxLength={1000}
        required
      />
      {onBehalf ? (
        <TextField
          field={fields.onBehalfOf}
          label="どなたから、どのように聞いたか"
          maxLength={200}
          required
        />
      ) : null}
      <Button size="lg">この案を送る</Button>
    </Form>
  )
}
