/**
 * What was read and holds until something is written: remembered beside its database, by the write
 * counter, and forgotten with the next write that anybody commits.
 */
import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import { readWriteCount } from './write-count.server.ts'

/** Reads a thing, once for all who ask for it by this name before the next write. */
export type Memory = <Value>(name: string, read: () => Promise<Value>) => Promise<Value>

type Kept = { count: number; values: Map<string, Promise<unknown>> }

/** Names that hold a day are soon asked for no more. */
const MOST_KEPT = 50

const memories = new WeakMap<Kysely<Tables>, Kept>()

/** What is remembered holds at least all that had been written when it was first asked: one statement. */
export function openMemory(db: Kysely<Tables>): Memory {
  // What a transaction sees is its own.
  if (db.isTransaction) return (_name, read) => read()
  let values: Promise<Kept['values']> | undefined
  return async <Value>(name: string, read: () => Promise<Value>) => {
    values ??= recall(db)
    const kept = await values
    const before = kept.get(name) as Promise<Value> | undefined
    if (before) return before
    if (kept.size >= MOST_KEPT) kept.clear()
    const value = read()
    kept.set(name, value)
    value.catch(() => kept.delete(name))
    return value
  }
}

async function recall(db: Kysely<Tables>): Promise<Kept['values']> {
  const count = await readWriteCount(db)
  const known = memories.get(db)
  if (known && known.count >= count) return known.values
  const values: Kept['values'] = new Map()
  memories.set(db, { count, values })
  return values
}
