/** Programs that the tests need and a machine may lack. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** By the system's own packages, where that is allowed; whoever asks looks afterwards whether it helped. */
export function installPackages(...packages: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  attempt('apt-get', ['update', '-qq'])
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

export function attempt(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch {
    console.log(`${command} ${args.join(' ')} did not succeed`)
  }
}

export function fail(line: string): never {
  console.error(line)
  return process.exit(1)
}
