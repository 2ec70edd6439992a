/**
 * `npm run bench`: what the town's promises about speed cost on this machine; with `-- --page` only
 * what a first visit costs on a phone, with `-- --match` only rounds over many requests.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { build, isBuildStale } from '#app/http/build.ts'
import { benchFirstLoads } from './first-load.bench.ts'
import { printFigures } from './figure.ts'
import { benchMatching } from './matching.bench.ts'
import { printTable } from './measure.ts'
import { benchPages } from './pages.bench.ts'
import { benchRounds } from './round.bench.ts'

if (isBuildStale()) build()
const busy = loadavg()[0] ?? 0
const only = (['page', 'match'] as const).find((name) => process.argv.includes(`--${name}`))
const rows = only ? [] : await benchMatching()
if (!only) printTable(rows)
const benches = { page: benchFirstLoads, match: benchRounds, latest: benchPages }
const name = only ?? 'latest'
const figures = await benches[name]()
printFigures(figures)
console.log(
  `\nLoad of the machine before and after: ${busy.toFixed(1)}, ${(loadavg()[0] ?? 0).toFixed(1)}`,
)
mkdirSync('tests/bench/results', { recursive: true })
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
writeFileSync(
  `tests/bench/results/${name}.json`,
  `${JSON.stringify({ at: new Date().toISOString(), machine, busy, rows, figures }, null, 2)}\n`,
)
