/** The closed vocabularies of matching in words: criteria for everyone to read, uses. */
import type { Use, Vehicle } from './instance.ts'
import type { ScarceFacility } from './instance-index.ts'
import type { Criterion, WeightsRefusal } from './weights.ts'

export const CRITERION_LABELS: Record<Criterion, { name: string; explanation: string }> = {
  date: {
    name: '日にち',
    explanation: '第1希望の日ほど高くなります（第1希望1、第2希望0.6、第3希望0.3）。',
  },
  area: { name: 'エリア', explanation: '希望のエリアにある会場が高くなります。' },
  fit: {
    name: '広さ',
    explanation: '来場見込みと区画の数が、会場の6割から9割ほどになる広さが最も高くなります。',
  },
  thrift: {
    name: 'ゆずり合い',
    explanation:
      '電源・水道・屋根・2トン車の出入りのうち、まちに少ないものは、必要な人にゆずると高くなります。',
  },
  fee: { name: '利用料', explanation: '無料なら1、払える上限に近いほど低くなります。' },
  theme: {
    name: 'テーマ',
    explanation: '会場提供者が望むテーマと、イベントのテーマが合うと高くなります。',
  },
  tie: {
    name: 'つながり',
    explanation:
      'まだ一緒に活動したことのない相手、とくに別の分野の相手と出会える会場が高くなります。',
  },
  challenge: {
    name: 'チャレンジ',
    explanation:
      'はじめての方には、はじめての方を歓迎し、経験のある団体が近くにいる会場が高くなります。',
  },
  spread: {
    name: 'エリアの広がり',
    explanation: '住民の数に比べて、最近イベントが少ないエリアの会場が高くなります。',
  },
  turn: {
    name: '順番',
    explanation: '前に会場が見つからなかった方を先にし、同じ会場を何度も使っている方は後にします。',
  },
}

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
