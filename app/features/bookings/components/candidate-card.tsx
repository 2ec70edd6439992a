import { Form } from '@remix-run/react'
import type { CandidateItem } from '#app/features/bookings/candidate.ts'
import { PERMIT_NOTE } from '#app/features/permits/labels.ts'
import { Badge, Tag } from '#app/ui/badge.tsx'
import { Button, buttonClass } from '#app/ui/button.tsx'
import { Card, VisuallyHidden } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { TextArea, TextField } from '#app/ui/text-field.tsx'

export type CardProps = {
  candidate: CandidateItem
  rank: number
  requestId: string
  /** Minted by the loader, so that the same form sent twice asks once. */
  proposalId: string
  note: string
  /** The organizer asks the host; staff put it to both. */
  as: 'organizer' | 'staff'
  /** Nothing may be asked any more: the request has its place, or has ended. */
  askable: boolean
}

/** One place at one time, why it stands where it stands, and the one step that follows. */
export function CandidateCard(props: CardProps) {
  const { candidate, rank } = props
  const pros = candidate.reasons.filter((reason) => reason.speaksFor)
  const cons = candidate.reasons.filter((reason) => !reason.speaksFor)
  const hurried = candidate.permits.filter((permit) => permit.hurried)
  return (
    <Card as="li" className="flex min-w-0 flex-col gap-3">
      <div>
        <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
          <span>候補{rank}</span>
          <span>
            合い具合 <b className="text-ink">{candidate.score}</b>／10
          </span>
        </p>
        <h3 className="text-lg font-700">
          <a href={`/venues/${candidate.venueId}`}>{candidate.venueName}</a>
        </h3>
        <p className="text-lg">{candidate.slot}</p>
        <p className="flex flex-wrap gap-x-3 text-ink-soft">
          {candidate.areaName ? <span>{candidate.areaName}エリア</span> : null}
          {candidate.walk ? <span>{candidate.walk}</span> : null}
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        <Tag>利用料 {candidate.fee}</Tag>
        <Tag>
          {candidate.units}区画（全{candidate.venueUnits}区画）
        </Tag>
      </p>
      {hurried.length > 0 ? (
        <p>
          <Badge tone="wait">急ぎ</Badge> {hurried.map(({ title }) => title).join('、')}
          <span className="text-ink-soft">（手続きの目安の日を過ぎています）</span>
        </p>
      ) : null}
      <ul className="flex flex-col gap-1">
        {pros.map(({ text }) => (
          <li key={text} className="flex gap-2">
            <span aria-hidden="true" className="font-700 text-success-2">
              ○
            </span>
            <VisuallyHidden>よい点：</VisuallyHidden>
            {text}
          </li>
        ))}
        {cons.map(({ text }) => (
          <li key={text} className="flex gap-2 text-ink-soft">
            <span aria-hidden="true" className="font-700">
              △
            </span>
            <VisuallyHidden>気になる点：</VisuallyHidden>
            {text}
          </li>
        ))}
      </ul>
      <Rivals rivals={candidate.rivals} />
      <details>
        <summary className="min-h-11 py-2">点数の内訳</summary>
        <CriteriaTable criteria={candidate.criteria} />
      </details>
      <details>
        <summary className="min-h-11 py-2">必要な手続き（{candidate.permits.length}件）</summary>
        <p className="font-700">{PERMIT_NOTE}</p>
        <ul className="list-disc pl-5">
          {candidate.permits.map(({ title, by, mark }) => (
            <li key={title}>
              {title}
              {by || mark ? (
                <span className="text-ink-soft">（{[by, mark].filter(Boolean).join('、')}）</span>
              ) : null}
            </li>
          ))}
        </ul>
      </details>
      {props.askable ? <AskForm {...props} /> : null}
    </Card>
  )
}

function Rivals({ rivals }: Pick<CandidateItem, 'rivals'>) {
  if (rivals.count === 0) return null
  return (
    <p>
      <Badge tone="info">希望が重なっています</Badge> この時間は、ほかに{rivals.count}
      件の会場さがしでも候補です。
      {rivals.names.length > 0 ? (
        <span className="text-ink-soft">（{rivals.names.join('、')}）</span>
      ) : null}
    </p>
  )
}

function CriteriaTable({ criteria }: Pick<CandidateItem, 'criteria'>) {
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="border-b border-line text-left">
          <th scope="col" className="py-1 font-400">
            見たこと
          </th>
          <th scope="col" className="text-right font-400">
            値（0〜1）
          </th>
          <th scope="col" className="text-right font-400">
            重み
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ name, value, weight }) => (
          <tr key={name} className="border-b border-line">
            <th scope="row" className="py-1 text-left font-400">
              {name}
            </th>
            <td className="text-right tabular-nums">{value}</td>
            <td className="text-right tabular-nums">{weight}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AskForm({ candidate, requestId, proposalId, note, as }: CardProps) {
  const name = `${as}-${candidate.key}`
  return (
    <details className="mt-auto">
      <summary className={`${buttonClass({ wide: true })} cursor-pointer list-none`}>
        {as === 'staff' ? 'この会場を提案する' : 'この会場にお願いする'}
      </summary>
      <Form
        method="post"
        action={`/requests/${requestId}/proposals`}
        className="mt-3 flex flex-col gap-4"
      >
        <input type="hidden" name="id" value={proposalId} />
        <input type="hidden" name="venueId" value={candidate.venueId} />
        <input type="hidden" name="day" value={candidate.day} />
        <input type="hidden" name="start" value={candidate.start} />
        <input type="hidden" name="end" value={candidate.end} />
        <input type="hidden" name="as" value={as} />
        <TextArea
          id={`message-${name}`}
          name="message"
          label={as === 'staff' ? '双方へのメッセージ' : `${candidate.hostName}さんへのメッセージ`}
          defaultValue={note}
          rows={3}
          maxLength={1000}
        />
        {as === 'staff' ? (
          <>
            <Checkbox
              id={`held-${name}`}
              name="held"
              label="返事を待つあいだ、この時間を仮押さえする"
            />
            <TextField
              id={`behalf-${name}`}
              name="onBehalfOf"
              label="どなたから、どのように頼まれたか"
              maxLength={200}
            />
          </>
        ) : null}
        <Button>{as === 'staff' ? '提案を送る' : 'お願いを送る'}</Button>
      </Form>
    </details>
  )
}
