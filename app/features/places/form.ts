/** What people type about a place, shared by the forms of venues and stands. */
import { z } from 'zod'
import { toHalfWidth } from '#app/lib/japanese.ts'
import { ACCESS_FEATURES, DISASTER_ROLES, type PlaceFacts } from './place.ts'
import type { Keeper } from './keeper.ts'
import { addressOf, findChome, pickerTown, type Town } from './town.ts'

/** Text that may be left out; at most `limit` characters. */
export function optionalText(limit: number) {
  return z.string().trim().max(limit, `${limit}文字までで入力してください`).default('')
}

/** Text that has to be there. */
export function requiredText(limit: number, what: string) {
  return z
    .string({ error: `${what}を入力してください` })
    .trim()
    .min(1, `${what}を入力してください`)
    .max(limit, `${limit}文字までで入力してください`)
}

/** A whole number as typed, full-width digits and 「3,000」 included. */
export function wholeNumber(least: number, most: number, what: string) {
  const range = `${what}は${least}から${most}までの数字で入力してください`
  return z.string({ error: `${what}を入力してください` }).transform((text, context) => {
    const typed = toHalfWidth(text).replace(/[\s,、]/g, '')
    const number = /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN
    if (number >= least && number <= most) return number
    context.addIssue({ code: 'custom', message: range })
    return z.NEVER
  })
}

const degrees = (most: number) =>
  z
    .string()
    .max(30)
    .transform(Number)
    .refine((number) => Number.isFinite(number) && Math.abs(number) <= most, {
      message: '地図でもう一度、位置を選んでください',
    })
    .optional()

/** Spread into a feature's own schema. */
export const placeShape = {
  name: requiredText(80, '名前'),
  reading: optionalText(120),
  townId: z.string().max(100).optional(),
  chomeId: z.string({ error: '丁目を選んでください' }).max(100),
  addressRest: optionalText(100),
  lat: degrees(90),
  lng: degrees(180),
  accessText: optionalText(300),
  access: z.array(z.enum(ACCESS_FEATURES)).default([]),
  roles: z.array(z.enum(DISASTER_ROLES)).default([]),
}

const placeSchema = z.object(placeShape)
export type PlaceForm = z.infer<typeof placeSchema>

/** Null when the 丁目 is none of the town's. */
export function toPlaceFacts(form: PlaceForm, town: Town): PlaceFacts | null {
  if (!findChome(town, form.chomeId)) return null
  const pinned = form.lat !== undefined && form.lng !== undefined
  return {
    name: form.name,
    reading: form.reading,
    chomeId: form.chomeId,
    address: addressOf(town, form.chomeId, form.addressRest),
    point: pinned ? { lat: form.lat ?? 0, lng: form.lng ?? 0 } : null,
    approximate: !pinned,
    accessText: form.accessText,
    access: form.access,
    roles: form.roles,
  }
}

/** What the form shows of a place. A point that is a guess leaves the pin to be set. */
export function fromPlaceFacts(facts: PlaceFacts, town: Town): Record<string, unknown> {
  const found = facts.chomeId === null ? undefined : findChome(town, facts.chomeId)
  const before = found ? `${town.name}${found.chome.name}` : town.name
  const rest = facts.address.startsWith(before) ? facts.address.slice(before.length) : facts.address
  const pin = facts.approximate ? null : facts.point
  return {
    name: facts.name,
    reading: facts.reading,
    townId: found?.part.id ?? '',
    chomeId: found?.chome.id ?? '',
    addressRest: rest,
    lat: pin ? String(pin.lat) : '',
    lng: pin ? String(pin.lng) : '',
    accessText: facts.accessText,
    access: facts.access,
    roles: facts.roles,
  }
}

/** Who keeps the place: one of the writer's organizations, or, for staff, somebody new. */
export const keeperShape = {
  organizationId: z.string({ error: 'だれの名前で載せるかを選んでください' }).max(36),
  keeperName: optionalText(80),
  keeperPhone: optionalText(30).transform(toHalfWidth),
  keeperEmail: z
    .string()
    .max(254)
    .transform((text) => toHalfWidth(text).trim().toLowerCase())
    .pipe(z.email('メールアドレスの形をご確認ください'))
    .optional(),
  onBehalfOf: optionalText(200),
  confirmed: z.boolean().default(false),
}

/** Staff say who keeps the place, and tell it to them. */
export const confirmationForm = z.object({
  keeperId: z
    .string()
    .max(36)
    .optional()
    .transform((id) => id ?? null),
  message: requiredText(1000, '相手に伝えること'),
})

/** The choice of the form that means somebody whom staff enter by name. */
export const NEW_KEEPER = 'new'

const keeperSchema = z.object(keeperShape)

/** Null when somebody new was chosen and not named. */
export function toKeeper(
  form: z.infer<typeof keeperSchema>,
  as: Pick<Extract<Keeper, { name: string }>, 'kind' | 'sector'>,
): Keeper | null {
  if (form.organizationId !== NEW_KEEPER) return { organizationId: form.organizationId }
  if (form.keeperName === '') return null
  const { keeperName: name, keeperPhone: phone, keeperEmail: email = null } = form
  return { name, phone, email, ...as }
}

/** What the place picker needs of the town and of the server's settings. */
export function pickerFacts(town: Town, settings: { tileUrl: string; tileAttribution: string }) {
  const { tileUrl, tileAttribution } = settings
  return { town: pickerTown(town), baseLayerUrl: BASE_LAYER_URL, tileUrl, tileAttribution }
}

/** The town drawn from its own data, as GeoJSON. */
export const BASE_LAYER_URL = '/map/base.geojson'
