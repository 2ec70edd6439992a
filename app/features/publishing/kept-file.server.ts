/** Files that staff have sent in, kept for a day beside the uploads until they decide. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportPlan } from '#app/features/publishing/import-plan.ts'
import { planImport, type SourceWords } from '#app/features/publishing/import.queries.server.ts'
import { readMunicipalFile, type MunicipalFile } from '#app/features/publishing/municipal-file.ts'
import { isId, newId } from '#app/lib/id.ts'
import { addHours, dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

const HOURS_KEPT = 24

type KeptFile = {
  /** As its owner called it, or its address. */
  name: string
  source: SourceWords
  keptAt: Instant
  bytes: Uint8Array
}

const folderIn = (uploadDir: string) => join(uploadDir, 'import')
const pathOf = (uploadDir: string, id: string) => join(folderIn(uploadDir), `${id}.json`)

/** Keeps a file and answers its id; those whose day is over are removed. */
export async function keepFile(
  uploadDir: string,
  file: Omit<KeptFile, 'keptAt'>,
  now: Instant,
): Promise<string> {
  await mkdir(folderIn(uploadDir), { recursive: true })
  await removeExpired(uploadDir, now)
  const id = newId(new Date(now))
  const { bytes, ...words } = file
  const kept = { ...words, keptAt: now, bytes: Buffer.from(bytes).toString('base64') }
  await writeFile(pathOf(uploadDir, id), JSON.stringify(kept), { mode: 0o600 })
  return id
}

/** Null where there is no such file, or none any more. */
async function findKeptFile(uploadDir: string, id: string, now: Instant): Promise<KeptFile | null> {
  if (!isId(id)) return null
  const text = await readFile(pathOf(uploadDir, id), 'utf8').catch(() => null)
  if (text === null) return null
  const kept = JSON.parse(text) as Omit<KeptFile, 'bytes'> & { bytes: string }
  if (isExpired(kept.keptAt, now)) return null
  return { ...kept, bytes: new Uint8Array(Buffer.from(kept.bytes, 'base64')) }
}

async function removeExpired(uploadDir: string, now: Instant): Promise<void> {
  for (const name of await readdir(folderIn(uploadDir))) {
    const id = name.replace(/\.json$/, '')
    if (isId(id) && isExpired(keptAtOf(id), now)) {
      await rm(pathOf(uploadDir, id), { force: true })
    }
  }
}

function isExpired(keptAt: Instant, now: Instant): boolean {
  return addHours(keptAt, HOURS_KEPT) <= now
}

/** A UUIDv7 begins with its moment in milliseconds. */
function keptAtOf(id: string): Instant {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString()
}

/** A kept file with what importing it would do now; null where it is gone or cannot be planned. */
export async function planKeptFile(
  db: Db,
  uploadDir: string,
  id: string,
  now: Instant,
): Promise<{ name: string; file: MunicipalFile; plan: ImportPlan } | null> {
  const kept = await findKeptFile(uploadDir, id, now)
  if (kept === null) return null
  const file = readMunicipalFile(kept.bytes, { today: dayOf(now) })
  if (!file.ok) return null
  const plan = await planImport(db, file.value, kept.source)
  return plan.ok ? { name: kept.name, file: file.value, plan: plan.value } : null
}
