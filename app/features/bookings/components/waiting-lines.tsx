import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card, VisuallyHidden } from '#app/ui/card.tsx'

export type WaitingLine = { id: string; venueName: string; slot: string; place: number }

/** The slots for which a request waits, with its place in each line. */
export function WaitingLines({ waits }: { waits: readonly WaitingLine[] }) {
  if (waits.length === 0) return null
  return (
    <section aria-labelledby="waits" className="flow">
      <h2 id="waits">空き待ち</h2>
      <p>取消が出ると、順番にご案内し、お返事があるまでその時間を押さえます。</p>
      <ul className="flex flex-col gap-3">
        {waits.map(({ id, venueName, slot, place }) => (
          <Card as="li" key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="flex-1">
              <b>
                {venueName} {slot}
              </b>
              <br />
              {place === 1 ? '次にご案内します' : `${place}番目にご案内します`}
            </p>
            <Form method="post" action={`/waits/${id}/withdrawal`}>
              <Button variant="text" size="sm">
                空き待ちをやめる
                <VisuallyHidden>
                  （{venueName} {slot}）
                </VisuallyHidden>
              </Button>
            </Form>
          </Card>
        ))}
      </ul>
    </section>
  )
}
