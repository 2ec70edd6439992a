import { link, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { RESTORABLE_DAYS } from '#app/features/places/listing.ts'
import { addHours, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { folderOf } from './file.server.ts'

/** A day longer than it can be brought back: nobody is doing that at this moment. */
const REMOVED_HOURS = (RESTORABLE_DAYS + 1) * 24
/** A picture is on the disk before its row is: so long it may lie there without one. */
const PATIENCE_HOURS = 24

const KEPT = /^([0-9a-f]{64})-\d+\.webp$/
const ASIDE = '.swept'
const PARTIAL = /\.partial$/

/**
 * Deletes the files that no photo needs: what was removed so long ago that nobody brings it back, what
 * was handed in and never hung up, and what a crash left half written. Rows stay as they are. Answers
 * how many files have gone.
 */
export async function sweepPhotos(db: Db, uploadDir: string, now: Instant): Promise<number> {
  const needed = await listNeeded(db, now)
  const folder = folderOf(uploadDir)
  const before = Date.parse(addHours(now, -PATIENCE_HOURS))
  let gone = 0
  for (const part of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, part))) {
      const path = join(folder, part, name)
      if (PARTIAL.test(name)) {
        if (await isOlder(path, before)) gone += await remove(path)
        continue
      }
      const home = name.endsWith(ASIDE) ? await putBack(path) : path
      const hash = KEPT.exec(basename(home))?.[1]
      if (hash === undefined || needed.has(hash) || !(await isOlder(home, before))) continue
      gone += await sweepOne(home, before)
    }
  }
  return gone
}

/**
 * Whoever hands the same picture in again finds its file and marks it as new. So it is put aside first:
 * marked before, it goes back; handed in after, it is written anew.
 */
async function sweepOne(path: string, before: number): Promise<number> {
  const aside = `${path}${ASIDE}`
  if (!(await moved(path, aside))) return 0
  if (await isOlder(aside, before)) return remove(aside)
  await moved(aside, path)
  return 0
}

/** What a sweep put aside before it was cut off gets its name back, unless it was handed in anew. */
async function putBack(aside: string): Promise<string> {
  const home = aside.slice(0, -ASIDE.length)
  await link(aside, home).catch(() => undefined)
  await rm(aside, { force: true })
  return home
}

/** The hashes of all photos that are shown, or may be again. */
async function listNeeded(db: Db, now: Instant): Promise<Set<string>> {
  const rows = await db
    .selectFrom('photo')
    .select('hash')
    .distinct()
    .where((eb) =>
      eb.or([eb('hidden_at', 'is', null), eb('hidden_at', '>', addHours(now, -REMOVED_HOURS))]),
    )
    .execute()
  return new Set(rows.map(({ hash }) => hash))
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/** Whether a file is there and has been left alone since a moment. */
async function isOlder(path: string, before: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && found.mtimeMs < before
}

/** False where another sweep was faster. */
async function moved(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  )
}

async function remove(path: string): Promise<number> {
  await rm(path, { force: true })
  return 1
}
