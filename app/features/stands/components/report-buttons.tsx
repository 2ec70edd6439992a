import { REPORT_LABELS } from '#app/features/stands/labels.ts'
import { REPORT_STATES, type ReportState } from '#app/features/stands/stand.ts'
import { Button } from '#app/ui/button.tsx'

const HINTS = {
  open: '並んでいます',
  few_left: 'あと少しです',
  sold_out: '地図で「売り切れ」になります',
  closed: '今日は出しません',
}

/** The four taps; `said` is the one that counts now. */
export function ReportButtons({ said }: { said: ReportState | null }) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="float-left mb-1 font-700">押すと、すぐに伝わります</legend>
      <div className="grid clear-both grid-cols-2 gap-3">
        {REPORT_STATES.map((state) => (
          <Button
            key={state}
            name="state"
            value={state}
            size="lg"
            variant={said === state ? 'primary' : 'secondary'}
            aria-pressed={said === state}
            wide
            className="min-h-20 flex-col gap-1"
          >
            <span className="text-lg">{REPORT_LABELS[state]}</span>
            <span className="text-xs font-400">{HINTS[state]}</span>
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

/**
 * The same on a page of other things, in one row: a tap changes the state, and what was said to be
 * out stays out.
 */
export function QuickReport({
  id,
  path,
  name,
  said,
}: {
  /** The report's id, made with the page. */
  id: string
  /** Where it is sent to. */
  path: string
  name: string
  said: { state: ReportState; produceIds: readonly string[]; note: string } | null
}) {
  return (
    <form method="post" action={path} className="w-full">
      <input type="hidden" name="id" value={id} />
      {said ? <input type="hidden" name="note" value={said.note} /> : null}
      {said?.produceIds.map((produceId) => (
        <input key={produceId} type="hidden" name="produceIds" value={produceId} />
      ))}
      <fieldset className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        <legend className="sr-only">今日の{name}</legend>
        {REPORT_STATES.map((state) => (
          <Button
            key={state}
            name="state"
            value={state}
            size="sm"
            variant={said?.state === state ? 'primary' : 'secondary'}
            aria-pressed={said?.state === state}
          >
            {REPORT_LABELS[state]}
          </Button>
        ))}
      </fieldset>
    </form>
  )
}
