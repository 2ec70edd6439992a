/** In whose name a file is imported where nobody is signed in: on the command line. */
import type { Actor } from '#app/features/organizations/actor.ts'

/** Whoever can run commands on the town's machine may do what staff may; revisions name no account. */
export const IMPORTER: Actor = {
  accountId: 'import',
  name: '取り込み',
  email: '',
  emailConfirmed: false,
  staff: true,
  city: false,
  admin: false,
  memberships: [],
}
