import type { Db } from '#db/connect.server.ts'

/**
 * Where mail to an organization goes: its members' confirmed addresses, and the address that staff
 * keep for it when nobody there has an account.
 */
export async function listRecipients(db: Db, organizationId: string): Promise<string[]> {
  const members = await db
    .selectFrom('organization_member as member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select('account.email')
    .where('member.organization_id', '=', organizationId)
    .where('account.email', 'is not', null)
    .where('account.email_confirmed_at', 'is not', null)
    .orderBy('account.email')
    .execute()
  const organization = await db
    .selectFrom('organization')
    .select('email')
    .where('id', '=', organizationId)
    .executeTakeFirst()
  const all = [...members.map((member) => member.email), organization?.email]
  return [...new Set(all.filter((email): email is string => Boolean(email)))]
}

/** The association's staff: they are told what waits for them. */
export async function listStaffRecipients(db: Db): Promise<string[]> {
  const staff = await db
    .selectFrom('account')
    .select('email')
    .where('is_staff', '=', 1)
    .where('email', 'is not', null)
    .orderBy('email')
    .execute()
  return staff.map((account) => account.email).filter((email) => email !== null)
}
