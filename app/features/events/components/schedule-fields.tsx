import type { FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { WEEKDAYS } from '#app/features/calendar/format.ts'
import type { EventFormValues } from '#app/features/events/form.ts'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField, TimeField } from '#app/ui/date-field.tsx'
import { Fieldset } from '#app/ui/field.tsx'
import { SelectField, TextArea } from '#app/ui/text-field.tsx'

export type EventFields = {
  [Name in keyof Required<EventFormValues>]: FieldMetadata<
    EventFormValues[Name],
    EventFormValues,
    string[]
  >
}

const KINDS = [
  { value: 'once', label: '1回' },
  { value: 'dates', label: '複数の日', hint: '決まった日が何日かあるとき' },
  { value: 'span', label: '期間', hint: '数日にわたって続くとき' },
  { value: 'recurring', label: 'くり返し', hint: '毎週、隔週、第2日曜など' },
]
const KEEP = { value: 'keep', label: 'いまの日程のまま', hint: '取り込んだ日程を変えません' }

/** Four ways to say when. All of them are in the page; the style sheet shows the chosen one. */
export function ScheduleFields({ fields, keepable }: { fields: EventFields; keepable: boolean }) {
  return (
    <div className="group/when">
      <Fieldset legend="いつ">
        <RadioGroup
          field={fields.scheduleKind}
          label="開き方"
          required
          inline
          choices={keepable ? [...KINDS, KEEP] : KINDS}
        />
        <Part className="group-has-[[name=scheduleKind][value=once]:checked]/when:flex">
          <DateField field={fields.onceDay} label="日にち" required />
          <Times start={fields.onceStart} end={fields.onceEnd} />
        </Part>
        <Part className="group-has-[[name=scheduleKind][value=dates]:checked]/when:flex">
          <TextArea
            field={fields.dates}
            label="日にち"
            hint="1行に1日ずつ入力します。その日だけ時刻が違うときは「11/29 9:00〜12:00」のように続けます。"
            rows={4}
            required
          />
          <Times start={fields.datesStart} end={fields.datesEnd} />
        </Part>
        <Part className="group-has-[[name=scheduleKind][value=span]:checked]/when:flex">
          <DateField field={fields.spanFirst} label="はじまりの日" required />
          <DateField
            field={fields.spanLast}
            label="おわりの日"
            hint="この日まで開きます"
            required
          />
          <Times start={fields.spanStart} end={fields.spanEnd} />
        </Part>
        <Part className="group-has-[[name=scheduleKind][value=recurring]:checked]/when:flex">
          <RecurrenceFields fields={fields} />
        </Part>
      </Fieldset>
    </div>
  )
}

function RecurrenceFields({ fields }: { fields: EventFields }) {
  return (
    <>
      <RadioGroup
        field={fields.repeat}
        label="くり返し方"
        required
        inline
        choices={[
          { value: 'weekly', label: '毎週' },
          { value: 'biweekly', label: '隔週' },
          { value: 'monthly', label: '毎月（第2日曜など）' },
        ]}
      />
      <div className="supports-[selector(:has(*))]:hidden group-has-[[name=repeat][value=monthly]:checked]/when:block">
        <CheckboxGroup
          field={fields.nths}
          label="第何週"
          required
          inline
          choices={[
            ...[1, 2, 3, 4, 5].map((nth) => ({ value: String(nth), label: `第${nth}` })),
            { value: '-1', label: '最終' },
          ]}
        />
      </div>
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
      <DateField field={fields.repeatFrom} label="いつから" required />
      <DateField
        field={fields.repeatUntil}
        label="いつまで"
        hint="400日先まで決められます"
        required
      />
      <Times start={fields.repeatStart} end={fields.repeatEnd} />
      <SelectField
        field={fields.holidays}
        label="祝日"
        options={[
          { value: 'as_usual', label: '祝日も関係なく開く' },
          { value: 'closed', label: '祝日は休み' },
          { value: 'open', label: '曜日が違っても、祝日は開く' },
        ]}
      />
      <TextArea
        field={fields.repeatExcept}
        label="休む日"
        hint="お盆や年末年始など。1行に1日ずつ入力します。"
        rows={2}
      />
    </>
  )
}

function Times({ start, end }: { start: EventFields['onceStart']; end: EventFields['onceEnd'] }) {
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-4">
      <TimeField field={start} label="はじまり" hint="例：10:00、午後1時" />
      <TimeField field={end} label="おわり" hint="例：15:00" />
    </div>
  )
}

function Part({ className, children }: { className: string; children: ReactNode }) {
  return (
    <div className={`flex flex-col gap-6 supports-[selector(:has(*))]:hidden ${className}`}>
      {children}
    </div>
  )
}
