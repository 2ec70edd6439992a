import { LISTING_REFUSALS } from '#app/features/places/labels.ts'
import { messagesIn } from '#app/lib/language.ts'
import { LAND_NAMES, USE_NAMES, VEHICLE_NAMES, VENUE_KINDS } from './messages.ts'
import { grouped } from './terms.ts'
import type { FeeBasis, LandType, Use, Vehicle, VenueKind } from './venue.ts'

export const KIND_LABELS: Record<VenueKind, string> = messagesIn(VENUE_KINDS, 'ja')
export const USE_LABELS: Record<Use, string> = messagesIn(USE_NAMES, 'ja')
export const LAND_LABELS: Record<LandType, string> = messagesIn(LAND_NAMES, 'ja')
export const VEHICLE_LABELS: Record<Vehicle, string> = messagesIn(VEHICLE_NAMES, 'ja')

export const BASIS_LABELS: Record<FeeBasis, string> = {
  use: '1回につき',
  hour: '1時間につき',
  unit: '1区画につき',
}

export function yen(amount: number): string {
  return `${grouped(amount)}円`
}

/** Refusals of every command of venues. */
export const REFUSALS = {
  ...LISTING_REFUSALS,
  not_allowed: 'この会場を変えられるのは、会場提供者と協会スタッフだけです。',
  units_booked: '決まっている利用より少ない区画数にはできません。先に利用の調整をお願いします。',
} as const

/** What the next page says after a form was sent. */
export const NOTICES = {
  venue_submitted: {
    tone: 'success',
    text: '会場を保存しました。協会が会場提供者を確認してから公開します。結果はメールでお知らせします。',
  },
  venue_listed: { tone: 'success', text: '会場を保存し、公開しました。' },
  host_confirmed: { tone: 'success', text: '会場提供者を確認しました。相手にメールで知らせます。' },
  venue_withdrawn: { tone: 'success', text: '会場を取り下げました。いつでも公開し直せます。' },
  venue_relisted: { tone: 'success', text: '会場をもう一度載せました。' },
  venue_hidden: { tone: 'success', text: '掲載を止めました。30日以内なら元に戻せます。' },
  venue_restored: { tone: 'success', text: '元に戻しました。' },
  venue_booked: {
    tone: 'error',
    text: 'これからの利用が決まっているため、取り下げられません。先に利用の調整をお願いします。',
  },
  units_booked: { tone: 'error', text: REFUSALS.units_booked },
} as const
