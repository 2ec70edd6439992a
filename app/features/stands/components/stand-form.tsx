import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { HoursEditor } from '#app/features/calendar/components/hours-editor.tsx'
import type { OpeningRule } from '#app/features/calendar/opening.ts'
import { KeeperFields } from '#app/features/places/components/keeper-fields.tsx'
import {
  NameFields,
  PlaceFields,
  type PickerFacts,
} from '#app/features/places/components/place-fields.tsx'
import { SignedOut } from '#app/features/places/components/signed-out.tsx'
import type { Change } from '#app/features/revisions/changes.ts'
import { EditConflict } from '#app/features/revisions/components/edit-conflict.tsx'
import { Focused } from '#app/features/revisions/components/focused.tsx'
import { standEditForm, standForm } from '#app/features/stands/form.ts'
import { PAYMENT_LABELS, SALES_LABELS } from '#app/features/stands/labels.ts'
import type { Produce } from '#app/features/stands/stand.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DraftKeeper } from '#app/ui/draft-keeper.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { Fieldset } from '#app/ui/field.tsx'
import { TextArea, TextField } from '#app/ui/text-field.tsx'

export type StandFormAnswer = {
  reply: SubmissionResult<string[]>
  signedOut?: boolean
  conflict?: { version: number; changes: Change[] } | null
}

type Props = {
  /** Where it is sent: the page itself unless told. */
  to?: string
  values?: Record<string, unknown>
  keeps?: readonly OpeningRule[]
  produce: readonly Produce[]
  picker: PickerFacts
  answer: StandFormAnswer | undefined
  draft: string
} & (
  | { id: string; keepers: readonly { id: string; name: string }[]; staff: boolean }
  | { version: number }
)

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Everything about a stand on one page, in the order in which one would tell it. */
export function StandForm(props: Props) {
  const { answer, picker, produce, keeps = [], draft, values, to } = props
  const schema = 'id' in props ? standForm : standEditForm
  const [form, fields] = useForm<Record<string, string | string[] | null | undefined>>({
    id: 'stand',
    lastResult: answer?.reply ?? null,
    defaultValue: values as never,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  })
  return (
    <Form method="post" action={to} {...getFormProps(form)} className="flex flex-col gap-8">
      <DraftKeeper name={draft} fresh={answer === undefined} />
      {answer?.signedOut ? (
        <Focused>
          <SignedOut />
        </Focused>
      ) : null}
      {answer?.conflict ? (
        <Focused key={answer.conflict.version}>
          <EditConflict changes={answer.conflict.changes} />
        </Focused>
      ) : null}
      <ErrorSummary errors={errorsOf(form)} />
      {'id' in props ? (
        <>
          <input type="hidden" name="id" value={props.id} />
          <KeeperFields
            fields={fields as never}
            word="農業者"
            keepers={props.keepers}
            staff={props.staff}
          />
        </>
      ) : (
        <input type="hidden" name="version" value={answer?.conflict?.version ?? props.version} />
      )}
      <Fieldset legend="どんな直売所か">
        <NameFields fields={fields as never} hint="例：見本農園 庭先直売所" />
        <TextField field={fields.summary} label="ひとことの紹介" hint="120文字まで。" required />
        <TextArea field={fields.body} label="くわしい紹介" rows={4} />
        <RadioGroup
          field={fields.sales}
          label="売り方"
          choices={choicesOf(SALES_LABELS)}
          required
        />
        <CheckboxGroup
          field={fields.payments}
          label="支払い"
          choices={choicesOf(PAYMENT_LABELS)}
          inline
        />
        {produce.length > 0 ? (
          <CheckboxGroup
            field={fields.produceIds}
            label="売っている農産物"
            hint="一年を通して、出すことのあるもの。"
            choices={produce.map(({ id, name }) => ({ value: id, label: name }))}
            inline
          />
        ) : null}
      </Fieldset>
      <PlaceFields fields={fields as never} picker={picker} />
      <Fieldset legend="開いている日と時間" hint="分からないところは空けておけます。">
        <div className="flex flex-wrap gap-4">
          <TextField
            field={fields.seasonFrom}
            label="売る時期の始まり"
            hint="例：4月、4月15日"
            width="sm"
          />
          <TextField
            field={fields.seasonUntil}
            label="終わり"
            hint="一年中なら空けておきます。"
            width="sm"
          />
        </div>
        <HoursEditor form={form as never} keeps={keeps} opens="開いている" />
      </Fieldset>
      <Button size="lg">保存する</Button>
    </Form>
  )
}
