/** Organizations' public words in every language. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { OrganizationKind, Sector } from './organization.ts'

export const ORGANIZATION_KINDS = {
  merchant: { ja: '商店', easy: easy`お店《みせ》`, en: 'Shop' },
  farmer: { ja: '農業者', easy: easy`農家《のうか》`, en: 'Farmer' },
  maker: {
    ja: 'ものづくり事業者',
    easy: easy`物《もの》を 作《つく》る 会社《かいしゃ》`,
    en: 'Maker',
  },
  shopping_street: {
    ja: '商店会',
    easy: easy`商店街《しょうてんがい》の 会《かい》`,
    en: 'Shopping street',
  },
  chamber: {
    ja: '商工会',
    easy: easy`商工会《しょうこうかい》`,
    en: 'Society of commerce and industry',
  },
  ja: { ja: 'JA', easy: 'JA', en: 'JA (farmers’ cooperative)' },
  association: { ja: '協会', easy: easy`協会《きょうかい》`, en: 'Association' },
  city: { ja: '市', easy: easy`市《し》`, en: 'City' },
  civic_group: { ja: '市民団体', easy: easy`市民《しみん》の グループ`, en: 'Civic group' },
  welfare: { ja: '福祉事業所', easy: easy`福祉《ふくし》の ところ`, en: 'Welfare organization' },
  school: { ja: '学校', easy: easy`学校《がっこう》`, en: 'School' },
  individual: { ja: '個人', easy: easy`1人《ひとり》の 人《ひと》`, en: 'Individual' },
} satisfies Record<OrganizationKind, InLanguages<string>>

export const SECTOR_NAMES = {
  commerce: { ja: '商業', easy: easy`お店《みせ》`, en: 'Commerce' },
  agriculture: { ja: '農業', easy: easy`農業《のうぎょう》`, en: 'Agriculture' },
  industry: { ja: '工業', easy: easy`工業《こうぎょう》`, en: 'Industry' },
  tourism: { ja: '観光', easy: easy`観光《かんこう》`, en: 'Tourism' },
  welfare: { ja: '福祉', easy: easy`福祉《ふくし》`, en: 'Welfare' },
  education: { ja: '教育', easy: easy`教育《きょういく》`, en: 'Education' },
  environment: { ja: '環境', easy: easy`環境《かんきょう》`, en: 'Environment' },
  community: { ja: '地域活動', easy: easy`町《まち》の 活動《かつどう》`, en: 'Community' },
} satisfies Record<Sector, InLanguages<string>>

export const ORGANIZATION_MESSAGES = {
  sample: { ja: '見本', easy: easy`見本《みほん》`, en: 'Sample' },
  follow: {
    ja: '新しい情報のお知らせを受け取る',
    easy: easy`新《あたら》しい お知《し》らせを もらう`,
    en: 'Get its news',
  },
  nothing: {
    ja: 'いま載っているものはありません',
    easy: easy`今《いま》は 何《なに》も ありません`,
    en: 'Nothing is listed at the moment',
  },
  findOthers: {
    ja: 'ほかのイベントや場所をさがす',
    easy: easy`ほかの イベントや 場所《ばしょ》を さがす`,
    en: 'Find other events and places',
  },
  events: { ja: 'これからのイベント', easy: 'これからの イベント', en: 'Coming events' },
  stands: { ja: '直売所', easy: easy`野菜《やさい》の お店《みせ》`, en: 'Farm stands' },
  venues: {
    ja: '貸している場所',
    easy: easy`貸《か》している 場所《ばしょ》`,
    en: 'Places it lends',
  },
  arranging: {
    ja: '会場調整中',
    easy: easy`場所《ばしょ》は まだ 決《き》まっていません`,
    en: 'Venue to be announced',
  },
  online: { ja: 'オンライン', easy: 'オンライン', en: 'Online' },
  askForPlace: {
    ja: '場所は主催者にご確認ください',
    easy: easy`場所《ばしょ》は イベントを する 人《ひと》に 聞《き》いてください`,
    en: 'Ask the organizer for the place',
  },
} satisfies Messages
