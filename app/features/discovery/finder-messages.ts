/** The list, the map beside it and the ways on from them, in the words of every language. */
import { easy, type Messages } from '#app/lib/language.ts'

export const FINDER_MESSAGES = {
  list: { ja: '一覧', easy: 'リスト', en: 'List' },
  backToList: { ja: '一覧に戻る', easy: easy`リストへ 戻《もど》る`, en: 'Back to the list' },
  toMap: { ja: '地図へ', easy: easy`地図《ちず》へ`, en: 'To the map' },
  searchHere: {
    ja: 'この範囲でさがす',
    easy: easy`この 地図《ちず》の 中《なか》で さがす`,
    en: 'Search this part of the map',
  },
  marksMissing: {
    ja: '地図の印を読み込めませんでした。一覧はそのまま使えます。',
    easy: easy`地図《ちず》の マークを 出《だ》すことが できませんでした。リストは 使《つか》えます。`,
    en: 'The marks on the map could not be loaded. The list works as before.',
  },
  wholeSite: {
    ja: '道草コモンズで見る',
    easy: easy`道草《みちくさ》コモンズで 見《み》る`,
    en: 'See it on Michikusa Commons',
  },
} satisfies Messages

export const LIST_MESSAGES = {
  map: { ja: '地図', easy: easy`地図《ちず》`, en: 'Map' },
  seeOnMap: {
    ja: (title: string) => `で${title}を見る`,
    easy: (title: string) => easy`で ${title}を 見《み》る`,
    en: (title: string) => `: show ${title}`,
  },
  sample: { ja: '見本', easy: easy`見本《みほん》`, en: 'Sample' },
} satisfies Messages

export const MAP_MESSAGES = {
  searchOnMap: { ja: '地図でさがす', easy: easy`地図《ちず》で さがす`, en: 'Search on the map' },
  allInList: {
    ja: '地図に出る場所は、すべて一覧にもあります。',
    easy: easy`地図《ちず》の 場所《ばしょ》は ぜんぶ リストにも あります。`,
    en: 'Every place on the map is in the list as well.',
  },
  tilesLost: {
    ja: '背景の地図に届かないため、町の略図で表示しています。場所の印はそのまま使えます。',
    easy: easy`くわしい 地図《ちず》が 出《で》ません。かんたんな 地図《ちず》を 出《だ》しています。マークは 使《つか》えます。`,
    en: 'The background map cannot be reached, so a sketch of the town is shown. The marks work as before.',
  },
  here: { ja: '現在地', easy: easy`今《いま》 いる 所《ところ》`, en: 'Where I am' },
  hereShown: {
    ja: '現在地を地図に表示しました。',
    easy: easy`今《いま》 いる 所《ところ》を 地図《ちず》に 出《だ》しました。`,
    en: 'The map shows where you are.',
  },
  sources: {
    ja: '出典：',
    easy: easy`地図《ちず》を 作《つく》った 人《ひと》：`,
    en: 'Sources: ',
  },
  background: { ja: '（背景）', easy: '', en: ' (background)' },
  comma: { ja: '、', easy: '、', en: ', ' },
  close: { ja: '選択をやめる', easy: easy`閉《と》じる`, en: 'Close' },
  clustered: {
    ja: 'か所がここにあります。拡大して表示します',
    easy: easy`か所《しょ》が ここに あります。地図《ちず》を 大《おお》きく します`,
    en: ' places here; zooms in to show them',
  },
  mark: {
    ja: (kind: string, title: string, sub: string) => `${kind}：${title}、${sub}`,
    easy: (kind: string, title: string, sub: string) => `${kind}：${title}、${sub}`,
    en: (kind: string, title: string, sub: string) => `${kind}: ${title}, ${sub}`,
  },
} satisfies Messages

/** Nothing was found. */
export const NOTHING_MESSAGES = {
  title: {
    ja: '条件を変えてみませんか',
    easy: easy`ほかの 条件《じょうけん》で さがしませんか`,
    en: 'Try a wider search',
  },
  widen: {
    ja: 'これから1か月に広げる',
    easy: easy`これから 1か月《げつ》を さがす`,
    en: 'Search the next month',
  },
  bare: {
    ja: 'しぼりこみをはずす',
    easy: easy`条件《じょうけん》を 少《すく》なく する`,
    en: 'Remove the filters',
  },
  again: { ja: 'はじめからさがす', easy: 'はじめから さがす', en: 'Start again' },
  advice: {
    ja: 'ことばを短くしたり、日にちやエリアを広げたりすると見つかることがあります。載せたいイベントや直売所がある方は、',
    easy: easy`ことばを 短《みじか》く したり、日《ひ》や エリアを 広《ひろ》く したり してください。イベントや お店《みせ》を 載《の》せたい 人《ひと》は、`,
    en: 'Fewer words, more days or a larger area may help. If you have an event or a farm stand to post, ',
  },
  post: {
    ja: 'ここから載せられます',
    easy: easy`ここから 載《の》せてください`,
    en: 'you can post it here',
  },
  stop: { ja: '。', easy: '。', en: '.' },
} satisfies Messages

export const SUBSCRIBE_MESSAGES = {
  title: {
    ja: 'この条件で購読する',
    easy: easy`新《あたら》しい イベントを カレンダーで 見《み》る`,
    en: 'Subscribe to this search',
  },
  explanation: {
    ja: '条件に合うイベントが、お使いのカレンダーなどに届きます。日時の変更や中止も反映されます。',
    easy: easy`イベントが あなたの カレンダーに 入《はい》ります。日《ひ》や 時間《じかん》が 変《か》わった ときも 届《とど》きます。日本語《にほんご》です。`,
    en: 'Matching events appear in your calendar or reader, with changes and cancellations. They come in Japanese.',
  },
  calendar: {
    ja: 'カレンダーで購読する',
    easy: easy`カレンダーに 入《い》れる`,
    en: 'Subscribe in a calendar',
  },
  file: {
    ja: 'カレンダーのファイル（.ics）',
    easy: 'カレンダーの ファイル（.ics）',
    en: 'Calendar file (.ics)',
  },
  atom: {
    ja: 'フィードリーダー（Atom）',
    easy: 'フィードリーダー（Atom）',
    en: 'Feed reader (Atom)',
  },
  json: {
    ja: 'プログラム（JSON Feed）',
    easy: 'プログラム（JSON Feed）',
    en: 'Programs (JSON Feed)',
  },
} satisfies Messages
