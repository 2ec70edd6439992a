/** Reads a calendar file with both readers and prints what they found: for a process elsewhere. */
import { readFileSync } from 'node:fs'
import { readWithIcalJs, readWithNodeIcal } from './calendar-readers.ts'

const text = readFileSync(process.argv[2] ?? '', 'utf8')
process.stdout.write(
  JSON.stringify({ icalJs: readWithIcalJs(text), nodeIcal: readWithNodeIcal(text) }),
)
