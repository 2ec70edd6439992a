/** The pages on which one chooses what to be told about, and stops it again. */
import { easy, type Messages } from '#app/lib/language.ts'

export const BEGIN_MESSAGES = {
  title: {
    ja: 'お知らせを受け取る',
    easy: easy`お知《し》らせを もらう`,
    en: 'Receive news',
  },
  checkMail: {
    ja: 'メールをご確認ください',
    easy: easy`メールを 見《み》てください`,
    en: 'Please check your email',
  },
  sent: {
    ja: '確認のメールをお送りしました。メールのリンクを開き、「受け取る」を押すと始まります（3日以内）。',
    easy: easy`メールを 送《おく》りました。メールは 日本語《にほんご》です。｜3日《みっか》の 間《あいだ》に、メールの リンクを 開《ひら》いて、ボタンを おしてください。`,
    en: 'We have sent you an email (in Japanese). Open its link within 3 days and press the button, and the news begins.',
  },
  notArrived: {
    ja: '届かないときは、迷惑メールのフォルダーをご確認のうえ、1時間ほどあとでもう一度お試しください。',
    easy: easy`メールが 来《こ》ない ときは、迷惑《めいわく》メールの フォルダーも 見《み》てください。1時間《じかん》ぐらい あとで もう一度《いちど》 してください。`,
    en: 'If it does not arrive, look in your spam folder, or try again in about an hour.',
  },
  seeMine: {
    ja: '受け取っているお知らせを見る',
    easy: easy`もらっている お知《し》らせを 見《み》る`,
    en: 'See your news',
  },
  introduction: {
    ja: '気になるものを選ぶと、新しい情報が出たときにお知らせします。登録は要りません。直売所や団体、イベントのお知らせは、それぞれのページから受け取れます。',
    easy: easy`知《し》りたいものを 選《えら》んでください。新《あたら》しい ことが あったら 知《し》らせます。登録《とうろく》しなくても いいです。お店《みせ》や 団体《だんたい》や イベントの お知《し》らせは、その ページで 選《えら》んでください。`,
    en: 'Choose what you care about, and we will tell you when there is something new. You need no account. To hear from one stand, group or event, start from its own page.',
  },
  crops: {
    ja: '直売所に並んだら知りたい農産物',
    easy: easy`お店《みせ》に 出《で》たら 知《し》りたい 野菜《やさい》や くだもの`,
    en: 'Produce at the farm stands',
  },
  categories: {
    ja: 'イベントの分類',
    easy: easy`イベントの 種類《しゅるい》`,
    en: 'Kinds of events',
  },
  areas: { ja: 'エリアのイベント', easy: 'エリアの イベント', en: 'Events in an area' },
  which: {
    ja: 'どのお知らせを受け取りますか',
    easy: easy`どの お知《し》らせを もらいますか`,
    en: 'What do you want to hear about?',
  },
  chooseAgain: {
    ja: 'お知らせを選び直してください',
    easy: easy`お知《し》らせを もう一度《いちど》 選《えら》んでください`,
    en: 'Please choose again what to hear about',
  },
  told: {
    ja: (when: string) => `${when}、お知らせします。`,
    easy: (when: string) => easy`${when}、知《し》らせます。`,
    en: (when: string) => `${when}, we will let you know.`,
  },
  address: { ja: 'メールアドレス', easy: 'メールアドレス', en: 'Email address' },
  addressHint: {
    ja: '確認のメールをお送りします。お知らせのほかには使わず、止めると消します。',
    easy: easy`はじめに 確認《かくにん》の メールを 送《おく》ります。お知《し》らせだけに 使《つか》います。やめると 消《け》します。`,
    en: 'We first send an email to confirm it. We use it for the news only, and erase it when you stop.',
  },
  beforeAddress: { ja: '', easy: '', en: 'We will write to ' },
  afterAddress: {
    ja: ' にお送りします。',
    easy: easy` に 送《おく》ります。`,
    en: '.',
  },
  byMail: {
    ja: 'メールで受け取る',
    easy: 'メールで もらう',
    en: 'Receive by email',
  },
  rhythm: {
    ja: 'メールは1日1通まで、朝7時から夜9時のあいだに届きます。登録は要らず、いつでも止められます。',
    easy: easy`メールは 日本語《にほんご》です。1日《にち》に 1通《つう》までです。朝《あさ》7時《じ》から 夜《よる》9時《じ》までに 来《き》ます。登録《とうろく》しなくても いいです。いつでも やめることが できます。`,
    en: 'At most one email a day, in Japanese, between 7:00 and 21:00. You need no account and can stop at any time.',
  },
} satisfies Messages

export const CONFIRMATION_MESSAGES = {
  title: {
    ja: 'お知らせの受け取りの確認',
    easy: easy`お知《し》らせの 確認《かくにん》`,
    en: 'Confirm your news',
  },
  question: {
    ja: 'お知らせを受け取りますか',
    easy: easy`お知《し》らせを もらいますか`,
    en: 'Do you want this news?',
  },
  unusable: {
    ja: 'このリンクは使えません',
    easy: easy`この リンクは 使《つか》えません`,
    en: 'This link cannot be used',
  },
  gone: {
    ja: 'いまは載っていないもの',
    easy: easy`今《いま》は ないもの`,
    en: 'Something that is no longer here',
  },
  beforeAddress: {
    ja: (when: string) => `${when}、`,
    easy: (when: string) => `${when}、`,
    en: (when: string) => `${when}, we will write to `,
  },
  afterAddress: {
    ja: 'にお送りします。メールは1日1通までです。',
    easy: easy`に 送《おく》ります。メールは 1日《にち》に 1通《つう》までです。`,
    en: ', at most once a day.',
  },
  receive: { ja: '受け取る', easy: 'もらう', en: 'Receive it' },
  notMe: {
    ja: 'お心当たりがない場合は、このページを閉じてください。何も届きません。',
    easy: easy`知《し》らない ときは、この ページを 閉《と》じてください。何《なに》も 来《き》ません。`,
    en: 'If this was not you, just close the page. Nothing will be sent.',
  },
  usedUp: {
    ja: '使用済みか、期限が切れています。「受け取る」を押したあとなら、もう始まっています。',
    easy: easy`もう 使《つか》ったか、古《ふる》い リンクです。「もらう」を おしたら、お知《し》らせは もう はじまっています。`,
    en: 'It has been used, or it is too old. If you have pressed the button before, your news has begun.',
  },
  again: {
    ja: 'もう一度申し込む',
    easy: easy`もう一度《いちど》 申《もう》し込《こ》む`,
    en: 'Ask again',
  },
} satisfies Messages

export const MINE_MESSAGES = {
  title: {
    ja: '受け取っているお知らせ',
    easy: easy`もらっている お知《し》らせ`,
    en: 'Your news',
  },
  none: {
    ja: 'お知らせは登録されていません',
    easy: easy`お知《し》らせは ありません`,
    en: 'You receive no news',
  },
  noneText: {
    ja: '登録したはずのときは、いちばん新しいお知らせメールのリンクから開いてください。',
    easy: easy`お知《し》らせを もらっている 人《ひと》は、いちばん 新《あたら》しい メールの リンクを 開《ひら》いてください。`,
    en: 'If you think you do, open this page by the link in the latest email.',
  },
  choose: {
    ja: 'お知らせを選ぶ',
    easy: easy`お知《し》らせを 選《えら》ぶ`,
    en: 'Choose what to hear about',
  },
  chooseMore: {
    ja: 'ほかのお知らせを選ぶ',
    easy: easy`ほかの お知《し》らせを 選《えら》ぶ`,
    en: 'Choose more',
  },
  /** In the place of what nobody may see any more. */
  gone: {
    ja: 'いまは載っていません',
    easy: easy`今《いま》は ありません`,
    en: 'No longer here',
  },
  beforeAddress: { ja: '', easy: '', en: 'We write to ' },
  afterAddress: {
    ja: ' に、1日1通までお送りします。',
    easy: easy` に、1日《にち》に 1通《つう》まで メールを 送《おく》ります。`,
    en: ', at most once a day.',
  },
  /** Where devices are told as well. */
  afterAddressBeside: {
    ja: ' に、1日1通まで。',
    easy: easy` に、1日《にち》に 1通《つう》まで メールを 送《おく》ります。`,
    en: ', at most once a day. ',
  },
  devices: {
    ja: (count: number) => `${count}台の端末に、出たときにお知らせします。`,
    easy: (count: number) =>
      easy`${count}台《だい》の スマートフォンや パソコンに 知《し》らせます。`,
    en: (count: number) =>
      `We notify ${count === 1 ? 'one device' : `${count} devices`} as soon as there is news.`,
  },
  end: { ja: '止める', easy: 'やめる', en: 'Stop' },
  endOf: {
    ja: (name: string) => `（${name}）`,
    easy: (name: string) => `（${name}）`,
    en: (name: string) => ` (${name})`,
  },
  endAll: { ja: 'すべて止める', easy: 'ぜんぶ やめる', en: 'Stop everything' },
} satisfies Messages

export const WITHDRAWAL_MESSAGES = {
  title: {
    ja: 'お知らせを止める',
    easy: easy`お知《し》らせを やめる`,
    en: 'Stop the news',
  },
  question: {
    ja: 'お知らせを止めますか',
    easy: easy`お知《し》らせを やめますか`,
    en: 'Stop the news?',
  },
  stopped: {
    ja: 'お知らせは止まっています',
    easy: easy`お知《し》らせは ありません`,
    en: 'No news is sent',
  },
  beforeAddress: { ja: '', easy: '', en: 'We will send nothing more to ' },
  afterAddress: {
    ja: ' へのお知らせをすべて止め、お預かりしているものを消します。',
    easy: easy` への お知《し》らせを ぜんぶ やめて、あなたの 情報《じょうほう》を 消《け》します。`,
    en: ', and erase everything we keep of you.',
  },
  withoutAddress: {
    ja: 'お知らせをすべて止め、お預かりしているものを消します。',
    easy: easy`お知《し》らせを ぜんぶ やめて、あなたの 情報《じょうほう》を 消《け》します。`,
    en: 'We will send nothing more, and erase everything we keep of you.',
  },
  some: { ja: '一部だけ止める', easy: easy`少《すこ》しだけ やめる`, en: 'Stop only some' },
  notHere: {
    ja: 'このリンクのお知らせは、もう登録されていません。',
    easy: easy`この リンクの お知《し》らせは もう ありません。`,
    en: 'Nothing is sent for this link any more.',
  },
  find: {
    ja: 'イベントや直売所をさがす',
    easy: easy`イベントや 野菜《やさい》の お店《みせ》を さがす`,
    en: 'Find events and farm stands',
  },
} satisfies Messages
