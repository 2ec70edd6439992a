import { REPORT_LABELS } from '#app/features/stands/labels.ts'
import { REPORT_STATES, type Produce, type StandReport } from '#app/features/stands/stand.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

const HINTS = {
  open: '並んでいます',
  few_left: 'あと少しです',
  sold_out: '地図で「売り切れ」になります',
  closed: '今日は出しません',
}

/** One tap says what the stand is like; below it, what is out. Works without JavaScript. */
export function TodayForm({
  id,
  produce,
  later,
  report,
  refused,
}: {
  /** The report's id, made with the page: the same tap twice is one report. */
  id: string
  /** In season, first in reach. */
  produce: readonly Produce[]
  later: readonly Produce[]
  report: StandReport | null
  /** Why the last tap was not taken, and what stood in the form. */
  refused?: { problem: string; typed: { note: string; produceIds: string[] } } | undefined
}) {
  const out = refused?.typed.produceIds ?? report?.produce.map((one) => one.id) ?? []
  const choices = (list: readonly Produce[]) =>
    list.map((one) => ({ value: one.id, label: one.name }))
  return (
    <form method="post" className="flex flex-col gap-6">
      <input type="hidden" name="id" value={id} />
      {/* Enter in the note sends what stood there, not the first of the four buttons. */}
      <button
        name="state"
        value={report?.state ?? 'open'}
        tabIndex={-1}
        aria-hidden="true"
        className="hidden"
      />
      {refused ? (
        <p role="alert" className="text-error-strong">
          ＊{refused.problem}
        </p>
      ) : null}
      <fieldset className="flex flex-col gap-3">
        <legend className="float-left mb-1 font-700">押すと、すぐに伝わります</legend>
        <div className="grid clear-both grid-cols-2 gap-3">
          {REPORT_STATES.map((state) => (
            <Button
              key={state}
              name="state"
              value={state}
              size="lg"
              variant={report?.state === state ? 'primary' : 'secondary'}
              aria-pressed={report?.state === state}
              wide
              className="min-h-20 flex-col gap-1"
            >
              <span className="text-lg">{REPORT_LABELS[state]}</span>
              <span className="text-xs font-400">{HINTS[state]}</span>
            </Button>
          ))}
        </div>
      </fieldset>
      {produce.length > 0 ? (
        <CheckboxGroup
          name="produceIds"
          label="今日並んでいるもの"
          defaultValue={out}
          choices={choices(produce)}
          unmarked
          inline
        />
      ) : null}
      {later.length > 0 ? (
        <details
          open={later.some((one) => out.includes(one.id))}
          className="rounded-8 border border-line px-4"
        >
          <summary className="py-3">ほかの季節のもの</summary>
          <CheckboxGroup
            name="produceIds"
            id="produce-later"
            label="ほかの季節のもの"
            defaultValue={out}
            choices={choices(later)}
            unmarked
            inline
          />
        </details>
      ) : null}
      <TextField
        name="note"
        label="ひとこと"
        defaultValue={refused?.typed.note ?? report?.note ?? ''}
        maxLength={200}
        hint="例：大根は1本150円です"
      />
      {produce.length + later.length > 0 ? (
        <Button
          name="state"
          value={report?.state === 'few_left' ? 'few_left' : 'open'}
          variant="secondary"
        >
          品物とひとことも知らせる
        </Button>
      ) : null}
    </form>
  )
}
