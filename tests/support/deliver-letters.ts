/**
 * A process that does nothing but deliver the outbox: it waits for a line, works until nothing is due,
 * and ends. For the test that kills it; the arguments are the database and the mail server.
 */
import { once } from 'node:events'
import { deliverOutbox } from '#app/features/outbox/delivery.server.ts'
import { smtpMailer } from '#app/features/outbox/mailer.server.ts'
import { nowUtc } from '#app/lib/time.ts'
import { openDatabase } from '#db/connect.server.ts'

const [databaseUrl = '', smtpUrl = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
const db = openDatabase(databaseUrl)
const mailer = smtpMailer(smtpUrl, '道草コモンズ <noreply@example.jp>')
let sent: number
do {
  ;({ sent } = await deliverOutbox(db, mailer, nowUtc()))
} while (sent > 0)
mailer.close()
await db.destroy()
process.exit(0)
