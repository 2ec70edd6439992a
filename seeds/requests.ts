/** The sample's requests for a place, in every state that one can be in, with what was proposed and answered. */
import { openingMinutesBetween } from '#app/features/calendar/opening.ts'
import type { RequestContent } from '#app/features/bookings/request.ts'
import type { Side } from '#app/features/bookings/proposal.ts'
import { EMPTY_CONTENT, type EventContent } from '#app/features/events/event.ts'
import { locate } from '#app/features/places/location.ts'
import type { Town } from '#app/features/places/town.ts'
import { idFrom } from '#app/lib/id.ts'
import { addDays, minutesOf, weekdayOf, type ClockTime, type Day } from '#app/lib/time.ts'
import type { SampleEvent } from './events.ts'
import { organizationIdOf } from './organizations.ts'
import type { SampleVenue } from './venues.ts'

export type Step = { on: Day; clock: ClockTime } & (
  | {
      does: 'propose'
      proposal: string
      venue: string
      day: Day
      as: 'staff' | 'organizer'
      held: boolean
      message: string
    }
  | { does: 'accept'; proposal: string; side: Side }
  | { does: 'decline'; proposal: string; side: Side; message: string }
  | {
      does: 'counter'
      proposal: string
      by: string
      side: Side
      day?: Day
      fee?: number
      message: string
    }
  | { does: 'cancel'; proposal: string; side: Side; message: string }
  | { does: 'withdraw'; message: string }
  | { does: 'close'; message: string }
)

export type SampleRequest = {
  key: string
  askedOn: Day
  content: RequestContent
  steps: Step[]
  /** The event that it is for; created on the day of asking. */
  event: SampleEvent | null
}

type Wish = {
  key: string
  organizer: string
  title: string
  note: string
  venue: string
  /** The days asked for, at the venue that fits. */
  days: Day[]
  time: [ClockTime, ClockTime]
  askedOn: Day
  /** It should be in the area where that venue lies. */
  nearby?: boolean
  content?: Partial<RequestContent>
  event?: Partial<EventContent> & Pick<EventContent, 'types' | 'category' | 'summary'>
  steps?: Step[]
}

const NO_NEEDS: RequestContent['needs'] = {
  powerAmps: 0,
  water: false,
  vehicle: 'none',
  toilet: false,
  roof: false,
  stepFree: false,
}
const SETUP_MINUTES = 60
const CLEAR_MINUTES = 60

/** Those that a small town has: together they are in every state, too. */
const SMALL = new Set([
  'ekimae-past',
  'ekimae',
  'keyaki',
  'mokko',
  'first-lot',
  'flower-front',
  'guide-field',
  'egg-plaza',
  'kitchen-none',
  'meal-open',
])

export function listSampleRequests(
  town: Town,
  venues: readonly SampleVenue[],
  date: Day,
  size: 'small' | 'full',
): SampleRequest[] {
  const requests = wishes(venues, date).map((wish) => {
    const venue = venueOf(venues, wish.venue)
    return toRequest(wish, venue, locate(venue.facts.place, town).areaId)
  })
  return size === 'full' ? requests : requests.filter(({ key }) => SMALL.has(key))
}

export const requestIdOf = (key: string) => idFrom('sample request', key)
export const proposalIdOf = (key: string) => idFrom('sample proposal', key)
export const eventIdOf = (key: string) => idFrom('sample event', key)

function toRequest(wish: Wish, venue: SampleVenue, areaId: string | null): SampleRequest {
  const { key, organizer, title, note, days, time, askedOn, event } = wish
  const [start, end] = time
  const sample = event ? toEvent(wish, event, areaId) : null
  return {
    key,
    askedOn,
    steps: wish.steps ?? [],
    event: sample,
    content: {
      organizationId: organizationIdOf(organizer),
      eventId: sample ? eventIdOf(sample.key) : null,
      wishedVenueId: null,
      title,
      note,
      types: event?.types ?? ['sale'],
      themes: event?.themes ?? [],
      uses: ['sale'],
      details: [],
      people: Math.min(60, venue.facts.capacity),
      units: Math.min(4, venue.facts.units),
      needs: NO_NEEDS,
      setupMinutes: SETUP_MINUTES,
      clearMinutes: CLEAR_MINUTES,
      lengthMinutes: null,
      maxFee: 10_000,
      times: days.length,
      areas: wish.nearby && areaId ? [areaId] : [],
      windows: days.map((day) => ({
        fromDay: day,
        untilDay: day,
        weekdays: [],
        start,
        end,
        preference: 1,
      })),
      ...wish.content,
    },
  }
}

function toEvent(wish: Wish, told: NonNullable<Wish['event']>, areaId: string | null): SampleEvent {
  const { key, organizer, days, time, title } = wish
  const [start, end] = time
  const [day, ...more] = days
  if (!day) throw new Error(`${key} has no day`)
  const { coOrganizerIds = [], ...content } = told
  return {
    key,
    organizer,
    createdOn: wish.askedOn,
    becomes: 'published',
    message: '',
    calledOff: null,
    changes: [],
    input: {
      ...EMPTY_CONTENT,
      title,
      audience: 'どなたでも',
      fee: { kind: 'free', text: '' },
      contact: '道草まちづくり協会（見本）までお問い合わせください',
      ...content,
      coOrganizerIds: coOrganizerIds.map(organizationIdOf),
      place: { mode: 'venue', areaId },
      schedule:
        more.length === 0
          ? { kind: 'once', day, start, end }
          : { kind: 'dates', dates: days.map((one) => ({ day: one, start, end })) },
    },
  }
}

function venueOf(venues: readonly SampleVenue[], key: string): SampleVenue {
  const venue = venues.find((one) => one.key === key)
  if (!venue) throw new Error(`there is no venue ${key}`)
  return venue
}

/** The day after another, at the same hour less one: well within the shortest response clock. */
function agreed(proposal: string, on: Day, asked: 'staff' | 'organizer'): Step[] {
  const host: Step = { does: 'accept', proposal, side: 'host', on: addDays(on, 1), clock: '09:00' }
  return asked === 'organizer'
    ? [host]
    : [{ does: 'accept', proposal, side: 'organizer', on, clock: '18:30' }, host]
}

type Offer = { key: string; venue: string; day: Day; on: Day; message: string }

function offer(
  { key, venue, day, on, message }: Offer,
  { as = 'staff', held = false }: { as?: 'staff' | 'organizer'; held?: boolean } = {},
): Step {
  return { does: 'propose', proposal: key, venue, day, as, held, message, on, clock: '10:00' }
}

function wishes(venues: readonly SampleVenue[], date: Day): Wish[] {
  const days = (offset: number) => addDays(date, offset)
  /** The first of these weekdays on which the venue is open for the time, set-up and clear-up. */
  const openDay = (key: string, from: Day, weekdays: number[], [start, end]: Wish['time']) => {
    const { hours } = venueOf(venues, key).facts
    const openings = openingMinutesBetween(hours, from, addDays(from, 70))
    for (let ahead = 0; ahead <= 70; ahead++) {
      const day = addDays(from, ahead)
      const fits = openings
        .get(day)
        ?.some(
          (one) =>
            one.from <= minutesOf(start) - SETUP_MINUTES &&
            minutesOf(end) + CLEAR_MINUTES <= one.until,
        )
      if (fits && weekdays.includes(weekdayOf(day))) return day
    }
    throw new Error(`${key} is never open`)
  }
  const noon: Wish['time'] = ['10:00', '15:00']
  const market = {
    types: ['sale' as const],
    category: '朝市・マルシェ',
    rain: { policy: 'light_rain' as const, reserveDay: null, decidedAt: '07:00' },
  }

  const ekimaePast = openDay('court', days(-36), [0], noon)
  const harappa = openDay('kajino', days(-56), [6], noon)
  const rainy = [openDay('koka', days(-30), [6], noon), openDay('koka', days(-16), [6], noon)]
  const tag = openDay('kuriyama', days(-63), [0], ['10:00', '14:00'])
  const books = openDay('kanbutsu', days(-21), [6], ['11:00', '17:00'])
  const sunday = openDay('court', date, [0], noon)
  const ekimae = [
    sunday,
    openDay('court', addDays(sunday, 14), [0], noon),
    openDay('court', addDays(sunday, 28), [0], noon),
  ]
  const cookout = openDay('kotei', days(40), [0], ['10:00', '14:00'])
  const field = openDay('kaze', days(19), [6], ['10:00', '14:00'])
  const paper = openDay('hall', days(15), [4], ['11:00', '16:00'])
  const keyaki = openDay('jinja', days(24), [0], noon)
  const river = openDay('kajino', days(62), [0], noon)
  const lot = openDay('akichi', days(46), [6], ['11:00', '15:00'])
  const flower = openDay('nokisaki', days(40), [5], ['11:00', '15:00'])
  const later = openDay('nokisaki', addDays(flower, 1), [6], ['11:00', '15:00'])
  const young = openDay('court', days(52), [6], ['16:00', '19:00'])
  const walk = openDay('kaze', days(33), [0], ['10:00', '13:00'])
  const autumn = openDay('koka', days(12), [6], noon)
  const park = openDay('kuriyama', days(3), [6], ['11:00', '15:00'])
  const eggs = openDay('koka', days(29), [0], ['09:00', '12:00'])
  const meal = openDay('hall', days(36), [6], ['11:00', '14:00'])

  const wishFor = (
    day: Day,
    preference: 1 | 2 | 3,
    [start, end]: Wish['time'] = ['11:00', '14:00'],
  ): RequestContent['windows'][number] => ({
    fromDay: day,
    untilDay: day,
    weekdays: [],
    start,
    end,
    preference,
  })

  return [
    {
      key: 'ekimae-past',
      organizer: 'dori',
      title: '駅前のはじまり市',
      note: '商店会の店と畑の野菜を、駅前に少しずつ並べたいです。',
      venue: 'court',
      days: [ekimaePast],
      time: noon,
      askedOn: days(-70),
      content: {
        units: 8,
        people: 250,
        uses: ['sale', 'food'],
        needs: { ...NO_NEEDS, powerAmps: 30 },
      },
      event: {
        ...market,
        themes: ['農商連携', '地産地消'],
        summary: '駅を出たら、もう市。畑の野菜と商店会のお惣菜が並びました。',
        body: 'はじめての駅前でした。たくさんの方に足を止めていただきました。',
        coOrganizerIds: ['komugi', 'kaze'],
      },
      steps: [
        offer({
          key: 'ekimae-past',
          venue: 'court',
          day: ekimaePast,
          on: days(-66),
          message: '駅前でしたら、買い物帰りの方にも届きます。',
        }),
        ...agreed('ekimae-past', days(-66), 'staff'),
      ],
    },
    {
      key: 'harappa',
      organizer: 'komugi',
      title: 'パンと野菜の原っぱ市',
      note: '芝生に座って食べられる市にしたいです。',
      venue: 'kajino',
      days: [harappa],
      time: noon,
      askedOn: days(-88),
      content: {
        units: 6,
        people: 180,
        uses: ['sale', 'food'],
        needs: { ...NO_NEEDS, water: true },
      },
      event: {
        ...market,
        themes: ['地産地消', '子ども・子育て'],
        summary: '焼きたてのパンに、畑の野菜をはさんで。敷物を持ってどうぞ。',
        body: '芝生の上で食べる人、木かげで本を読む人。のんびりした一日でした。',
        coOrganizerIds: ['asatsuyu'],
      },
      steps: [
        offer(
          {
            key: 'harappa',
            venue: 'kajino',
            day: harappa,
            on: days(-86),
            message: '水場の近くを使わせてください。',
          },
          { as: 'organizer' },
        ),
        ...agreed('harappa', days(-86), 'organizer'),
      ],
    },
    {
      key: 'rainy',
      organizer: 'chokubai',
      title: '雨でもひらく野菜市',
      note: '梅雨と秋雨の季節に、屋根のあるところで二回開きたいです。',
      venue: 'koka',
      days: rainy,
      time: noon,
      askedOn: days(-60),
      content: { units: 5, people: 80, needs: { ...NO_NEEDS, roof: true } },
      event: {
        ...market,
        rain: { policy: 'any_weather', reserveDay: null, decidedAt: null },
        themes: ['地産地消', '買い物支援'],
        summary: '高架の下なら、雨の日も重い野菜を濡らさずに選べます。',
        body: '台車を十台用意しました。お宅が近い方は、そのまま押して帰れます。',
      },
      steps: rainy.flatMap((day, index) => [
        offer({
          key: `rainy-${index + 1}`,
          venue: 'koka',
          day,
          on: days(-56),
          message: '屋根のある広場をご提案します。',
        }),
        ...agreed(`rainy-${index + 1}`, days(-56), 'staff'),
      ]),
    },
    {
      key: 'tag',
      organizer: 'asobitai',
      title: '原っぱ鬼ごっこ大会',
      note: '走り回れる広いところを探しています。',
      venue: 'kuriyama',
      days: [tag],
      time: ['10:00', '14:00'],
      askedOn: days(-89),
      content: { uses: [], types: ['experience'], people: 120, maxFee: 3000 },
      event: {
        types: ['experience'],
        category: '子ども・子育て',
        themes: ['子ども・子育て', '健康'],
        summary: '一年生から大人まで、本気の鬼ごっこ。丘の上が陣地です。',
        body: 'けがのないよう、三十分ごとに水を飲みました。',
        rain: { policy: 'cancelled', reserveDay: null, decidedAt: '07:00' },
      },
      steps: [
        offer({
          key: 'tag',
          venue: 'kuriyama',
          day: tag,
          on: days(-88),
          message: '丘と原っぱのある公園です。',
        }),
        ...agreed('tag', days(-88), 'staff'),
      ],
    },
    {
      key: 'books',
      organizer: 'kokage',
      title: '一日だけの古本屋',
      note: '本の重みに耐える棚のあるところを。',
      venue: 'kanbutsu',
      days: [books],
      time: ['11:00', '17:00'],
      askedOn: days(-45),
      content: { units: 2, people: 20, needs: { ...NO_NEEDS, roof: true } },
      event: {
        types: ['sale', 'exchange'],
        category: 'フリーマーケット',
        themes: ['文化・芸術'],
        summary: '乾物の棚に、古い文庫本。買わずに読んで帰っても大丈夫。',
        body: '読み終えた本を一冊持ってくると、珈琲を一杯差し上げました。',
      },
      steps: [
        offer({
          key: 'books',
          venue: 'kanbutsu',
          day: books,
          on: days(-43),
          message: '木の棚の残る土間があります。',
        }),
        ...agreed('books', days(-43), 'staff'),
      ],
    },
    {
      key: 'ekimae',
      organizer: 'dori',
      title: '日曜の駅前マルシェ',
      note: '前に好評だった駅前の市を、二週間おきに三回続けたいです。',
      venue: 'court',
      days: ekimae,
      time: noon,
      nearby: true,
      askedOn: days(-30),
      content: {
        units: 8,
        people: 300,
        uses: ['sale', 'food'],
        needs: { ...NO_NEEDS, powerAmps: 30 },
      },
      event: {
        ...market,
        themes: ['農商連携', '地産地消', '買い物支援'],
        summary: '武蔵小金井の駅前に、畑とお店が八つ。日曜の昼はここで。',
        body: '出るお店：畑の野菜、焼きたてパン、豆から選ぶ珈琲、木のおもちゃ、クッキー、花束、スープ、古本。\n\n買ったものは、となりのベンチで食べられます。重い野菜は、駅から歩ける範囲なら台車でお届けします。',
        coOrganizerIds: ['komugi', 'kaze', 'hinata'],
        reading: 'にちようのえきまえまるしぇ',
      },
      steps: ekimae.flatMap((day, index) => [
        offer({
          key: `ekimae-${index + 1}`,
          venue: 'court',
          day,
          on: days(-27),
          message: '前回と同じ広場をご提案します。',
        }),
        ...agreed(`ekimae-${index + 1}`, days(-27), 'staff'),
      ]),
    },
    {
      key: 'cookout',
      organizer: 'bosai',
      title: '校庭の炊き出し体験と防災の市',
      note: '大鍋で二百人分を炊いてみたいです。火と水が使えるところを。',
      venue: 'kotei',
      days: [cookout],
      time: ['10:00', '14:00'],
      askedOn: days(-12),
      content: {
        units: 8,
        people: 300,
        uses: ['sale', 'food', 'fire'],
        needs: { ...NO_NEEDS, water: true, vehicle: '2t', toilet: true },
      },
      event: {
        types: ['experience', 'sale'],
        category: '防災',
        themes: ['防災', '買い物支援', '多世代交流'],
        summary: '大鍋を囲んで、もしもの日の練習を。近くのお店の市も一緒に。',
        body: '井戸の水くみ、テントの組み立て、名前で呼ぶ練習。\n終わったら、できたての豚汁をどうぞ。',
        rain: { policy: 'any_weather', reserveDay: null, decidedAt: null },
        coOrganizerIds: ['shokudo', 'dori'],
      },
      steps: [
        offer({
          key: 'cookout',
          venue: 'kotei',
          day: cookout,
          on: days(-9),
          message: '井戸もあり、火を使えます。学校の行事のない日です。',
        }),
        ...agreed('cookout', days(-9), 'staff'),
      ],
    },
    {
      key: 'field-table',
      organizer: 'komugi',
      title: '畑のとなりで食べるパン',
      note: '収穫を見ながら食べられる、小さな食卓をつくりたいです。',
      venue: 'kaze',
      days: [field],
      time: ['10:00', '14:00'],
      askedOn: days(-16),
      content: { units: 3, people: 40, uses: ['sale', 'food'], maxFee: 5000 },
      event: {
        types: ['sale', 'exchange'],
        category: '飲食・キッチンカー',
        themes: ['農商連携', '地産地消'],
        summary: '畑のとなりに長い机をひとつ。抜いたばかりの野菜をパンにのせて。',
        body: '席は譲り合いでお願いします。靴は汚れてもよいものを。',
        rain: { policy: 'cancelled', reserveDay: null, decidedAt: '07:30' },
        coOrganizerIds: ['kaze'],
      },
      steps: [
        offer({
          key: 'field-table',
          venue: 'kaze',
          day: field,
          on: days(-13),
          message: '畑の方も、食べる人の顔が見たいとおっしゃっています。',
        }),
        {
          does: 'counter',
          proposal: 'field-table',
          by: 'field-table-2',
          side: 'host',
          fee: 500,
          message: '片づけを手伝ってくださるなら、半額で結構です。',
          on: days(-13),
          clock: '19:00',
        },
        {
          does: 'accept',
          proposal: 'field-table-2',
          side: 'organizer',
          on: days(-12),
          clock: '12:00',
        },
      ],
    },
    {
      key: 'paper',
      organizer: 'hinata',
      title: '紙と手紙の展示会',
      note: '車いすで入れて、雨でも人が通るところを。',
      venue: 'hall',
      days: [paper],
      time: ['11:00', '16:00'],
      askedOn: days(-20),
      content: {
        units: 3,
        people: 40,
        needs: { ...NO_NEEDS, stepFree: true, roof: true, toilet: true },
      },
      event: {
        types: ['sale', 'exchange'],
        category: '福祉・支え合い',
        themes: ['福祉', '商福連携', '文化・芸術'],
        summary: '手すきの紙に、手紙を書く一日。切手も貼って出せます。',
        body: '字を書くのが苦手な方には、押し花と判子があります。',
        rain: { policy: 'any_weather', reserveDay: null, decidedAt: null },
      },
      steps: [
        offer(
          {
            key: 'paper',
            venue: 'hall',
            day: paper,
            on: days(-19),
            message: '段差がないこちらを希望します。',
          },
          { as: 'organizer' },
        ),
        ...agreed('paper', days(-19), 'organizer'),
      ],
    },
    {
      key: 'keyaki',
      organizer: 'ongaku',
      title: '欅の下の音の市',
      note: '木の下で、音と手しごとの市を。境内いっぱいを使いたいです。',
      venue: 'jinja',
      days: [keyaki],
      time: noon,
      askedOn: days(-14),
      content: { units: 'all', people: 100, uses: ['sale', 'food'], maxFee: 5000 },
      event: {
        types: ['sale', 'exchange'],
        category: '音楽・文化',
        themes: ['文化・芸術', '多世代交流'],
        summary: '大きな欅の下で、笛と太鼓と手しごと。どの席も特等席です。',
        body: '座布団をお持ちください。お参りの方の道はあけておきます。',
        rain: { policy: 'cancelled', reserveDay: null, decidedAt: '07:00' },
        coOrganizerIds: ['jinja'],
      },
      steps: [
        offer({
          key: 'keyaki',
          venue: 'jinja',
          day: keyaki,
          on: days(-8),
          message: '境内をまるごと使えます。',
        }),
        { does: 'accept', proposal: 'keyaki', side: 'organizer', on: days(-8), clock: '18:30' },
        { does: 'accept', proposal: 'keyaki', side: 'host', on: days(-7), clock: '09:00' },
      ],
    },
    {
      key: 'mokko',
      organizer: 'kirikabu',
      title: '木のおもちゃの青空工房',
      note: '木くずが出ても掃きやすい、土の上を探しています。',
      venue: 'jinja',
      days: [keyaki],
      time: noon,
      askedOn: days(-13),
      content: { units: 4, people: 50, types: ['experience'], maxFee: 5000 },
      steps: [
        {
          does: 'propose',
          proposal: 'mokko',
          venue: 'jinja',
          day: keyaki,
          as: 'staff',
          held: false,
          message: '同じ日にほかの相談もあります。お早めにお返事ください。',
          on: days(-8),
          clock: '11:00',
        },
      ],
    },
    {
      key: 'river-market',
      organizer: 'mizube',
      title: '川の道具と食の市',
      note: '川のことを知ってもらう市を、水場のある公園で。',
      venue: 'kajino',
      days: [river],
      time: noon,
      nearby: true,
      askedOn: days(-5),
      content: {
        units: 6,
        people: 150,
        uses: ['sale', 'food'],
        needs: { ...NO_NEEDS, water: true },
      },
      event: {
        ...market,
        themes: ['環境', '子ども・子育て'],
        summary: '川で使う道具と、川べりの味。生きものの水そうも持っていきます。',
        body: '水そうの前では、会の子どもたちが説明します。',
      },
      steps: [
        offer({
          key: 'river-market',
          venue: 'kajino',
          day: river,
          on: days(-1),
          message: '水場のある公園です。二つのお返事をお待ちしています。',
        }),
      ],
    },
    {
      key: 'first-lot',
      organizer: 'first',
      title: '焼き菓子の小さなお店',
      note: 'はじめてなので、机ひとつから。そばに慣れた人がいると心強いです。',
      venue: 'akichi',
      days: [lot],
      time: ['11:00', '15:00'],
      nearby: true,
      askedOn: days(-4),
      content: {
        units: 1,
        people: 20,
        maxFee: 1500,
        themes: ['はじめての挑戦'],
        windows: [
          wishFor(lot, 1, ['11:00', '15:00']),
          wishFor(addDays(lot, 1), 2, ['11:00', '15:00']),
          wishFor(addDays(lot, 7), 2, ['11:00', '15:00']),
        ],
      },
      steps: [
        offer(
          {
            key: 'first-lot',
            venue: 'akichi',
            day: lot,
            on: days(-1),
            message: 'はじめての方を歓迎する場所です。お返事まで押さえておきます。',
          },
          { held: true },
        ),
        { does: 'accept', proposal: 'first-lot', side: 'organizer', on: days(-1), clock: '19:00' },
      ],
    },
    {
      key: 'flower-front',
      organizer: 'hanauta',
      title: '店先の花束屋',
      note: '午前のうちに切った花を、その日に売り切りたいです。',
      venue: 'nokisaki',
      days: [flower],
      time: ['11:00', '15:00'],
      askedOn: days(-6),
      content: { units: 1, people: 15, maxFee: 1000 },
      steps: [
        offer({
          key: 'flower-front',
          venue: 'nokisaki',
          day: flower,
          on: days(-2),
          message: 'パン屋さんの軒先が、花にぴったりだと思います。',
        }),
        {
          does: 'counter',
          proposal: 'flower-front',
          by: 'flower-front-2',
          side: 'host',
          day: later,
          message: '金曜は仕込みで店先が混みます。翌日の土曜でしたら喜んで。',
          on: days(-1),
          clock: '08:00',
        },
      ],
    },
    {
      key: 'young-night',
      organizer: 'seinen',
      title: '仕事終わりの広場酒場',
      note: '若い店主が五軒、夕方の広場で一杯ずつ。',
      venue: 'court',
      days: [young],
      time: ['16:00', '19:00'],
      nearby: true,
      askedOn: days(-8),
      content: {
        units: 5,
        people: 200,
        uses: ['sale', 'food', 'alcohol'],
        needs: { ...NO_NEEDS, powerAmps: 40 },
      },
      event: {
        types: ['sale', 'exchange'],
        category: '飲食・キッチンカー',
        themes: ['農商連携'],
        summary: '畑のつまみと小さな一杯。お酒でない飲み物も同じだけあります。',
        body: '二十歳からの催しです。自転車の方にはお酒をお出ししません。',
        audience: '20歳以上',
        rain: { policy: 'cancelled', reserveDay: null, decidedAt: '13:00' },
      },
      steps: [
        offer(
          {
            key: 'young-night',
            venue: 'court',
            day: young,
            on: days(-6),
            message: '夕方の三時間だけ使わせてください。',
          },
          { as: 'organizer' },
        ),
      ],
    },
    {
      key: 'meal-open',
      organizer: 'shokudo',
      title: '昼のふれあい食堂 出張の日',
      note: 'いつもの集会所が工事です。包んだお弁当を配れる屋内を探しています。',
      venue: 'hall',
      days: [meal],
      time: ['11:00', '14:00'],
      askedOn: days(-1),
      content: {
        units: 3,
        people: 60,
        needs: { ...NO_NEEDS, roof: true, toilet: true, stepFree: true, water: true },
        maxFee: 5000,
        windows: [
          wishFor(meal, 1),
          wishFor(addDays(meal, 7), 2),
          { ...wishFor(addDays(meal, 8), 3), untilDay: addDays(meal, 28), weekdays: [0, 6] },
        ],
      },
      event: {
        types: ['exchange'],
        category: '福祉・支え合い',
        themes: ['福祉', '多世代交流'],
        summary: 'お弁当を持って帰っても、ここで食べても。子どもは無料です。',
        body: '会場が決まりしだい、このページでお知らせします。',
        rain: { policy: 'any_weather', reserveDay: null, decidedAt: null },
      },
    },
    {
      key: 'guide-field',
      organizer: 'guide',
      title: 'まち歩きの終わりの芋煮',
      note: '歩いたあとに、火を囲んで食べられるところを。',
      venue: 'kaze',
      days: [walk],
      time: ['10:00', '13:00'],
      askedOn: days(-11),
      content: {
        units: 2,
        people: 30,
        uses: ['food', 'fire'],
        types: ['exchange'],
        maxFee: 3000,
        windows: [
          wishFor(walk, 1, ['10:00', '13:00']),
          wishFor(addDays(walk, 7), 2, ['10:00', '13:00']),
        ],
      },
      steps: [
        offer({
          key: 'guide-field',
          venue: 'kaze',
          day: walk,
          on: days(-9),
          message: '火を使える畑のとなりです。',
        }),
        {
          does: 'decline',
          proposal: 'guide-field',
          side: 'host',
          message: 'その日は大根の出荷と重なってしまいました。火の番ができる日にお願いします。',
          on: days(-8),
          clock: '08:00',
        },
      ],
    },
    {
      key: 'autumn-koka',
      organizer: 'chokubai',
      title: '高架下の収穫市',
      note: '荷が多いので、2トン車が入れるところを。',
      venue: 'koka',
      days: [autumn],
      time: noon,
      askedOn: days(-28),
      content: { units: 6, people: 100, needs: { ...NO_NEEDS, vehicle: '2t' } },
      event: {
        ...market,
        themes: ['地産地消'],
        summary: '畑から直接、箱のまま。鍋の季節の野菜がそろいます。',
        body: '会場の都合で、場所をあらためて探しています。',
      },
      steps: [
        offer({
          key: 'autumn-koka',
          venue: 'koka',
          day: autumn,
          on: days(-24),
          message: '車の入れる広場です。',
        }),
        ...agreed('autumn-koka', days(-24), 'staff'),
        {
          does: 'cancel',
          proposal: 'autumn-koka',
          side: 'host',
          message: '高架の点検の日と重なることがわかりました。申しわけありません。',
          on: days(-1),
          clock: '15:00',
        },
      ],
    },
    {
      key: 'egg-plaza',
      organizer: 'kokko',
      title: 'たまごサンドの朝',
      note: '朝のうちだけ、駅の近くで。',
      venue: 'koka',
      days: [eggs],
      time: ['09:00', '12:00'],
      askedOn: days(-18),
      content: { units: 1, people: 30, uses: ['sale', 'food'], setupMinutes: 30 },
      steps: [
        offer({
          key: 'egg-plaza',
          venue: 'koka',
          day: eggs,
          on: days(-15),
          message: '朝の通り道になる広場です。',
        }),
        {
          does: 'withdraw',
          message: '鶏の世話の都合で、今回は見送ります。',
          on: days(-15),
          clock: '17:00',
        },
      ],
    },
    {
      key: 'kitchen-none',
      organizer: 'mikazuki',
      title: '公園でスープの日',
      note: '寒い日に、公園で温かいスープを。',
      venue: 'kuriyama',
      days: [park],
      time: ['11:00', '15:00'],
      askedOn: days(-42),
      content: {
        units: 2,
        people: 60,
        uses: ['sale', 'food'],
        needs: { ...NO_NEEDS, water: true },
      },
      steps: [
        offer(
          {
            key: 'kitchen-none',
            venue: 'kuriyama',
            day: park,
            on: days(-40),
            message: '水場のある公園です。お返事まで押さえておきます。',
          },
          { held: true },
        ),
        {
          does: 'close',
          message:
            'お返事の期限が過ぎ、ほかに空いている場所も見つけられませんでした。次は優先してお探しします。',
          on: days(-20),
          clock: '16:00',
        },
      ],
    },
  ]
}
