import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { findRound, listRoundNames } from '#app/features/bookings/round.queries.server.ts'
import { changesBetween, pinToText, type DeskRound } from '#app/features/bookings/round.ts'
import { formatDay, formatDays, formatFullDay, formatTimes } from '#app/features/calendar/format.ts'
import { RoundPlanForm } from '#app/features/desk/components/round-plan-form.tsx'
import { RoundUnplaced } from '#app/features/desk/components/round-unplaced.tsx'
import { ROUND_STATES, SENT_REFUSALS, STAGE_TEXTS } from '#app/features/desk/round-labels.ts'
import type { Rule } from '#app/features/matching/round-instance.ts'
import { notFound } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf, type Day } from '#app/lib/time.ts'
import { requireStaff } from '#app/session.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '割り当ての案｜協会デスク｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now } = context
  const round = await findRound(db, params.roundId ?? '')
  if (!round) throw notFound()
  const before = round.basedOnId === null ? null : await findRound(db, round.basedOnId)
  const plans = [round.plan, before?.plan].flatMap((plan) => plan ?? [])
  const names = await listRoundNames(db, { plans, pins: [...round.pins, ...round.bans] })
  const today = dayOf(now)
  const { plan } = round
  const place = (at: { venue: string; date: Day; start: string } | null) =>
    at === null
      ? '決まらない'
      : `${names.venues.get(at.venue) ?? ''} ${formatDay(at.date, today)}${formatTimes(at.start, null)}`
  return {
    id: round.id,
    next: newId(),
    status: round.status,
    stage: round.stage,
    days: formatDays(round.fromDay, round.untilDay, today),
    wish: {
      fromDay: formatFullDay(round.fromDay),
      untilDay: formatFullDay(round.untilDay),
      firstTimerPercent: round.firstTimerPercent,
    },
    bans: round.bans.map((ban) => ({
      key: pinToText(ban),
      title: names.requests.get(ban.request)?.title ?? '',
      venue: names.venues.get(ban.venue) ?? ban.venue,
    })),
    plan: plan && {
      status: plan.status,
      placed: plan.requestsPlaced,
      all: plan.requestsPlaced + plan.unplaced.length,
      firstTimers: plan.firstTimers,
      score: plan.objective.score,
      imbalance: plan.objective.imbalance,
      gap: plan.gap,
      stopped: plan.stoppedBy !== undefined,
      clash: (plan.clash ?? []).map((rule) => clashText(rule, names, today)),
      rows: plan.assignments.map(({ request, venue, date, start, end, score, reasons }) => ({
        key: pinToText({ request, venue, date }),
        request,
        title: names.requests.get(request)?.title ?? '',
        organizer: names.requests.get(request)?.organizer ?? '',
        venue: names.venues.get(venue) ?? '',
        slot: `${formatDay(date, today)}${formatTimes(start, end)}`,
        score: score.toFixed(1),
        reasons: reasons.slice(0, 3),
        pinned: isPinned(round, { request, venue, date }),
        sent: sentOf(round, request, date),
      })),
      unplaced: plan.unplaced.map(({ request, blocked, fewestChanges }) => ({
        request,
        title: names.requests.get(request)?.title ?? '',
        organizer: names.requests.get(request)?.organizer ?? '',
        blocked: blocked.slice(0, 3),
        fewestChanges,
      })),
    },
    changes:
      plan && before?.plan
        ? changesBetween(before.plan, plan).map((change) => ({
            request: change.request,
            title: names.requests.get(change.request)?.title ?? '',
            before: place(change.before),
            after: place(change.after),
          }))
        : null,
    basedOnId: round.basedOnId,
  }
}

function isPinned({ pins }: DeskRound, at: { request: string; venue: string; date: Day }): boolean {
  return pins.some(
    ({ request, venue, date }) =>
      request === at.request && venue === at.venue && (date === undefined || date === at.date),
  )
}

/** The proposal that was made, or why none was; null while nothing was sent. */
function sentOf({ sent }: DeskRound, request: string, date: Day) {
  const outcome = sent[`${request} ${date}`]
  if (outcome === undefined) return null
  return outcome.includes('-')
    ? { href: `/proposals/${outcome}`, text: '提案を見る' }
    : { href: null, text: SENT_REFUSALS[outcome] ?? '提案を送れませんでした' }
}

type Names = Awaited<ReturnType<typeof listRoundNames>>

function clashText(rule: Rule, { requests, venues }: Names, today: Day): string {
  const title = (id: string) => requests.get(id)?.title ?? id
  switch (rule.rule) {
    case 'pin': {
      const { request, venue, date } = rule.pin
      const day = date === undefined ? '' : `${formatDay(date, today)}に`
      return `「${title(request)}」を${day}${venues.get(venue) ?? venue}に固定`
    }
    case 'together':
      return `${rule.requests.map((id) => `「${title(id)}」`).join('と')}を同じ日に`
    case 'apart':
      return `${rule.requests.map((id) => `「${title(id)}」`).join('と')}を別の日に`
  }
}

const POLL_MS = 2000

export default function Round() {
  const round = useLoaderData<typeof loader>()
  const { status, plan, changes } = round
  const isRunning = status === 'waiting' || status === 'solving'
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isRunning) return
    const timer = window.setInterval(revalidate, POLL_MS)
    return () => window.clearInterval(timer)
  }, [isRunning, revalidate])
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        trail={[{ label: 'まとめて割り当て', href: '/desk/rounds' }, { label: round.days }]}
      />
      <h1 className="brushed">{headingOf(round)}</h1>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={ROUND_STATES[status].tone}>{ROUND_STATES[status].text}</Badge>
        <span>{round.days}</span>
      </p>
      {isRunning ? (
        <div aria-live="polite" className="flex flex-wrap items-center gap-4">
          <p>
            {round.stage === null
              ? '会場と時間の組み合わせを調べています。'
              : STAGE_TEXTS[round.stage]}
          </p>
          <Form method="post" action={`/desk/rounds/${round.id}/cancellation`}>
            <Button variant="secondary" size="sm">
              ここまでの案で止める
            </Button>
          </Form>
        </div>
      ) : null}
      {status === 'failed' ? (
        <Notice tone="error" title="計算できませんでした">
          <p>もう一度お試しください。続くときは、期間を短くしてください。</p>
        </Notice>
      ) : null}
      {plan?.status === 'infeasible' ? (
        <Notice tone="error" title="同時には守れない固定があります">
          <ul className="list-disc pl-6">
            {plan.clash.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {plan && plan.status !== 'infeasible' ? (
        <>
          <DefinitionList
            items={[
              { term: '決まる会場さがし', detail: `${plan.all}件のうち${plan.placed}件` },
              {
                term: 'はじめての方',
                detail: `${plan.firstTimers.placed}件（必要${plan.firstTimers.required}件、置けるのは${plan.firstTimers.possible}件まで）`,
              },
              { term: '点数の合計', detail: plan.score.toFixed(1) },
              { term: 'エリアの偏り', detail: plan.imbalance.toFixed(1) },
              { term: '確かさ', detail: certaintyOf(plan) },
            ]}
          />
          {changes === null ? null : <Changes changes={changes} basedOnId={round.basedOnId} />}
          <RoundPlanForm round={round} rows={plan.rows} isOpen={status === 'solved'} />
          <RoundUnplaced unplaced={plan.unplaced} />
          {status === 'solved' && plan.rows.length > 0 ? (
            <Form method="post" action={`/desk/rounds/${round.id}/publication`}>
              <p className="mb-2">
                主催者と会場提供者の双方に提案を送り、返事が来るまで時間をおさえます（仮押さえ）。
              </p>
              <Button>{plan.rows.length}件の提案を送る</Button>
            </Form>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function headingOf({ status, plan }: Data): string {
  if (plan && plan.status !== 'infeasible')
    return `${plan.all}件のうち${plan.placed}件が決まる案です`
  if (plan) return 'この固定では案を作れません'
  return status === 'failed' ? '案を作れませんでした' : '案を計算しています'
}

function certaintyOf({ status, gap, stopped }: NonNullable<Data['plan']>): string {
  if (status === 'optimal') return 'これより良い案はありません'
  const percent = (gap * 100).toFixed(1)
  return stopped
    ? `時間で止めました（最良との差は${percent}％以内）`
    : `最良との差は${percent}％以内です`
}

function Changes({
  changes,
  basedOnId,
}: {
  changes: NonNullable<Data['changes']>
  basedOnId: string | null
}) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">前の案との違い</h2>
      <p>
        <a href={`/desk/rounds/${basedOnId}`}>前の案を見る</a>
      </p>
      {changes.length === 0 ? (
        <p>同じ割り当てです。</p>
      ) : (
        <ul className="list-disc pl-6">
          {changes.map(({ request, title, before, after }) => (
            <li key={request}>
              <a href={`/requests/${request}`}>{title}</a>：{before} → {after}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
