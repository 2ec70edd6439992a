/** What is kept of whom, what for and how long. */
import { easy, type Messages } from '#app/lib/language.ts'

export const PRIVACY_MESSAGES = {
  title: {
    ja: '個人情報の扱い',
    easy: easy`あなたの 情報《じょうほう》に ついて`,
    en: 'Privacy',
  },
  introduction: {
    ja: 'さがすだけの方からは、お名前も連絡先もいただきません。',
    easy: easy`さがすだけの 人《ひと》には、名前《なまえ》や アドレスを 聞《き》きません。`,
    en: 'If you only look around, we ask for neither your name nor any address.',
  },
  ofMembers: {
    ja: '登録された方からお預かりするもの',
    easy: easy`登録《とうろく》した 人《ひと》の 情報《じょうほう》`,
    en: 'What we keep if you have an account',
  },
  name: {
    ja: 'お名前とメールアドレス。ログインと、やり取りのお知らせに使います。',
    easy: easy`名前《なまえ》と メールアドレス。ログインと お知《し》らせに 使《つか》います。`,
    en: 'Your name and email address, for signing in and for telling you what has happened.',
  },
  password: {
    ja: 'パスワード。元に戻せない形にして保存し、運営者も読めません。',
    easy: easy`パスワード。だれも 読《よ》めない 形《かたち》に して 保存《ほぞん》します。`,
    en: 'Your password, in a form that nobody can turn back, not even those who run this site.',
  },
  telephone: {
    ja: '事業者・団体の電話番号（任意）。協会からの連絡に使い、公開しません。',
    easy: easy`お店《みせ》や 団体《だんたい》の 電話番号《でんわばんごう》（書《か》かなくても いいです）。協会《きょうかい》が 電話《でんわ》する ときに 使《つか》います。ほかの 人《ひと》には 見《み》せません。`,
    en: 'The phone number of your business or group, if you give one. The association uses it to reach you; it is not shown.',
  },
  letters: {
    ja: '会場さがしや提案に添えられた文章。相手の方と協会だけが読めます。',
    easy: easy`場所《ばしょ》を さがす ときに 書《か》いた ことば。相手《あいて》の 人《ひと》と 協会《きょうかい》だけが 読《よ》みます。`,
    en: 'What you write with a venue search or a proposal. Only the other side and the association can read it.',
  },
  ofFollowers: {
    ja: 'お知らせを受け取る方からお預かりするもの',
    easy: easy`お知《し》らせを もらう 人《ひと》の 情報《じょうほう》`,
    en: 'What we keep if you receive news',
  },
  address: {
    ja: 'メールアドレスか、お使いの端末への届け先と、選ばれたお知らせの種類。お知らせを送るためだけに使います。',
    easy: easy`メールアドレスか、スマートフォンなどへ 送《おく》る ための 情報《じょうほう》と、選《えら》んだ お知《し》らせ。お知《し》らせを 送《おく》る ためだけに 使《つか》います。`,
    en: 'Your email address or the way to your device, and what you chose to hear of. We use these only to send you the news.',
  },
  addressErased: {
    ja: 'お知らせを止めると、どちらもすぐに消します。確認のリンクを3日以内に開かなかったアドレスも消します。',
    easy: easy`お知《し》らせを やめると、すぐに 消《け》します。｜3日《みっか》の 間《あいだ》に 確認《かくにん》の リンクを 開《ひら》かなかった アドレスも 消《け》します。`,
    en: 'When you stop the news, both are erased at once. An address whose link is not opened within 3 days is erased, too.',
  },
  push: {
    ja: '端末への通知は、ブラウザーの提供元を通して届きます。内容は暗号にして送り、提供元には読めません。',
    easy: easy`スマートフォンなどへの お知《し》らせは、ブラウザーの 会社《かいしゃ》を 通《とお》って 届《とど》きます。暗号《あんごう》に して 送《おく》りますから、会社《かいしゃ》は 読《よ》めません。`,
    en: 'Messages on your device come through the maker of your browser. They are encrypted, so the maker cannot read them.',
  },
  shown: {
    ja: '公開されるもの',
    easy: easy`みんなが 見《み》るもの`,
    en: 'What everybody can see',
  },
  posts: {
    ja: 'イベント・会場・直売所として載せた内容と、載せた事業者・団体の名前。',
    easy: easy`載《の》せた イベント・場所《ばしょ》・野菜《やさい》の お店《みせ》と、載《の》せた 人《ひと》や 団体《だんたい》の 名前《なまえ》。`,
    en: 'What you post as an event, venue or farm stand, and the name of the business or group that posted it.',
  },
  contact: {
    ja: '問い合わせ先は、主催する方が「公開する」として書いたものだけ。',
    easy: easy`質問《しつもん》を する アドレスは、イベントを する 人《ひと》が「みんなに 見《み》せる」と 決《き》めたものだけ。`,
    en: 'Contact details only if the organizer has chosen to show them.',
  },
  venueAddress: {
    ja: '会場の住所は、提供者が「決まってから伝える」とした場合、エリアだけ。',
    easy: easy`場所《ばしょ》の 住所《じゅうしょ》は、貸《か》す 人《ひと》が「決《き》まったら 教《おし》える」と 決《き》めたら、エリアだけ。`,
    en: 'Of a venue’s address only the area, if its host tells the address after a booking.',
  },
  cookies: {
    ja: 'Cookie と位置情報',
    easy: easy`Cookieと、あなたの いる 場所《ばしょ》`,
    en: 'Cookies and your position',
  },
  cookiesText: {
    ja: 'Cookie は、ログインしている間のログインのためと、お知らせを受け取る方が次からアドレスを入力せずに済むようにするためと、選んだ言語を1年間覚えておくため（michikusa_lang）だけに使います。',
    easy: easy`Cookieは、3つの ことだけに 使《つか》います。ログインする こと。お知《し》らせを もらう 人《ひと》が、アドレスを もう一度《いちど》 書《か》かなくても いいように する こと。選《えら》んだ ことばを 1年《ねん》 おぼえる こと（michikusa_lang）。`,
    en: 'We use cookies only to keep you signed in, to save those who receive news from typing their address again, and to remember for a year which language you chose (michikusa_lang).',
  },
  position: {
    ja: '「現在地から」を押したときの位置は、お使いの端末から検索の条件として送られます。保存しません。',
    easy: easy`あなたの いる 場所《ばしょ》から さがすと、その 場所《ばしょ》を 送《おく》ります。保存《ほぞん》しません。`,
    en: 'If you search from where you are, your device sends your position as part of the search. We do not keep it.',
  },
  saved: {
    ja: '「保存する」で残したものは、ログインしていない間はお使いのブラウザーの中だけにあります。一覧を開くときに、番号だけを送ります。ログインしている方の分はアカウントに保存し、退会すると消します。',
    easy: easy`保存《ほぞん》したものは、ログインしていない ときは、あなたの スマートフォンや パソコンの 中《なか》だけに あります。ログインしている ときは、アカウントに 保存《ほぞん》します。アカウントを 消《け》すと、それも 消《け》えます。`,
    en: 'What you save stays in your browser while you are not signed in; opening the list sends only its numbers. When you are signed in it is kept with your account, and erased with it.',
  },
  noTracking: {
    ja: '広告や、外部の解析サービスは使っていません。',
    easy: easy`広告《こうこく》は ありません。ほかの 会社《かいしゃ》が あなたを 調《しら》べることも ありません。`,
    en: 'There are no advertisements and no outside analytics.',
  },
  tiles: {
    ja: '地図の背景画像は、その配信元から直接読み込みます。配信元には、お使いの端末のIPアドレスと、見ている範囲が伝わります。',
    easy: easy`地図《ちず》の 絵《え》は、地図《ちず》を 作《つく》った ところから 直接《ちょくせつ》 来《き》ます。そこは、あなたの IPアドレスと、あなたが 地図《ちず》の どこを 見《み》ているかが わかります。`,
    en: 'The pictures of the map come straight from those who provide them. They learn your device’s IP address and which part of the map you look at.',
  },
  log: { ja: '記録', easy: easy`記録《きろく》`, en: 'Log' },
  logText: {
    ja: 'サーバーの記録には、見られたページの種類と時刻だけを残し、お名前・メールアドレス・IPアドレスは残しません。',
    easy: easy`サーバーには、見《み》た ページの 種類《しゅるい》と 時間《じかん》だけを 残《のこ》します。名前《なまえ》、メールアドレス、IPアドレスは 残《のこ》しません。`,
    en: 'The server’s log holds only which kind of page was seen and when; no names, email addresses or IP addresses.',
  },
  erasure: { ja: '消したいとき', easy: easy`消《け》したい とき`, en: 'Erasing' },
  beforeAccount: { ja: '', easy: '「', en: 'You can erase your account at any time on its ' },
  account: { ja: 'アカウント', easy: 'アカウント', en: 'own page' },
  beforeFollows: {
    ja: 'のページから、いつでもご自分で消せます。お知らせは、届いたメールのリンクか',
    easy: easy`」の ページで、いつでも 消《け》すことが できます。お知《し》らせは、メールの リンクか「`,
    en: '. You can stop the news by the link in any of its emails or on the page ',
  },
  follows: {
    ja: '受け取っているお知らせ',
    easy: easy`もらっている お知《し》らせ`,
    en: 'Your news',
  },
  afterFollows: {
    ja: 'のページから止められます。載せたものを隠したときは、30日のあいだ協会が元に戻せます。',
    easy: easy`」の ページで やめることが できます。載《の》せたものを かくしたら、30日《にち》の 間《あいだ》、協会《きょうかい》が 元《もと》に 戻《もど》すことが できます。`,
    en: '. If something you posted was hidden, the association can bring it back for 30 days.',
  },
} satisfies Messages
