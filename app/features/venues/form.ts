/** A venue as its form asks for it. */
import { z } from 'zod'
import {
  fromHours,
  hoursShape,
  toHours,
  type HoursProblem,
} from '#app/features/calendar/hours-form.ts'
import { readClock } from '#app/features/calendar/input.ts'
import {
  fromPlaceFacts,
  keeperShape,
  optionalText,
  placeShape,
  requiredText,
  toPlaceFacts,
  wholeNumber,
} from '#app/features/places/form.ts'
import type { Town } from '#app/features/places/town.ts'
import type { Day } from '#app/lib/time.ts'
import { FEE_BASES, LAND_TYPES, USES, VEHICLES, VENUE_KINDS } from './venue.ts'
import type { VenueFacts } from './venue.ts'

const factsShape = {
  ...placeShape,
  kind: z.enum(VENUE_KINDS, { error: '会場の種類を選んでください' }),
  landType: z.enum(LAND_TYPES, { error: '土地の種類を選んでください' }),
  addressVisibility: z.enum(['public', 'after_booking']).default('public'),
  summary: requiredText(120, 'ひとことの紹介'),
  body: optionalText(2000),
  units: wholeNumber(1, 200, '区画の数'),
  unitSize: optionalText(40),
  capacity: wholeNumber(1, 100000, '一度に入れる人数'),
  powerAmps: wholeNumber(0, 500, '電源の容量').default(0),
  vehicle: z.enum(VEHICLES).default('none'),
  facilities: z.array(z.enum(['water', 'lighting', 'storage'])).default([]),
  uses: z.array(z.enum(USES)).default([]),
  quietFrom: z
    .string()
    .max(20, '時刻は「20:00」のように入力してください')
    .transform((text, context) => {
      const time = readClock(text)
      if (time) return time
      context.addIssue({ code: 'custom', message: '時刻は「20:00」のように入力してください' })
      return z.NEVER
    })
    .optional(),
  feeAmount: wholeNumber(0, 1000000, '利用料').default(0),
  feeBasis: z.enum(FEE_BASES).default('use'),
  noticeDays: wholeNumber(0, 365, '申込みの締切').default(0),
  monthlyCap: wholeNumber(1, 31, '月の回数').optional(),
  bufferMinutes: wholeNumber(0, 1440, '次の利用までの間').default(0),
  welcomesFirstTimers: z.boolean().default(false),
  firstTimerFee: wholeNumber(0, 1000000, 'はじめての方の利用料').default(0),
  themes: z.array(z.string().max(30)).max(20).default([]),
  knowHow: optionalText(2000),
  ...hoursShape,
}

export const venueForm = z.object({ id: z.string().max(36), ...keeperShape, ...factsShape })

export const venueEditForm = z.object({ version: z.coerce.number().int().min(1), ...factsShape })

type FactsForm = z.infer<typeof venueEditForm>

/** What the form says; `problems` name fields whose days or 丁目 cannot be read. */
export function toVenueFacts(
  form: Omit<FactsForm, 'version'>,
  { town, today }: { town: Town; today: Day },
): { facts: VenueFacts | null; problems: HoursProblem[] } {
  const place = toPlaceFacts(form, town)
  const { hours, problems } = toHours(form, today)
  if (!place) problems.push({ name: 'chomeId', message: '丁目を選んでください' })
  if (!place || problems.length > 0) return { facts: null, problems }
  const has = new Set(form.facilities)
  return {
    problems,
    facts: {
      place,
      kind: form.kind,
      summary: form.summary,
      body: form.body,
      units: form.units,
      unitSize: form.unitSize,
      capacity: form.capacity,
      facilities: {
        powerAmps: form.powerAmps,
        water: has.has('water'),
        vehicle: form.vehicle,
        lighting: has.has('lighting'),
        storage: has.has('storage'),
      },
      uses: form.uses,
      quietFrom: form.quietFrom ?? null,
      fee: { amount: form.feeAmount, basis: form.feeBasis },
      noticeDays: form.noticeDays,
      monthlyCap: form.monthlyCap ?? null,
      bufferMinutes: form.bufferMinutes,
      welcomesFirstTimers: form.welcomesFirstTimers,
      firstTimerFee: form.firstTimerFee,
      themes: form.themes,
      landType: form.landType,
      addressVisibility: form.addressVisibility,
      knowHow: form.knowHow,
      hours,
    },
  }
}

/** What the form shows of a venue; `keeps` are opening rules that its rows cannot say. */
export function fromVenueFacts(facts: VenueFacts, { town, today }: { town: Town; today: Day }) {
  const { values: hours, keeps } = fromHours(facts.hours, today)
  const { water, lighting, storage, powerAmps, vehicle } = facts.facilities
  const facilities = [
    ...(water ? ['water'] : []),
    ...(lighting ? ['lighting'] : []),
    ...(storage ? ['storage'] : []),
  ]
  return {
    keeps,
    values: {
      ...fromPlaceFacts(facts.place, town),
      kind: facts.kind,
      landType: facts.landType,
      addressVisibility: facts.addressVisibility,
      summary: facts.summary,
      body: facts.body,
      units: String(facts.units),
      unitSize: facts.unitSize,
      capacity: String(facts.capacity),
      powerAmps: String(powerAmps),
      vehicle,
      facilities,
      uses: facts.uses,
      quietFrom: facts.quietFrom ?? '',
      feeAmount: String(facts.fee.amount),
      feeBasis: facts.fee.basis,
      noticeDays: String(facts.noticeDays),
      monthlyCap: facts.monthlyCap === null ? '' : String(facts.monthlyCap),
      bufferMinutes: String(facts.bufferMinutes),
      welcomesFirstTimers: facts.welcomesFirstTimers ? 'on' : '',
      firstTimerFee: String(facts.firstTimerFee),
      themes: facts.themes,
      knowHow: facts.knowHow,
      ...hours,
    },
  }
}
