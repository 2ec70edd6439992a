import { HoursEditor } from '#app/features/calendar/components/hours-editor.tsx'
import type { OpeningRule } from '#app/features/calendar/opening.ts'
import {
  ListingForm,
  type ListingFormProps,
} from '#app/features/places/components/listing-form.tsx'
import { NameFields, PlaceFields } from '#app/features/places/components/place-fields.tsx'
import { venueEditForm, venueForm } from '#app/features/venues/form.ts'
import { KIND_LABELS, LAND_LABELS } from '#app/features/venues/labels.ts'
import { TermFields } from '#app/features/venues/components/term-fields.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { Fieldset } from '#app/ui/field.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/text-field.tsx'

type Props = ListingFormProps & {
  /** Opening rules that the form's rows cannot say. */
  keeps?: readonly OpeningRule[]
}

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Everything about a venue on one page, in the order in which one would tell it. */
export function VenueForm(props: Props) {
  const { picker, keeps = [] } = props
  const schema = 'id' in props ? venueForm : venueEditForm
  return (
    <ListingForm kind="venue" word="会場提供者" schema={schema} listing={props}>
      {(fields, form) => (
        <>
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
            <TextField
              field={fields.summary}
              label="ひとことの紹介"
              hint="120文字まで。"
              required
            />
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
        </>
      )}
    </ListingForm>
  )
}
