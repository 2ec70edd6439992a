/** Who acts in the sample town: fictional, and named so. Every account is an individual besides. */
import type { OrganizationKind, Sector } from '#app/features/organizations/organization.ts'
import { idFrom } from '#app/lib/id.ts'
import type { AccountKey } from './accounts.ts'

export type SampleOrganization = {
  key: string
  name: string
  reading: string
  kind: OrganizationKind
  sector: Sector
  summary: string
  /** Whose account owns it. */
  owner?: AccountKey
  /** Where letters go to somebody who has no account. */
  email?: string
}

const row = (
  key: string,
  kind: OrganizationKind,
  sector: Sector,
  name: string,
  reading: string,
  summary: string,
  contact: Pick<SampleOrganization, 'owner' | 'email'> = { email: `${key}@example.jp` },
): SampleOrganization => ({ key, kind, sector, name, reading, summary, ...contact })

export const SAMPLE_ORGANIZATIONS: readonly SampleOrganization[] = [
  row(
    'kyokai',
    'association',
    'tourism',
    '道草まちづくり協会（見本）',
    'みちくさまちづくりきょうかい',
    '人と場所をつなぐお手伝いをしています。',
    { owner: 'staff' },
  ),
  row(
    'koen',
    'city',
    'environment',
    '公園管理の窓口（見本）',
    'こうえんかんりのまどぐち',
    '公園をみんなの庭として使ってもらうための相談窓口です。',
    { owner: 'host' },
  ),
  row(
    'shinko',
    'city',
    'community',
    '地域振興の窓口（見本）',
    'ちいきしんこうのまどぐち',
    'まちのにぎわいづくりを応援しています。',
    { owner: 'city' },
  ),
  row(
    'komugi',
    'merchant',
    'commerce',
    '見本ベーカリー こむぎ日和',
    'みほんべーかりー こむぎびより',
    '地元の野菜を包んだパンを焼いています。軒先も使えます。',
    { owner: 'merchant' },
  ),
  row(
    'kaze',
    'farmer',
    'agriculture',
    '見本農園 風の畑',
    'みほんのうえん かぜのはたけ',
    '四十種ほどの野菜を、季節ごとに少しずつ育てています。',
    { owner: 'farmer' },
  ),
  row(
    'mizube',
    'civic_group',
    'environment',
    '見本・みずべの会',
    'みほん みずべのかい',
    '川の生きものを見守り、ごみを拾い、ときどき焼きいもをします。',
    { owner: 'group' },
  ),
  row(
    'dori',
    'shopping_street',
    'commerce',
    '見本通り商店会',
    'みほんどおりしょうてんかい',
    '三十軒ほどの小さな商店会。通りは夕方がきれいです。',
    { owner: 'street' },
  ),
  row(
    'kokage',
    'merchant',
    'commerce',
    '見本珈琲 木かげ',
    'みほんこーひー こかげ',
    '深煎りの豆と、本の話が好きな喫茶店です。',
  ),
  row(
    'hanauta',
    'merchant',
    'commerce',
    '見本生花店 はなうた',
    'みほんせいかてん はなうた',
    '畑の花と野の花を束ねます。',
  ),
  row(
    'mikazuki',
    'merchant',
    'commerce',
    '見本キッチンカー 三日月号',
    'みほんきっちんかー みかづきごう',
    '地元野菜のスープと、揚げたてのコロッケの車です。',
  ),
  row(
    'kirikabu',
    'maker',
    'industry',
    '見本木工舎 きりかぶ',
    'みほんもっこうしゃ きりかぶ',
    '木のおもちゃと家具の直し。端材でできることを考えています。',
  ),
  row(
    'ai',
    'maker',
    'industry',
    '見本染織工房 藍の間',
    'みほんせんしょくこうぼう あいのま',
    '藍を育て、染めて、織ります。',
  ),
  row(
    'seinen',
    'chamber',
    'commerce',
    '見本商工会 青年部',
    'みほんしょうこうかい せいねんぶ',
    '商いの若手が集まって、まちの仕事を楽しくします。',
  ),
  row(
    'chokubai',
    'ja',
    'agriculture',
    '見本JA 直売部会',
    'みほんじぇいえー ちょくばいぶかい',
    '庭先の直売をつないで、市を開きます。',
  ),
  row(
    'asatsuyu',
    'farmer',
    'agriculture',
    '見本農園 あさつゆ',
    'みほんのうえん あさつゆ',
    '朝どりの葉ものが自慢です。',
  ),
  row(
    'tsuchi',
    'farmer',
    'agriculture',
    '見本農園 土のうた',
    'みほんのうえん つちのうた',
    '土づくりから見てもらえる体験農園です。',
  ),
  row(
    'kurinoki',
    'farmer',
    'agriculture',
    '見本果樹園 くりのき',
    'みほんかじゅえん くりのき',
    '栗、柿、ブルーベリー。木陰でひと休みどうぞ。',
  ),
  row(
    'hidamari',
    'farmer',
    'agriculture',
    '見本農園 ひだまり',
    'みほんのうえん ひだまり',
    'トマトと花苗の小さなハウスです。',
  ),
  row(
    'hakenoshita',
    'farmer',
    'agriculture',
    '見本農園 はけのした',
    'みほんのうえん はけのした',
    '湧き水で育てた里いもとせり。',
  ),
  row(
    'kokko',
    'farmer',
    'agriculture',
    '見本養鶏園 こっこ',
    'みほんようけいえん こっこ',
    '平飼いの卵を、朝のうちに並べます。',
  ),
  row(
    'hinata',
    'welfare',
    'welfare',
    '見本福祉作業所 ひなた',
    'みほんふくしさぎょうしょ ひなた',
    'クッキーと手すき紙をつくる作業所です。',
  ),
  row(
    'shokudo',
    'civic_group',
    'welfare',
    '見本 ふれあい食堂の会',
    'みほん ふれあいしょくどうのかい',
    '月に二度、みんなで夕ごはんを食べます。',
  ),
  row(
    'shogakko',
    'school',
    'education',
    '見本小学校 地域連携室',
    'みほんしょうがっこう ちいきれんけいしつ',
    '休みの日の校庭を、地域にひらいています。',
  ),
  row(
    'asobitai',
    'civic_group',
    'education',
    '見本・子ども遊び隊',
    'みほん こどもあそびたい',
    '木のぼり、どろんこ、段ボール。外あそびの見守り隊です。',
  ),
  row(
    'guide',
    'civic_group',
    'tourism',
    '見本まち歩きガイドの会',
    'みほんまちあるきがいどのかい',
    '坂と湧き水と古い橋を、ゆっくり案内します。',
  ),
  row(
    'ongaku',
    'civic_group',
    'community',
    '見本・まちかど音楽会',
    'みほん まちかどおんがくかい',
    '音の小さな演奏会を、あちこちで。',
  ),
  row(
    'bosai',
    'civic_group',
    'community',
    '見本・防災ご近所ネット',
    'みほん ぼうさいごきんじょねっと',
    'いざというときに、名前で呼び合えるご近所づくり。',
  ),
  row(
    'jinja',
    'civic_group',
    'community',
    '見本の杜神社 世話人会',
    'みほんのもりじんじゃ せわにんかい',
    '境内の落ち葉かきと、季節の行事をしています。',
  ),
  row(
    'akichi',
    'individual',
    'community',
    '空き地の持ち主（見本）',
    'あきちのもちぬし',
    '使われていない土地を、まちの人に使ってほしいと思っています。',
  ),
  row(
    'oya',
    'individual',
    'commerce',
    '旧店舗の大家（見本）',
    'きゅうてんぽのおおや',
    '長く続いた店のあとを、はじめての人に貸しています。',
  ),
  row(
    'kanri',
    'city',
    'community',
    'ホールと広場の管理室（見本）',
    'ほーるとひろばのかんりしつ',
    '駅前の広場と集会室の利用を受け付けています。',
  ),
]

/** The organization that an account is when its owner is alone. */
export const FIRST_TIMER = 'first'

export function accountIdOf(key: AccountKey): string {
  return idFrom('sample account', key)
}

export function organizationIdOf(key: string): string {
  if (key === FIRST_TIMER) return idFrom('individual', accountIdOf('first'))
  return idFrom('sample organization', key)
}
