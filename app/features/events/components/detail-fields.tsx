import { CATEGORIES, EVENT_TYPES } from '#app/features/events/event.ts'
import { LIMITS } from '#app/features/events/form.ts'
import { RAIN_LABELS, TYPE_HINTS, TYPE_LABELS } from '#app/features/events/labels.ts'
import { THEMES } from '#app/features/venues/venue.ts'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField, TimeField } from '#app/ui/date-field.tsx'
import { Fieldset } from '#app/ui/field.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/text-field.tsx'
import type { EventFields } from './schedule-fields.tsx'

/** The fields behind the fold. */
export const FOLDED: readonly (keyof EventFields)[] = [
  'body',
  'feeKind',
  'feeText',
  'rainPolicy',
  'rainReserveDay',
  'rainDecidedAt',
  'signUp',
  'signUpText',
  'signUpUntil',
  'capacity',
  'audience',
  'contact',
  'url',
  'category',
  'themes',
  'reading',
]

/** What kind of event it is, and behind a fold all that may be said of it besides. */
export function DetailFields({ fields, open }: { fields: EventFields; open: boolean }) {
  return (
    <>
      <Fieldset legend="どんなイベント">
        <CheckboxGroup
          field={fields.types}
          label="種類"
          required
          choices={EVENT_TYPES.map((value) => ({
            value,
            label: TYPE_LABELS[value],
            hint: TYPE_HINTS[value],
          }))}
        />
        <TextField
          field={fields.summary}
          label="ひとこと"
          hint="一覧に出ます。何があるか、だれに来てほしいかを140文字までで。"
          maxLength={LIMITS.summary}
        />
      </Fieldset>
      <details className="rounded-8 border border-line p-4" open={open}>
        <summary className="min-h-11 py-2 font-700">
          くわしく書く（参加費、雨のとき、問い合わせ先など）
        </summary>
        <div className="mt-4 flex flex-col gap-6">
          <TextArea
            field={fields.body}
            label="詳しい内容"
            hint="出るお店、当日の流れ、持ち物など"
            maxLength={LIMITS.body}
          />
          <RadioGroup
            field={fields.feeKind}
            label="参加費"
            inline
            choices={[
              { value: 'free', label: '無料' },
              { value: 'paid', label: '有料' },
              { value: 'unknown', label: '書かない' },
            ]}
          />
          <TextField
            field={fields.feeText}
            label="金額や内訳"
            hint="例：500円（材料費）、小学生以下は無料"
            maxLength={LIMITS.short}
          />
          <RainFields fields={fields} />
          <RadioGroup
            field={fields.signUp}
            label="申し込み"
            inline
            choices={[
              { value: 'none', label: 'いらない' },
              { value: 'needed', label: '必要' },
            ]}
          />
          <TextField
            field={fields.signUpText}
            label="申し込みの方法"
            hint="例：店頭または電話で"
            maxLength={LIMITS.short}
          />
          <DateField field={fields.signUpUntil} label="申し込みの締切" />
          <TextField
            field={fields.capacity}
            label="定員"
            width="xs"
            inputMode="numeric"
            suffix="人"
            maxLength={10}
          />
          <TextField
            field={fields.audience}
            label="対象"
            hint="例：どなたでも、小学生と保護者"
            maxLength={LIMITS.short}
          />
          <TextField
            field={fields.contact}
            label="問い合わせ先"
            hint="だれでも見られます。載せてよい電話番号やメールアドレスだけを書いてください。"
            maxLength={LIMITS.short}
          />
          <TextField
            field={fields.url}
            label="ホームページ"
            inputMode="url"
            hint="例：https://example.com/"
            maxLength={300}
          />
          <SelectField
            field={fields.category}
            label="分類"
            emptyLabel="選ばない"
            options={CATEGORIES.map((word) => ({ value: word, label: word }))}
          />
          <CheckboxGroup
            field={fields.themes}
            label="テーマ"
            inline
            choices={THEMES.map((word) => ({ value: word, label: word }))}
          />
          <TextField
            field={fields.reading}
            label="タイトルのよみがな"
            hint="ひらがなで。読みにくい名前でも、さがしやすくなります。"
            maxLength={LIMITS.reading}
          />
        </div>
      </details>
    </>
  )
}

function RainFields({ fields }: { fields: EventFields }) {
  return (
    <>
      <SelectField
        field={fields.rainPolicy}
        label="雨のとき"
        options={(['unknown', 'any_weather', 'light_rain', 'cancelled', 'postponed'] as const).map(
          (value) => ({ value, label: RAIN_LABELS[value] }),
        )}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField field={fields.rainReserveDay} label="予備日" hint="雨天順延のとき" />
        <TimeField
          field={fields.rainDecidedAt}
          label="開催を決める時刻"
          hint="当日のこの時刻まで"
        />
      </div>
    </>
  )
}
