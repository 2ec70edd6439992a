import { CERTAINTY_LABELS } from '#app/features/permits/labels.ts'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Fieldset, type FieldSource } from '#app/ui/field.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/text-field.tsx'

type Names =
  | 'title'
  | 'authority'
  | 'officialLeadDays'
  | 'officialUnit'
  | 'planLeadDays'
  | 'consultLeadDays'
  | 'papers'
  | 'note'
  | 'certainty'
  | 'source'
  | 'checkedOn'

export function PermitFields({ fields }: { fields: Record<Names, FieldSource> }) {
  return (
    <>
      <TextField field={fields.title} label="手続きの名前" maxLength={80} required />
      <TextField field={fields.authority} label="窓口" maxLength={120} />
      <Fieldset
        legend="いつまでに"
        hint="開催日の何日前までかを、数で入力します。わからないときは空けておきます。"
      >
        <TextField
          field={fields.officialLeadDays}
          label="窓口が定める期限"
          inputMode="numeric"
          width="xs"
          suffix="日前"
        />
        <RadioGroup
          field={fields.officialUnit}
          label="期限の数え方"
          choices={[
            { value: 'calendar', label: '暦の日' },
            { value: 'working', label: '開庁日（土日・祝日を除く）' },
          ]}
          inline
          required
        />
        <TextField
          field={fields.planLeadDays}
          label="申請の目安"
          inputMode="numeric"
          width="xs"
          suffix="日前"
        />
        <TextField
          field={fields.consultLeadDays}
          label="事前相談の目安"
          inputMode="numeric"
          width="xs"
          suffix="日前"
        />
      </Fieldset>
      <Fieldset legend="どこまで確かか">
        <SelectField
          field={fields.certainty}
          label="確かさ"
          hint="「出典あり」にすると、期限に間に合わない日が候補から外れます。"
          options={Object.entries(CERTAINTY_LABELS).map(([value, label]) => ({
            value,
            // Two levels share their words on the public pages.
            label: value === 'guess' ? `${label}（推測）` : label,
          }))}
          required
        />
        <TextArea
          field={fields.source}
          label="出典"
          hint="どこに書いてあるか。文書や案内のページの名前とアドレス。"
          rows={2}
          maxLength={400}
        />
        <DateField field={fields.checkedOn} label="確かめた日" />
      </Fieldset>
      <TextArea field={fields.papers} label="必要な書類" rows={2} maxLength={400} />
      <TextArea field={fields.note} label="補足" rows={3} maxLength={800} />
    </>
  )
}
