/**
 * `npm run test:postgres`: a real PostgreSQL server on loopback, for as long as its tests run. The
 * other tests use PGlite, which has one connection: who meets whom is seen only here.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, isBuildStale } from '#app/http/build.ts'
import { freePort } from './free-port.ts'
import { fail, installPackages } from './packages.ts'

const INSTALLED = '/usr/lib/postgresql'

if (!findPrograms()) installPackages('postgresql')
const programs = findPrograms()
if (!programs) fail('These tests need PostgreSQL (Debian: apt-get install postgresql).')
if (isBuildStale()) build()

const folder = mkdtempSync(join(tmpdir(), 'michikusa-postgres-'))
const port = await freePort()
own(folder)
asOwner('initdb', '-D', folder, '-A', 'trust', '-U', 'town', '-E', 'UTF8', '--no-sync')
const options = `-c listen_addresses=127.0.0.1 -p ${port} -k ${folder} -c fsync=off`
asOwner('pg_ctl', '-D', folder, '-w', '-l', join(folder, 'log'), '-o', options, 'start')
const run = spawnSync('npx', ['vitest', 'run', '--project', 'postgres', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, POSTGRES_SERVER: `postgres://town@127.0.0.1:${port}` },
})
asOwner('pg_ctl', '-D', folder, '-m', 'immediate', 'stop')
rmSync(folder, { recursive: true, force: true })
process.exitCode = run.status ?? 1

/** The newest version's programs. */
function findPrograms(): string | undefined {
  if (!existsSync(INSTALLED)) return undefined
  const [newest] = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a))
  const path = join(INSTALLED, newest ?? '', 'bin')
  return existsSync(join(path, 'initdb')) ? path : undefined
}

/** PostgreSQL refuses to run as root. */
function asOwner(program: string, ...args: string[]): void {
  const path = join(programs ?? '', program)
  const [command, ...words] = isRoot() ? ['runuser', '-u', 'postgres', '--', path] : [path]
  execFileSync(command ?? path, [...words, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
}

function own(path: string): void {
  if (!isRoot()) return
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  chownSync(path, id('-u'), id('-g'))
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
