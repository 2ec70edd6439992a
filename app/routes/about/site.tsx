export const meta = () => [{ title: '道草コモンズとは｜道草コモンズ' }]

const CHAIN = [
  ['企画する', 'やってみたいことを書きます。下書きのままでもかまいません。'],
  [
    '会場をさがす',
    '条件に合う会場が、理由つきで並びます。合わない会場も、何を変えれば使えるかがわかります。',
  ],
  [
    '約束する',
    '主催する方と会場の方、両方の返事がそろって初めて決まります。二重の約束は起こりません。',
  ],
  ['手続きする', '必要な届け出の目安と期限を一覧にします。'],
  ['知らせる', '決まったイベントは地図に載り、近くの人に届きます。'],
] as const

export default function AboutSite() {
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">まちの道草を、みんなの場に</h1>
      <p>
        道草コモンズは、まちのイベント、使える場所、畑の直売所をひとつの地図に載せ、「やってみたい人」と「場所を貸せる人」をつなぐサイトです。地域の協会が運営を手伝います。
      </p>
      <h2 className="text-xl font-700">ひとつながりの道すじ</h2>
      <ol className="flow list-decimal pl-6">
        {CHAIN.map(([title, text]) => (
          <li key={title}>
            <strong>{title}</strong>
            <br />
            {text}
          </li>
        ))}
      </ol>
      <h2 className="text-xl font-700">どなたでも</h2>
      <ul className="list-disc pl-6">
        <li>さがすだけなら、登録はいりません。</li>
        <li>はじめてイベントを開く方を歓迎する会場があります。</li>
        <li>電話やご来所でも受け付けます。協会が代わりに入力します。</li>
      </ul>
      <p>
        会場の並び順の決め方は<a href="/about/matching">会場の選び方</a>、載せている情報のもとは
        <a href="/about/data">オープンデータと出典</a>をご覧ください。
      </p>
    </div>
  )
}
