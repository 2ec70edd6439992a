/** `npm run bench`: what the town's promises about speed cost on this machine. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { benchMatching } from './matching.bench.ts'
import { printTable } from './measure.ts'

const rows = [...(await benchMatching())]
printTable(rows)
mkdirSync('tests/bench/results', { recursive: true })
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
writeFileSync(
  'tests/bench/results/latest.json',
  `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`,
)
