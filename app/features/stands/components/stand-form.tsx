import { HoursEditor } from '#app/features/calendar/components/hours-editor.tsx'
import type { OpeningRule } from '#app/features/calendar/opening.ts'
import {
  ListingForm,
  type ListingFormProps,
} from '#app/features/places/components/listing-form.tsx'
import { NameFields, PlaceFields } from '#app/features/places/components/place-fields.tsx'
import { standEditForm, standForm } from '#app/features/stands/form.ts'
import { PAYMENT_LABELS, SALES_LABELS } from '#app/features/stands/labels.ts'
import type { Produce } from '#app/features/stands/stand.ts'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { Fieldset } from '#app/ui/field.tsx'
import { TextArea, TextField } from '#app/ui/text-field.tsx'

type Props = ListingFormProps & {
  /** Opening rules that the form's rows cannot say. */
  keeps?: readonly OpeningRule[]
  produce: readonly Produce[]
}

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Everything about a stand on one page, in the order in which one would tell it. */
export function StandForm(props: Props) {
  const { picker, produce, keeps = [] } = props
  const schema = 'id' in props ? standForm : standEditForm
  return (
    <ListingForm kind="stand" word="農業者" schema={schema} listing={props}>
      {(fields, form) => (
        <>
          <Fieldset legend="どんな直売所か">
            <NameFields fields={fields as never} hint="例：見本農園 庭先直売所" />
            <TextField
              field={fields.summary}
              label="ひとことの紹介"
              hint="120文字まで。"
              required
            />
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
        </>
      )}
    </ListingForm>
  )
}
