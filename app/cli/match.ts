/**
 * `npm run match -- --in instance.json --out plan.json [--explain]`: a round on a file, without a
 * database. What it took goes to the terminal; the plan holds nothing of it.
 */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readRoundFile } from '#app/features/matching/round-file.ts'
import { startRound } from '#app/http/round-runner.ts'

const USAGE = 'npm run match -- --in instance.json --out plan.json [--explain]'
/** Of a file: a town of a hundred thousand requests would be smaller. */
const MOST_BYTES = 200_000_000

function end(status: number, line: string): never {
  process.stderr.write(`${line}\n`)
  return process.exit(status)
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        in: { type: 'string' },
        out: { type: 'string' },
        explain: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    return end(2, USAGE)
  }
}

const { in: from, out: to, explain } = readArguments()
if (from === undefined || to === undefined) end(2, USAGE)
const found = await stat(from).catch(() => null)
if (!found?.isFile()) end(1, `${from}: there is no such file`)
if (found.size > MOST_BYTES) end(1, `${from}: is larger than ${MOST_BYTES / 1_000_000} MB`)
const read = readRoundFile(await readFile(from, 'utf8'))
if (!read.ok) {
  const { path, problem } = read.fault
  end(1, [`${from}:`, path, problem].filter(Boolean).join(' '))
}
const { instance } = read

// In a thread, which is ended where the solver does not end by itself.
const { plan } = await startRound({ instance, explain }, (stage) => {
  const numbers = [stage.value, stage.bound].map((number) => number.toFixed(4))
  const milliseconds = Math.round(stage.milliseconds)
  console.log(`${stage.stage.padEnd(12)} ${numbers.join(', bound ')}, ${milliseconds} ms`)
}).done
await writeFile(to, `${JSON.stringify(plan, null, 2)}\n`).catch((error: Error) =>
  end(1, `${to}: cannot be written: ${error.message}`),
)
console.log(
  plan.status === 'infeasible'
    ? `infeasible: ${plan.clash?.length ?? 0} pins and rules cannot hold together (clash)`
    : `${plan.status}: ${plan.requestsPlaced} of ${instance.requests.length} requests placed`,
)
