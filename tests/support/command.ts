/** Running a command of the product as a process of its own, as a town does. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { variableOfProcess } from '#app/lib/env.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export type Ended = { status: number | null; out: string; err: string }

export type Command = {
  process: ChildProcess
  /** Resolves with a line of standard output that matches; rejects when the process ends first. */
  line(pattern: RegExp): Promise<string>
  ended: Promise<Ended>
}

/** Starts `app/cli/<name>.ts` with exactly these variables besides `PATH`. */
export function startCommand(
  name: string,
  args: readonly string[],
  environment: Record<string, string>,
): Command {
  const child = spawn(process.execPath, ['--import', 'tsx', `app/cli/${name}.ts`, ...args], {
    cwd: ROOT,
    env: { NODE_ENV: 'test', PATH: variableOfProcess('PATH'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status) => resolve({ status, out, err }))
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return {
    process: child,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = out.split('\n').find((line) => pattern.test(line))
          if (found !== undefined) resolve(found)
        }
        child.stdout.on('data', look)
        child.on('close', () => reject(new Error(`${name} ended: ${err}`)))
        look()
      }),
  }
}

export function runCommand(
  name: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Ended> {
  return startCommand(name, args, environment).ended
}
