/** How this site's information is used elsewhere. */
import { easy, type Messages } from '#app/lib/language.ts'
import { LICENCE } from './feed.ts'

export const DATA_GUIDE_MESSAGES = {
  use: {
    ja: (town: string) => `${town}の情報を使う`,
    easy: (_town: string) => easy`この サイトの 情報《じょうほう》を 使《つか》う`,
    en: (_town: string) => 'Using our information',
  },
  beforeLicence: {
    ja: 'イベント・直売所・会場の情報は、',
    easy: easy`イベント・野菜《やさい》の お店《みせ》・場所《ばしょ》の 情報《じょうほう》は、`,
    en: 'What we say about events, farm stands and venues may be used under ',
  },
  licence: {
    ja: LICENCE.name,
    easy: 'CC BY 4.0',
    en: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  },
  licenceUrl: {
    ja: LICENCE.url,
    easy: LICENCE.url,
    en: 'https://creativecommons.org/licenses/by/4.0/deed.en',
  },
  afterLicence: {
    ja: 'で使えます。「道草コモンズ」と書き添えてください。ほかから取り込んだ情報（「出典」とあるもの）は、もとの利用条件に従ってください。',
    easy: easy`の きまりで 使《つか》うことが できます。「道草《みちくさ》コモンズ」と 書《か》いてください。ほかから もらった 情報《じょうほう》（もとの 名前《なまえ》が 書《か》いてあるもの）は、もとの きまりを 守《まも》ってください。`,
    en: '. Please name Michikusa Commons. What came from elsewhere names its source; its own terms apply.',
  },
  feeds: { ja: 'フィード', easy: 'フィード', en: 'Feeds' },
  beforeNextPage: {
    ja: (size: number) =>
      `「さがす」の条件（ことば・日にち・エリアなど）を同じ形で後ろに付けられます。日にちを付けなければ、今日からのすべてです。1回に${size}件まで、続きは`,
    easy: (size: number) =>
      easy`「さがす」の ページと 同《おな》じ 条件《じょうけん》（ことば・日《ひ》・エリアなど）を うしろに 書《か》くことが できます。日《ひ》を 書《か》かないと、今日《きょう》からの ぜんぶです。1回《かい》に ${size}件《けん》までです。つづきは `,
    en: (size: number) =>
      `You can add what you would search for (words, days, areas and so on) to each address, in the same form as in the search. Without days, a feed holds everything from today on: up to ${size} events at a time, the next ones with `,
  },
  afterNextPage: { ja: 'です。', easy: ' です。', en: '.' },
  forCalendars: {
    ja: 'カレンダー用。',
    easy: easy`カレンダーで 使《つか》う。`,
    en: 'For calendars.',
  },
  forReaders: {
    ja: 'フィードリーダー用。',
    easy: easy`フィードリーダーで 使《つか》う。`,
    en: 'For feed readers.',
  },
  forPrograms: {
    ja: 'プログラム用。',
    easy: easy`プログラムで 使《つか》う。`,
    en: 'For programs.',
  },
  eventMap: {
    ja: '地図用。場所の分かるイベント。',
    easy: easy`地図《ちず》で 使《つか》う。場所《ばしょ》が わかる イベント。`,
    en: 'For maps: events whose place is known.',
  },
  standMap: {
    ja: '地図用。直売所。',
    easy: easy`地図《ちず》で 使《つか》う。野菜《やさい》の お店《みせ》。`,
    en: 'For maps: farm stands.',
  },
  venueMap: {
    ja: '地図用。会場。',
    easy: easy`地図《ちず》で 使《つか》う。借《か》りる 場所《ばしょ》。`,
    en: 'For maps: venues.',
  },
  beforeExample: { ja: '例：', easy: easy`例《れい》：`, en: 'Example: ' },
  afterExample: {
    ja: '（週末の無料イベント）。イベント1件のカレンダーは、そのページの「カレンダーに登録」から。読み取れなかった条件は、JSONの',
    easy: easy`（土曜日《どようび》・日曜日《にちようび》の 無料《むりょう》の イベント）。1つの イベントの カレンダーは、その イベントの ページに あります。わからない 条件《じょうけん》は、JSONの `,
    en: ' (free events this weekend). The calendar entry of a single event is on its own page. Conditions that could not be read are listed in JSON under ',
  },
  afterWarnings: { ja: 'に入ります。', easy: easy` に 書《か》きます。`, en: '.' },
  openData: { ja: 'オープンデータ', easy: 'オープンデータ', en: 'Open data' },
  openDataText: {
    ja: "推奨データセットの形のCSV（UTF-8、BOM付き）です。NOは一度付いたら変わりません。数式とまちがわれる文字で始まる欄には、頭に「'」を付けています。ほかから取り込んだ情報は含みません。",
    easy: easy`日本《にほん》の「推奨《すいしょう》データセット」の CSV（UTF-8、BOM）です。NOは 変《か》わりません。計算《けいさん》の 式《しき》に 見《み》える ところには、はじめに「'」を つけます。ほかから もらった 情報《じょうほう》は ありません。`,
    en: "CSV files (UTF-8 with BOM) in the form of Japan's recommended data sets. A NO never changes once it is given. Cells that could be mistaken for formulas begin with an apostrophe. What came from elsewhere is not included.",
  },
  eventFile: {
    ja: 'イベント一覧',
    easy: easy`イベントの 一覧《いちらん》`,
    en: 'Events',
  },
  eventFileText: {
    ja: '開催日ごとに1行。終わったものは31日間載せます。',
    easy: easy`1つの 日《ひ》に 1行《ぎょう》です。終《お》わった イベントは 31日《にち》 残《のこ》ります。`,
    en: 'One line for each day. What is over stays for 31 days.',
  },
  facilityFile: {
    ja: '公共施設一覧',
    easy: easy`場所《ばしょ》の 一覧《いちらん》`,
    en: 'Public facilities',
  },
  facilityFileText: {
    ja: '直売所と、イベントに使える会場。',
    easy: easy`野菜《やさい》の お店《みせ》と、イベントに 使《つか》える 場所《ばしょ》。`,
    en: 'Farm stands, and venues for events.',
  },
  embed: {
    ja: '地図をほかのサイトに置く',
    easy: easy`地図《ちず》を ほかの サイトに 置《お》く`,
    en: 'Put the map on another site',
  },
  beforeEmbedPath: {
    ja: '次の文をページに貼ると、地図と一覧が入ります。',
    easy: easy`この 文《ぶん》を ページに 入《い》れると、地図《ちず》と 一覧《いちらん》が 出《で》ます。`,
    en: 'Paste this into a page, and it will show the map and the list. Behind ',
  },
  afterEmbedPath: {
    ja: 'の後ろに、「さがす」と同じ条件を付けられます。',
    easy: easy` の うしろに、「さがす」の ページと 同《おな》じ 条件《じょうけん》を 書《か》くことが できます。`,
    en: ' you can add what you would search for.',
  },
  snippet: { ja: '貼り付ける文', easy: easy`入《い》れる 文《ぶん》`, en: 'Text to paste' },
  mapTitle: {
    ja: (town: string) => `${town}のイベントと直売所の地図`,
    easy: (_town: string) => easy`イベントと 野菜《やさい》の お店《みせ》の 地図《ちず》`,
    en: (_town: string) => 'Map of events and farm stands',
  },
} satisfies Messages
