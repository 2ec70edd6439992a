import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'

type Row = {
  /** As a pin stands in the form. */
  key: string
  request: string
  title: string
  organizer: string
  venue: string
  slot: string
  score: string
  reasons: string[]
  pinned: boolean
  sent: { href: string | null; text: string } | null
}

/** Who gets what, with a tick to keep it and one to rule it out, and the way to another plan. */
export function RoundPlanForm({
  round,
  rows,
  isOpen,
}: {
  round: {
    id: string
    next: string
    wish: { fromDay: string; untilDay: string; firstTimerPercent: number }
    bans: readonly { key: string; title: string; venue: string }[]
  }
  rows: readonly Row[]
  /** Nothing was sent yet: another plan may be asked for. */
  isOpen: boolean
}) {
  return (
    <Form method="post" action="/desk/rounds" className="flex flex-col gap-4">
      <input type="hidden" name="id" value={round.next} />
      <input type="hidden" name="basedOnId" value={round.id} />
      <input type="hidden" name="fromDay" value={round.wish.fromDay} />
      <input type="hidden" name="untilDay" value={round.wish.untilDay} />
      <input type="hidden" name="firstTimerPercent" value={round.wish.firstTimerPercent} />
      <h2>割り当て</h2>
      <ul className="border-t border-line">
        {rows.map((row) => (
          <li key={row.key} className="flex flex-col gap-1 border-b border-line py-3">
            <p className="font-700">
              <a href={`/requests/${row.request}`}>{row.title}</a>
              <span className="ml-2 text-sm font-400 text-ink-soft">{row.organizer}</span>
            </p>
            <p>
              {row.venue}、{row.slot}
              <span className="ml-2 text-sm text-ink-soft">点数{row.score}</span>
            </p>
            <p className="text-sm">{row.reasons.map((reason) => `${reason}。`).join('')}</p>
            {row.sent ? (
              <p>{row.sent.href ? <a href={row.sent.href}>{row.sent.text}</a> : row.sent.text}</p>
            ) : null}
            {isOpen ? (
              <p className="flex flex-wrap gap-x-6">
                <Tick name="pins" value={row.key} checked={row.pinned} of={row.title}>
                  この割り当てに固定する
                </Tick>
                <Tick name="bans" value={row.key} checked={false} of={row.title}>
                  この会場のこの日は使わない
                </Tick>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {isOpen && round.bans.length > 0 ? (
        <fieldset>
          <legend className="font-700">使わないことにした組み合わせ</legend>
          {round.bans.map((ban) => (
            <p key={ban.key}>
              <Tick name="bans" value={ban.key} checked of={ban.title}>
                {ban.title}：{ban.venue}
              </Tick>
            </p>
          ))}
        </fieldset>
      ) : null}
      {isOpen ? (
        <div>
          <Button variant="secondary">この条件でもう一度計算する</Button>
        </div>
      ) : null}
    </Form>
  )
}

function Tick({
  name,
  value,
  checked,
  of,
  children,
}: {
  name: string
  value: string
  checked: boolean
  /** What it is about, for who does not see the line. */
  of: string
  children: ReactNode
}) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-5 accent-primary"
      />
      {children}
      <span className="sr-only">（{of}）</span>
    </label>
  )
}
