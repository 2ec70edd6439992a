/** What `/` and the map for other sites say around the list, in every language. */
import { easy, type Messages } from '#app/lib/language.ts'

export const HOME_MESSAGES = {
  pageTitle: {
    ja: (title: string) => `${title}｜道草コモンズ`,
    easy: (title: string) => easy`${title}｜道草《みちくさ》コモンズ`,
    en: (title: string) => `${title}｜Michikusa Commons`,
  },
  description: {
    ja: '近くのイベント、開いている直売所、イベントに使える会場を、ひとつの地図と一覧でさがせます。',
    easy: easy`近《ちか》くの イベント、開《あ》いている 野菜《やさい》の お店《みせ》、イベントが できる 場所《ばしょ》を 地図《ちず》と リストで さがすことが できます。`,
    en: 'Events nearby, farm stands that are open and venues for events, on one map and in one list.',
  },
  calendar: {
    ja: 'イベントのカレンダー',
    easy: 'イベントの カレンダー',
    en: 'Calendar of events',
  },
  atom: {
    ja: 'イベントの新着（Atom）',
    easy: easy`新《あたら》しい イベント（Atom）`,
    en: 'New events (Atom)',
  },
  json: {
    ja: 'イベントの新着（JSON Feed）',
    easy: easy`新《あたら》しい イベント（JSON Feed）`,
    en: 'New events (JSON Feed)',
  },
  followSearch: {
    ja: 'この条件の新しいイベントのお知らせを受け取る',
    easy: easy`この 条件《じょうけん》の 新《あたら》しい イベントの お知《し》らせを もらう`,
    en: 'Be told about new events for this search',
  },
  followWords: {
    ja: (words: string) => `「${words}」のお知らせを受け取る`,
    easy: (words: string) => easy`「${words}」の お知《し》らせを もらう`,
    en: (words: string) => `Be told about “${words}”`,
  },
  followAnything: {
    ja: '新しい情報のお知らせを受け取る',
    easy: easy`新《あたら》しい お知《し》らせを もらう`,
    en: 'Be told what is new',
  },
  past: {
    ja: 'これまでのイベントを見る',
    easy: easy`終《お》わった イベントを 見《み》る`,
    en: 'Past events',
  },
  longPast: {
    ja: 'さらに前のイベントを見る',
    easy: easy`もっと 前《まえ》の イベントを 見《み》る`,
    en: 'Earlier events',
  },
  upcoming: {
    ja: 'これからのイベントを見る',
    easy: easy`これからの イベントを 見《み》る`,
    en: 'Upcoming events',
  },
  pages: {
    ja: (page: number, pages: number, count: number) => `${page}／${pages}ページ（全${count}件）`,
    easy: (page: number, pages: number, count: number) =>
      easy`${page}／${pages}ページ（ぜんぶで ${count}件《けん》）`,
    en: (page: number, pages: number, count: number) =>
      `Page ${page} of ${pages} (${count} in all)`,
  },
  mapTitle: {
    ja: '道草コモンズの地図',
    easy: easy`道草《みちくさ》コモンズの 地図《ちず》`,
    en: 'Map of Michikusa Commons',
  },
} satisfies Messages
