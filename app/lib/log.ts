/** The structured log: one JSON line per event on standard output, without personal data. */
import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from './env.ts'

/** What code may say: fields first, then a sentence. Never an e-mail address, a name or a token. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'> & {
  child(fields: Record<string, unknown>): Log
}

export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** Where it broke, and no more: drivers hang the values of a row, such as an address, on their errors. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack } = error
  return { type: name, message, stack, ...('code' in error ? { code: error.code } : {}) }
}
