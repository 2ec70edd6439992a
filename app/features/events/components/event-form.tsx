import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { EventFormValues } from '#app/features/events/form.ts'
import { EditConflict, type Conflict } from '#app/features/revisions/components/edit-conflict.tsx'
import { Button } from '#app/ui/button.tsx'
import { DraftKeeper } from '#app/ui/draft-keeper.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { SelectField, TextField } from '#app/ui/text-field.tsx'
import { DetailFields, FOLDED } from './detail-fields.tsx'
import { EventPlaceFields, type Picker } from './event-place-fields.tsx'
import { ScheduleFields } from './schedule-fields.tsx'

export type EventFormProps = {
  /** Under which the browser keeps what is typed. */
  draftName: string
  values: Partial<EventFormValues> & { id: string; version: string }
  lastResult: SubmissionResult<string[]> | null | undefined
  /** Set when somebody else saved first. */
  conflict?: Conflict | null | undefined
  /** Whose event it may be; empty when that is settled. */
  organizers: { id: string; name: string }[]
  staff: boolean
  picker: Picker
  areas: { id: string; name: string }[]
  /** What the main button does; a draft may also be kept unfinished. */
  submitLabel: string
  draftAction: string | null
}

/** Title, when, where and what first; everything else can wait behind one fold. */
export function EventForm(props: EventFormProps) {
  const { values, lastResult, conflict, organizers } = props
  const [form, fields] = useForm<EventFormValues>({
    id: 'event',
    lastResult,
    defaultValue: values,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  })
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-8">
      <DraftKeeper name={props.draftName} fresh={!lastResult} />
      <EditConflict conflict={conflict} />
      <ErrorSummary errors={errorsOf(form)} />
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="version" value={conflict?.version ?? values.version} />
      <TextField
        field={fields.title}
        label="タイトル"
        hint="例：駅前の朝市、はじめての味噌づくり"
        maxLength={80}
        required
      />
      <ScheduleFields fields={fields} keepable={values.scheduleKind === 'keep'} />
      <EventPlaceFields fields={fields} picker={props.picker} areas={props.areas} />
      <DetailFields
        fields={fields}
        // What the server has refused must not lie behind a fold.
        open={FOLDED.some((name) => form.allErrors[name])}
      />
      {organizers.length > 1 ? (
        <SelectField
          field={fields.organizationId}
          label="主催"
          required
          options={organizers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <input
          type="hidden"
          name="organizationId"
          value={organizers[0]?.id ?? fields.organizationId.initialValue ?? ''}
        />
      )}
      {props.staff && organizers.length > 0 ? (
        <TextField
          field={fields.onBehalfOf}
          label="代理入力：どなたから、どのように承諾を得たか"
          hint={
            <>
              例：11月20日に電話で、代表の方が掲載を承諾。公開されません。ほかの方のイベントは、
              <a href="/desk/on-behalf">代理入力</a>から始めます。
            </>
          }
          maxLength={200}
        />
      ) : null}
      <div className="flex flex-col gap-3 border-t border-line pt-6 sm:flex-row">
        <Button size="lg">{props.submitLabel}</Button>
        {props.draftAction ? (
          <Button size="lg" variant="secondary" formAction={props.draftAction}>
            下書き保存
          </Button>
        ) : null}
      </div>
    </Form>
  )
}
