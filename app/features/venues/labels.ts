import { formatClock } from '#app/features/calendar/format.ts'
import { LISTING_REFUSALS } from '#app/features/places/labels.ts'
import type { FeeBasis, LandType, Use, Vehicle, Venue, VenueKind } from './venue.ts'

export const KIND_LABELS: Record<VenueKind, string> = {
  park: '公園',
  plaza: '広場',
  farmland: '農地',
  vacant_lot: '空き地',
  vacant_shop: '空き店舗',
  shopfront: '店先・軒先',
  shrine: '寺社の境内',
  school: '学校',
  street: '道・商店街の通り',
  hall: '会館・集会室',
}

export const USE_LABELS: Record<Use, string> = {
  sale: '販売',
  food: '飲食',
  fire: '火気',
  alcohol: '酒類',
  sound: '音響',
  vehicles: '車両',
  animals: '動物',
}

export const LAND_LABELS: Record<LandType, string> = {
  park: '市の公園',
  metro_park: '都立公園',
  road: '道路',
  farmland: '農地',
  productive_green: '生産緑地',
  private: '民有地',
  public: '公有地（公園・道路のほか）',
}

export const VEHICLE_LABELS: Record<Vehicle, string> = {
  none: '車は入れません',
  light: '軽トラック・キッチンカーまで',
  '2t': '2トン車まで',
}

export const BASIS_LABELS: Record<FeeBasis, string> = {
  use: '1回につき',
  hour: '1時間につき',
  unit: '1区画につき',
}

/** 「無料」, 「1回につき3,000円」. */
export function feeToText({ amount, basis }: Venue['fee']): string {
  return amount === 0 ? '無料' : `${BASIS_LABELS[basis]}${yen(amount)}`
}

export function yen(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}円`
}

/** 「20:00以降は音を出せません」. */
export function quietToText(quietFrom: string | null): string {
  return quietFrom === null ? '' : `${formatClock(quietFrom)}以降は音を出せません`
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
