/** A venue's public words in every language. */
import { readDays, readMinutes, readPeople } from '#app/lib/counting.ts'
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { FeeBasis, LandType, Use, Vehicle, VenueKind } from './venue.ts'

export const VENUE_KINDS = {
  park: { ja: '公園', easy: easy`公園《こうえん》`, en: 'Park' },
  plaza: { ja: '広場', easy: easy`広場《ひろば》`, en: 'Plaza' },
  farmland: { ja: '農地', easy: easy`畑《はたけ》`, en: 'Farmland' },
  vacant_lot: { ja: '空き地', easy: easy`空《あ》き地《ち》`, en: 'Vacant lot' },
  vacant_shop: { ja: '空き店舗', easy: easy`使《つか》っていない お店《みせ》`, en: 'Vacant shop' },
  shopfront: { ja: '店先・軒先', easy: easy`お店《みせ》の 前《まえ》`, en: 'Shopfront' },
  shrine: {
    ja: '寺社の境内',
    easy: easy`お寺《てら》・神社《じんじゃ》の 庭《にわ》`,
    en: 'Temple or shrine grounds',
  },
  school: { ja: '学校', easy: easy`学校《がっこう》`, en: 'School' },
  street: {
    ja: '道・商店街の通り',
    easy: easy`道《みち》・商店街《しょうてんがい》`,
    en: 'Street or shopping street',
  },
  hall: { ja: '会館・集会室', easy: easy`集《あつ》まる 部屋《へや》`, en: 'Hall or meeting room' },
} satisfies Record<VenueKind, InLanguages<string>>

export const USE_NAMES = {
  sale: { ja: '販売', easy: easy`売《う》る`, en: 'Selling' },
  food: { ja: '飲食', easy: easy`食《た》べる・飲《の》む`, en: 'Food and drink' },
  fire: { ja: '火気', easy: easy`火《ひ》を 使《つか》う`, en: 'Open fire' },
  alcohol: { ja: '酒類', easy: easy`お酒《さけ》`, en: 'Alcohol' },
  sound: { ja: '音響', easy: easy`大《おお》きな 音《おと》`, en: 'Amplified sound' },
  vehicles: { ja: '車両', easy: easy`車《くるま》`, en: 'Vehicles' },
  animals: { ja: '動物', easy: easy`動物《どうぶつ》`, en: 'Animals' },
} satisfies Record<Use, InLanguages<string>>

export const LAND_NAMES = {
  park: { ja: '市の公園', easy: easy`市《し》の 公園《こうえん》`, en: 'City park' },
  metro_park: {
    ja: '都立公園',
    easy: easy`東京都《とうきょうと》の 公園《こうえん》`,
    en: 'Metropolitan park',
  },
  road: { ja: '道路', easy: easy`道《みち》`, en: 'Road' },
  farmland: { ja: '農地', easy: easy`畑《はたけ》`, en: 'Farmland' },
  productive_green: {
    ja: '生産緑地',
    easy: easy`生産緑地《せいさんりょくち》（ずっと 残《のこ》す 畑《はたけ》）`,
    en: 'Productive green land',
  },
  private: {
    ja: '民有地',
    easy: easy`人《ひと》や 会社《かいしゃ》の 土地《とち》`,
    en: 'Private land',
  },
  public: {
    ja: '公有地（公園・道路のほか）',
    easy: easy`市《し》や 国《くに》の 土地《とち》`,
    en: 'Public land (other than parks and roads)',
  },
} satisfies Record<LandType, InLanguages<string>>

export const VEHICLE_NAMES = {
  none: { ja: '車は入れません', easy: easy`車《くるま》は 入《はい》れません`, en: 'No vehicles' },
  light: {
    ja: '軽トラック・キッチンカーまで',
    easy: easy`小《ちい》さい トラック・キッチンカーまで`,
    en: 'Up to light trucks and kitchen cars',
  },
  '2t': { ja: '2トン車まで', easy: easy`2トンの トラックまで`, en: 'Up to 2-ton trucks' },
} satisfies Record<Vehicle, InLanguages<string>>

export const FEES = {
  use: {
    ja: (yen: string) => `1回につき${yen}円`,
    easy: (yen: string) => easy`1回《かい》 ${yen}円《えん》`,
    en: (yen: string) => `¥${yen} per use`,
  },
  hour: {
    ja: (yen: string) => `1時間につき${yen}円`,
    easy: (yen: string) => easy`1時間《じかん》 ${yen}円《えん》`,
    en: (yen: string) => `¥${yen} per hour`,
  },
  unit: {
    ja: (yen: string) => `1区画につき${yen}円`,
    easy: (yen: string) => easy`1つの 場所《ばしょ》 ${yen}円《えん》`,
    en: (yen: string) => `¥${yen} per pitch`,
  },
} satisfies Record<FeeBasis, InLanguages<(yen: string) => string>>

export const VENUE_MESSAGES = {
  find: { ja: 'さがす', easy: 'さがす', en: 'Find' },
  venue: { ja: '会場', easy: easy`借《か》りる 場所《ばしょ》`, en: 'Venue' },
  kindOf: {
    ja: (kind: string) => `会場・${kind}`,
    easy: (kind: string) => easy`借《か》りる 場所《ばしょ》・${kind}`,
    en: (kind: string) => `Venue · ${kind}`,
  },
  sample: { ja: '見本', easy: easy`見本《みほん》`, en: 'Sample' },
  welcome: {
    ja: 'はじめての方を歓迎',
    easy: easy`はじめての 人《ひと》も どうぞ`,
    en: 'First-timers welcome',
  },
  firstUseFree: {
    ja: 'はじめての利用は無料です。',
    easy: easy`はじめて 使《つか》う とき、お金《かね》は いりません。`,
    en: 'The first use is free.',
  },
  firstUse: {
    ja: (yen: string) => `はじめての利用は${yen}円です。`,
    easy: (yen: string) => easy`はじめて 使《つか》う とき、${yen}円《えん》です。`,
    en: (yen: string) => `The first use costs ¥${yen}.`,
  },
  notYet: {
    ja: 'まだ申し込めません',
    easy: easy`まだ 使《つか》えません`,
    en: 'Not open for requests yet',
  },
  notYetText: {
    ja: 'この会場の提供者を協会が確認しています。確認できると、ここから相談できます。',
    easy: easy`この 場所《ばしょ》の 人《ひと》を 確認《かくにん》しています。終《お》わったら、ここから 聞《き》くことが できます。`,
    en: 'The association is confirming who lends this place. Once that is done, you can ask for it here.',
  },
  ask: {
    ja: 'この会場を使いたい',
    easy: easy`この 場所《ばしょ》を 使《つか》いたい`,
    en: 'Ask for this venue',
  },
  rules: { ja: '使い方の決まり', easy: easy`使《つか》いかたの ルール`, en: 'Terms of use' },
  opening: {
    ja: '使える日と時間',
    easy: easy`使《つか》える 日《ひ》と 時間《じかん》`,
    en: 'Available days and hours',
  },
  nextOpenings: {
    ja: 'これから使える日',
    easy: easy`次《つぎ》に 使《つか》える 日《ひ》`,
    en: 'Next available days',
  },
  place: { ja: '場所', easy: easy`場所《ばしょ》`, en: 'Place' },
  knowHow: { ja: '使うときのこつ', easy: easy`使《つか》う ときの ヒント`, en: 'Good to know' },
  source: { ja: '出典：', easy: easy`情報《じょうほう》の もと：`, en: 'Source: ' },
  water: { ja: '水道', easy: easy`水道《すいどう》`, en: 'Water' },
  lighting: { ja: '照明', easy: easy`電気《でんき》の 明《あ》かり`, en: 'Lighting' },
  storage: { ja: '倉庫', easy: easy`物《もの》を 置《お》く ところ`, en: 'Storage' },
  allowed: { ja: 'できること', easy: 'できる こと', en: 'Allowed' },
  askHost: {
    ja: '会場提供者にご相談ください',
    easy: easy`場所《ばしょ》の 人《ひと》に 聞《き》いてください`,
    en: 'Please ask the host',
  },
  forbidden: { ja: 'できないこと', easy: 'できない こと', en: 'Not allowed' },
  sound: { ja: '音', easy: easy`音《おと》`, en: 'Sound' },
  quietFrom: {
    ja: (clock: string) => `${clock}以降は音を出せません`,
    easy: (clock: string) => easy`${clock}から 大《おお》きな 音《おと》は だめです`,
    en: (clock: string) => `No amplified sound after ${clock}`,
  },
  size: { ja: '広さ', easy: easy`広《ひろ》さ`, en: 'Size' },
  sizeText: {
    ja: (units: number, unitSize: string, people: number) =>
      `${units}区画${unitSize && `（1区画 ${unitSize}）`}、一度に${people}人まで`,
    easy: (units: number, unitSize: string, people: number) =>
      easy`${units}か所《しょ》${unitSize && `（${unitSize}）`}、一度《いちど》に ${readPeople(people)}まで`,
    en: (units: number, unitSize: string, people: number) =>
      `${units === 1 ? '1 pitch' : `${units} pitches`}${unitSize && ` (${unitSize} each)`}, up to ${people} people at a time`,
  },
  power: { ja: '電源', easy: easy`電気《でんき》`, en: 'Power' },
  noPower: { ja: 'なし', easy: 'ありません', en: 'None' },
  powerUpTo: {
    ja: (amps: number) => `${amps}アンペアまで`,
    easy: (amps: number) => `${amps}アンペアまで`,
    en: (amps: number) => `Up to ${amps} A`,
  },
  otherFacilities: { ja: 'ほかの設備', easy: 'ほかに ある もの', en: 'Also there' },
  vehicles: { ja: '車両の乗り入れ', easy: easy`車《くるま》`, en: 'Vehicles' },
  fee: { ja: '利用料', easy: easy`お金《かね》`, en: 'Fee' },
  free: { ja: '無料', easy: easy`お金《かね》は いりません`, en: 'Free' },
  notice: { ja: '申込み', easy: easy`申《もう》し込《こ》み`, en: 'Requests' },
  sameDay: { ja: '当日まで', easy: easy`その日《ひ》まで`, en: 'Up to the day itself' },
  daysBefore: {
    ja: (days: number) => `${days}日前まで`,
    easy: (days: number) => easy`${readDays(days)}前《まえ》まで`,
    en: (days: number) => `Up to ${days} days before`,
  },
  times: { ja: '回数', easy: easy`何回《なんかい》まで`, en: 'How often' },
  perMonth: {
    ja: (times: number) => `月${times}回まで`,
    easy: (times: number) => easy`1か月《げつ》に ${times}回《かい》まで`,
    en: (times: number) => `Up to ${times} times a month`,
  },
  between: {
    ja: '次の利用まで',
    easy: easy`次《つぎ》の 人《ひと》まで`,
    en: 'Between two uses',
  },
  minutesBetween: {
    ja: (minutes: number) => `${minutes}分あけます`,
    easy: (minutes: number) => easy`${readMinutes(minutes)} あけます`,
    en: (minutes: number) => `${minutes} minutes`,
  },
  themes: { ja: '歓迎するテーマ', easy: 'うれしい テーマ', en: 'Welcome themes' },
  land: { ja: '土地の種類', easy: easy`土地《とち》`, en: 'Land' },
  host: { ja: '会場提供者', easy: easy`場所《ばしょ》を 貸《か》す 人《ひと》`, en: 'Host' },
  confirmed: {
    ja: '（協会が確認済み）',
    easy: easy`（協会《きょうかい》が 確認《かくにん》しました）`,
    en: ' (confirmed by the association)',
  },
  unconfirmed: {
    ja: '（未確認）',
    easy: easy`（まだ 確認《かくにん》していません）`,
    en: ' (not confirmed)',
  },
  comma: { ja: '、', easy: '、', en: ', ' },
} satisfies Messages
