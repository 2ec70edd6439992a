/** `npm start`: the production server, which migrates first. */
import { runAs, settingsOfProcess } from '#app/lib/env.ts'

const settings = settingsOfProcess()
runAs('production')
// Loaded only now, because React asks for the mode when it is loaded.
const { run } = await import('#app/http/run.ts')
await run(settings)
