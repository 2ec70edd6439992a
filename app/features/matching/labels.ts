/** The closed vocabularies of matching in words: criteria, uses. */
import { messagesIn } from '#app/lib/language.ts'
import type { Use, Vehicle } from './instance.ts'
import type { ScarceFacility } from './instance-index.ts'
import { CRITERION_EXPLANATIONS, CRITERION_NAMES } from './messages.ts'
import type { WeightsRefusal } from './weights.ts'

export const CRITERION_LABELS = messagesIn(CRITERION_NAMES, 'ja')
export const CRITERION_HINTS = messagesIn(CRITERION_EXPLANATIONS, 'ja')

export const WEIGHTS_REFUSALS: Record<WeightsRefusal, string> = {
  negative_weight: '重みは0以上の数で入力してください',
  all_zero: '少なくとも1つの重みを0より大きくしてください',
}

export const USE_WORDS: Record<Use, string> = {
  sale: '販売',
  food: '飲食',
  fire: '火気',
  alcohol: '酒類',
  sound: '音響',
  vehicles: '車両',
  animals: '動物',
}

export const VEHICLE_WORDS: Record<Vehicle, string> = {
  none: 'なし',
  light: '軽自動車',
  '2t': '2トン車',
}

export const SCARCE_LABELS: Record<ScarceFacility, string> = {
  power: '電源',
  water: '水道',
  roof: '屋根',
  '2t': '2トン車の出入り',
}
