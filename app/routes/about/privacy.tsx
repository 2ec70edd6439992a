export const meta = () => [{ title: '個人情報の扱い｜道草コモンズ' }]

export default function AboutPrivacy() {
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">個人情報の扱い</h1>
      <p>さがすだけの方からは、お名前も連絡先もいただきません。</p>
      <h2 className="text-xl font-700">登録された方からお預かりするもの</h2>
      <ul className="list-disc pl-6">
        <li>お名前とメールアドレス。ログインと、やり取りのお知らせに使います。</li>
        <li>パスワード。元に戻せない形にして保存し、運営者も読めません。</li>
        <li>事業者・団体の電話番号（任意）。協会からの連絡に使い、公開しません。</li>
        <li>会場さがしや提案に添えられた文章。相手の方と協会だけが読めます。</li>
      </ul>
      <h2 className="text-xl font-700">公開されるもの</h2>
      <ul className="list-disc pl-6">
        <li>イベント・会場・直売所として載せた内容と、載せた事業者・団体の名前。</li>
        <li>問い合わせ先は、主催する方が「公開する」として書いたものだけ。</li>
        <li>会場の住所は、提供者が「決まってから伝える」とした場合、エリアだけ。</li>
      </ul>
      <h2 className="text-xl font-700">Cookie と位置情報</h2>
      <ul className="list-disc pl-6">
        <li>Cookie は、ログインしている間だけ、ログインのために使います。</li>
        <li>
          「現在地から」を押したときの位置は、お使いの端末から検索の条件として送られます。保存しません。
        </li>
        <li>広告や、外部の解析サービスは使っていません。</li>
        <li>
          地図の背景画像は、その配信元から直接読み込みます。配信元には、お使いの端末のIPアドレスと、見ている範囲が伝わります。
        </li>
      </ul>
      <h2 className="text-xl font-700">記録</h2>
      <p>
        サーバーの記録には、見られたページの種類と時刻だけを残し、お名前・メールアドレス・IPアドレスは残しません。
      </p>
      <h2 className="text-xl font-700">消したいとき</h2>
      <p>
        <a href="/account">アカウント</a>
        のページから、いつでもご自分で消せます。載せたものを隠したときは、30日のあいだ協会が元に戻せます。
      </p>
    </div>
  )
}
