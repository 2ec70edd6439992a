/** `npm run admin -- --email …`: makes an account staff or admin, or takes the role away. */
import { parseArgs } from 'node:util'
import { grantRoles } from '#app/features/accounts/commands.server.ts'
import { settingsOfProcess } from '#app/lib/env.ts'
import { openDatabase } from '#db/connect.server.ts'

const USAGE =
  'npm run admin -- --email ADDRESS [--role staff|city|admin] [--remove]   (default: staff and admin)'

const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    role: { type: 'string' },
    remove: { type: 'boolean', default: false },
  },
})
const { email, role } = values
if (!email || (role !== undefined && !['staff', 'city', 'admin'].includes(role))) {
  console.error(USAGE)
  process.exit(2)
}
const on = !values.remove
const db = openDatabase(settingsOfProcess().databaseUrl)
const granted = await grantRoles(db, email, role ? { [role]: on } : { staff: on, admin: on })
await db.destroy()
if (!granted.ok) {
  console.error(`No account has the address ${email}. Sign up at /account/sign-up first.`)
  process.exit(1)
}
console.log(`${email}: ${role ?? 'staff, admin'} ${on ? 'given' : 'taken away'}.`)
