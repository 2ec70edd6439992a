import {
  formatDay,
  formatInstant,
  formatTimes,
  relativeDay,
} from '#app/features/calendar/format.ts'
import {
  daysWaited,
  type Line,
  type WaitingEvent,
  type WaitingPlace,
  type WaitingProposal,
  type WaitingRequest,
} from '#app/features/desk/queue.ts'
import { dayOf, type Day, type Instant } from '#app/lib/time.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { AnswerFold, StepButton } from './answer-fold.tsx'
import { LineRow } from './line-row.tsx'

/** Where one is, so that a decision leads back there. */
type At = { now: Instant; to: string }

export function EventLine({
  line,
  state,
  at,
}: {
  line: WaitingEvent
  state: 'review' | 'new' | 'returned'
  at: At
}) {
  const path = `/events/${line.id}`
  return (
    <LineRow
      mark={<KindMark kind="event" size="sm" />}
      title={line.title}
      href={path}
      badges={<Waited since={line.since} now={at.now} late={state === 'new' ? null : 3} />}
      facts={[
        <Organizations key="who" line={line} />,
        areasOf(line),
        line.nextDay === null ? '日にち未定' : `開催 ${day(line.nextDay, dayOf(at.now))}`,
        line.placeMode === 'venue' ? '会場さがしあり' : null,
      ]}
    >
      {state === 'review' ? (
        <>
          <AnswerFold
            id={`publish-${line.id}`}
            action={`${path}/publication`}
            to={at.to}
            label="公開する"
            name={line.title}
            message="内容を確認し、公開しました。当日が楽しみです。"
            variant="primary"
          />
          <AnswerFold
            id={`change-${line.id}`}
            action={`${path}/change-request`}
            to={at.to}
            label="修正をお願いする"
            name={line.title}
            message=""
            hint="どこを、どう直すかを書いてください。メールで届きます。"
          />
        </>
      ) : null}
      {state === 'new' ? (
        <>
          <StepButton action={`${path}/sighting`} to={at.to} label="見ました" name={line.title} />
          <AnswerFold
            id={`change-${line.id}`}
            action={`${path}/change-request`}
            to={at.to}
            label="修正をお願いする"
            name={line.title}
            message=""
            hint="公開を止めて、修正をお願いします。どこを、どう直すかを書いてください。"
          />
        </>
      ) : null}
    </LineRow>
  )
}

export function PlaceLine({ line, at }: { line: WaitingPlace; at: At }) {
  const path = `/${line.kind}s/${line.id}`
  const keeper = line.kind === 'venue' ? '会場提供者' : '農業者'
  return (
    <LineRow
      mark={<KindMark kind={line.kind} size="sm" />}
      title={line.title}
      href={path}
      badges={
        line.askedFor === null ? (
          <Waited since={line.since} now={at.now} late={3} />
        ) : (
          <Badge tone="info">相手の直し待ち</Badge>
        )
      }
      facts={[
        <span key="who">
          {keeper}：<Organizations line={line} />
        </span>,
        areasOf(line),
        line.address,
        line.askedFor === null ? null : `お願いしたこと：${line.askedFor}`,
      ]}
    >
      <AnswerFold
        id={`confirm-${line.id}`}
        action={`${path}/confirmation`}
        to={at.to}
        label="確認する"
        name={line.title}
        message={`${keeper}を確認し、公開しました。ご登録ありがとうございます。`}
        variant="primary"
        hint={`${keeper}がこの場所を決められる方だと確かめてから押してください。公開され、メールで届きます。`}
      />
      <AnswerFold
        id={`ask-${line.id}`}
        action={`${path}/change-request`}
        to={at.to}
        label="修正をお願いする"
        name={line.title}
        message=""
        hint="どこを、どう直すかを書いてください。メールで届きます。"
      />
    </LineRow>
  )
}

export function RequestLine({
  line,
  at,
  waits = true,
}: {
  line: WaitingRequest
  at: At
  /** Nothing is offered for it: somebody should. */
  waits?: boolean
}) {
  return (
    <LineRow
      title={line.title}
      href={`/requests/${line.id}`}
      badges={
        <>
          {waits ? <Waited since={line.since} now={at.now} late={3} /> : null}
          {line.firstTimer ? <Badge tone="good">はじめて</Badge> : null}
          {waits && line.nextDay === null ? <Badge tone="bad">希望日が過ぎました</Badge> : null}
          {waits && !line.hadCandidate ? <Badge tone="wait">合う会場なし</Badge> : null}
        </>
      }
      facts={[
        <Organizations key="who" line={line} />,
        line.nextDay === null ? null : `次の希望日 ${day(line.nextDay, dayOf(at.now))}`,
        line.areaNames.length === 0 ? 'エリアはどこでも' : areasOf(line),
        `${line.units === 'all' ? '会場全体' : `${line.units}区画`}・${line.people}人`,
        waits && line.ended > 0 ? `これまでの提案${line.ended}件は終了` : null,
      ]}
    >
      {waits ? (
        <ButtonLink href={`/requests/${line.id}`} size="sm" variant="secondary">
          候補を見て提案する
          <span className="sr-only">（{line.title}）</span>
        </ButtonLink>
      ) : null}
    </LineRow>
  )
}

export function ProposalLine({ line, at }: { line: WaitingProposal; at: At }) {
  const today = dayOf(at.now)
  const times = formatTimes(line.start, line.end) ?? ''
  return (
    <LineRow
      title={`${line.title} → ${line.venueName}`}
      href={`/proposals/${line.id}`}
      badges={
        <>
          {line.expired ? <Badge tone="bad">期限切れ</Badge> : null}
          {line.held && !line.expired ? <Badge tone="wait">仮押さえ</Badge> : null}
        </>
      }
      facts={[
        `${day(line.day, today)}${times}`,
        `回答期限 ${formatInstant(line.answerBy, today)}`,
        <span key="waits">
          返事待ち：{line.waitsFor.map(({ name }) => name).join('、') || 'なし'}
        </span>,
      ]}
    >
      <ButtonLink
        href={line.expired ? `/requests/${line.requestId}` : `/proposals/${line.id}`}
        size="sm"
        variant="secondary"
      >
        {line.expired ? '次の候補を見る' : '提案を開く'}
        <span className="sr-only">（{line.title}）</span>
      </ButtonLink>
    </LineRow>
  )
}

/** How long something has waited; `late`: from so many days on it is marked. */
function Waited({ since, now, late }: { since: Instant; now: Instant; late: number | null }) {
  const days = daysWaited(since, now)
  const text = days === 0 ? '今日' : `${days}日前`
  const isLate = late !== null && days >= late
  return <Badge tone={isLate ? 'bad' : 'plain'}>{isLate ? `${days}日待ち` : text}</Badge>
}

function Organizations({ line }: { line: Line }) {
  return line.organizations.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 ? '、' : null}
      <a href={`/organizations/${id}`} className="inline-block py-1">
        {name}
      </a>
    </span>
  ))
}

function areasOf(line: Line): string | null {
  return line.areaNames.length === 0 ? null : line.areaNames.join('、')
}

function day(day: Day, today: Day): string {
  const near = relativeDay(day, today)
  return near === null ? formatDay(day, today) : `${near} ${formatDay(day, today)}`
}
