/** A request as its form asks for it. */
import { z } from 'zod'
import { readClock, readDay } from '#app/features/calendar/input.ts'
import { USES, VEHICLES } from '#app/features/matching/instance.ts'
import { optionalText, requiredText, wholeNumber } from '#app/features/places/form.ts'
import { DETAILS } from '#app/features/permits/rule.ts'
import { daysBetween, type Day, minutesOf } from '#app/lib/time.ts'
import {
  daysOfWindow,
  EVENT_TYPES,
  LONGEST_WINDOW_DAYS,
  MOST_WINDOWS,
  type RequestContent,
  type RequestWindow,
} from './request.ts'

export const dayField = (today: Day) =>
  z
    .string()
    .max(40)
    .transform((text, context) => {
      const day = readDay(text, today)
      if (day) return day
      context.addIssue({ code: 'custom', message: '日にちは「12月5日」のように入力してください' })
      return z.NEVER
    })

export const clockField = z
  .string()
  .max(20)
  .transform((text, context) => {
    const clock = readClock(text)
    if (clock) return clock
    context.addIssue({ code: 'custom', message: '時刻は「10:00」のように入力してください' })
    return z.NEVER
  })

/** A group of fields for one wish of dates; an untouched one has no day and is no wish. */
const windowForm = (today: Day) =>
  z
    .object({
      fromDay: dayField(today).optional(),
      untilDay: dayField(today).optional(),
      weekdays: z.array(z.string().regex(/^[0-6]$/)).default([]),
      start: clockField.optional(),
      end: clockField.optional(),
      preference: z.enum(['1', '2', '3']).default('1'),
    })
    .superRefine((window, context) => {
      const { fromDay, untilDay, start, end } = window
      const isBlank = !fromDay && !untilDay && !start && !end
      if (isBlank) return
      const issue = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (!fromDay) issue('fromDay', '日にちを入力してください')
      if (!start) issue('start', '始まりの時刻を入力してください')
      if (!end) issue('end', '終わりの時刻を入力してください')
      if (start && end && minutesOf(end) <= minutesOf(start)) {
        issue('end', '終わりの時刻は、始まりより後にしてください')
      }
      if (!fromDay) return
      const last = untilDay ?? fromDay
      if (last < fromDay) issue('untilDay', '終わりの日は、始まりの日より後にしてください')
      else if (last < today) issue('fromDay', 'これからの日にちを入力してください')
      else if (daysBetween(fromDay, last) >= LONGEST_WINDOW_DAYS) {
        issue('untilDay', `${LONGEST_WINDOW_DAYS}日間までで入力してください`)
      } else {
        const weekdays = window.weekdays.map(Number)
        const asked = { fromDay, untilDay: last, weekdays, start: '', end: '' }
        if (daysOfWindow({ ...asked, preference: 1 }, today).length === 0) {
          issue('fromDay', 'この期間に、選んだ曜日がありません')
        }
      }
    })

export function requestForm(today: Day) {
  return z
    .object({
      id: z.string().max(36),
      version: z.coerce.number().int().min(0).default(0),
      organizationId: z.string({ error: 'だれの名前でさがすかを選んでください' }).max(36),
      eventId: z.string().max(36).optional(),
      wishedVenueId: z.string().max(36).optional(),
      wished: z.boolean().default(false),
      onBehalfOf: optionalText(200),
      title: requiredText(80, '何をするか'),
      note: optionalText(1000),
      types: z.array(z.enum(EVENT_TYPES)).default([]),
      themes: z.array(z.string().max(40)).max(20).default([]),
      uses: z.array(z.enum(USES)).default([]),
      details: z.array(z.enum(DETAILS)).default([]),
      people: wholeNumber(1, 100_000, '来場見込み'),
      units: wholeNumber(1, 200, '区画').optional(),
      wholeVenue: z.boolean().default(false),
      powerAmps: wholeNumber(0, 500, '電源').default(0),
      vehicle: z.enum(VEHICLES).default('none'),
      needs: z.array(z.enum(['water', 'roof', 'toilet', 'stepFree'])).default([]),
      setupMinutes: wholeNumber(0, 720, '準備の時間').default(0),
      clearMinutes: wholeNumber(0, 720, '片付けの時間').default(0),
      lengthMinutes: z.coerce.number().int().min(30).max(1440).optional(),
      maxFee: wholeNumber(0, 1_000_000, '利用料の上限').default(0),
      times: wholeNumber(1, 12, '開きたい日数').default(1),
      areas: z.array(z.string().max(100)).max(30).default([]),
      windows: z
        .array(windowForm(today))
        .max(MOST_WINDOWS)
        .superRefine((windows, context) => {
          if (windows.some((window) => window.fromDay)) return
          const message = '希望の日時を、少なくとも1つ入力してください'
          context.addIssue({ code: 'custom', path: [0, 'fromDay'], message })
        })
        .prefault([]),
    })
    .refine((form) => form.wholeVenue || form.units !== undefined, {
      path: ['units'],
      message: '区画の数を入力するか、「会場全体を使いたい」を選んでください',
      // With whatever else is wrong, so that all of it is told at once.
      when: ({ issues }) => issues.every((issue) => issue.path?.[0] !== 'units'),
    })
    .superRefine(
      (form, context) => {
        const { lengthMinutes, windows } = form
        windows.forEach(({ start, end }, index) => {
          if (!lengthMinutes || !start || !end) return
          if (minutesOf(end) - minutesOf(start) < lengthMinutes) {
            const message = 'イベントの長さが、この時間に収まりません'
            context.addIssue({ code: 'custom', path: ['windows', index, 'end'], message })
          }
        })
      },
      {
        when: ({ issues }) =>
          issues.every(({ path }) => path?.[0] !== 'windows' && path?.[0] !== 'lengthMinutes'),
      },
    )
}

export type RequestForm = z.infer<ReturnType<typeof requestForm>>

export function toRequestContent(form: RequestForm): RequestContent {
  const has = new Set(form.needs)
  return {
    organizationId: form.organizationId,
    eventId: form.eventId ?? null,
    wishedVenueId: form.wished ? (form.wishedVenueId ?? null) : null,
    title: form.title,
    note: form.note,
    types: form.types,
    themes: form.themes,
    uses: form.uses,
    details: form.details,
    people: form.people,
    units: form.wholeVenue ? 'all' : (form.units ?? 1),
    needs: {
      powerAmps: form.powerAmps,
      water: has.has('water'),
      vehicle: form.vehicle,
      roof: has.has('roof'),
      toilet: has.has('toilet'),
      stepFree: has.has('stepFree'),
    },
    setupMinutes: form.setupMinutes,
    clearMinutes: form.clearMinutes,
    lengthMinutes: form.lengthMinutes ?? null,
    maxFee: form.maxFee,
    times: form.times,
    areas: form.areas,
    windows: form.windows.flatMap((window): RequestWindow[] => {
      const { fromDay, untilDay, start, end } = window
      if (!fromDay || !start || !end) return []
      const preference = Number(window.preference) as 1 | 2 | 3
      const isOneDay = !untilDay || untilDay === fromDay
      // One day needs no weekdays; ticked ones that are not its own would leave nothing.
      const weekdays = isOneDay ? [] : window.weekdays.map(Number)
      return [{ fromDay, untilDay: untilDay ?? fromDay, weekdays, start, end, preference }]
    }),
  }
}

/** What the form shows: as many groups of dates as are filled, and always at least three. */
export function fromRequestContent(content: RequestContent) {
  const { needs, windows, units } = content
  const blank = (nth: number) => ({ preference: String(Math.min(nth + 1, 3)) })
  const shown = windows.map((window) => ({
    fromDay: window.fromDay,
    untilDay: window.untilDay === window.fromDay ? '' : window.untilDay,
    weekdays: window.weekdays.map(String),
    start: window.start,
    end: window.end,
    preference: String(window.preference),
  }))
  return {
    organizationId: content.organizationId,
    eventId: content.eventId ?? '',
    wishedVenueId: content.wishedVenueId ?? '',
    wished: content.wishedVenueId === null ? '' : 'on',
    title: content.title,
    note: content.note,
    types: content.types,
    themes: content.themes,
    uses: content.uses,
    details: content.details,
    people: String(content.people),
    units: units === 'all' ? '' : String(units),
    wholeVenue: units === 'all' ? 'on' : '',
    powerAmps: String(needs.powerAmps),
    vehicle: needs.vehicle,
    needs: (['water', 'roof', 'toilet', 'stepFree'] as const).filter((need) => needs[need]),
    setupMinutes: String(content.setupMinutes),
    clearMinutes: String(content.clearMinutes),
    lengthMinutes: content.lengthMinutes === null ? '' : String(content.lengthMinutes),
    maxFee: String(content.maxFee),
    times: String(content.times),
    areas: content.areas,
    windows: [0, 1, 2, 3, 4, 5]
      .slice(0, Math.max(3, Math.min(shown.length + 1, MOST_WINDOWS)))
      .map((nth) => shown[nth] ?? blank(nth)),
  }
}

export type RequestFormValues = ReturnType<typeof fromRequestContent>

/** A request of which nothing is known yet but, perhaps, the venue that it began with. */
export function blankRequest(
  organizationId: string,
  wishedVenueId: string | null = null,
): RequestFormValues {
  return {
    ...fromRequestContent({
      organizationId,
      eventId: null,
      wishedVenueId,
      title: '',
      note: '',
      types: [],
      themes: [],
      uses: [],
      details: [],
      people: 0,
      units: 1,
      needs: {
        powerAmps: 0,
        water: false,
        vehicle: 'none',
        roof: false,
        toilet: false,
        stepFree: false,
      },
      setupMinutes: 60,
      clearMinutes: 60,
      lengthMinutes: null,
      maxFee: 0,
      times: 1,
      areas: [],
      windows: [],
    }),
    people: '',
  }
}
