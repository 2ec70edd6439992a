/** The sample's events over the past and the next 90 days: who holds what when, and what becomes of it. */
import { firstDayOf, monthlyNth, weekly } from '#app/features/calendar/recurrence.ts'
import type { Schedule } from '#app/features/calendar/schedule.ts'
import { EMPTY_CONTENT, type EventInput, type PlaceChoice } from '#app/features/events/event.ts'
import type { Town } from '#app/features/places/town.ts'
import { addDays, weekdayOf, type Day } from '#app/lib/time.ts'
import { rollFrom } from './dice.ts'
import { organizationIdOf } from './organizations.ts'
import { OCCASIONS, SERIES, type Recipe, type SeriesRule } from './recipes.ts'
import { findSpot } from './spot.ts'

/** One date that is changed by itself, on a day before it. */
export type DateChange = { on: Day; day: Day; message: string } & (
  { change: 'cancel' } | { change: 'postpone' } | { change: 'move'; to: Day }
)

export type SampleEvent = {
  key: string
  organizer: string
  input: EventInput
  createdOn: Day
  becomes: 'published' | 'draft' | 'in_review' | 'changes_requested'
  /** What staff answer, where changes are asked for. */
  message: string
  /** The whole event is called off. */
  calledOff: { on: Day; message: string } | null
  changes: DateChange[]
}

/** The first of these weekdays on or after a day. */
export function dayFrom(day: Day, weekdays: readonly number[]): Day {
  for (let ahead = 0; ahead < 7; ahead++) {
    if (weekdays.includes(weekdayOf(addDays(day, ahead)))) return addDays(day, ahead)
  }
  return day
}

/** `count` events: the series, those that something happens to, and editions of the occasions. */
export function listSampleEvents(town: Town, date: Day, count: number): SampleEvent[] {
  const happenings = listHappenings(town, date)
  const series = listSeries(town, date)
  const all = [...happenings, ...series].slice(0, count)
  return [...all, ...listEditions(town, date, count - all.length)]
}

/** A date that is known long before, and an edition that was entered a few weeks ahead of it. */
function enteredOn(day: Day, date: Day, word: string): Day {
  const dice = rollFrom(`entered ${word}`)
  const ahead = addDays(day, -dice.between(14, 24))
  const lately = addDays(date, -dice.between(1, 9))
  return ahead < lately ? ahead : lately
}

/** Days around the sample's day on which the first, second … edition of an occasion begins to be looked for. */
const EDITION_OFFSETS = [0, -50, 34, -88, 66]
const EDITION_SPREAD = 19

function listEditions(town: Town, date: Day, count: number): SampleEvent[] {
  const planned = Array.from({ length: count }, (_, index) => {
    const recipe = OCCASIONS[index % OCCASIONS.length]
    const edition = Math.floor(index / OCCASIONS.length)
    const offset = EDITION_OFFSETS[edition]
    if (!recipe || offset === undefined) throw new Error(`no occasion for ${count} editions`)
    const spread = rollFrom(`edition ${recipe.key} ${edition}`).between(0, EDITION_SPREAD)
    return { recipe, edition, day: dayFrom(addDays(date, offset + spread), recipe.weekdays) }
  })
  return planned.map(({ recipe, edition, day }) => {
    const before = planned.filter((other) => other.recipe === recipe && other.day < day).length
    const number = rollFrom(recipe.key).between(3, 40) + before
    const times = { start: recipe.start, end: recipe.end }
    return toEvent(town, recipe, {
      key: `${recipe.key}-${edition + 1}`,
      title: recipe.title
        .replace('{n}', String(number))
        .replace('{month}', String(Number(day.slice(5, 7)))),
      schedule: { kind: 'once', day, ...times },
      createdOn: enteredOn(day, date, `${recipe.key} ${edition}`),
    })
  })
}

function listSeries(town: Town, date: Day): SampleEvent[] {
  return SERIES.map((recipe, index) => {
    const rrule = ruleToRrule(recipe.rule, addDays(date, 84))
    const firstDay = firstDayOf(rrule, addDays(date, -86)) ?? date
    const holidays = recipe.key === 'toranomaki' ? ('closed' as const) : ('as_usual' as const)
    const recurrence = { rrule, firstDay, exdates: [], rdates: [], holidays }
    const times = { start: recipe.start, end: recipe.end }
    return {
      ...toEvent(town, recipe, {
        key: recipe.key,
        title: recipe.title,
        schedule: { kind: 'recurring', recurrence, ...times },
        createdOn: addDays(date, -100 + index),
      }),
      changes: changesOf(recipe, date),
    }
  })
}

function ruleToRrule(rule: SeriesRule, until: Day): string {
  if ('weekly' in rule) return weekly(rule.weekly, 1, until)
  if ('biweekly' in rule) return weekly([rule.biweekly], 2, until)
  return monthlyNth(rule.nth[0], rule.nth[1], until)
}

/** Dates of the weekly series that fell out or went elsewhere. */
function changesOf({ key, weekdays }: Recipe, date: Day): DateChange[] {
  const next = dayFrom(addDays(date, 1), weekdays)
  const last = addDays(next, -14)
  switch (key) {
    case 'asaichi-nichi':
      return [
        {
          change: 'cancel',
          on: addDays(last, -1),
          day: last,
          message: '雨の予報のため、お休みします。',
        },
      ]
    case 'asaichi-sui':
      return [
        {
          change: 'move',
          on: addDays(date, -2),
          day: addDays(next, 7),
          to: addDays(next, 8),
          message: '集まりが重なったため、翌日の木曜に開きます。',
        },
      ]
    case 'taisou':
      return [
        {
          change: 'cancel',
          on: addDays(date, -1),
          day: next,
          message: '集会所の点検のため、この回はお休みします。',
        },
        {
          change: 'postpone',
          on: addDays(date, -1),
          day: addDays(next, 14),
          message: '教える人の都合で日を改めます。決まったらお知らせします。',
        },
      ]
    case 'maiasa':
      return [
        {
          change: 'postpone',
          on: addDays(date, -1),
          day: next,
          message: '収穫が遅れています。日が決まったらお知らせします。',
        },
      ]
    default:
      return []
  }
}

type Telling = Pick<SampleEvent, 'key' | 'createdOn'> & {
  title: string
  schedule: Schedule | null
} & Partial<Pick<SampleEvent, 'becomes' | 'message' | 'calledOff' | 'organizer'>> & {
    reserveDay?: Day
    /** Said of this one, in place of what its like says. */
    words?: Partial<
      Pick<
        EventInput,
        'summary' | 'body' | 'category' | 'types' | 'reading' | 'fee' | 'capacity' | 'signUp'
      >
    >
    place?: PlaceChoice
    coOrganizers?: string[]
  }

function toEvent(town: Town, recipe: Recipe, telling: Telling): SampleEvent {
  const { key, title, schedule, createdOn, reserveDay = null } = telling
  const organizer = telling.organizer ?? recipe.organizer
  const { types, category, themes, summary, body, fee, capacity, audience } = recipe
  return {
    key,
    organizer,
    createdOn,
    becomes: telling.becomes ?? 'published',
    message: telling.message ?? '',
    calledOff: telling.calledOff ?? null,
    changes: [],
    input: {
      ...EMPTY_CONTENT,
      title,
      reading: recipe.reading,
      summary,
      body,
      types,
      category,
      themes,
      schedule,
      place: telling.place ?? placeOf(town, recipe),
      fee,
      capacity,
      signUp: recipe.signUp,
      audience,
      rain: { ...recipe.rain, reserveDay },
      contact: '道草まちづくり協会（見本）までお問い合わせください',
      coOrganizerIds: (telling.coOrganizers ?? recipe.coOrganizers).map(organizationIdOf),
      ...telling.words,
    },
  }
}

function placeOf(town: Town, { key, place }: Recipe): PlaceChoice {
  if (place === 'online') return { mode: 'online', url: `https://example.jp/online/${key}` }
  const { name, reading, spot } = place
  return {
    mode: 'free',
    facts: { name, reading, accessText: '', access: [], roles: [], ...findSpot(town, spot) },
  }
}

/** Those that are not simply held: several days, drafts, in review, called off, put off. */
function listHappenings(town: Town, date: Day): SampleEvent[] {
  const on = (key: string, telling: Omit<Telling, 'key'> & { key: string }) => {
    const recipe = OCCASIONS.find((one) => one.key === key)
    if (!recipe) throw new Error(`there is no occasion ${key}`)
    return toEvent(town, recipe, telling)
  }
  const once = (day: Day): Schedule => ({ kind: 'once', day, start: '10:00', end: '15:00' })
  const days = (offset: number) => addDays(date, offset)
  const sunday = dayFrom(date, [0])
  return [
    on('hajimete-ichi', {
      key: 'first-step',
      words: {
        summary: '机ひとつの、はじめてのお店。クッキーと小さなケーキを焼いていきます。',
        body: '会社を休みの日に、少しずつ練習してきました。味見をして、感想を聞かせてください。',
        reading: 'わたしのはじめてのやきがしいち',
      },
      organizer: 'first',
      title: 'わたしのはじめての焼き菓子市',
      schedule: once(dayFrom(days(20), [6])),
      createdOn: days(-3),
      becomes: 'in_review',
      coOrganizers: [],
    }),
    on('tamago', {
      key: 'egg-school',
      words: {
        summary: '産みたての卵で、プリンとカステラを。',
        body: '日にちと場所は、これから決めます。',
        category: '体験・ワークショップ',
        reading: 'たまごでつくるおかしのきょうしつ',
      },
      organizer: 'first',
      title: '卵でつくるお菓子の教室',
      schedule: null,
      createdOn: days(-2),
      becomes: 'draft',
    }),
    on('furumono', {
      key: 'park-flea',
      words: {
        summary: '小さくなった服とおもちゃを、次の子へ。',
        body: '一家族につき敷物一枚分。値札は百円までにします。',
        reading: 'かじのこうえんのおさがりいち',
      },
      organizer: 'asobitai',
      title: '梶野公園のおさがり市',
      schedule: once(dayFrom(days(25), [0])),
      createdOn: days(-4),
      becomes: 'in_review',
      coOrganizers: [],
      place: {
        mode: 'free',
        facts: {
          name: '梶野公園',
          reading: 'かじのこうえん',
          accessText: '',
          access: [],
          roles: [],
          ...findSpot(town, { at: '梶野公園' }),
        },
      },
    }),
    on('yorumichi', {
      key: 'night-walk',
      organizer: 'guide',
      title: '月夜の坂めぐり',
      schedule: { kind: 'once', day: dayFrom(days(30), [6]), start: '19:00', end: '20:30' },
      createdOn: days(-6),
      becomes: 'changes_requested',
      message:
        '夜道を歩く催しなので、見守りの人数と、雨の日の決め方を書き足していただけますか。ほかはとてもよいと思います。',
    }),
    on('kissa-jazz', {
      key: 'lantern',
      title: 'あかりの灯る軒先ライブ',
      schedule: { kind: 'once', day: date, start: '16:00', end: '20:00' },
      createdOn: days(-18),
      words: {
        summary: '夕方から夜まで、珈琲の湯気と小さな歌。通りがかりに一曲どうぞ。',
        body: '寒い日は毛布をお貸しします。小さなお子さんは前の席へ。',
        category: '音楽・文化',
        reading: 'あかりのともるのきさきらいぶ',
        types: ['exchange'],
      },
    }),
    on('kouza-shoubai', {
      key: 'ledger',
      words: {
        summary: '領収書の箱を持って集合。おやつを食べながら、一年分を片づけます。',
        body: '帳簿の得意な人が三人います。聞くだけでもどうぞ。',
        reading: 'ちょうぼとおやつのよる',
      },
      organizer: 'seinen',
      title: '帳簿とおやつの夜',
      schedule: { kind: 'once', day: dayFrom(days(18), [3]), start: '19:00', end: '20:30' },
      createdOn: days(-5),
      becomes: 'changes_requested',
      message: '会場の階段について、車いすの方が入れるかどうかを書いていただけますか。',
    }),
    on('pan', {
      key: 'pan-draft',
      words: {
        summary: '夜だけ開くパン屋さんを、一度やってみたい。',
        body: '',
        reading: 'よるのぱんやさん',
      },
      title: '夜のパン屋さん（案）',
      schedule: null,
      createdOn: days(-8),
      becomes: 'draft',
      coOrganizers: [],
    }),
    on('kawasoji', {
      key: 'river-draft',
      title: '春の大そうじ（案）',
      schedule: once(dayFrom(days(80), [0])),
      createdOn: days(-1),
      becomes: 'draft',
    }),
    on('doronko', {
      key: 'mud-off',
      words: {
        summary: 'どろの中の綱引きと宝さがし。着替えは二組お持ちください。',
        body: '水かさが増えたときは中止にします。',
      },
      title: 'どろんこ運動会',
      schedule: once(dayFrom(days(8), [6])),
      createdOn: days(-30),
      calledOff: {
        on: days(-2),
        message: '川の水かさが増えているため、中止にします。またお知らせします。',
      },
    }),
    on('kissa-jazz', {
      key: 'jazz-off',
      title: '土曜の夕方、喫茶店で音楽を 特別な夜',
      schedule: { kind: 'once', day: dayFrom(days(13), [6]), start: '17:30', end: '19:00' },
      createdOn: days(-21),
      calledOff: { on: days(-1), message: '出演者の都合により、中止にいたします。' },
    }),
    on('saka', {
      key: 'walk-off',
      title: '秋の坂めぐり 拡大版',
      schedule: once(dayFrom(days(-24), [0])),
      createdOn: days(-50),
      calledOff: { on: days(-25), message: '強い雨の予報のため、中止にしました。' },
    }),
    on('aizome', {
      key: 'indigo-show',
      words: {
        summary: '藍の濃い色から薄い色まで、布の壁を歩く展示です。',
        body: 'つくり手がいつもいます。はぎれの量り売りもあります。',
        category: '音楽・文化',
        types: ['exchange'],
        reading: 'あいのぬの いつかかんのちいさなてんじ',
        fee: { kind: 'free', text: '' },
        capacity: null,
        signUp: EMPTY_CONTENT.signUp,
      },
      title: '藍の布 五日間の小さな展示',
      schedule: {
        kind: 'span',
        firstDay: days(-1),
        lastDay: days(3),
        start: '11:00',
        end: '18:00',
      },
      createdOn: days(-20),
    }),
    on('furumono', {
      key: 'stamp-walk',
      coOrganizers: ['kirikabu'],
      words: {
        summary: '商店会の店先に、小さな木のどうぶつが十匹かくれています。',
        body: 'ぜんぶ見つけたら、好きな店で飴をひとつ。地図は店先に置いてあります。',
        category: 'まち歩き・観光',
        types: ['experience'],
        reading: 'みほんどおり まちかどたからさがし',
      },
      organizer: 'dori',
      title: '見本通り まちかど宝さがし',
      schedule: {
        kind: 'span',
        firstDay: days(-5),
        lastDay: days(9),
        start: null,
        end: null,
      },
      createdOn: days(-26),
    }),
    on('hanataba', {
      key: 'flower-week',
      words: {
        summary: '店先の鉢を、通りがかりの人と一緒に植えかえる一週間。',
        body: '手ぶらでどうぞ。植えた鉢は、しばらく通りに飾りました。',
        fee: { kind: 'free', text: '' },
        capacity: null,
        signUp: EMPTY_CONTENT.signUp,
      },
      title: '花の週間 店先の寄せ植え',
      schedule: {
        kind: 'span',
        firstDay: days(-42),
        lastDay: days(-37),
        start: '10:00',
        end: '17:00',
      },
      createdOn: days(-63),
    }),
    on('satoimo', {
      key: 'harvest-two',
      title: '二日でひと畝 大根ほり',
      schedule: {
        kind: 'dates',
        dates: [
          { day: addDays(sunday, 6), start: '09:30', end: '11:30' },
          { day: addDays(sunday, 13), start: '09:30', end: '11:30' },
          { day: addDays(sunday, 14), start: '09:30', end: '11:30' },
        ],
      },
      createdOn: days(-16),
      reserveDay: addDays(sunday, 20),
    }),
    on('shokudo', {
      key: 'new-year-meal',
      title: 'みんなの夕ごはん 三日つづき',
      schedule: {
        kind: 'dates',
        dates: [1, 2, 3].map((later) => ({ day: days(33 + later), start: '17:00', end: '19:30' })),
      },
      createdOn: days(-3),
    }),
    on('online-soudan', {
      key: 'online-night',
      words: {
        summary: '空いた店を借りた人と、貸した人の話を、画面ごしに。',
        body: '顔を出さなくても、質問は文字で送れます。',
        capacity: 30,
      },
      title: 'オンライン 空き店舗の夜ばなし',
      schedule: { kind: 'once', day: dayFrom(days(5), [4]), start: '20:00', end: '21:30' },
      createdOn: days(-12),
    }),
  ]
}
