/** Expected refusals as values: what a command answers when the town's rules say no. */

export type Ok<T> = { ok: true; value: T }
export type Refused<R extends string> = { ok: false; reason: R }
export type Result<T, R extends string> = Ok<T> | Refused<R>

export function ok(): Ok<undefined>
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function refuse<const R extends string>(reason: R): Refused<R> {
  return { ok: false, reason }
}
