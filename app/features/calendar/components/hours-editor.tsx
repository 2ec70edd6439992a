import { CLOSED_ROWS, RULE_ROWS } from '#app/features/calendar/hours-form.ts'
import type { OpeningRule } from '#app/features/calendar/opening.ts'
import { hoursToText } from '#app/features/calendar/hours-description.ts'
import { Checkbox, CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import type { FieldSource } from '#app/ui/field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** What the editor reads of Conform's form. */
export type HoursFormSource = {
  id: string
  initialValue?: unknown
  allErrors: Record<string, string[] | undefined>
}

const WEEKDAYS = [
  { value: '1', label: '月' },
  { value: '2', label: '火' },
  { value: '3', label: '水' },
  { value: '4', label: '木' },
  { value: '5', label: '金' },
  { value: '6', label: '土' },
  { value: '0', label: '日' },
]
const WEEKS = [
  { value: '1', label: '第1' },
  { value: '2', label: '第2' },
  { value: '3', label: '第3' },
  { value: '4', label: '第4' },
  { value: '5', label: '第5' },
  { value: '-1', label: '最終' },
]

/** Opening hours in rows that are all there from the start, so that it works without JavaScript. */
export function HoursEditor({
  form,
  keeps,
  opens,
}: {
  form: HoursFormSource
  /** Rules that rows cannot say: kept as they are while they stay ticked. */
  keeps: readonly OpeningRule[]
  /** 「使える」 for a venue, 「開いている」 for a stand. */
  opens: string
}) {
  const rows = Array.from({ length: RULE_ROWS }, (_, row) => row)
  const closedRows = Array.from({ length: CLOSED_ROWS }, (_, row) => row)
  const filled = (row: number) => rowValue(form, `rules[${row}]`) !== undefined
  const shown = Math.min(RULE_ROWS, Math.max(1, rows.filter(filled).length + 1))
  return (
    <>
      {rows.slice(0, shown).map((row) => (
        <RuleRow key={row} form={form} row={row} opens={opens} />
      ))}
      {shown < RULE_ROWS ? (
        <details className="rounded-8 border border-line px-4">
          <summary className="py-3 font-700">曜日や時間帯をもっと追加する</summary>
          <div className="flex flex-col gap-6 pb-4">
            {rows.slice(shown).map((row) => (
              <RuleRow key={row} form={form} row={row} opens={opens} />
            ))}
          </div>
        </details>
      ) : null}
      {keeps.length > 0 ? (
        <CheckboxGroup
          field={fieldOf(form, 'kept')}
          label="ほかの決まり"
          hint="外すと、その決まりはなくなります。"
          choices={keeps.map((rule) => ({
            value: JSON.stringify(rule),
            label: hoursToText({ rules: [rule], closedDays: [], season: null }, 'ja'),
          }))}
        />
      ) : null}
      <RadioGroup
        field={fieldOf(form, 'holidays')}
        label="祝日"
        defaultValue={textOf(rowValue(form, 'holidays')) || 'as_usual'}
        unmarked
        inline
        choices={[
          { value: 'as_usual', label: '曜日のとおり' },
          { value: 'closed', label: '休み' },
          { value: 'open', label: `いつも${opens}` },
        ]}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="float-left font-700">毎年のお休み</legend>
        <div className="flex flex-wrap gap-x-5">
          <Checkbox field={fieldOf(form, 'yearEnd')} label="年末年始（12月29日〜1月3日）" />
          <Checkbox field={fieldOf(form, 'obon')} label="お盆（8月13日〜16日）" />
        </div>
      </fieldset>
      <details
        className="rounded-8 border border-line px-4"
        open={closedRows.some((row) => rowValue(form, `closed[${row}]`) !== undefined)}
      >
        <summary className="py-3 font-700">ほかのお休みを入れる</summary>
        <div className="flex flex-col gap-6 pb-4">
          {closedRows.map((row) => (
            <ClosedRow key={row} form={form} row={row} />
          ))}
        </div>
      </details>
    </>
  )
}

type RowProps = { form: HoursFormSource; row: number }

function RuleRow({ form, row, opens }: RowProps & { opens: string }) {
  const name = `rules[${row}]`
  return (
    <div className="flex flex-col gap-3 rounded-8 bg-paper p-4">
      <CheckboxGroup
        field={fieldOf(form, `${name}.weekdays`)}
        label={`${opens}曜日${row > 0 ? `（${row + 1}）` : ''}`}
        unmarked
        inline
        choices={WEEKDAYS}
      />
      <div className="flex flex-wrap gap-4">
        <TextField
          field={fieldOf(form, `${name}.start`)}
          label="何時から"
          unmarked
          width="xs"
          autoComplete="off"
        />
        <TextField
          field={fieldOf(form, `${name}.end`)}
          label="何時まで"
          unmarked
          width="xs"
          autoComplete="off"
        />
      </div>
      <details open={rowValue(form, `${name}.weeks`) !== undefined}>
        <summary className="py-2">第2・第4など、月のうちの週を決める</summary>
        <CheckboxGroup
          field={fieldOf(form, `${name}.weeks`)}
          label="週"
          hint="選ばなければ毎週です。"
          unmarked
          inline
          choices={WEEKS}
        />
      </details>
    </div>
  )
}

function ClosedRow({ form, row }: RowProps) {
  const name = `closed[${row}]`
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-4">
        <TextField
          field={fieldOf(form, `${name}.from`)}
          label={`休みの初日（${row + 1}）`}
          unmarked
          width="sm"
          autoComplete="off"
        />
        <TextField
          field={fieldOf(form, `${name}.until`)}
          label="最終日"
          unmarked
          width="sm"
          autoComplete="off"
        />
        <TextField field={fieldOf(form, `${name}.note`)} label="理由" unmarked width="sm" />
      </div>
      <Checkbox field={fieldOf(form, `${name}.yearly`)} label="毎年" />
    </div>
  )
}

/** A field of a row by its name, also of a row that nothing has been written in yet. */
function fieldOf(form: HoursFormSource, name: string): FieldSource {
  const id = `${form.id}-${name}`
  return {
    id,
    errorId: `${id}-error`,
    descriptionId: `${id}-description`,
    name,
    formId: form.id,
    initialValue: rowValue(form, name),
    errors: form.allErrors[name],
  }
}

/** What stands under `rules[0].start` in the form's values; nothing for what is empty. */
function rowValue(form: HoursFormSource, name: string): unknown {
  let value: unknown = form.initialValue
  for (const part of name.split(/[.[\]]+/).filter((piece) => piece !== '')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  const isEmpty = value === '' || value === null || (Array.isArray(value) && value.length === 0)
  return isEmpty ? undefined : value
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
