/** One plain sentence for each criterion that mattered to a candidate. */
import { SECTOR_LABELS } from '#app/features/organizations/labels.ts'

import { bestMeeting, type CriterionValues, mentorNearby, wastedFacilities } from './criteria.ts'
import { feeFor, type Trial, unitsWanted } from './feasibility.ts'
import { SCARCE_LABELS } from './labels.ts'
import type { Slot } from './slots.ts'
import { CRITERIA, type Criterion } from './weights.ts'

export type Reason = {
  criterion: Criterion
  text: string
  /** Whether it speaks for the candidate or against it. */
  speaksFor: boolean
}

/** What speaks for a candidate, weightiest first, then what speaks against it. Criteria of weight 0 say nothing. */
export function reasonsFor(trial: Trial, slot: Slot, values: CriterionValues): Reason[] {
  const { weights } = trial.index.instance.policy
  const reasons: Reason[] = []
  for (const criterion of CRITERIA) {
    if (weights[criterion] === 0) continue
    const reason = SENTENCES[criterion](values[criterion], trial, slot)
    if (reason) reasons.push({ criterion, ...reason })
  }
  const pull = ({ criterion, speaksFor }: Reason) =>
    weights[criterion] * (speaksFor ? values[criterion] : values[criterion] - 1)
  return reasons.sort(
    (a, b) => Number(b.speaksFor) - Number(a.speaksFor) || Math.abs(pull(b)) - Math.abs(pull(a)),
  )
}

type Sentence = Pick<Reason, 'text' | 'speaksFor'> | null

const forIt = (text: string): Sentence => ({ text, speaksFor: true })
const againstIt = (text: string): Sentence => ({ text, speaksFor: false })
const percent = (part: number, whole: number) => Math.round((100 * part) / Math.max(1, whole))
// A kept formatter; `toLocaleString` makes one for every figure.
const figures = new Intl.NumberFormat('ja-JP')
const yen = (amount: number) => `${figures.format(amount)}円`

const SENTENCES: Record<Criterion, (value: number, trial: Trial, slot: Slot) => Sentence> = {
  date: (value) => {
    if (value >= 1) return forIt('第1希望の日です')
    if (value >= 0.6) return forIt('第2希望の日です')
    return value > 0 ? forIt('第3希望の日です') : againstIt('希望の日ではありません')
  },
  area: (value, { wish }) => {
    if (wish.request.areas.length === 0) return null
    return value === 1 ? forIt('希望のエリアにあります') : againstIt('希望のエリアの外です')
  },
  fit: (value, trial) => {
    const { people } = trial.wish.request
    const { capacity, units } = trial.indexed.venue
    const wanted = unitsWanted(trial)
    if (value >= 0.9) return forIt('人数と区画の数が、会場の広さにちょうど合います')
    const share = `来場見込みは定員の${percent(people, capacity)}％、区画は${units}のうち${wanted}`
    const isSmall = people < 0.6 * capacity && wanted < 0.6 * units
    if (value < 0.5 && isSmall) return againstIt(`会場が広すぎるかもしれません（${share}）`)
    return value <= 0.6 ? againstIt(`広さがぴったりとは言えません（${share}）`) : null
  },
  thrift: (value, trial) => {
    if (value === 1) return null
    const names = wastedFacilities(trial).map((facility) => SCARCE_LABELS[facility])
    return againstIt(`数の少ない設備（${names.join('・')}）がありますが、今回は使いません`)
  },
  fee: (value, trial, slot) => {
    const { organizer, request } = trial.wish
    const { venue } = trial.indexed
    const fee = feeFor(venue, organizer, unitsWanted(trial), slot.to - slot.from)
    const first = organizer.firstTime && venue.welcomesFirstTimers && fee < venue.feePerUse
    if (fee === 0) return forIt(first ? 'はじめての方は無料です' : '利用料がかかりません')
    if (first) return forIt(`はじめての方の料金、${yen(fee)}で使えます`)
    return value >= 0.5
      ? forIt(`利用料は${yen(fee)}で、上限の半分以下です`)
      : againstIt(`利用料は${yen(fee)}で、上限は${yen(request.maxFee)}です`)
  },
  theme: (value, { wish, indexed }) => {
    const shared = wish.request.themes.filter((one) => indexed.venue.themes.includes(one))
    if (value === 1) return forIt(`会場提供者もテーマ「${shared.join('・')}」を望んでいます`)
    if (value > 0) return null
    return againstIt(`会場提供者が望むテーマ（${indexed.venue.themes.join('・')}）とは違います`)
  },
  tie: (value, trial, slot) => {
    const meeting = bestMeeting(trial, slot.day)
    const sector = meeting && trial.index.organizationById.get(meeting.with)?.sector
    if (!meeting || !sector) return null
    const who =
      meeting.as === 'host' ? '会場提供者です' : '事業者・団体が、同じ日に近くで活動します'
    if (value === 1)
      return forIt(`まだ一緒に活動したことのない、${SECTOR_LABELS[sector]}分野の${who}`)
    if (value === 0.5) return forIt(`同じ分野の、まだ一緒に活動したことのない${who}`)
    return forIt(`以前に一緒に活動した${who}`)
  },
  challenge: (value, trial, slot) => {
    if (!trial.wish.organizer.firstTime) return null
    const mentor = mentorNearby(trial, slot.day) !== null
    if (value === 1) return forIt('はじめての方を歓迎する会場で、経験のある団体も近くにいます')
    if (mentor) return forIt('同じ日に、経験のある団体が近くにいます')
    return value > 0
      ? forIt('はじめての方を歓迎する会場です')
      : againstIt('はじめての方の利用は、まだあまり想定されていない会場です')
  },
  spread: (value, { index }) => {
    if (index.busiest === 0) return null
    if (value >= 0.5) return forIt('最近イベントが少ないエリアです')
    return value < 0.2 ? againstIt('最近イベントが多いエリアです') : null
  },
  turn: (_, { wish, indexed }) => {
    const used = wish.organizer.usedVenues[indexed.venue.id] ?? 0
    if (wish.organizer.unplacedBefore > 0) {
      return forIt(
        `前に会場が見つからなかった回数（${wish.organizer.unplacedBefore}回）を考慮しました`,
      )
    }
    if (used >= 2) return againstIt(`この会場はこれまでに${used}回使っています`)
    return used === 0 ? forIt('この会場を使うのははじめてです') : null
  },
}
