/** What this site is, for whoever opens it for the first time. */
import { easy, type Messages } from '#app/lib/language.ts'

export const SITE_MESSAGES = {
  title: {
    ja: '道草コモンズとは',
    easy: easy`この サイトに ついて`,
    en: 'About this site',
  },
  heading: {
    ja: 'まちの道草を、みんなの場に',
    easy: easy`町《まち》の 道草《みちくさ》を、みんなの 場所《ばしょ》に`,
    en: 'A stop on the way home, a place for everyone',
  },
  introduction: {
    ja: '道草コモンズは、まちのイベント、使える場所、畑の直売所をひとつの地図に載せ、「やってみたい人」と「場所を貸せる人」をつなぐサイトです。地域の協会が運営を手伝います。',
    easy: easy`道草《みちくさ》コモンズは、町《まち》の イベント、使《つか》える 場所《ばしょ》、野菜《やさい》の お店《みせ》を、1つの 地図《ちず》で 見《み》る サイトです。「イベントを したい 人《ひと》」と「場所《ばしょ》を 貸《か》す 人《ひと》」を つなぎます。町《まち》の 協会《きょうかい》が 手伝《てつだ》います。`,
    en: 'Michikusa Commons puts the town’s events, open places and farm stands on one map. It brings people who want to do something together with people who can lend a place. The local association helps to run it.',
  },
  chain: {
    ja: 'ひとつながりの道すじ',
    easy: easy`はじめから 終《お》わりまで`,
    en: 'From the idea to the day',
  },
  plan: { ja: '企画する', easy: easy`考《かんが》える`, en: 'Plan' },
  planText: {
    ja: 'やってみたいことを書きます。下書きのままでもかまいません。',
    easy: easy`したいことを 書《か》きます。途中《とちゅう》まででも だいじょうぶです。`,
    en: 'Write down what you would like to do. It may stay a draft.',
  },
  findVenue: {
    ja: '会場をさがす',
    easy: easy`場所《ばしょ》を さがす`,
    en: 'Find a venue',
  },
  findVenueText: {
    ja: '条件に合う会場が、理由つきで並びます。合わない会場も、何を変えれば使えるかがわかります。',
    easy: easy`合《あ》う 場所《ばしょ》が 理由《りゆう》と いっしょに 出《で》ます。合《あ》わない 場所《ばしょ》も、何《なに》を 変《か》えたら 使《つか》えるかが わかります。`,
    en: 'Venues that fit are listed with the reasons. For those that do not, you see what to change so that you can use them.',
  },
  agree: { ja: '約束する', easy: easy`約束《やくそく》する`, en: 'Agree' },
  agreeText: {
    ja: '主催する方と会場の方、両方の返事がそろって初めて決まります。二重の約束は起こりません。',
    easy: easy`イベントを する 人《ひと》と 場所《ばしょ》を 貸《か》す 人《ひと》が、どちらも「はい」と 言《い》うと 決《き》まります。同《おな》じ 時間《じかん》に 2つの 約束《やくそく》は できません。`,
    en: 'It is settled only when both the organizer and the host have said yes. Nothing is booked twice.',
  },
  permits: {
    ja: '手続きする',
    easy: easy`役所《やくしょ》などに 知《し》らせる`,
    en: 'Get permits',
  },
  permitsText: {
    ja: '必要な届け出の目安と期限を一覧にします。',
    easy: easy`どんな 書類《しょるい》を いつまでに 出《だ》すかが わかります。`,
    en: 'You get a list of the permits and notices you are likely to need, with their deadlines.',
  },
  announce: {
    ja: '知らせる',
    easy: easy`みんなに 知《し》らせる`,
    en: 'Tell people',
  },
  announceText: {
    ja: '決まったイベントは地図に載り、近くの人に届きます。',
    easy: easy`決《き》まった イベントは 地図《ちず》に 出《で》ます。近《ちか》くの 人《ひと》が 見《み》ます。`,
    en: 'Once settled, the event is on the map, where people nearby find it.',
  },
  everybody: {
    ja: 'どなたでも',
    easy: easy`だれでも 使《つか》えます`,
    en: 'For everyone',
  },
  noAccount: {
    ja: 'さがすだけなら、登録はいりません。',
    easy: easy`さがすだけの 人《ひと》は、登録《とうろく》しなくても いいです。`,
    en: 'You need no account to look around.',
  },
  firstTimers: {
    ja: 'はじめてイベントを開く方を歓迎する会場があります。',
    easy: easy`はじめて イベントを する 人《ひと》が 使《つか》いやすい 場所《ばしょ》も あります。`,
    en: 'Some venues are glad to have people who are holding their first event.',
  },
  byTelephone: {
    ja: '電話やご来所でも受け付けます。協会が代わりに入力します。',
    easy: easy`電話《でんわ》を しても、協会《きょうかい》に 来《き》ても いいです。協会《きょうかい》の 人《ひと》が かわりに 書《か》きます。`,
    en: 'You can also phone or drop in. The association will fill in the forms for you.',
  },
  beforeMatching: {
    ja: '会場の並び順の決め方は',
    easy: easy`場所《ばしょ》を ならべる 方法《ほうほう》は「`,
    en: 'How venues are put in order: ',
  },
  beforeData: {
    ja: '、載せている情報のもとは',
    easy: easy`」、情報《じょうほう》を 作《つく》った 人《ひと》は「`,
    en: '. Where the information comes from: ',
  },
  afterData: {
    ja: 'をご覧ください。',
    easy: easy`」を 見《み》てください。`,
    en: '.',
  },
} satisfies Messages
