/** Who can sign in to the sample town. The password is public: the server warns while they exist. */

export type SampleAccount = {
  key: AccountKey
  name: string
  email: string
  /** For the README and the demo's greeting. */
  who: string
  roles: { staff?: boolean; city?: boolean; admin?: boolean }
}

export type AccountKey =
  'staff' | 'admin' | 'city' | 'merchant' | 'first' | 'farmer' | 'host' | 'street' | 'group'

export const SAMPLE_PASSWORD = 'michikusa-mihon'

export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  {
    key: 'staff',
    name: '協会スタッフ（見本）',
    email: 'staff@example.jp',
    who: '協会スタッフ。確認、提案、代理入力をする',
    roles: { staff: true },
  },
  {
    key: 'admin',
    name: '管理者（見本）',
    email: 'admin@example.jp',
    who: '管理者。すべてができる',
    roles: { staff: true, admin: true },
  },
  {
    key: 'city',
    name: '市の担当（見本）',
    email: 'city@example.jp',
    who: '市の担当。市が主催するイベントを載せる',
    roles: { city: true },
  },
  {
    key: 'merchant',
    name: 'パン屋さん（見本）',
    email: 'merchant@example.jp',
    who: '商業者。確認なしで公開でき、軒先も貸している',
    roles: {},
  },
  {
    key: 'first',
    name: 'はじめての人（見本）',
    email: 'first@example.jp',
    who: 'はじめて開く個人。最初のイベントが確認待ち',
    roles: {},
  },
  {
    key: 'farmer',
    name: '農家さん（見本）',
    email: 'farmer@example.jp',
    who: '農業者。直売所と畑を持つ',
    roles: {},
  },
  {
    key: 'host',
    name: '公園の窓口（見本）',
    email: 'host@example.jp',
    who: '会場提供者。公園の利用に答える',
    roles: {},
  },
  {
    key: 'street',
    name: '商店会の人（見本）',
    email: 'street@example.jp',
    who: '商店会。日曜の市を開く',
    roles: {},
  },
  {
    key: 'group',
    name: '市民団体の人（見本）',
    email: 'group@example.jp',
    who: '市民団体。川そうじや観察会を開く',
    roles: {},
  },
]
