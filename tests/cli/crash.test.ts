import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { idFrom } from '#app/lib/id.ts'
import { startCommand } from '#tests/support/command.ts'

const PASSWORD = '見本のあいことば'
const EMAIL = 'hana@example.jp'

it('loses nothing that it has acknowledged when its process is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'michikusa-crash-'))
  const file = join(folder, 'town.db')
  const server = startCommand('start', [], {
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: `file:${file}`,
  })
  const { port } = JSON.parse(await server.line(/"listening"/)) as { port: number }
  const origin = `http://127.0.0.1:${port}`
  const send = (path: string, form: Record<string, string>, cookie = '') =>
    fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, cookie },
      body: new URLSearchParams(form),
    })
  const person = { id: idFrom('crash'), name: '見本 花', email: EMAIL, password: PASSWORD }
  await send('/account/sign-up', person)
  const signedIn = await send('/account/sign-in', { email: EMAIL, password: PASSWORD })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''

  const acknowledged: string[] = []
  const all = Array.from({ length: 30 }, async (_, nth) => {
    const id = idFrom('crash', String(nth))
    const form = { id, version: '0', name: `見本商店 ${nth}`, kind: 'merchant', sector: 'commerce' }
    const answer = await send('/organizations/new', form, cookie)
    if (answer.status !== 303) return
    acknowledged.push(id)
    // In the middle of the others' work, with no chance to tidy up.
    if (acknowledged.length === 10) server.process.kill('SIGKILL')
  })
  await Promise.allSettled(all)
  await server.ended

  const database = new SQLite(file)
  const stored = database.prepare('select id from organization').pluck().all()
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
  rmSync(folder, { recursive: true })
  expect(acknowledged.length).toBeGreaterThanOrEqual(10)
  expect(stored).toEqual(expect.arrayContaining(acknowledged))
})
