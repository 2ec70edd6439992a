/** `npm run demo`: everything from nothing: the build, the database and the server. */
import { runAs, settingsOfProcess } from '#app/lib/env.ts'

const settings = settingsOfProcess()
runAs('production')
const { build, isBuildStale } = await import('#app/http/build.ts')
if (isBuildStale()) build()
const { run } = await import('#app/http/run.ts')
await run(settings)
console.log(`\n道草コモンズ  ${settings.publicUrl}\n`)
