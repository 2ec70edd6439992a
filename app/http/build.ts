/** The built pages: where they lie, whether they are older than their sources, and loading them. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { variableOfProcess } from '#app/lib/env.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SERVER_BUILD = join(ROOT, 'build/server/index.js')
export const CLIENT_FOLDER = join(ROOT, 'build/client')

/** What the build is made of. The server around the pages is not in it: it runs from its source. */
const SOURCES = ['app', 'db', 'public', 'vite.config.ts', 'package-lock.json']
const NOT_BUILT = /\.test\.tsx?$|[\\/]app[\\/](?:http|cli)(?:[\\/]|$)/

export function isBuilt(): boolean {
  return existsSync(SERVER_BUILD)
}

/** Whether a source (or a folder, which changes when a file leaves it) is newer than the build. */
export function isBuildStale(): boolean {
  if (!isBuilt()) return true
  const built = statSync(SERVER_BUILD).mtimeMs
  return SOURCES.some((source) => newestChange(join(ROOT, source)) > built)
}

/** Runs `npm run build`; throws when it fails. */
export function build(): void {
  const npm = variableOfProcess('npm_execpath')
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []]
  execFileSync(command, [...before, 'run', 'build'], { cwd: ROOT, stdio: 'inherit' })
}

export async function loadBuild(): Promise<ServerBuild> {
  return import(/* @vite-ignore */ SERVER_BUILD) as Promise<ServerBuild>
}

function newestChange(path: string): number {
  if (NOT_BUILT.test(path) || !existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}
