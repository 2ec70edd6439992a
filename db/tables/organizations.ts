import type { Flag, InstantText } from './columns.ts'

export interface OrganizationTables {
  organization: OrganizationTable
  organization_member: OrganizationMemberTable
}

export type OrganizationKindColumn =
  | 'merchant'
  | 'farmer'
  | 'maker'
  | 'shopping_street'
  | 'chamber'
  | 'ja'
  | 'association'
  | 'city'
  | 'civic_group'
  | 'welfare'
  | 'school'
  | 'individual'

export type SectorColumn =
  | 'commerce'
  | 'agriculture'
  | 'industry'
  | 'tourism'
  | 'welfare'
  | 'education'
  | 'environment'
  | 'community'

export interface OrganizationTable {
  id: string
  kind: OrganizationKindColumn
  sector: SectorColumn
  name: string
  reading: string
  summary: string
  url: string | null
  /** Shown to the public only where the organization puts it on an event. */
  phone: string | null
  /** Where mail to the organization goes when no member has an account (a host by phone). Never public. */
  email: string | null
  area_id: string | null
  /** Null: its events wait for staff. Set when staff publish its first one. */
  trusted_at: InstantText | null
  is_sample: Flag
  version: number
  created_at: InstantText
  updated_at: InstantText
  hidden_at: InstantText | null
}

export interface OrganizationMemberTable {
  organization_id: string
  account_id: string
  role: 'owner' | 'editor'
  created_at: InstantText
}
