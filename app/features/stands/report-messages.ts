/** What farmers report, in the words of every language. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { ReportState } from './stand.ts'

export const REPORT_STATES = {
  open: { ja: '営業中', easy: easy`開《あ》いています`, en: 'open' },
  few_left: { ja: '残りわずか', easy: easy`あと 少《すこ》しだけ あります`, en: 'few left' },
  sold_out: { ja: '売り切れ', easy: easy`売《う》り切《き》れました`, en: 'sold out' },
  closed: { ja: '本日お休み', easy: easy`今日《きょう》は 休《やす》みです`, en: 'closed today' },
} satisfies Messages & Record<ReportState, InLanguages<string>>

export const REPORT_MESSAGES = {
  asOf: {
    ja: (clock: string) => `${clock}現在`,
    easy: (clock: string) => easy`${clock}の 情報《じょうほう》`,
    en: (clock: string) => `as of ${clock}`,
  },
  news: {
    ja: (name: string, state: string, asOf: string) => `${name}：${state}（${asOf}）`,
    easy: (name: string, state: string, asOf: string) => `${name}：${state}（${asOf}）`,
    en: (name: string, state: string, asOf: string) => `${name}: ${state} (${asOf})`,
  },
} satisfies Messages
