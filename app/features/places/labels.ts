import type { AccessFeature, DisasterRole } from './place.ts'

export const ACCESS_LABELS: Record<AccessFeature, string> = {
  stepfree: '段差なしで入れる',
  'wheelchair-toilet': '車いす対応トイレ',
  toilet: 'トイレ',
  bench: 'ベンチ',
  'bicycle-parking': '駐輪場',
  parking: '駐車場',
  nursing: '授乳室',
  roof: '屋根',
  'guide-dog': '補助犬同伴可',
}

export const ROLE_LABELS: Record<DisasterRole, string> = {
  evacuation: '避難場所',
  farmland: '災害時協力農地',
  well: '震災対策用井戸',
}
