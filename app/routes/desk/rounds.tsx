import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askForRound } from '#app/features/bookings/round.commands.server.ts'
import { listRounds } from '#app/features/bookings/round.queries.server.ts'
import { FIRST_TIMER_PERCENTS, readPin, usualRound } from '#app/features/bookings/round.ts'
import { formatDays, formatFullDay, formatInstant } from '#app/features/calendar/format.ts'
import { readDay } from '#app/features/calendar/input.ts'
import { LineRow } from '#app/features/desk/components/line-row.tsx'
import { ROUND_BLAMED, ROUND_STATES } from '#app/features/desk/round-labels.ts'
import type { Pin } from '#app/features/matching/round-instance.ts'
import { forbidden, seeOther } from '#app/lib/http.ts'
import { isId, newId } from '#app/lib/id.ts'
import { dayOf, type Day } from '#app/lib/time.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireStaff } from '#app/session.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card, EmptyState } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { SelectField } from '#app/ui/text-field.tsx'

export const meta = () => [{ title: 'まとめて割り当て｜協会デスク｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now } = context
  const today = dayOf(now)
  const { fromDay, untilDay } = usualRound(today)
  return {
    id: newId(),
    from: formatFullDay(fromDay),
    until: formatFullDay(untilDay),
    rounds: (await listRounds(db)).map((round) => ({
      id: round.id,
      status: round.status,
      days: formatDays(round.fromDay, round.untilDay, today),
      asked: `${formatInstant(round.createdAt, today)} ${round.createdBy}`,
      placed: round.plan && round.plan.status !== 'infeasible' ? round.plan.requestsPlaced : null,
      all: round.plan ? round.plan.requestsPlaced + round.plan.unplaced.length : 0,
      pins: round.pins.length,
      bans: round.bans.length,
    })),
  }
}

const FIELDS = { fromDay: { label: 'この日から' }, untilDay: { label: 'この日まで' } }
const pins = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given): Pin[] =>
    [given ?? []].flat().flatMap((text) => {
      const pin = readPin(text)
      return pin ? [pin] : []
    }),
  )

function formOf(today: Day) {
  const day = z.string({ error: '日を入力してください' }).transform((typed, context) => {
    const day = readDay(typed, today)
    if (day !== null) return day
    context.addIssue({ code: 'custom', message: '「2026年12月1日」のように入力してください' })
    return z.NEVER
  })
  return z.object({
    id: z.string().refine(isId),
    fromDay: day,
    untilDay: day,
    firstTimerPercent: z.coerce.number().int().min(0).max(100).default(0),
    basedOnId: z.string().optional(),
    pins,
    bans: pins,
  })
}

/** Asks for a round, the first or one with other pins and bans, and goes to its page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, now, rounds } = context
  const form = await readStepForm(request, formOf(dayOf(now)), FIELDS)
  const wish = { ...form.value, basedOnId: form.value.basedOnId ?? null }
  const asked = await askForRound(db, { ...wish, actor }, now)
  form.giveBackIf(asked, ROUND_BLAMED)
  if (!asked.ok) throw forbidden()
  rounds?.look()
  return seeOther(`/desk/rounds/${wish.id}`)
}

export default function Rounds() {
  const { id, from, until, rounds } = useLoaderData<typeof loader>()
  return (
    <div className="flex flex-col gap-6">
      <h1 className="brushed">まとめて割り当て</h1>
      <p>
        期間の中の会場さがしをまとめて見て、決まる件数が最も多くなる案を計算します。案ができても、提案を送るまでは誰にも知らせません。
      </p>
      <Card>
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="id" value={id} />
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField label="この日から" name="fromDay" defaultValue={from} required />
            <DateField label="この日まで" name="untilDay" defaultValue={until} required />
          </div>
          <SelectField
            label="はじめての方の割合"
            name="firstTimerPercent"
            defaultValue="25"
            hint="決まる会場さがしのうち、少なくともこの割合をはじめての方にします。"
            options={FIRST_TIMER_PERCENTS.map((percent) => ({
              value: String(percent),
              label: percent === 0 ? '決めない' : `${percent}％以上`,
            }))}
          />
          <div>
            <Button>案を計算する</Button>
          </div>
        </Form>
      </Card>
      {rounds.length === 0 ? (
        <EmptyState title="まだ計算した案はありません" />
      ) : (
        <ul className="border-t border-line">
          {rounds.map((round) => (
            <LineRow
              key={round.id}
              title={round.days}
              href={`/desk/rounds/${round.id}`}
              badges={
                <Badge tone={ROUND_STATES[round.status].tone}>
                  {ROUND_STATES[round.status].text}
                </Badge>
              }
              facts={[
                round.placed === null ? null : `${round.all}件のうち${round.placed}件`,
                round.pins > 0 ? `固定${round.pins}件` : null,
                round.bans > 0 ? `除外${round.bans}件` : null,
                round.asked,
              ]}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
