/**
 * `npm run seed -- [--town koganei] [--size small|full|N] [--date YYYY-MM-DD]`: fills an empty
 * database with the sample town; N events (1,000 or more) put a far larger town around it.
 */
import { parseArgs } from 'node:util'
import { layFoundation } from '#app/features/desk/foundation.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { settingsOfProcess } from '#app/lib/env.ts'
import { dayOf, isDay, nowUtc } from '#app/lib/time.ts'
import { openDatabase } from '#db/connect.server.ts'
import { readSize, seedTown } from '#seeds/town.ts'
import { findInhabitants } from '#seeds/inhabitants.ts'
import { fail } from './fail.ts'

const USAGE = 'npm run seed -- [--town koganei] [--size small|full|N] [--date YYYY-MM-DD]'

const settings = settingsOfProcess()
const { town: slug, size: wanted, date } = readOptions()
const size = readSize(wanted)
if (size === null || !isDay(date)) fail(USAGE)
const town = readTown(slug)
const db = openDatabase(settings.databaseUrl)
try {
  const now = nowUtc()
  const applied = await layFoundation(db, town, now)
  if (applied.length > 0) console.log(`Applied: ${applied.join(', ')}`)
  const inhabitants = await findInhabitants(db)
  if (inhabitants === 'sample') {
    console.log('The sample town is there already; nothing was changed.')
  } else if (inhabitants === 'people') {
    process.exitCode = 2
    console.error('This database is in use: the sample town goes into an empty one only.')
  } else {
    const began = performance.now()
    await seedTown(db, { town, date, size, publicUrl: settings.publicUrl }, (line) =>
      console.log(line),
    )
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${town.name}（見本）, ${date}, ${size}: ${seconds} s`)
  }
} finally {
  await db.destroy()
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        town: { type: 'string', default: settings.town },
        size: { type: 'string', default: 'full' },
        date: { type: 'string', default: dayOf(nowUtc()) },
      },
    }).values
  } catch {
    return fail(USAGE)
  }
}

function readTown(name: string) {
  try {
    return loadTown(name)
  } catch {
    return fail(`There is no town ${name} in seeds/towns.`)
  }
}
