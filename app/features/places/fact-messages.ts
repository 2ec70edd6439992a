/** What is said of any place, in every language. */
import { readMinutes } from '#app/lib/counting.ts'
import { easy, type Messages } from '#app/lib/language.ts'

export const FACT_MESSAGES = {
  address: { ja: '住所', easy: easy`住所《じゅうしょ》`, en: 'Address' },
  noAddress: {
    ja: '住所は登録されていません',
    easy: easy`住所《じゅうしょ》は 書《か》いてありません`,
    en: 'No address is given',
  },
  heldBack: {
    ja: 'くわしい住所は、利用が決まった方にお伝えします。',
    easy: easy`くわしい 住所《じゅうしょ》は、使《つか》う ことが 決《き》まった 人《ひと》に 教《おし》えます。`,
    en: 'The exact address is told to those whose use is settled.',
  },
  approximate: {
    ja: '地図では、およその位置です。',
    easy: easy`地図《ちず》の 場所《ばしょ》は だいたいです。`,
    en: 'Its position on the map is approximate.',
  },
  onMap: { ja: '地図で見る', easy: easy`地図《ちず》で 見《み》る`, en: 'Show on the map' },
  station: { ja: '最寄り駅', easy: easy`近《ちか》い 駅《えき》`, en: 'Nearest station' },
  fromStation: {
    ja: (station: string, minutes: number) => `${station}駅から歩いて約${minutes}分`,
    easy: (station: string, minutes: number) =>
      easy`${station}駅《えき》から 歩《ある》いて ${readMinutes(minutes)}ぐらい`,
    en: (station: string, minutes: number) =>
      `About ${minutes} min on foot from ${station} Station`,
  },
  access: { ja: '行き方', easy: easy`行《い》きかた`, en: 'How to get there' },
  facilities: {
    ja: '設備・バリアフリー',
    easy: easy`ある もの・車《くるま》いすなど`,
    en: 'Facilities and accessibility',
  },
  roles: { ja: '災害時の役割', easy: easy`災害《さいがい》の とき`, en: 'In a disaster' },
} satisfies Messages
