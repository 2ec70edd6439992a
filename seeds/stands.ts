/** The sample's direct-sale stands and what they sell. No real farm is meant; every name says 「見本」. */
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import { openingsOn } from '#app/features/calendar/opening.ts'
import type { Town } from '#app/features/places/town.ts'
import {
  isInSeason,
  type ReportState,
  type Sales,
  type StandFacts,
} from '#app/features/stands/stand.ts'
import { idFrom } from '#app/lib/id.ts'
import type { ClockTime, Day } from '#app/lib/time.ts'
import { rollFrom, type Dice } from './dice.ts'
import { EVERY_DAY, hoursOf, onNth, onWeekdays, WEEKEND } from './hours.ts'
import { findSpot, listCentres } from './spot.ts'

/** Name, reading, first and last month of its season. */
const CROPS = [
  ['ルバーブ', 'るばーぶ', 5, 7],
  ['小松菜', 'こまつな', 1, 12],
  ['ほうれん草', 'ほうれんそう', 11, 3],
  ['大根', 'だいこん', 10, 2],
  ['かぶ', 'かぶ', 10, 3],
  ['白菜', 'はくさい', 11, 2],
  ['キャベツ', 'きゃべつ', 11, 6],
  ['ブロッコリー', 'ぶろっこりー', 11, 3],
  ['カリフラワー', 'かりふらわー', 11, 2],
  ['長ねぎ', 'ながねぎ', 11, 3],
  ['里いも', 'さといも', 9, 1],
  ['さつまいも', 'さつまいも', 9, 12],
  ['じゃがいも', 'じゃがいも', 6, 8],
  ['玉ねぎ', 'たまねぎ', 5, 8],
  ['トマト', 'とまと', 5, 9],
  ['きゅうり', 'きゅうり', 5, 9],
  ['なす', 'なす', 6, 10],
  ['ピーマン', 'ぴーまん', 6, 10],
  ['枝豆', 'えだまめ', 6, 8],
  ['とうもろこし', 'とうもろこし', 6, 8],
  ['うど', 'うど', 12, 4],
  ['のらぼう菜', 'のらぼうな', 2, 4],
  ['ブルーベリー', 'ぶるーべりー', 7, 8],
  ['栗', 'くり', 9, 10],
  ['柿', 'かき', 10, 12],
  ['キウイフルーツ', 'きういふるーつ', 11, 3],
  ['卵', 'たまご', 1, 12],
  ['花苗', 'はななえ', 3, 11],
] as const

export const SAMPLE_PRODUCE = CROPS.map(([name, reading, seasonFrom, seasonUntil]) => ({
  id: idFrom('produce', name),
  name,
  reading,
  seasonFrom,
  seasonUntil,
}))

const WORDS = [
  ['朝つゆ', 'あさつゆ'],
  ['土の子', 'つちのこ'],
  ['ひなたぼっこ', 'ひなたぼっこ'],
  ['みちばた', 'みちばた'],
  ['はけの湧き水', 'はけのわきみず'],
  ['けやき坂', 'けやきざか'],
  ['とんぼ', 'とんぼ'],
  ['すずめ', 'すずめ'],
  ['よりみち', 'よりみち'],
  ['くるみの木', 'くるみのき'],
  ['青い屋根', 'あおいやね'],
  ['かきね', 'かきね'],
  ['おひさま', 'おひさま'],
  ['まるた', 'まるた'],
  ['ふくろう', 'ふくろう'],
  ['つゆくさ', 'つゆくさ'],
  ['たんぽぽ', 'たんぽぽ'],
  ['のらのら', 'のらのら'],
  ['かぜのみち', 'かぜのみち'],
  ['ゆうやけ', 'ゆうやけ'],
  ['こかげ', 'こかげ'],
  ['どんぐり', 'どんぐり'],
  ['つばめ', 'つばめ'],
  ['井戸ばた', 'いどばた'],
  ['あぜみち', 'あぜみち'],
  ['はなさき', 'はなさき'],
  ['よつば', 'よつば'],
  ['一番畑', 'いちばんばたけ'],
  ['うらの畑', 'うらのはたけ'],
  ['もぐら', 'もぐら'],
] as const

const FARMERS = ['kaze', 'asatsuyu', 'tsuchi', 'kurinoki', 'hidamari', 'hakenoshita', 'kokko']

const SALES_NAMES: Record<Sales, readonly [string, string]> = {
  attended: ['直売所', 'ちょくばいじょ'],
  honesty_box: ['無人直売所', 'むじんちょくばいじょ'],
  vending_machine: ['野菜自動販売機', 'やさいじどうはんばいき'],
}

const SUMMARIES = [
  '朝どりの野菜を、玄関先の棚に並べています。',
  '葉ものは少しずつ、切らさないように出しています。',
  '袋はお持ちください。新聞紙で包むこともできます。',
  '土つきのままですが、そのぶん長持ちします。',
  '曲がったきゅうりも、味は同じです。',
  '早い日は一時間ほどで売り切れます。',
  'おすすめの食べ方を、札に書いておきます。',
  '散歩のついでに、のぞいていってください。',
  '畑の見える直売所です。ベンチでひと休みもどうぞ。',
  '雨の日は品数が少なめです。',
  '農薬をできるだけ使わずに育てています。',
  '珍しい野菜も少し。名前と食べ方は聞いてください。',
]

const BODIES = [
  '料金は棚の横の箱へお願いします。おつりの用意がないので、百円玉があると助かります。',
  '車でのお越しはご遠慮ください。自転車は垣根の内側にとめられます。',
  '売り切れのときは札を裏返しています。前の日の夕方に電話をいただければ取り置きします。',
  '子どもたちが水やりを手伝ってくれた野菜です。',
  '冬のあいだは、漬けもの用の大根と白菜が中心です。',
  '',
]

export type SampleReport = {
  state: ReportState
  note: string
  produceIds: string[]
  at: ClockTime
}

export type SampleStand = {
  key: string
  farmer: string
  /** Its farmer posted it and waits for staff. */
  asked: boolean
  facts: StandFacts
  /** What its farmer says on the sample's day; null: nothing yet. */
  report: SampleReport | null
}

export function listSampleStands(town: Town, date: Day, count: number): SampleStand[] {
  const centres = listCentres(town)
  return Array.from({ length: count }, (_, index): SampleStand => {
    const dice = rollFrom(`stand ${index}`)
    const key = `stand-${index + 1}`
    const sales: Sales = index % 9 === 4 ? 'vending_machine' : saleOf(index)
    const [word, reading] = WORDS[index % WORDS.length] ?? WORDS[0]
    const [kind, kindReading] = SALES_NAMES[sales]
    // Twice around the words: the second time says which one it is.
    const second = index >= WORDS.length ? ['二号', 'にごう'] : ['', '']
    const centre = centres[(index * 7) % centres.length]
    const spot = findSpot(town, {
      near: centre?.name ?? '',
      east: dice.between(-150, 150),
      north: dice.between(-150, 150),
    })
    const hours = hoursFor(index, dice, date)
    const produceIds = dice
      .some(SAMPLE_PRODUCE, dice.between(4, 9))
      .map((produce) => produce.id)
      .sort()
    return {
      key,
      farmer: FARMERS[index % FARMERS.length] ?? 'kaze',
      asked: index === 14,
      facts: {
        place: {
          name: `見本・${word}${kind}${second[0]}`,
          reading: `みほん ${reading} ${kindReading}${second[1]}`,
          accessText: dice.pick(['道に面しています', '門を入って右手です', '畑の角にあります', '']),
          access: dice.some(['stepfree', 'bicycle-parking', 'bench', 'roof'], dice.between(0, 3)),
          roles: dice.chance(0.2) ? ['farmland'] : [],
          ...spot,
        },
        sales,
        payments: sales === 'honesty_box' || dice.chance(0.5) ? ['cash'] : ['cash', 'cashless'],
        summary: dice.pick(SUMMARIES),
        body: dice.pick(BODIES),
        hours,
        produceIds,
      },
      report: reportFor(index, dice, hours, date, produceIds),
    }
  })
}

const saleOf = (index: number): Sales => (index % 2 === 0 ? 'honesty_box' : 'attended')

function hoursFor(index: number, dice: Dice, date: Day): OpeningHours {
  switch (index % 10) {
    case 0:
    case 5:
      return hoursOf([onWeekdays(EVERY_DAY, { start: '08:00', end: '18:00' }, date)])
    case 1:
      return hoursOf([
        onWeekdays([2, 5], { start: '09:00', end: '12:00', holidays: 'closed' }, date),
      ])
    case 2:
      return hoursOf([onWeekdays(WEEKEND, { start: '09:00', end: '15:00' }, date)])
    case 3:
      return hoursOf([
        onWeekdays([1, 3, 5], { start: '10:00', end: '16:00' }, date),
        onWeekdays([0], { start: '09:00', end: '13:00' }, date),
      ])
    case 4:
      return hoursOf([onWeekdays(EVERY_DAY, { start: '00:00', end: '24:00' }, date)])
    case 6:
      return hoursOf([onWeekdays([3, 6], { start: '14:00', end: '17:30' }, date)])
    case 7:
      return hoursOf([onNth([2, 4], [0], { start: '08:30', end: '12:00' }, date)])
    case 8:
      return hoursOf([onWeekdays([0, 2, 4, 6], { start: '07:00', end: '19:00' }, date)], {
        from: '05-01',
        until: '12-20',
      })
    default:
      return dice.chance(0.5)
        ? hoursOf([onWeekdays([1, 2, 3, 4, 5], { start: '10:00', end: '17:00' }, date)])
        : hoursOf([onWeekdays(EVERY_DAY, { start: '06:30', end: '10:00' }, date)])
  }
}

const REPORTS: readonly [ReportState, string][] = [
  ['open', 'けさ採ったものを並べました。'],
  ['few_left', '葉ものはあと少しです。'],
  ['sold_out', 'ありがとうございました。今日の分は終わりました。'],
  ['open', '大きめのものが採れました。'],
  ['closed', '収穫が間に合わず、今日はお休みします。'],
  ['open', ''],
]

/** Every third stand that opens on the day has said something, early in the morning. */
function reportFor(
  index: number,
  dice: Dice,
  hours: OpeningHours,
  date: Day,
  produceIds: readonly string[],
): SampleReport | null {
  if (index % 3 !== 0 || openingsOn(hours, date).length === 0) return null
  const [state, note] = REPORTS[(index / 3) % REPORTS.length] ?? ['open', '']
  const out = state === 'open' || state === 'few_left'
  const month = Number(date.slice(5, 7))
  const ripe = SAMPLE_PRODUCE.filter(
    (produce) => produceIds.includes(produce.id) && isInSeason(produce, month),
  ).map((produce) => produce.id)
  return {
    state,
    note,
    produceIds: out ? dice.some(ripe, 3) : [],
    at: `05:${dice.between(10, 50)}`,
  }
}
