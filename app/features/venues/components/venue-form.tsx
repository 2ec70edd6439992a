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
import { venueEditForm, venueForm } from '#app/features/venues/form.ts'
import { KIND_LABELS, LAND_LABELS } from '#app/features/venues/labels.ts'
import { TermFields } from '#app/features/venues/components/term-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { DraftKeeper } from '#app/ui/draft-keeper.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { Fieldset } from '#app/ui/field.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/text-field.tsx'

export type VenueFormAnswer = {
  reply: SubmissionResult<string[]>
  signedOut?: boolean
  conflict?: { version: number; changes: Change[] } | null
}

type Props = {
  /** Where it is sent: the page itself unless told. */
  to?: string
  values?: Record<string, unknown>
  keeps?: readonly OpeningRule[]
  picker: PickerFacts
  answer: VenueFormAnswer | undefined
  draft: string
} & (
  | { id: string; keepers: readonly { id: string; name: string }[]; staff: boolean }
  | { version: number }
)

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Everything about a venue on one page, in the order in which one would tell it. */
export function VenueForm(props: Props) {
  const { answer, picker, keeps = [], draft, values, to } = props
  const schema = 'id' in props ? venueForm : venueEditForm
  const [form, fields] = useForm<Record<string, string | string[] | null | undefined>>({
    id: 'venue',
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
            word="会場提供者"
            keepers={props.keepers}
            staff={props.staff}
          />
        </>
      ) : (
        <input type="hidden" name="version" value={answer?.conflict?.version ?? props.version} />
      )}
      <Fieldset legend="どんな会場か">
        <NameFields fields={fields as never} hint="例：見本公園 北広場" />
        <SelectField
          field={fields.kind}
          label="会場の種類"
          options={optionsOf(KIND_LABELS)}
          emptyLabel="選んでください"
          required
        />
        <SelectField
          field={fields.landType}
          label="土地の種類"
          hint="必要な手続きが、これで決まります。"
          options={optionsOf(LAND_LABELS)}
          emptyLabel="選んでください"
          required
        />
        <TextField field={fields.summary} label="ひとことの紹介" hint="120文字まで。" required />
        <TextArea field={fields.body} label="くわしい紹介" rows={4} />
      </Fieldset>
      <PlaceFields fields={fields as never} picker={picker} />
      <RadioGroup
        field={fields.addressVisibility}
        label="住所と地図の位置"
        defaultValue={String(fields.addressVisibility?.initialValue ?? 'public')}
        unmarked
        choices={[
          { value: 'public', label: '公開する' },
          {
            value: 'after_booking',
            label: '利用が決まった人にだけ伝える',
            hint: 'ほかの人にはエリアだけを見せます。',
          },
        ]}
      />
      <TermFields fields={fields as never} />
      <Fieldset
        legend="使える日と時間"
        hint="空けておくと「時間は現地でご確認ください」と表示します。"
      >
        <HoursEditor form={form as never} keeps={keeps} opens="使える" />
      </Fieldset>
      <Fieldset legend="使うときのこつ">
        <TextArea
          field={fields.knowHow}
          label="これまでの利用で分かったこと"
          hint="搬入のしかた、日かげの位置、近所への気づかいなど。みなさんに見えます。"
          rows={4}
        />
      </Fieldset>
      <Button size="lg">保存する</Button>
    </Form>
  )
}
