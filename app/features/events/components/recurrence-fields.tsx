import type { ReactNode } from 'react'
import { WEEKDAYS } from '#app/features/calendar/format.ts'
import { RESTS } from '#app/features/calendar/rest.ts'
import type { RecurrenceTyped } from '#app/features/events/recurrence-form.ts'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import type { FieldSource } from '#app/ui/field.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/text-field.tsx'

const REPEATS = [
  { value: 'weekly', label: '毎週' },
  { value: 'biweekly', label: '隔週' },
  { value: 'monthly', label: '毎月の曜日（第2日曜など）' },
  { value: 'monthday', label: '毎月の日（15日、末日など）' },
]
const NTHS = [
  ...[1, 2, 3, 4, 5].map((nth) => ({ value: String(nth), label: `第${nth}` })),
  { value: '-1', label: '最終' },
]
const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: `${index + 1}月`,
}))
const REST_CHOICES = Object.entries(RESTS).map(([value, { name, from, until }]) => ({
  value,
  label: `${name}（${monthDay(from)}〜${monthDay(until)}）`,
}))

/** A series as one says it: how often, from when on, and when it rests. */
export function RecurrenceFields({
  fields,
  times,
}: {
  fields: Record<keyof RecurrenceTyped, FieldSource>
  times: ReactNode
}) {
  // What is in force, and what the server has refused, must not lie behind a fold.
  const isFilled = [
    fields.rests,
    fields.restFrom,
    fields.restUntil,
    fields.repeatExcept,
    fields.repeatAlso,
  ].some(({ initialValue, errors }) => String(initialValue ?? '') !== '' || errors)
  return (
    <>
      <RadioGroup field={fields.repeat} label="くり返し方" required inline choices={REPEATS} />
      <Part className="group-has-[[name=repeat][value=monthly]:checked]/when:block">
        <CheckboxGroup field={fields.nths} label="第何週" required inline choices={NTHS} />
      </Part>
      <Part className="group-has-[[name=repeat][value=monthday]:checked]/when:block">
        <TextField
          field={fields.monthDates}
          label="何日"
          hint="例：15、5と20、末日。31日のない月は休みになります。"
          width="sm"
          autoComplete="off"
          required
        />
      </Part>
      {/* Of a day of the month nobody asks the weekday. */}
      <div className="group-has-[[name=repeat][value=monthday]:checked]/when:hidden">
        <CheckboxGroup
          field={fields.weekdays}
          label="曜日"
          required
          inline
          choices={[1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
            value: String(weekday),
            label: WEEKDAYS[weekday] ?? '',
          }))}
        />
      </div>
      <DateField field={fields.repeatFrom} label="いつから" required />
      <DateField
        field={fields.repeatUntil}
        label="いつまで"
        hint="決めていないときは空けてください。400日先まで一覧に出ます。"
      />
      {times}
      <SelectField
        field={fields.holidays}
        label="祝日"
        options={[
          { value: 'as_usual', label: '祝日も関係なく開く' },
          { value: 'closed', label: '祝日は休み' },
          { value: 'open', label: '曜日が違っても、祝日は開く' },
        ]}
      />
      <details open={isFilled} className="rounded-8 border border-line px-4">
        <summary className="py-3 font-700">休みや、ほかに開く日を決める</summary>
        <div className="flex flex-col gap-6 pb-4">
          <CheckboxGroup field={fields.rests} label="毎年の休み" inline choices={REST_CHOICES} />
          <fieldset className="flex flex-col gap-2">
            <legend className="float-left font-700">休む季節</legend>
            <p className="text-sm text-ink-soft">
              例：12月から3月まで。いつも開くときは空けてください。
            </p>
            <div className="flex flex-wrap items-end gap-4">
              <SelectField
                field={fields.restFrom}
                label="はじめの月"
                width="xs"
                emptyLabel="なし"
                options={MONTHS}
                unmarked
              />
              <SelectField
                field={fields.restUntil}
                label="おわりの月"
                width="xs"
                emptyLabel="なし"
                options={MONTHS}
                unmarked
              />
            </div>
          </fieldset>
          <TextArea
            field={fields.repeatExcept}
            label="休む日"
            hint="このほかに休む日を、1行に1日ずつ入力します。"
            rows={2}
          />
          <TextArea
            field={fields.repeatAlso}
            label="ほかに開く日"
            hint="くり返しのほかに開く日を、1行に1日ずつ入力します。"
            rows={2}
          />
        </div>
      </details>
    </>
  )
}

/** 「12月29日」 */
function monthDay(text: string): string {
  return `${Number(text.slice(0, 2))}月${Number(text.slice(3))}日`
}

function Part({ className, children }: { className: string; children: ReactNode }) {
  return <div className={`supports-[selector(:has(*))]:hidden ${className}`}>{children}</div>
}
