/** Permits in words. */
import type { PermitStep } from './plan.ts'
import type { Certainty, Detail } from './rule.ts'

export const CERTAINTY_LABELS: Record<Certainty, string> = {
  sourced: '出典あり',
  partly: '一部未確認の目安',
  guess: '未確認の目安',
  unconfirmed: '未確認の目安',
  general: '一般的な目安',
  law: '法令',
}

export const STEP_STATES: Record<PermitStep['state'], string> = {
  too_late: '期限を過ぎています',
  hurry: '急ぎ',
  in_time: '間に合います',
}

/** Stands over every list of permits, on screen and on paper. */
export const PERMIT_NOTE = '目安です。必ず窓口にご確認ください。'

/** As the form of a request asks for them. */
export const DETAIL_LABELS: Record<Detail, string> = {
  truck: '飲食はキッチンカーで出す',
  stall: '飲食はテントや屋台で出す',
  own_produce: '自分で育てた農産物だけを売る',
}

export const CONDITION_LABELS: Record<string, string> = {
  always: 'すべてのイベント',
  on_road: '道路で行うとき',
  on_road_standing: '道路に物を置いたままにするとき',
  in_city_park: '市の公園で行うとき',
  in_metro_park: '都立公園で行うとき',
  on_farmland: '農地で行うとき',
  on_productive_green: '生産緑地に物を建てるとき',
  on_private_land: '民有地で行うとき',
  food: '飲食物を出すとき',
  food_often: '調理した飲食物をくり返し出すとき',
  food_truck: 'キッチンカーが出るとき',
  own_vegetables: '農家が自分の野菜を売るとき',
  fire: '火や発電機を使うとき',
  fire_large: '火を使う店が100以上のとき',
  sealed_alcohol: '酒類を容器のまま売るとき',
  poured_alcohol: '酒類を注いで出すとき',
  music: '音楽を使うとき',
  loudspeaker: '拡声器や音響を使うとき',
  crowd: '多くの人出が見込まれるとき',
  to_the_city: '市に申請するとき',
}
