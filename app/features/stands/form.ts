/** A stand as its form asks for it, and what its farmer taps today. */
import { z } from 'zod'
import {
  fromHours,
  hoursShape,
  toHours,
  type HoursProblem,
} from '#app/features/calendar/hours-form.ts'
import {
  fromPlaceFacts,
  keeperShape,
  optionalText,
  placeShape,
  requiredText,
  toPlaceFacts,
} from '#app/features/places/form.ts'
import type { Town } from '#app/features/places/town.ts'
import { isClockTime, type Day } from '#app/lib/time.ts'
import { monthDayToText, readMonthDay } from './season.ts'
import { PAYMENTS, REPORT_STATES, SALES, type StandFacts } from './stand.ts'

const factsShape = {
  ...placeShape,
  sales: z.enum(SALES, { error: '売り方を選んでください' }),
  payments: z.array(z.enum(PAYMENTS)).default([]),
  summary: requiredText(120, 'ひとことの紹介'),
  body: optionalText(2000),
  produceIds: z.array(z.string().max(36)).max(200).default([]),
  seasonFrom: optionalText(20),
  seasonUntil: optionalText(20),
  ...hoursShape,
}

export const standForm = z.object({ id: z.string().max(36), ...keeperShape, ...factsShape })

export const standEditForm = z.object({ version: z.coerce.number().int().min(1), ...factsShape })

export const reportForm = z.object({
  id: z.string().max(36),
  state: z.enum(REPORT_STATES, { error: '今日の様子を選んでください' }),
  produceIds: z.array(z.string().max(36)).max(200).default([]),
  note: optionalText(200),
  until: z
    .string()
    .refine((text) => text === '' || isClockTime(text), '時刻を選び直してください')
    .transform((text) => text || null)
    .default(null),
})

/** The secret of a farmer's card, made with the page that asks for it. */
export const linkForm = z.object({ token: z.string().regex(/^[0-9a-f]{40}$/) })

/** What the form says; `problems` name fields whose days or 丁目 cannot be read. */
export function toStandFacts(
  form: Omit<z.infer<typeof standEditForm>, 'version'>,
  { town, today }: { town: Town; today: Day },
): { facts: StandFacts | null; problems: HoursProblem[] } {
  const place = toPlaceFacts(form, town)
  const { hours, problems } = toHours(form, today)
  if (!place) problems.push({ name: 'chomeId', message: '丁目を選んでください' })
  const from = readMonthDay(form.seasonFrom, 'from')
  const until = readMonthDay(form.seasonUntil, 'until')
  const whole = form.seasonFrom === '' && form.seasonUntil === ''
  if (!whole && !from) problems.push({ name: 'seasonFrom', message: SEASON_HELP })
  if (!whole && !until) problems.push({ name: 'seasonUntil', message: SEASON_HELP })
  if (!place || problems.length > 0) return { facts: null, problems }
  const season = from && until ? { from, until } : null
  const { sales, payments, summary, body, produceIds } = form
  return {
    problems,
    facts: { place, sales, payments, summary, body, produceIds, hours: { ...hours, season } },
  }
}

const SEASON_HELP = '「4月」「12月20日」のように、始まりと終わりの両方を入力してください'

/** What the form shows of a stand; `keeps` are opening rules that its rows cannot say. */
export function fromStandFacts(facts: StandFacts, { town, today }: { town: Town; today: Day }) {
  const { values: hours, keeps } = fromHours(facts.hours, today)
  const { season } = facts.hours
  return {
    keeps,
    values: {
      ...fromPlaceFacts(facts.place, town),
      sales: facts.sales,
      payments: facts.payments,
      summary: facts.summary,
      body: facts.body,
      produceIds: facts.produceIds,
      seasonFrom: season ? monthDayToText(season.from) : '',
      seasonUntil: season ? monthDayToText(season.until) : '',
      ...hours,
    },
  }
}
