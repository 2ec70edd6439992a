/** An event's public words in every language. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { EventType, OccurrenceStatus } from './event.ts'

export const TYPE_NAMES = {
  sale: { ja: '販売', easy: easy`買《か》う`, en: 'Market' },
  exchange: { ja: '交流', easy: easy`人《ひと》と 会《あ》う`, en: 'Meeting' },
  experience: { ja: '体験', easy: 'やってみる', en: 'Workshop' },
} satisfies Record<EventType, InLanguages<string>>

/** A date that is held as planned needs no word. */
export const OCCURRENCE_NAMES = {
  cancelled: { ja: '中止', easy: easy`中止《ちゅうし》`, en: 'Cancelled' },
  postponed: { ja: '延期', easy: easy`ほかの 日《ひ》に します`, en: 'Postponed' },
  moved: { ja: '変更', easy: easy`変《か》わりました`, en: 'Changed' },
} satisfies Record<Exclude<OccurrenceStatus, 'scheduled'>, InLanguages<string>>

/** What is said of the content, piece by piece. */
export const CONTENT_MESSAGES = {
  noDay: {
    ja: '日にちは未定です',
    easy: easy`日《ひ》は まだ 決《き》まっていません`,
    en: 'The date is not set yet',
  },
  comma: { ja: '、', easy: '、', en: ', ' },
  free: { ja: '無料', easy: easy`お金《かね》は いりません`, en: 'Free' },
  freeWith: {
    ja: (text: string) => `無料（${text}）`,
    easy: (text: string) => easy`お金《かね》は いりません（${text}）`,
    en: (text: string) => `Free (${text})`,
  },
  paid: { ja: '有料', easy: easy`お金《かね》が いります`, en: 'There is a fee' },
  anyWeather: {
    ja: '雨でも開きます（雨天決行）。',
    easy: easy`雨《あめ》でも あります。`,
    en: 'Held even when it rains.',
  },
  lightRain: {
    ja: '小雨なら開きます（小雨決行）。',
    easy: easy`少《すこ》しの 雨《あめ》なら あります。`,
    en: 'Held in light rain.',
  },
  cancelledInRain: {
    ja: '雨のときは中止します（雨天中止）。',
    easy: easy`雨《あめ》の ときは ありません。`,
    en: 'Cancelled when it rains.',
  },
  postponedInRain: {
    ja: '雨のときは日を改めます（雨天順延）。',
    easy: easy`雨《あめ》の ときは ほかの 日《ひ》に します。`,
    en: 'Postponed when it rains.',
  },
  decided: {
    ja: (clock: string) => `開催は当日${clock}までに決めます。`,
    easy: (clock: string) => easy`あるか どうかは、その日《ひ》の ${clock}までに 決《き》めます。`,
    en: (clock: string) => `Decided by ${clock} on the day.`,
  },
  reserveDay: {
    ja: (day: string) => `予備日は${day}です。`,
    easy: (day: string) => easy`ほかの 日《ひ》は ${day}です。`,
    en: (day: string) => `The reserve day is ${day}.`,
  },
  noSignUp: {
    ja: '申し込みはいりません。',
    easy: easy`申《もう》し込《こ》みは いりません。`,
    en: 'No need to sign up.',
  },
  signUp: {
    ja: '申し込みが必要です。',
    easy: easy`先《さき》に 申《もう》し込《こ》んでください。`,
    en: 'Please sign up.',
  },
  signUpBy: {
    ja: (day: string) => `${day}までに申し込み。`,
    easy: (day: string) => easy`${day}までに 申《もう》し込《こ》んでください。`,
    en: (day: string) => `By ${day}.`,
  },
  people: {
    ja: (count: number) => `${count}人`,
    easy: (count: number) => easy`${count}人《にん》`,
    en: (count: number) => `${count} people`,
  },
  online: { ja: 'オンライン', easy: 'オンライン', en: 'Online' },
  arranging: {
    ja: '会場調整中',
    easy: easy`場所《ばしょ》は まだ 決《き》まっていません`,
    en: 'Venue to be announced',
  },
  arrangingIn: {
    ja: (area: string) => `会場調整中（${area}エリア）`,
    easy: (area: string) => easy`場所《ばしょ》は まだ 決《き》まっていません（${area}）`,
    en: (area: string) => `Venue to be announced (${area} area)`,
  },
  area: {
    ja: (area: string) => `${area}エリア`,
    easy: (area: string) => `${area}エリア`,
    en: (area: string) => `${area} area`,
  },
} satisfies Messages

/** What its page says around that. */
export const PAGE_MESSAGES = {
  event: { ja: 'イベント', easy: 'イベント', en: 'Event' },
  sample: { ja: '見本', easy: easy`見本《みほん》`, en: 'Sample' },
  calledOff: {
    ja: 'このイベントは中止になりました',
    easy: easy`この イベントは 中止《ちゅうし》です（ありません）`,
    en: 'This event has been cancelled',
  },
  finished: {
    ja: 'このイベントは終わりました',
    easy: easy`この イベントは 終《お》わりました`,
    en: 'This event is over',
  },
  heldOn: {
    ja: (days: string) => `${days}に開かれました。`,
    easy: (days: string) => easy`${days}に ありました。`,
    en: (days: string) => `It was held on ${days}.`,
  },
  when: { ja: 'いつ', easy: 'いつ', en: 'When' },
  nextDates: { ja: '次の開催日', easy: easy`次《つぎ》の 日《ひ》`, en: 'Next dates' },
  noneAhead: {
    ja: 'この先の予定はありません。',
    easy: easy`この 先《さき》の 予定《よてい》は ありません。`,
    en: 'No more dates are planned.',
  },
  dayOpen: {
    ja: '日にちは未定です。',
    easy: easy`日《ひ》は まだ 決《き》まっていません。`,
    en: 'The date is not set yet.',
  },
  allLater: {
    ja: (count: number) => `この先の開催日をすべて見る（あと${count}回）`,
    easy: (count: number) =>
      easy`この 先《さき》の 日《ひ》を 全部《ぜんぶ》 見《み》る（あと ${count}回《かい》）`,
    en: (count: number) => `Show all later dates (${count} more)`,
  },
  movedFrom: {
    ja: (day: string) => `${day}から変わりました`,
    easy: (day: string) => easy`${day}から 変《か》わりました`,
    en: (day: string) => `Moved from ${day}`,
  },
  toCalendar: {
    ja: 'カレンダーに登録',
    easy: easy`カレンダーに 入《い》れる`,
    en: 'Add to calendar',
  },
  subscribe: {
    ja: '変更や中止も受け取る（購読）',
    easy: easy`変《か》わった とき、カレンダーで わかる`,
    en: 'Subscribe, changes included',
  },
  where: { ja: 'どこで', easy: 'どこで', en: 'Where' },
  plannedIn: {
    ja: (area: string) => `${area}エリアの予定です。`,
    easy: (area: string) => easy`${area}エリアの 予定《よてい》です。`,
    en: (area: string) => `Planned in the ${area} area. `,
  },
  toldHere: {
    ja: '会場が決まりしだい、このページでお知らせします。',
    easy: easy`場所《ばしょ》が 決《き》まったら、この ページに 書《か》きます。`,
    en: 'This page will tell you once the venue is settled.',
  },
  howToJoin: {
    ja: '参加の方法は、主催者からお知らせします。',
    easy: easy`参加《さんか》の しかたは、イベントを する 人《ひと》が 教《おし》えます。`,
    en: 'The organizer will tell you how to join.',
  },
  placeOpen: {
    ja: '場所は未定です。主催者にご確認ください。',
    easy: easy`場所《ばしょ》は まだ 決《き》まっていません。イベントを する 人《ひと》に 聞《き》いてください。`,
    en: 'The place is not set yet. Please ask the organizer.',
  },
  placeOpenIn: {
    ja: (area: string) => `場所は未定です（${area}エリア）。主催者にご確認ください。`,
    easy: (area: string) =>
      easy`場所《ばしょ》は まだ 決《き》まっていません（${area}エリア）。イベントを する 人《ひと》に 聞《き》いてください。`,
    en: (area: string) => `The place is not set yet (${area} area). Please ask the organizer.`,
  },
  fromStation: {
    ja: (station: string, minutes: number) => `${station}駅から歩いて約${minutes}分`,
    easy: (station: string, minutes: number) =>
      easy`${station}駅《えき》から 歩《ある》いて ${minutes}分《ふん》ぐらい`,
    en: (station: string, minutes: number) =>
      `About ${minutes} min on foot from ${station} Station`,
  },
  askForPlace: {
    ja: 'くわしい場所は、主催者にお問い合わせください。',
    easy: easy`くわしい 場所《ばしょ》は、イベントを する 人《ひと》に 聞《き》いてください。`,
    en: 'Please ask the organizer where exactly it is.',
  },
  foundThere: {
    ja: 'この場所にあるもの',
    easy: easy`この 場所《ばしょ》に ある もの`,
    en: 'What is there',
  },
  onMap: { ja: '地図で見る', easy: easy`地図《ちず》で 見《み》る`, en: 'Show on the map' },
  approximate: {
    ja: '（およその位置）',
    easy: easy`（だいたいの 場所《ばしょ》）`,
    en: '(approximate)',
  },
  content: { ja: '内容', easy: easy`どんな イベント`, en: 'About' },
  more: { ja: 'そのほか', easy: 'そのほか', en: 'Details' },
  organizer: { ja: '主催', easy: easy`イベントを する 人《ひと》`, en: 'Organizer' },
  inRain: { ja: '雨のとき', easy: easy`雨《あめ》の とき`, en: 'If it rains' },
  fee: { ja: '参加費', easy: easy`お金《かね》`, en: 'Fee' },
  signUp: { ja: '申し込み', easy: easy`申《もう》し込《こ》み`, en: 'Sign-up' },
  capacity: { ja: '定員', easy: easy`何人《なんにん》まで`, en: 'Places' },
  audience: { ja: '対象', easy: easy`だれの ため`, en: 'For whom' },
  themes: { ja: 'テーマ', easy: 'テーマ', en: 'Themes' },
  contact: { ja: '問い合わせ先', easy: easy`聞《き》く ところ`, en: 'Contact' },
  website: { ja: 'ホームページ', easy: 'ホームページ', en: 'Website' },
  source: { ja: '出典：', easy: easy`情報《じょうほう》の もと：`, en: 'Source: ' },
  adapted: {
    ja: (licence: string) => `（${licence}）を加工して作成`,
    easy: (licence: string) => easy`（${licence}）を 使《つか》って 作《つく》りました`,
    en: (licence: string) => ` (${licence}), adapted`,
  },
  follow: {
    ja: '中止や変更のお知らせを受け取る',
    easy: easy`中止《ちゅうし》や 変更《へんこう》の お知《し》らせを もらう`,
    en: 'Get told of changes and cancellations',
  },
} satisfies Messages
