/** The criteria of matching in words: what they are called, and when they are high. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { Criterion } from './weights.ts'

type OfCriteria = Messages & Record<Criterion, InLanguages<string>>

export const CRITERION_NAMES = {
  date: { ja: '日にち', easy: easy`日《ひ》にち`, en: 'Date' },
  area: { ja: 'エリア', easy: 'エリア', en: 'Area' },
  fit: { ja: '広さ', easy: easy`広《ひろ》さ`, en: 'Size' },
  thrift: { ja: 'ゆずり合い', easy: easy`ゆずり合《あ》い`, en: 'Sharing' },
  fee: { ja: '利用料', easy: easy`お金《かね》`, en: 'Fee' },
  theme: { ja: 'テーマ', easy: 'テーマ', en: 'Theme' },
  tie: { ja: 'つながり', easy: 'つながり', en: 'New contacts' },
  challenge: { ja: 'チャレンジ', easy: 'チャレンジ', en: 'First steps' },
  spread: {
    ja: 'エリアの広がり',
    easy: easy`エリアの 広《ひろ》がり`,
    en: 'Spread over the areas',
  },
  turn: { ja: '順番', easy: easy`順番《じゅんばん》`, en: 'Turn' },
} satisfies OfCriteria

export const CRITERION_EXPLANATIONS = {
  date: {
    ja: '第1希望の日ほど高くなります（第1希望1、第2希望0.6、第3希望0.3）。',
    easy: easy`いちばん したい 日《ひ》が 高《たか》く なります（1番《ばん》は 1、2番《ばん》は 0.6、3番《ばん》は 0.3）。`,
    en: 'Higher the more you want the day (first choice 1, second 0.6, third 0.3).',
  },
  area: {
    ja: '希望のエリアにある会場が高くなります。',
    easy: easy`あなたが 選《えら》んだ エリアの 場所《ばしょ》が 高《たか》く なります。`,
    en: 'Higher for venues in the areas you asked for.',
  },
  fit: {
    ja: '来場見込みと区画の数が、会場の6割から9割ほどになる広さが最も高くなります。',
    easy: easy`来《く》る 人《ひと》と 区画《くかく》の 数《かず》が、場所《ばしょ》の 60％から 90％ぐらいだと、いちばん 高《たか》く なります。`,
    en: 'Highest when your visitors and plots fill about 60 to 90 per cent of the venue.',
  },
  thrift: {
    ja: '電源・水道・屋根・2トン車の出入りのうち、まちに少ないものは、必要な人にゆずると高くなります。',
    easy: easy`電気《でんき》、水道《すいどう》、屋根《やね》、2トンの 車《くるま》が 入《はい》る 入口《いりぐち》の 中《なか》で、町《まち》に 少《すく》ないものを、必要《ひつよう》な 人《ひと》に ゆずると 高《たか》く なります。`,
    en: 'Power, water, a roof, access for two-tonne trucks: higher if you leave what is scarce in town to those who need it.',
  },
  fee: {
    ja: '無料なら1、払える上限に近いほど低くなります。',
    easy: easy`無料《むりょう》だと 1です。お金《かね》が 高《たか》いと 低《ひく》く なります。`,
    en: '1 if it is free, lower the closer it comes to the most you can pay.',
  },
  theme: {
    ja: '会場提供者が望むテーマと、イベントのテーマが合うと高くなります。',
    easy: easy`場所《ばしょ》を 貸《か》す 人《ひと》の すきな テーマと、イベントの テーマが 同《おな》じだと 高《たか》く なります。`,
    en: 'Higher if your event has a theme that the host would like to see.',
  },
  tie: {
    ja: 'まだ一緒に活動したことのない相手、とくに別の分野の相手と出会える会場が高くなります。',
    easy: easy`まだ いっしょに したことが ない 人《ひと》と 会《あ》う 場所《ばしょ》が 高《たか》く なります。ちがう 仕事《しごと》の 人《ひと》だと、もっと 高《たか》く なります。`,
    en: 'Higher where you meet people you have not worked with yet, above all from another field.',
  },
  challenge: {
    ja: 'はじめての方には、はじめての方を歓迎し、経験のある団体が近くにいる会場が高くなります。',
    easy: easy`はじめての 人《ひと》には、はじめての 人《ひと》が 使《つか》いやすくて、よく 知《し》っている 団体《だんたい》が 近《ちか》くに ある 場所《ばしょ》が 高《たか》く なります。`,
    en: 'For first-timers, higher where they are welcome and an experienced group is nearby.',
  },
  spread: {
    ja: '住民の数に比べて、最近イベントが少ないエリアの会場が高くなります。',
    easy: easy`住《す》んでいる 人《ひと》の 数《かず》と くらべて、最近《さいきん》 イベントが 少《すく》ない エリアが 高《たか》く なります。`,
    en: 'Higher in areas that have had few events lately for the number of people who live there.',
  },
  turn: {
    ja: '前に会場が見つからなかった方を先にし、同じ会場を何度も使っている方は後にします。',
    easy: easy`前《まえ》に 場所《ばしょ》が 見《み》つからなかった 人《ひと》は 高《たか》く なります。同《おな》じ 場所《ばしょ》を 何回《なんかい》も 使《つか》っている 人《ひと》は 低《ひく》く なります。`,
    en: 'People who found no venue before come first; people who use the same venue again and again come later.',
  },
} satisfies OfCriteria
