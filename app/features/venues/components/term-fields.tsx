import { THEMES } from '#app/features/venues/venue.ts'
import { BASIS_LABELS, USE_LABELS, VEHICLE_LABELS } from '#app/features/venues/labels.ts'
import { Checkbox, CheckboxGroup } from '#app/ui/choice-field.tsx'
import { Fieldset, type FieldSource } from '#app/ui/field.tsx'
import { SelectField, TextField } from '#app/ui/text-field.tsx'

type Names =
  | 'units'
  | 'unitSize'
  | 'capacity'
  | 'powerAmps'
  | 'vehicle'
  | 'facilities'
  | 'uses'
  | 'quietFrom'
  | 'feeAmount'
  | 'feeBasis'
  | 'noticeDays'
  | 'monthlyCap'
  | 'bufferMinutes'
  | 'welcomesFirstTimers'
  | 'firstTimerFee'
  | 'themes'

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** On which terms a venue may be used. */
export function TermFields({ fields }: { fields: Record<Names, FieldSource> }) {
  const wished = fields.themes.initialValue
  const others = Array.isArray(wished)
    ? wished.filter((theme) => typeof theme === 'string' && !THEMES.includes(theme as never))
    : []
  return (
    <>
      <Fieldset legend="広さと設備">
        <TextField
          field={fields.units}
          label="区画の数"
          hint="同時に出せるお店の数。"
          suffix="区画"
          inputMode="numeric"
          width="xs"
          required
        />
        <TextField field={fields.unitSize} label="1区画の大きさ" hint="例：3m×3m" width="sm" />
        <TextField
          field={fields.capacity}
          label="一度に入れる人数"
          suffix="人"
          inputMode="numeric"
          width="xs"
          required
        />
        <TextField
          field={fields.powerAmps}
          label="電源"
          hint="使える容量。なければ0。"
          suffix="アンペア"
          inputMode="numeric"
          width="xs"
        />
        <CheckboxGroup
          field={fields.facilities}
          label="ほかの設備"
          inline
          choices={[
            { value: 'water', label: '水道' },
            { value: 'lighting', label: '照明' },
            { value: 'storage', label: '倉庫' },
          ]}
        />
        <SelectField
          field={fields.vehicle}
          label="車両の乗り入れ"
          options={optionsOf(VEHICLE_LABELS)}
        />
      </Fieldset>
      <Fieldset legend="使い方の決まり">
        <CheckboxGroup
          field={fields.uses}
          label="してよいこと"
          inline
          choices={optionsOf(USE_LABELS)}
        />
        <TextField
          field={fields.quietFrom}
          label="音を出せるのは何時まで"
          hint="例：20:00。決まりがなければ空けておきます。"
          width="xs"
          autoComplete="off"
        />
        <div className="flex flex-wrap gap-4">
          <TextField
            field={fields.feeAmount}
            label="利用料"
            hint="無料なら0。"
            suffix="円"
            inputMode="numeric"
            width="xs"
          />
          <SelectField
            field={fields.feeBasis}
            label="数え方"
            hint="利用料の単位。"
            options={optionsOf(BASIS_LABELS)}
            width="sm"
          />
        </div>
        <TextField
          field={fields.noticeDays}
          label="申込みの締切"
          suffix="日前まで"
          inputMode="numeric"
          width="xs"
        />
        <TextField
          field={fields.monthlyCap}
          label="月に何回まで"
          hint="空けておくと、決まりなし。"
          suffix="回"
          inputMode="numeric"
          width="xs"
        />
        <TextField
          field={fields.bufferMinutes}
          label="次の利用まであける時間"
          suffix="分"
          inputMode="numeric"
          width="xs"
        />
      </Fieldset>
      <Fieldset legend="だれに使ってほしいか">
        <Checkbox
          field={fields.welcomesFirstTimers}
          label="はじめての方を歓迎します"
          hint="はじめて出店・開催する人に、優先して紹介します。"
        />
        <TextField
          field={fields.firstTimerFee}
          label="はじめての方の利用料（1回）"
          suffix="円"
          inputMode="numeric"
          width="xs"
        />
        <CheckboxGroup
          field={fields.themes}
          label="歓迎するテーマ"
          hint="選ばなければ、どんなテーマでも。"
          inline
          choices={[...THEMES, ...others].map((theme) => ({ value: theme, label: theme }))}
        />
      </Fieldset>
    </>
  )
}
