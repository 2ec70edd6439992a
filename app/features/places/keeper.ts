/** Who keeps a place: a venue's host, a stand's farmer. */
import type { OrganizationKind, Sector } from '#app/features/organizations/organization.ts'

export type Keeper =
  | { organizationId: string }
  /** Somebody without an account, whom staff enter by name; mail goes to the address, if any. */
  | { name: string; phone: string; email: string | null; kind: OrganizationKind; sector: Sector }

export type KeeperRefusal = 'not_allowed' | 'keeper_unknown'
