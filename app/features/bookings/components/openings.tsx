import { Form } from '@remix-run/react'
import type { BlockedItem } from '#app/features/bookings/candidate.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, VisuallyHidden } from '#app/ui/card.tsx'

/** A change of the request, one tap away. */
export function ChangeForm({
  requestId,
  version,
  changes,
  label,
}: {
  requestId: string
  version: number
  changes: readonly string[]
  label: string
}) {
  return (
    <Form method="post" action={`/requests/${requestId}/changes`}>
      <input type="hidden" name="version" value={version} />
      {changes.map((change) => (
        <input key={change} type="hidden" name="change" value={change} />
      ))}
      <Button variant="secondary" className="h-auto text-left">
        {label}
      </Button>
    </Form>
  )
}

export type AdviceItem = { text: string; button: string; change: string }

/** What would open venues over the whole town, the most worth first. */
export function AdviceList({
  advice,
  requestId,
  version,
}: {
  advice: readonly AdviceItem[]
  requestId: string
  version: number
}) {
  return (
    <ul className="flex flex-col gap-4">
      {advice.map(({ text, button, change }) => (
        <li key={change} className="flex flex-col gap-2 sm:flex-row sm:items-center sm:gap-4">
          <p className="flex-1">{text}。</p>
          <ChangeForm requestId={requestId} version={version} changes={[change]} label={button} />
        </li>
      ))}
    </ul>
  )
}

/** A venue that does not serve as things stand: what is in the way, and the least that would help. */
export function BlockedCard({
  item,
  requestId,
  version,
  changeable,
}: {
  item: BlockedItem
  requestId: string
  version: number
  changeable: boolean
}) {
  return (
    <Card as="li" className="flex min-w-0 flex-col gap-2">
      <h3 className="font-700">
        <a href={`/venues/${item.venueId}`}>{item.venueName}</a>
        {item.areaName ? (
          <span className="ml-2 text-sm font-400 text-ink-soft">{item.areaName}エリア</span>
        ) : null}
      </h3>
      <ul className="list-disc pl-5">
        {item.obstacles.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {item.openings.length === 0 && item.wait === null ? (
        <p className="text-ink-soft">
          条件を変えても、いまは使えません。協会スタッフにご相談ください。
        </p>
      ) : null}
      {item.openings.map(({ text, buttons, changes }) => (
        <div key={changes.join()} className="flex flex-col gap-2">
          <p>{text}。</p>
          {changeable ? (
            <ChangeForm requestId={requestId} version={version} changes={changes} label={buttons} />
          ) : null}
        </div>
      ))}
      {item.wait && changeable ? (
        <Form method="post" action={`/requests/${requestId}/waits`} className="flow">
          <p>{item.wait.slot}は、ほかの利用が決まっています。</p>
          <input type="hidden" name="venueId" value={item.venueId} />
          <input type="hidden" name="day" value={item.wait.day} />
          <input type="hidden" name="start" value={item.wait.start} />
          <input type="hidden" name="end" value={item.wait.end} />
          <Button variant="secondary">
            空いたら知らせてもらう<VisuallyHidden>（{item.venueName}）</VisuallyHidden>
          </Button>
        </Form>
      ) : null}
    </Card>
  )
}
