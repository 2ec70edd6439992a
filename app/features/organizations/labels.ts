import { messagesIn } from '#app/lib/language.ts'
import { ORGANIZATION_KINDS, SECTOR_NAMES } from './messages.ts'
import type { OrganizationKind, Sector } from './organization.ts'

export const KIND_LABELS: Record<OrganizationKind, string> = messagesIn(ORGANIZATION_KINDS, 'ja')

export const SECTOR_LABELS: Record<Sector, string> = messagesIn(SECTOR_NAMES, 'ja')

export const MEMBER_REFUSALS: Record<'member_unknown' | 'last_owner', string> = {
  member_unknown: 'そのメールアドレスの登録が見つかりません。先に新規登録をお願いしてください。',
  last_owner: '代表の方が1人もいなくなります。先に、ほかの方を代表にしてください。',
}
