import type { FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { EventFormValues } from '#app/features/events/form.ts'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField, TimeField } from '#app/ui/date-field.tsx'
import { Fieldset } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-field.tsx'
import { RecurrenceFields } from './recurrence-fields.tsx'
import { UpcomingDates } from './upcoming-dates.tsx'

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
  { value: 'recurring', label: 'くり返し', hint: '毎週、隔週、第2日曜、15日、月末など' },
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
          <RecurrenceFields
            fields={fields}
            times={<Times start={fields.repeatStart} end={fields.repeatEnd} />}
          />
        </Part>
        <UpcomingDates />
      </Fieldset>
    </div>
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
