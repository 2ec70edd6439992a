/** From the desk's page of 代理入力 to the forms: `?for=ORGANIZATION&agreed=HOW`. */
import type { AppLoadContext } from '@remix-run/node'
import { isStaff, type Asker } from '#app/features/organizations/actor.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'

export type Entry = { organization: { id: string; name: string }; agreed: string }

const LONGEST = 200

/** For whom staff are about to enter something, and how they agreed; null for everybody else. */
export async function findEntry(
  request: Request,
  context: AppLoadContext,
  asker: Asker,
): Promise<Entry | null> {
  const { searchParams } = new URL(request.url)
  const id = searchParams.get('for')
  if (!id || !isStaff(asker)) return null
  const organization = await findOrganization(context.db, id)
  if (!organization || organization.hidden) return null
  return {
    organization: { id: organization.id, name: organization.name },
    agreed: (searchParams.get('agreed') ?? '').slice(0, LONGEST),
  }
}

/** The choices with the organization that was asked for on top, however many others there are. */
export function withEntry(
  choices: readonly { id: string; name: string }[],
  entry: Entry | null,
): { id: string; name: string }[] {
  if (!entry) return [...choices]
  return [entry.organization, ...choices.filter(({ id }) => id !== entry.organization.id)]
}
