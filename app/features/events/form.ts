/** The form of an event: what people type, read as far as it can be, told where it cannot. */
import { z } from 'zod'
import { SCHEDULE_REFUSALS } from '#app/features/calendar/labels.ts'
import { readClock, readDay } from '#app/features/calendar/input.ts'
import { refuseSchedule, type Schedule } from '#app/features/calendar/schedule.ts'
import type { Town } from '#app/features/places/town.ts'
import { toHalfWidth } from '#app/lib/japanese.ts'
import type { Day } from '#app/lib/time.ts'
import { EVENT_TYPES } from './event.ts'
import type { EventInput, PlaceChoice } from './event.ts'
import { freePlaceShape, readFreePlace } from './free-place-form.ts'
import { hasDayTwice } from './publication.ts'
import { readSchedule, scheduleShape } from './schedule-form.ts'

export const LIMITS = {
  title: 80,
  reading: 120,
  summary: 140,
  body: 4000,
  short: 200,
} as const

const text = (limit: number) =>
  z.string().trim().max(limit, `${limit}文字までで入力してください`).default('')
const words = (limit: number) => z.array(z.string().max(40)).max(limit).default([])
const typedTime = text(40)

const fields = z.object({
  id: z.string().max(36).default(''),
  version: z
    .string()
    .regex(/^\d{1,9}$/, 'この画面は古くなっています。開き直してください')
    .default('0')
    .transform(Number),
  organizationId: text(36),
  onBehalfOf: text(200),
  title: text(LIMITS.title),
  ...scheduleShape,
  placeMode: z.enum(['venue', 'free', 'online', 'unknown']).default('unknown'),
  areaId: text(60),
  ...freePlaceShape,
  onlineUrl: text(300),
  types: z.array(z.enum(EVENT_TYPES)).default([]),
  category: text(40),
  summary: text(LIMITS.summary),
  body: text(LIMITS.body),
  reading: text(LIMITS.reading),
  themes: words(20),
  feeKind: z.enum(['free', 'paid', 'unknown']).default('unknown'),
  feeText: text(LIMITS.short),
  capacity: text(10),
  signUp: z.enum(['none', 'needed', 'unknown']).default('none'),
  signUpText: text(LIMITS.short),
  signUpUntil: typedTime,
  audience: text(LIMITS.short),
  rainPolicy: z
    .enum(['any_weather', 'light_rain', 'cancelled', 'postponed', 'unknown'])
    .default('unknown'),
  rainReserveDay: typedTime,
  rainDecidedAt: typedTime,
  contact: text(LIMITS.short),
  url: text(300),
})

export type EventFormValues = z.input<typeof fields>
type Typed = z.output<typeof fields>

/** What the command takes besides the content. */
export type EventForm = {
  id: string
  version: number
  organizationId: string
  onBehalfOf: string
  input: Omit<EventInput, 'coOrganizerIds'>
}

/**
 * The schema for a town on a day. A `draft` may be as unfinished as its title; what was typed is
 * still read, and refused where it cannot be.
 */
export function eventForm({
  town,
  today,
  draft,
  former = null,
}: {
  town: Town
  today: Day
  draft: boolean
  /** The schedule that is stored. */
  former?: Schedule | null
}) {
  return fields.transform((typed, context): EventForm => {
    const problem = (field: keyof Typed, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (typed.title === '') problem('title', 'タイトルを入力してください')
    if (!draft && typed.types.length === 0) problem('types', '種類をひとつ以上選んでください')

    const { schedule, problems } = readSchedule(typed, today, former)
    for (const each of problems) {
      if (!(draft && each.missing)) problem(each.field, each.message)
    }
    if (!draft && typed.scheduleKind === undefined) {
      problem('scheduleKind', 'いつ開くかを選んでください')
    }
    if (schedule && problems.length === 0 && typed.scheduleKind !== 'keep') {
      const refusal = refuseSchedule(schedule, today)
      const field = FIRST_FIELDS[schedule.kind]
      if (refusal && !(refusal === 'already_over' && typed.version > 0)) {
        problem(field, SCHEDULE_REFUSALS[refusal])
      } else if (hasDayTwice({ schedule })) {
        problem('dates', '同じ日が2回入っています。1日は1回にしてください')
      }
    }
    const day = (field: 'signUpUntil' | 'rainReserveDay') => {
      if (typed[field] === '') return null
      const read = readDay(typed[field], today)
      if (!read) problem(field, '日にちを読み取れませんでした。「11/22」のように入力してください')
      return read
    }
    const decidedAt = typed.rainDecidedAt === '' ? null : readClock(typed.rainDecidedAt)
    if (typed.rainDecidedAt !== '' && !decidedAt) {
      problem('rainDecidedAt', '時刻を読み取れませんでした。「7:00」のように入力してください')
    }
    return {
      id: typed.id,
      version: typed.version,
      organizationId: typed.organizationId,
      onBehalfOf: typed.onBehalfOf,
      input: {
        title: typed.title,
        reading: typed.reading,
        summary: typed.summary,
        body: typed.body,
        types: typed.types,
        category: typed.category,
        themes: typed.themes,
        schedule,
        place: readPlace(typed, town, problem, draft),
        fee: { kind: typed.feeKind, text: typed.feeText },
        capacity: readCapacity(typed.capacity, problem),
        signUp: { kind: typed.signUp, text: typed.signUpText, until: day('signUpUntil') },
        audience: typed.audience,
        rain: { policy: typed.rainPolicy, reserveDay: day('rainReserveDay'), decidedAt },
        contact: typed.contact,
        url: readUrl('url', typed.url, problem),
        language: 'ja',
      },
    }
  })
}

const FIRST_FIELDS = {
  once: 'onceDay',
  dates: 'dates',
  span: 'spanFirst',
  recurring: 'repeatUntil',
} as const

type Tell = (field: keyof Typed, message: string) => void

function readPlace(typed: Typed, town: Town, problem: Tell, draft: boolean): PlaceChoice {
  const areaId = town.areas.some((area) => area.id === typed.areaId) ? typed.areaId : null
  switch (typed.placeMode) {
    case 'venue':
      return { mode: 'venue', areaId }
    case 'online':
      return { mode: 'online', url: readUrl('onlineUrl', typed.onlineUrl, problem) }
    case 'unknown':
      return { mode: 'unknown', areaId }
    case 'free': {
      if (draft && typed.placeName === '' && typed.chomeId === '' && typed.lat === '') {
        return { mode: 'unknown', areaId }
      }
      return { mode: 'free', facts: readFreePlace(typed, town, problem, draft) }
    }
  }
}

function readCapacity(typed: string, problem: Tell): number | null {
  if (typed === '') return null
  const digits = toHalfWidth(typed.normalize('NFKC')).replace(/[,人名\s]/g, '')
  const people = /^\d{1,6}$/.test(digits) ? Number(digits) : 0
  if (people > 0) return people
  problem('capacity', '人数は「30」のように数字で入力してください')
  return null
}

function readUrl(field: 'url' | 'onlineUrl', typed: string, problem: Tell): string | null {
  if (typed === '') return null
  const url = toHalfWidth(typed)
  if (/^https?:\/\/[^\s]+\.[^\s]+$/.test(url)) return url
  problem(field, 'http:// か https:// で始まるアドレスを入力してください')
  return null
}
