/** Saving things and finding them again, in the words of every language. */
import { easy, type Messages } from '#app/lib/language.ts'

export const SAVED_MESSAGES = {
  title: { ja: '保存したもの', easy: easy`保存《ほぞん》したもの`, en: 'Saved' },
  save: { ja: '保存する', easy: easy`保存《ほぞん》する`, en: 'Save' },
  saved: { ja: '保存しました', easy: easy`保存《ほぞん》しました`, en: 'Saved' },
  seeAll: {
    ja: '保存したものを見る',
    easy: easy`保存《ほぞん》したものを 見《み》る`,
    en: 'See what you saved',
  },
  inBrowser: {
    ja: 'このブラウザーにだけ残しています。ログインすると、ほかの端末でも見られます。',
    easy: easy`この スマートフォンや パソコンだけで 見《み》られます。ログインすると、ほかの ところでも 見《み》られます。`,
    en: 'Kept in this browser only. Sign in to see it on your other devices.',
  },
  noScript: {
    ja: 'ログインしていない方の保存には、JavaScriptが必要です。',
    easy: easy`ログインしていないときは、JavaScriptが 要《い》ります。`,
    en: 'Without an account, saving needs JavaScript.',
  },
  loading: { ja: '読み込んでいます…', easy: easy`待《ま》ってください…`, en: 'Loading…' },
  failed: {
    ja: '読み込めませんでした。電波のよいところで、もう一度お試しください。',
    easy: easy`見《み》ることが できませんでした。あとで もう一度《いちど》 試《ため》してください。`,
    en: 'This could not be loaded. Please try again where the network is better.',
  },
  nothing: {
    ja: '保存したものはまだありません',
    easy: easy`まだ 何《なに》も ありません`,
    en: 'Nothing saved yet',
  },
  how: {
    ja: 'イベント、直売所、会場のページで「保存する」を押すと、ここに並びます。',
    easy: easy`イベント、野菜《やさい》の お店《みせ》、場所《ばしょ》の ページで 「保存《ほぞん》する」を 押《お》してください。ここで 見《み》ることが できます。`,
    en: 'Press “Save” on the page of an event, a farm stand or a venue, and it is listed here.',
  },
  find: { ja: 'さがす', easy: 'さがす', en: 'Find' },
  upcoming: {
    ja: 'これからのイベント',
    easy: 'これからの イベント',
    en: 'Upcoming events',
  },
  stands: { ja: '直売所', easy: easy`野菜《やさい》の お店《みせ》`, en: 'Farm stands' },
  venues: { ja: '会場', easy: easy`場所《ばしょ》`, en: 'Venues' },
  past: { ja: '終わったイベント', easy: easy`終《お》わった イベント`, en: 'Past events' },
  gone: {
    ja: (count: number) => `公開が終わったものが${count}件あります。`,
    easy: (count: number) =>
      easy`もう 見《み》ることが できないものが ${count}件《けん》 あります。`,
    en: (count: number) =>
      count === 1
        ? 'One thing you saved is no longer published.'
        : `${count} things you saved are no longer published.`,
  },
  forget: { ja: '一覧から消す', easy: easy`消《け》す`, en: 'Remove from the list' },
  remove: { ja: 'はずす', easy: 'やめる', en: 'Remove' },
  ofTitle: {
    ja: (title: string) => `（${title}）`,
    easy: (title: string) => `（${title}）`,
    en: (title: string) => ` “${title}”`,
  },
  removed: {
    ja: (title: string) => `「${title}」をはずしました。`,
    easy: (title: string) => `「${title}」を やめました。`,
    en: (title: string) => `“${title}” was removed.`,
  },
  undo: { ja: '元に戻す', easy: easy`元《もと》に 戻《もど》す`, en: 'Undo' },
} satisfies Messages
