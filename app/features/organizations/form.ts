/** What an organization says of itself. */
import { z } from 'zod'
import { toHalfWidth } from '#app/lib/japanese.ts'
import { KIND_LABELS, SECTOR_LABELS } from './labels.ts'
import type { OrganizationKind, Sector } from './organization.ts'

const keysOf = <K extends string>(labels: Record<K, string>) => Object.keys(labels) as [K, ...K[]]

const optional = (limit: number) =>
  z.string().trim().max(limit, `${limit}文字までで入力してください`).default('')

export const organizationForm = z.object({
  id: z.string().max(36),
  version: z.coerce.number().int().min(0).default(0),
  name: z
    .string({ error: '名前を入力してください' })
    .trim()
    .min(1, '名前を入力してください')
    .max(80, '80文字までで入力してください'),
  reading: optional(120),
  kind: z.enum(keysOf<OrganizationKind>(KIND_LABELS), { error: '種類を選んでください' }),
  sector: z.enum(keysOf<Sector>(SECTOR_LABELS), { error: '分野を選んでください' }),
  summary: optional(400),
  url: optional(300)
    .transform((text) => toHalfWidth(text))
    .refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), {
      message: 'http:// か https:// で始まるアドレスを入力してください',
    }),
  phone: optional(20)
    .transform((text) => toHalfWidth(text))
    .refine((text) => text === '' || /^[0-9+()-]{9,20}$/.test(text), {
      message: '電話番号の形をご確認ください',
    }),
})

export type OrganizationInput = z.infer<typeof organizationForm>

export const memberForm = z.object({
  email: z
    .string({ error: 'メールアドレスを入力してください' })
    .transform((text) => toHalfWidth(text).trim().toLowerCase())
    .pipe(z.email('メールアドレスの形をご確認ください').max(254)),
  role: z.enum(['owner', 'editor']).default('editor'),
})
