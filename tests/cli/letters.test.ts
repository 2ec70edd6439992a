import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { post } from '#app/features/outbox/commands.server.ts'
import { openDatabase } from '#db/connect.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { startMailServer } from '#tests/support/mail-server.ts'

const KILLS = 20
const LETTERS = 70
/** Within the packages' reach, so that what is built finds them. */
const BUILT = fileURLToPath(new URL('../../.cache/deliver-letters', import.meta.url))

it(`loses no letter when its process is killed ${KILLS} times, and doubles only what it died over`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'michikusa-letters-'))
  const databaseUrl = `file:${join(folder, 'town.db')}`
  const db = openDatabase(databaseUrl)
  await migrateToLatest(db)
  const numbers = Array.from({ length: LETTERS }, (_, nth) => nth)
  const mails = numbers.map((nth) => ({
    recipient: `x${nth}@example.jp`,
    subject: `見本 ${nth}`,
    body: '本文',
    dedupeKey: `letter:${nth}`,
  }))
  await post(db, mails, '2026-11-22T00:00:00.000Z')
  const ids = (await db.selectFrom('outbox_message').select('id').execute()).map(({ id }) => id)

  /** What each process handed over, in its order. */
  const runs: string[][] = []
  let taken = () => {}
  const server = await startMailServer((letter) => {
    runs.at(-1)?.push(/^Message-ID: <(.+)@example\.jp>\r$/im.exec(letter)?.[1] ?? '')
    taken()
  })
  await buildProcess()
  const start = () => startProcess(databaseUrl, server.url)
  let next = start()
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = next
    await child.ready
    next = start()
    runs.push([])
    const most = randomInt(1, 4)
    const enough = new Promise<void>((resolve) => {
      taken = () => {
        if (runs.at(-1)?.length === most) resolve()
      }
    })
    child.process.stdin?.write('go\n')
    await Promise.race([enough, child.ended])
    // Now in the middle of an answer, now in the middle of a mark.
    await new Promise((resolve) => {
      setTimeout(resolve, randomInt(0, 6))
    })
    child.process.kill('SIGKILL')
    await child.ended
  }
  await next.ready
  runs.push([])
  next.process.stdin?.write('go\n')
  await next.ended
  const unsent = await db
    .selectFrom('outbox_message')
    .select('id')
    .where('sent_at', 'is', null)
    .execute()
  await db.destroy()
  await server.stop()
  rmSync(folder, { recursive: true })

  expect(unsent).toEqual([])
  expect(new Set(runs.flat())).toEqual(new Set(ids))
  const unexplained = runs.flatMap((run, nth) => {
    const later = new Set(runs.slice(nth + 1).flat())
    return run.filter((id, place) => later.has(id) && place < run.length - 1)
  })
  expect(unexplained, 'came again though its process lived on after it').toEqual([])
  for (const run of runs) expect(new Set(run).size).toBe(run.length)
}, 60_000)

/** One plain file starts many times as fast as a tree of TypeScript does, and there are many starts. */
async function buildProcess(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: ['kysely', '@date-fns/tz'] },
    build: {
      ssr: fileURLToPath(new URL('../support/deliver-letters.ts', import.meta.url)),
      outDir: BUILT,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
    },
  })
}

function startProcess(...args: readonly string[]): {
  process: ChildProcess
  ready: Promise<unknown>
  ended: Promise<unknown>
} {
  const child = spawn(process.execPath, [join(BUILT, 'deliver-letters.js'), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  // The pipe of a process that was killed breaks.
  child.stdin.on('error', () => {})
  return { process: child, ready: once(child.stdout, 'data'), ended: once(child, 'close') }
}
