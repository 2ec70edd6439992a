/** What stands around every page, and on the pages that tell of a mistake. */
import { easy, type Messages } from '#app/lib/language.ts'

export const MESSAGES = {
  siteDescription: {
    ja: 'まちのイベント、使える場所、直売所をひとつの地図で。場所をさがす人と貸せる人をつなぎます。',
    easy: easy`町《まち》の イベントや 野菜《やさい》の お店《みせ》を、1つの 地図《ちず》で 見《み》ることが できます。`,
    en: 'Events, open places and farm stands of the town on one map.',
  },
  toContent: { ja: '本文へ移る', easy: easy`本文《ほんぶん》へ`, en: 'Skip to content' },
  mainPages: { ja: 'おもなページ', easy: 'おもな ページ', en: 'Main pages' },
  find: { ja: 'さがす', easy: 'さがす', en: 'Find' },
  findVenue: { ja: '会場さがし', easy: easy`場所《ばしょ》`, en: 'Find a venue' },
  mine: { ja: 'マイページ', easy: 'わたしの ページ', en: 'My page' },
  post: { ja: '載せる', easy: easy`載《の》せる`, en: 'Post' },
  desk: { ja: '協会デスク', easy: easy`協会《きょうかい》`, en: 'Desk' },
  signIn: { ja: 'ログイン', easy: 'ログイン', en: 'Sign in' },
  about: { ja: '道草コモンズとは', easy: easy`この サイトに ついて`, en: 'About this site' },
  savedThings: { ja: '保存したもの', easy: easy`保存《ほぞん》したもの`, en: 'Saved' },
  safety: {
    ja: '防災の地図',
    easy: easy`災害《さいがい》の ときの 地図《ちず》`,
    en: 'Disaster map',
  },
  aboutMatching: {
    ja: '会場の選び方',
    easy: easy`場所《ばしょ》の 選《えら》びかた`,
    en: 'How venues are chosen',
  },
  aboutData: {
    ja: 'オープンデータと出典',
    easy: easy`データに ついて`,
    en: 'Open data and sources',
  },
  aboutPrivacy: {
    ja: '個人情報の扱い',
    easy: easy`あなたの 情報《じょうほう》に ついて`,
    en: 'Privacy',
  },
  sources: {
    ja: '地図と町の情報のもと：',
    easy: easy`地図《ちず》と 町《まち》の 情報《じょうほう》を 作《つく》った 人《ひと》：`,
    en: 'Map and town facts: ',
  },
  signInNeeded: {
    ja: 'ログインが必要です',
    easy: easy`ログインしてください`,
    en: 'Please sign in',
  },
  signInNeededText: {
    ja: 'このページを見るには、ログインしてください。',
    easy: easy`この ページを 見《み》るには、ログインしてください。`,
    en: 'You need to sign in to see this page.',
  },
  closed: {
    ja: 'このページは開けません',
    easy: easy`この ページは 見《み》られません`,
    en: 'This page is not open to you',
  },
  closedText: {
    ja: '見られる方が決まっているページです。別の名前でログインしているかもしれません。',
    easy: easy`決《き》まった 人《ひと》だけが 見《み》る ページです。ほかの 名前《なまえ》で ログインしているかも しれません。`,
    en: 'Only certain people can see it. You may be signed in under another name.',
  },
  notFound: {
    ja: 'お探しのページが見つかりません',
    easy: easy`ページが ありません`,
    en: 'We cannot find that page',
  },
  notFoundText: {
    ja: '終わったイベントや、取り下げられた場所かもしれません。地図と一覧からさがし直せます。',
    easy: easy`終《お》わった イベントか、なくなった 場所《ばしょ》かも しれません。地図《ちず》から もう一度《いちど》 さがしてください。`,
    en: 'It may be an event that is over or a place that was withdrawn. You can look again on the map and in the list.',
  },
  tooMany: {
    ja: '少し時間をおいてください',
    easy: easy`少《すこ》し 待《ま》ってください`,
    en: 'Please wait a little',
  },
  tooManyText: {
    ja: '続けて何度も送られたため、いったん受付を止めています。数分後にもう一度お試しください。',
    easy: easy`何回《なんかい》も 続《つづ》けて 送《おく》りました。少《すこ》し あとで もう一度《いちど》 してください。`,
    en: 'This was sent many times in a row. Please try again in a few minutes.',
  },
  broken: {
    ja: 'うまく表示できませんでした',
    easy: easy`ページを 出《だ》すことが できませんでした`,
    en: 'Something went wrong',
  },
  brokenText: {
    ja: 'こちらの不具合です。何かを送ったところでしたら、まだ保存されていません。前の画面に戻り、時間をおいて、もう一度お試しください。',
    easy: easy`わたしたちの ミスです。送《おく》ったものは まだ 保存《ほぞん》していません。前《まえ》の ページに 戻《もど》って、少《すこ》し あとで もう一度《いちど》 してください。`,
    en: 'The fault is ours. If you were sending something, it has not been saved yet. Please go back and try again a little later.',
  },
  saved: { ja: '保存しました。', easy: easy`保存《ほぞん》しました。`, en: 'Saved.' },
  notAllowed: {
    ja: 'この操作はできません。担当の方にご確認ください。',
    easy: easy`それは できません。協会《きょうかい》の 人《ひと》に 聞《き》いてください。`,
    en: 'You cannot do this. Please ask the person in charge.',
  },
  alreadyGone: {
    ja: '見つかりませんでした。もう削除されたのかもしれません。',
    easy: easy`ありません。もう 消《き》えたのかも しれません。`,
    en: 'It was not found. It may have been deleted.',
  },
  backToFind: { ja: 'さがすに戻る', easy: easy`さがす ページへ`, en: 'Back to the map and list' },
  thisWeekend: {
    ja: '今週末のイベントを見る',
    easy: easy`土曜日《どようび》・日曜日《にちようび》の イベントを 見《み》る`,
    en: 'See events this weekend',
  },
  numberToQuote: {
    ja: 'お問い合わせの際の番号：',
    easy: easy`質問《しつもん》の ときの 番号《ばんごう》：`,
    en: 'Number to quote: ',
  },
} satisfies Messages
