import type { OrganizationKind, Sector } from './organization.ts'

export const KIND_LABELS: Record<OrganizationKind, string> = {
  merchant: '商店',
  farmer: '農業者',
  maker: 'ものづくり事業者',
  shopping_street: '商店会',
  chamber: '商工会',
  ja: 'JA',
  association: '協会',
  city: '市',
  civic_group: '市民団体',
  welfare: '福祉事業所',
  school: '学校',
  individual: '個人',
}

export const SECTOR_LABELS: Record<Sector, string> = {
  commerce: '商業',
  agriculture: '農業',
  industry: '工業',
  tourism: '観光',
  welfare: '福祉',
  education: '教育',
  environment: '環境',
  community: '地域活動',
}

export const MEMBER_REFUSALS: Record<'member_unknown' | 'last_owner', string> = {
  member_unknown: 'そのメールアドレスの登録が見つかりません。先に新規登録をお願いしてください。',
  last_owner: '代表の方が1人もいなくなります。先に、ほかの方を代表にしてください。',
}
