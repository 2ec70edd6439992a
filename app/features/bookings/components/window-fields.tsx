import type { FieldMetadata } from '@conform-to/react'
import { PREFERENCE_LABELS } from '#app/features/bookings/labels.ts'
import { WEEKDAYS } from '#app/features/calendar/format.ts'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { DateField, TimeField } from '#app/ui/date-field.tsx'
import { SelectField } from '#app/ui/text-field.tsx'

type Parts = Record<
  'fromDay' | 'untilDay' | 'weekdays' | 'start' | 'end' | 'preference',
  FieldMetadata<unknown>
>

/** One wish of dates: a day, or some weekdays of a span, from one time to another. */
export function WindowFields({
  field,
  nth,
}: {
  field: { getFieldset(): unknown; initialValue?: unknown }
  nth: number
}) {
  const parts = field.getFieldset() as Parts
  const isFirst = nth === 0
  const isFilled = Boolean(parts.fromDay.initialValue ?? parts.fromDay.errors)
  const body = (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <DateField field={parts.fromDay} label="日にち" required={isFirst} />
        <DateField
          field={parts.untilDay}
          label="終わりの日"
          hint="期間でさがすとき。その中の1日に開きます。"
        />
      </div>
      <CheckboxGroup
        field={parts.weekdays}
        label="曜日"
        hint="期間のうち、開ける曜日。選ばなければ毎日。"
        inline
        choices={[6, 0, 1, 2, 3, 4, 5].map((weekday) => ({
          value: String(weekday),
          label: WEEKDAYS[weekday],
        }))}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <TimeField field={parts.start} label="何時から" required={isFirst} hint="例：10:00" />
        <TimeField field={parts.end} label="何時まで" required={isFirst} hint="例：15:00" />
        <SelectField
          field={parts.preference}
          label="希望の順"
          width="sm"
          unmarked
          options={([1, 2, 3] as const).map((value) => ({
            value: String(value),
            label: PREFERENCE_LABELS[value],
          }))}
        />
      </div>
    </div>
  )
  if (isFirst) return body
  return (
    <details open={isFilled} className="rounded-8 border border-line p-4">
      <summary className="font-700">{nth < 3 ? `第${nth + 1}希望` : 'ほかの希望'}</summary>
      <div className="mt-4">{body}</div>
    </details>
  )
}
