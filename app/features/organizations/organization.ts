/** Who acts in the town: everything public is posted by an organization. */

export type OrganizationKind =
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

export const SECTORS = [
  'commerce',
  'agriculture',
  'industry',
  'tourism',
  'welfare',
  'education',
  'environment',
  'community',
] as const
export type Sector = (typeof SECTORS)[number]

export type Organization = {
  id: string
  kind: OrganizationKind
  sector: Sector
  name: string
  reading: string
  summary: string
  url: string | null
  phone: string | null
  areaId: string | null
  /** Its events are published without review. */
  trusted: boolean
  sample: boolean
  hidden: boolean
  version: number
}
