/** From what staff sent to a file that is kept for them, or the reason why it cannot be read in. */
import type { ImportInput } from '#app/features/publishing/form.ts'
import { FETCH_REFUSAL_TEXT, IMPORT_REFUSAL_TEXT } from '#app/features/publishing/import-labels.ts'
import { planImport } from '#app/features/publishing/import.queries.server.ts'
import { keepFile } from '#app/features/publishing/kept-file.server.ts'
import { readMunicipalFile } from '#app/features/publishing/municipal-file.ts'
import { fetchRemoteFile } from '#app/features/publishing/remote-file.server.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

type Received =
  { ok: true; id: string } | { ok: false; field: 'file' | 'url' | 'source'; message: string }

export async function receiveFile(
  db: Db,
  uploadDir: string,
  { file, url, source, licence }: ImportInput,
  now: Instant,
): Promise<Received> {
  const field = file ? 'file' : 'url'
  const fetched = file ? null : await fetchRemoteFile(url)
  if (fetched && !fetched.ok) {
    return { ok: false, field, message: FETCH_REFUSAL_TEXT[fetched.reason] }
  }
  const bytes = fetched ? fetched.value : new Uint8Array((await file?.arrayBuffer()) ?? [])
  const read = readMunicipalFile(bytes, { today: dayOf(now) })
  if (!read.ok) {
    const at = [read.line === null ? null : `${read.line}行目`, read.column].filter((part) => part)
    const where = at.length > 0 ? `${at.join(' ')}：` : ''
    return { ok: false, field, message: `${where}${read.message}` }
  }
  const words = { name: source, licence, url: file ? undefined : url }
  const plan = await planImport(db, read.value, words)
  if (!plan.ok) return { ok: false, field: 'source', message: IMPORT_REFUSAL_TEXT[plan.reason] }
  const name = file?.name.slice(0, 200) ?? url
  return { ok: true, id: await keepFile(uploadDir, { name, source: words, bytes }, now) }
}
