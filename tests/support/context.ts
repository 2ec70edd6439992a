import type { AppLoadContext } from '@remix-run/node'
import type { Town } from '#app/features/places/town.ts'
import { readSettings } from '#app/lib/env.ts'
import { createLog } from '#app/lib/log.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

/** What the server hands to loaders and actions, with a clock that stands still. */
export function contextOf(
  db: Db,
  town: Town,
  now: Instant = '2026-11-22T01:00:00.000Z',
): AppLoadContext {
  const read = readSettings({ PUBLIC_URL: 'https://michikusa.example.jp' })
  if (!read.ok) throw new Error(read.problem)
  return {
    db,
    now,
    language: 'ja',
    town,
    settings: read.settings,
    requestId: 'test',
    log: createLog('silent'),
  }
}
