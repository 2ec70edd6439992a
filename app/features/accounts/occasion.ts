/** What somebody was about to do when they were asked to sign in: told before anything is asked. */

export type Occasion = { title: string; text: string; steps: readonly string[] }

const FIND_VENUE: Occasion = {
  title: '会場さがし',
  text: '朝市やワークショップを開ける場所を、条件からさがせます。無料です。',
  steps: [
    '日にちと人数、要る設備を入力します。',
    '使える会場が、選んだ理由と手続きの目安つきで並びます。合わない会場も、どこを変えれば使えるかがわかります。',
    '会場提供者と主催者の両方が承諾すると、会場が決まります。',
  ],
}

const POST: Occasion = {
  title: '載せる',
  text: 'イベント、貸せる場所、直売所を、この地図と一覧に載せられます。無料です。',
  steps: [
    'イベントは、タイトルと日にちだけで始められます。',
    '空き地や軒先、畑のわきを、条件を決めて貸せます。',
    '直売所は、今日のようすをワンタップで知らせられます。',
  ],
}

const OCCASIONS: readonly (readonly [path: string, occasion: Occasion])[] = [
  ['/requests/new', FIND_VENUE],
  ['/my', POST],
  ['/events/new', POST],
  ['/venues/new', POST],
  ['/stands/new', POST],
]

/** `to` is the page of this site that waits behind signing in; null: it speaks for itself. */
export function occasionOf(to: string): Occasion | null {
  const [path] = to.split(/[?#]/)
  return OCCASIONS.find(([known]) => known === path)?.[1] ?? null
}
