import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Command, runCommand, startCommand } from '#tests/support/command.ts'

describe('npm start', () => {
  let folder = ''
  let database = ''
  let server: Command | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'michikusa-start-'))
    database = join(folder, 'town.db')
  })
  afterEach(async () => {
    server?.process.kill('SIGKILL')
    await server?.ended
    rmSync(folder, { recursive: true, force: true })
  })

  const start = () => {
    server = startCommand('start', [], {
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${database}`,
    })
    return server
  }
  const portOf = async (command: Command) => {
    const line = await command.line(/"listening"/)
    return (JSON.parse(line) as { port: number }).port
  }

  it('stops at a bad variable with one clear line', async () => {
    const { status, out, err } = await runCommand('start', [], { PORT: 'eighty' })
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toBe('Cannot start: PORT must be a number from 0 to 65535.\n')
  })

  it('stops at a town that is not there with one clear line', async () => {
    const { status, err } = await runCommand('start', [], { TOWN: 'nowhere', PORT: '0' })
    expect(status).toBe(1)
    expect(err).toMatch(/^Cannot start: the town nowhere .*\n$/)
  })

  it('stops at a port that is taken with one clear line', async () => {
    const port = await portOf(start())
    const { status, err } = await runCommand('start', [], {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${join(folder, 'other.db')}`,
    })
    expect(status).toBe(1)
    expect(err).toBe(`Cannot start: port ${port} cannot be used (EADDRINUSE).\n`)
  })

  it('migrates an empty database and is ready', async () => {
    const port = await portOf(start())
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('道草コモンズ')
  })

  it('warns while the sample accounts exist', async () => {
    const environment = { DATABASE_URL: `file:${database}` }
    expect((await runCommand('migrate', [], environment)).status).toBe(0)
    const town = new SQLite(database)
    const columns = (town.pragma('table_info(account)') as Column[]).filter(
      (column) => column.notnull && column.dflt_value === null,
    )
    const values = columns.map(({ name, type }) => valueFor(name, type))
    const names = columns.map(({ name }) => name)
    const marks = names.map(() => '?').join(', ')
    town.prepare(`insert into account (${names.join(', ')}) values (${marks})`).run(...values)
    town.exec('update account set is_sample = 1')
    town.close()
    const command = start()
    await portOf(command)
    expect(await command.line(/"level":"warn"/)).toContain('sample')
  })

  it('ends with status 0 at SIGTERM, after the request in flight has its answer', async () => {
    const command = start()
    const port = await portOf(command)
    const form = 'q=' + 'a'.repeat(1000)
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    const closed = new Promise((resolve) => socket.on('close', resolve))
    // Asking to continue tells us that the server has begun with the request.
    socket.write(
      `POST /?index HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nExpect: 100-continue\r\n` +
        'Content-Type: application/x-www-form-urlencoded\r\n' +
        `Content-Length: ${form.length}\r\n\r\n`,
    )
    await new Promise((resolve) => socket.once('data', resolve))
    expect(answer).toContain('100 Continue')
    command.process.kill('SIGTERM')
    await command.line(/"stopping"/)
    socket.write(form)
    await closed
    expect(answer).toMatch(/HTTP\/1\.1 405/)
    const { status, out } = await command.ended
    expect(status).toBe(0)
    expect(out).toContain('"stopped"')
    expect(existsSync(`${database}-wal`), 'the log is folded into the database').toBe(false)
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed')
  })
})

type Column = { name: string; type: string; notnull: 0 | 1; dflt_value: string | null }

/** Something that a column of the account takes. */
function valueFor(name: string, type: string): string | number {
  if (/int|bool/i.test(type)) return 0
  return name.endsWith('_at') ? '2026-11-22T00:00:00.000Z' : `sample-${name}`
}
