import { Form } from '@remix-run/react'
import { SIDE_LABELS } from '#app/features/bookings/labels.ts'
import type { Side } from '#app/features/bookings/proposal.ts'
import { Button, ButtonLink, buttonClass } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextArea, TextField } from '#app/ui/text-field.tsx'

/**
 * The answers of one side: yes; another date, units or fee; no, and why. `base` is the proposal's
 * address or that of the host's link; staff say for whom they answer.
 */
export function AnswerForms({
  base,
  side,
  name,
  accepted,
  onBehalf,
}: {
  base: string
  side: Side
  /** Whose answer it is. */
  name: string
  accepted: boolean
  onBehalf: boolean
}) {
  const behalf = onBehalf ? (
    <TextField
      id={`behalf-${side}`}
      name="onBehalfOf"
      label="どなたから、どのように承諾を得たか"
      hint="例：11月20日に電話で、代表の方から。"
      maxLength={200}
      required
    />
  ) : null
  return (
    <Card className="flex flex-col gap-4">
      <h2 className="text-xl font-700">
        {SIDE_LABELS[side]}（{name}）の返事{onBehalf ? 'を代わりに入力' : ''}
      </h2>
      {accepted ? (
        <p>承諾の返事は届いています。</p>
      ) : (
        <Form method="post" action={`${base}/acceptance`} className="flex flex-col gap-4">
          <input type="hidden" name="side" value={side} />
          {behalf}
          <Button size="lg" wide>
            承諾する
          </Button>
        </Form>
      )}
      <ButtonLink href={`${base}/counter?side=${side}`} variant="secondary" wide>
        日時・区画・利用料を変えて提案する
      </ButtonLink>
      <details>
        <summary className={`${buttonClass({ variant: 'text', wide: true })} cursor-pointer`}>
          今回は見送る
        </summary>
        <Form method="post" action={`${base}/decline`} className="mt-3 flex flex-col gap-4">
          <input type="hidden" name="side" value={side} />
          <TextArea
            id={`reason-${side}`}
            name="reason"
            label="理由"
            hint="相手に伝わります。"
            rows={3}
            maxLength={1000}
            required
          />
          {onBehalf ? (
            <TextField
              id={`decline-behalf-${side}`}
              name="onBehalfOf"
              label="どなたから、どのように聞いたか"
              maxLength={200}
              required
            />
          ) : null}
          <Button variant="danger">見送りの返事を送る</Button>
        </Form>
      </details>
    </Card>
  )
}
