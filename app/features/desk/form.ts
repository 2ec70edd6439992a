/** The forms of the desk: what staff type, read and refused. */
import { z } from 'zod'
import { readDay } from '#app/features/calendar/input.ts'
import { KIND_LABELS, SECTOR_LABELS } from '#app/features/organizations/labels.ts'
import type { OrganizationKind, Sector } from '#app/features/organizations/organization.ts'
import { CERTAINTIES } from '#app/features/permits/rule.ts'
import { CRITERIA, type Weights } from '#app/features/matching/weights.ts'
import { toHalfWidth } from '#app/lib/japanese.ts'
import { dayOf, type Day, type Instant } from '#app/lib/time.ts'
import { ENTRY_LABELS, MEANS_LABELS } from './labels.ts'

const keysOf = <K extends string>(labels: Record<K, string>) => Object.keys(labels) as [K, ...K[]]

const text = (limit: number) =>
  z.string().trim().max(limit, `${limit}文字までで入力してください`).default('')
const needed = (limit: number, words: string) =>
  z.string({ error: words }).trim().min(1, words).max(limit, `${limit}文字までで入力してください`)
const version = z
  .string()
  .regex(/^\d{1,9}$/, 'この画面は古くなっています。開き直してください')
  .transform(Number)

/** Days before the event; empty: nobody has said. */
const lead = z
  .string()
  .max(20)
  .default('')
  .transform((typed) => toHalfWidth(typed).replace(/日前?$/, ''))
  .refine((typed) => /^\d{0,3}$/.test(typed) && Number(typed) <= 366, {
    message: '0から366までの日数を入力してください。わからないときは空けておきます',
  })
  .transform((typed) => (typed === '' ? null : Number(typed)))

/** A permit's rule, save its condition. `today` is the town's day. */
export function permitForm(today: Day) {
  return z
    .object({
      version,
      title: needed(80, '名前を入力してください'),
      authority: text(120),
      officialLeadDays: lead,
      officialUnit: z.enum(['calendar', 'working'], { error: '数え方を選んでください' }),
      planLeadDays: lead,
      consultLeadDays: lead,
      papers: text(400),
      note: text(800),
      certainty: z.enum(CERTAINTIES, { error: '確かさを選んでください' }),
      source: text(400),
      checkedOn: text(40).transform((typed, context) => {
        if (typed === '') return null
        const day = readDay(typed, today)
        if (day !== null && day <= today) return day
        context.addIssue({
          code: 'custom',
          message: '確認した日は「2026年11月22日」のように、今日までの日を入力してください',
        })
        return z.NEVER
      }),
    })
    .superRefine((rule, context) => {
      // Only a sourced lead can rule a date out: it has to say where that is written.
      if (rule.certainty === 'sourced' && rule.source === '') {
        context.addIssue({
          code: 'custom',
          path: ['source'],
          message: '「出典あり」にするには、出典を入力してください',
        })
      }
    })
}

const weight = z
  .string({ error: '0以上の数を入力してください' })
  .max(20)
  .transform((typed) => toHalfWidth(typed).trim())
  .refine((typed) => /^\d{1,3}(?:\.\d{1,2})?$/.test(typed) && Number(typed) <= 100, {
    message: '0から100までの数を入力してください',
  })
  .transform(Number)

const weightFields = Object.fromEntries(CRITERIA.map((name) => [name, weight])) as Record<
  keyof Weights,
  typeof weight
>

export const weightsForm = z
  .object({ version, reason: needed(400, '変える理由を入力してください'), ...weightFields })
  .refine(
    (values) => CRITERIA.some((name) => values[name] > 0),
    'すべて0にはできません。少なくとも1つは0より大きくしてください',
  )

const MOST_SYNONYMS = 12

/** Words that mean the same, parted as people part them. */
export const synonymForm = z.object({
  groupId: z.string().min(1).max(60),
  words: text(300).transform((typed) =>
    typed
      .split(/[\s、，,＝=・/／]+/u)
      .filter((word) => word !== '')
      .slice(0, MOST_SYNONYMS),
  ),
})

const email = z
  .string()
  .max(254, '254文字までで入力してください')
  .default('')
  .transform((typed) => toHalfWidth(typed).trim().toLowerCase())
  .refine((typed) => typed === '' || z.email().safeParse(typed).success, {
    message: 'メールアドレスの形をご確認ください',
  })

const phone = text(20)
  .transform((typed) => toHalfWidth(typed))
  .refine((typed) => typed === '' || /^[0-9+()-]{9,20}$/.test(typed), {
    message: '電話番号の形をご確認ください',
  })

export const contactForm = z.object({ phone, email })

/** How somebody told staff: 電話, 窓口, 書面. */
export type Means = keyof typeof MEANS_LABELS
/** What staff enter for them. */
export type Entry = keyof typeof ENTRY_LABELS

/** `organizationId` is one of the known, or `new`. */
export const onBehalfForm = z
  .object({
    id: z.string().max(36).default(''),
    organizationId: needed(36, 'どなたの代わりかを選んでください'),
    name: text(80),
    kind: z.enum(keysOf<OrganizationKind>(KIND_LABELS)).optional(),
    sector: z.enum(keysOf<Sector>(SECTOR_LABELS)).optional(),
    phone,
    email,
    means: z.enum(keysOf<Means>(MEANS_LABELS), { error: '承諾の受け方を選んでください' }),
    who: needed(150, 'どなたが、何を承諾したかを入力してください'),
    entry: z.enum(keysOf<Entry>(ENTRY_LABELS), { error: '何を入力するかを選んでください' }),
  })
  .superRefine((form, context) => {
    if (form.organizationId !== 'new') return
    const miss = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (form.name === '') miss('name', '名前を入力してください')
    if (form.kind === undefined) miss('kind', '種類を選んでください')
    if (form.sector === undefined) miss('sector', '分野を選んでください')
    if (form.phone === '' && form.email === '') {
      miss('phone', '電話番号かメールアドレスのどちらかを入力してください')
    }
  })

/** The note that a revision keeps: 「電話（2026-11-22）：代表の方が掲載を承諾」. */
export function agreementToText(form: { means: Means; who: string }, now: Instant): string {
  return `${MEANS_LABELS[form.means]}（${dayOf(now)}）：${form.who}`
}

/** Where the thing is entered then, with whom it is for and how they agreed. */
export function entryPath(entry: Entry, organizationId: string, agreed: string): string {
  const query = new URLSearchParams({ for: organizationId, agreed })
  return `/${entry}s/new?${query}`
}
