/**
 * `npm run demo`: everything from nothing: the build, the database with the sample town in it when it
 * is empty, and the server.
 */
import { runAs, settingsOfProcess } from '#app/lib/env.ts'

const settings = settingsOfProcess()
runAs('production')
const { build, isBuildStale } = await import('#app/http/build.ts')
const { layFoundation } = await import('#app/features/desk/foundation.server.ts')
const { loadTown } = await import('#app/features/places/town.server.ts')
const { run } = await import('#app/http/run.ts')
const { dayOf, nowUtc } = await import('#app/lib/time.ts')
const { openDatabase } = await import('#db/connect.server.ts')
const { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } = await import('#seeds/accounts.ts')
const { findInhabitants } = await import('#seeds/inhabitants.ts')
const { seedTown } = await import('#seeds/town.ts')

if (isBuildStale()) build()
const inhabitants = await settle()
await run(settings)
console.log(`\n道草コモンズ  ${settings.publicUrl}\n`)
if (inhabitants !== 'people') {
  console.log(`見本のアカウント（パスワードはどれも ${SAMPLE_PASSWORD}）`)
  for (const { email, who } of SAMPLE_ACCOUNTS) console.log(`  ${email.padEnd(20)}  ${who}`)
  console.log('')
}

/** Brings an empty database to life; one that somebody uses stays as it is. */
async function settle() {
  const db = openDatabase(settings.databaseUrl)
  try {
    const town = readTown()
    const now = nowUtc()
    await layFoundation(db, town, now)
    const found = await findInhabitants(db)
    if (found === 'nobody') {
      const { publicUrl } = settings
      await seedTown(db, { town, date: dayOf(now), size: 'full', publicUrl }, (line) =>
        console.log(`${town.name}（見本）: ${line}`),
      )
    }
    return found
  } finally {
    await db.destroy()
  }
}

function readTown() {
  try {
    return loadTown(settings.town)
  } catch {
    console.error(`Cannot start: there is no town ${settings.town} in seeds/towns.`)
    return process.exit(1)
  }
}
