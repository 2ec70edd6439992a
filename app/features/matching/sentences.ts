/** What stands in the way, what would help, and how many venues that would open: one plain sentence each. */
import { formatClock } from '#app/features/calendar/format.ts'
import { type Day, minutesOf, weekdayOf } from '#app/lib/time.ts'

import type { Change } from './changes.ts'
import type { Obstacle } from './feasibility.ts'
import { USE_WORDS, VEHICLE_WORDS } from './labels.ts'

// A kept formatter; `toLocaleString` makes one for every figure.
const figures = new Intl.NumberFormat('ja-JP')
const yen = (amount: number) => `${figures.format(amount)}円`

/** `12月6日（日）` */
function dayToText(day: Day): string {
  const weekday = '日月火水木金土'.charAt(weekdayOf(day))
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日（${weekday}）`
}

/** `1時間30分` */
function minutesToText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest}分`
  return rest === 0 ? `${hours}時間` : `${hours}時間${rest}分`
}

/** What stands in the way, as one sentence. */
export function obstacleToText(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'host_unconfirmed':
      return '会場提供者の確認がまだのため、申込みを受け付けていません'
    case 'banned':
      return obstacle.date
        ? `${dayToText(obstacle.date)}は、協会の判断によりこの会場を案内していません`
        : '協会の判断により、この会場は案内していません'
    case 'closed':
      return '準備と片付けを含めると、会場が開いている時間に収まりません'
    case 'units':
      return `区画は${obstacle.offered}つで、希望の${obstacle.wanted}つに足りません`
    case 'units_taken':
      return obstacle.free > 0
        ? `その時間に空いている区画は${obstacle.free}つで、希望の${obstacle.wanted}つに足りません`
        : 'その時間は、別の団体の利用で区画が埋まっています'
    case 'capacity':
      return `定員は${obstacle.capacity}人で、来場見込みの${obstacle.wanted}人に足りません`
    case 'capacity_taken':
      return obstacle.free > 0
        ? `同じ時間に別の団体の利用があり、あと${obstacle.free}人までです`
        : '同じ時間の別の団体の利用で、定員に達しています'
    case 'notice':
      return `${obstacle.days}日前までの申込みが必要です（${dayToText(obstacle.earliest)}以降なら間に合います）`
    case 'permit':
      return `${permitWords(obstacle)}が間に合いません（${dayToText(obstacle.earliest)}以降なら間に合います）`
    case 'monthly_cap':
      return `利用は月${obstacle.cap}回までで、${Number(obstacle.month.slice(5))}月はもう空きがありません`
    case 'power':
      return obstacle.amps > 0
        ? `電源は${obstacle.amps}Aまでで、必要な${obstacle.wanted}Aに足りません`
        : '電源がありません'
    case 'water':
      return '水道がありません'
    case 'vehicle':
      return obstacle.takes === 'none'
        ? '車は入れません'
        : `入れる車は${VEHICLE_WORDS[obstacle.takes]}までです`
    case 'roof':
      return '屋根がありません'
    case 'toilet':
      return 'トイレがありません'
    case 'step_free':
      return '段差のない入口がありません'
    case 'use':
      return `${USE_WORDS[obstacle.use]}での利用はできません`
    case 'quiet':
      return `音を出せるのは${obstacle.from}までです`
    case 'fee':
      return `利用料は${yen(obstacle.fee)}で、上限の${yen(obstacle.maxFee)}を超えます`
    case 'elsewhere':
      return '同じ時間に、別の会場の利用と重なっています'
  }
}

function permitWords({ permit, use }: Extract<Obstacle, { code: 'permit' }>): string {
  if (permit) return `「${permit}」の手続き`
  return use ? `${USE_WORDS[use]}の届出` : 'この土地の使用の手続き'
}

/** A change up to 「…れば」, to be continued: 「発電機を持ち込めば」. */
function condition(change: Change): string {
  switch (change.kind) {
    case 'power':
      return change.to > 0 ? `使う電気を${change.to}A以下にすれば` : '発電機を持ち込めば'
    case 'water':
      return '水を持ち込めば'
    case 'toilet':
      return 'トイレを別に用意すれば'
    case 'roof':
      return '屋根なし（テントなど）でもよければ'
    case 'stepFree':
      return '段差のある入口でもよければ'
    case 'vehicle':
      return change.to === 'none'
        ? '車を乗り入れなければ'
        : `乗り入れる車を${VEHICLE_WORDS[change.to]}までにすれば`
    case 'time':
    case 'date':
      return `${windowWords(change)}でもよければ`
    case 'setup':
      return change.to > 0
        ? `準備と片付けをそれぞれ${minutesToText(change.to)}以内にすれば`
        : '準備と片付けの時間を取らなければ'
    case 'length':
      return `開催時間を${minutesToText(change.to)}にすれば`
    case 'units':
      return `区画を${change.to}つにすれば`
    case 'people':
      return `来場見込みを${change.to}人以下にすれば`
    case 'fee':
      return `利用料の上限を${yen(change.to)}にすれば`
    case 'dropUse':
      return `${USE_WORDS[change.use]}をやめれば`
  }
}

type Moved = Extract<Change, { kind: 'time' | 'date' }>

/** 「日曜の午後（12月6日 13:00〜17:00）」, 「日曜（12月6日 9:00〜16:30）」 */
function windowWords({ date, start, end }: Moved): string {
  const weekday = '日月火水木金土'.charAt(weekdayOf(date))
  const half = minutesOf(start) >= 720 ? 'の午後' : minutesOf(end) <= 780 ? 'の午前' : ''
  const day = `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
  return `${weekday}曜${half}（${day} ${formatClock(start)}〜${formatClock(end)}）`
}

/** A change on a button, or after it was made: 「発電機を持ち込む」. */
export function changeToText(change: Change): string {
  switch (change.kind) {
    case 'power':
      return change.to > 0 ? `使う電気を${change.to}A以下にする` : '発電機を持ち込む'
    case 'water':
      return '水を持ち込む'
    case 'toilet':
      return 'トイレを別に用意する'
    case 'roof':
      return '屋根なし（テントなど）にする'
    case 'stepFree':
      return '段差のある入口でもよいことにする'
    case 'vehicle':
      return change.to === 'none'
        ? '車を乗り入れない'
        : `乗り入れる車を${VEHICLE_WORDS[change.to]}までにする`
    case 'time':
    case 'date':
      return `${dayToText(change.date)}${formatClock(change.start)}〜${formatClock(change.end)}も希望に加える`
    case 'setup':
      return change.to > 0
        ? `準備と片付けをそれぞれ${minutesToText(change.to)}以内にする`
        : '準備と片付けの時間を取らない'
    case 'length':
      return `開催時間を${minutesToText(change.to)}にする`
    case 'units':
      return `区画を${change.to}つにする`
    case 'people':
      return `来場見込みを${change.to}人以下にする`
    case 'fee':
      return `利用料の上限を${yen(change.to)}にする`
    case 'dropUse':
      return `${USE_WORDS[change.use]}をやめる`
  }
}

/** Several changes, as one sentence about a venue. */
export function changesToText(changes: Change[], venueName: string): string {
  if (changes.length === 0) {
    return '条件を変えても、いまは使えません。協会スタッフにご相談ください'
  }
  const done = changes.slice(0, -1).map((change) => changeToText(change))
  const last = changes.slice(-1).map(condition)
  return `${[...done, ...last].join('、')}、${venueName}を使えます`
}

/** One change, and the venues that it would open, by name up to two, else by number. */
export function adviceToText(change: Change, venueNames: string[]): string {
  const count = venueNames.length
  if (change.kind === 'time' || change.kind === 'date') {
    return `${condition(change)}、${count}会場あります`
  }
  if (count <= 2 && change.kind !== 'people') {
    return `${condition(change)}、${venueNames.join('と')}を使えます`
  }
  return `${condition(change)}、${count}会場が候補になります`
}
