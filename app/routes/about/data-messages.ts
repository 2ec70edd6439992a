/** Where what this site shows comes from. */
import { easy, type Messages } from '#app/lib/language.ts'

export const DATA_MESSAGES = {
  title: {
    ja: 'オープンデータと出典',
    easy: easy`データに ついて`,
    en: 'Open data and sources',
  },
  map: {
    ja: (town: string) => `${town}の地図と地名`,
    easy: (_town: string) => easy`地図《ちず》と 町《まち》の 名前《なまえ》`,
    en: (_town: string) => 'The map and the names of places',
  },
  tiles: {
    ja: '背景の地図：',
    easy: easy`地図《ちず》の 絵《え》：`,
    en: 'Background of the map: ',
  },
  approximate: {
    ja: '位置はおよそのものを含みます。「見本」とある会場・直売所・イベントは架空のもので、実在のお店や農家とは関係がありません。',
    easy: easy`場所《ばしょ》は だいたいの ことも あります。「見本《みほん》」と 書《か》いてある イベントや お店《みせ》は、本当《ほんとう》には ありません。`,
    en: 'Some positions are approximate. Venues, stands and events marked as samples are made up and have nothing to do with real shops or farms.',
  },
  imported: {
    ja: '自治体などから取り込んだ情報',
    easy: easy`市役所《しやくしょ》などから もらった 情報《じょうほう》`,
    en: 'Taken from the city and others',
  },
  none: { ja: 'いまはありません。', easy: easy`今《いま》は ありません。`, en: 'Nothing so far.' },
  adapted: {
    ja: ' を加工して作成',
    easy: easy` を 変《か》えて 使《つか》っています`,
    en: ', adapted by us',
  },
  holidays: {
    ja: '祝日と暦',
    easy: easy`国《くに》の 休《やす》みの 日《ひ》`,
    en: 'Public holidays',
  },
  holidaysText: {
    ja: '祝日は holiday_jp の表によります。',
    easy: easy`holiday_jpの 表《ひょう》を 使《つか》っています。`,
    en: 'They are those of holiday_jp.',
  },
} satisfies Messages
