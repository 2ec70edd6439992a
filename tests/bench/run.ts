/**
 * `npm run bench`: what the town's promises about speed cost on this machine; with `-- --page` only
 * what a first visit costs on a phone.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { build, isBuildStale } from '#app/http/build.ts'
import { benchFirstLoads } from './first-load.bench.ts'
import { printFigures } from './figure.ts'
import { benchMatching } from './matching.bench.ts'
import { printTable } from './measure.ts'
import { benchPages } from './pages.bench.ts'

if (isBuildStale()) build()
const busy = loadavg()[0] ?? 0
const onPhone = process.argv.includes('--page')
const rows = onPhone ? [] : await benchMatching()
if (!onPhone) printTable(rows)
const figures = onPhone ? await benchFirstLoads() : await benchPages()
printFigures(figures)
console.log(
  `\nLoad of the machine before and after: ${busy.toFixed(1)}, ${(loadavg()[0] ?? 0).toFixed(1)}`,
)
mkdirSync('tests/bench/results', { recursive: true })
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
writeFileSync(
  `tests/bench/results/${onPhone ? 'page' : 'latest'}.json`,
  `${JSON.stringify({ at: new Date().toISOString(), machine, busy, rows, figures }, null, 2)}\n`,
)
