/** `npm run import -- FILE|URL [--apply]`: reads a municipal file; without `--apply` a dry run. */
import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { layFoundation } from '#app/features/desk/foundation.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { FETCH_REFUSAL_TEXT, IMPORT_REFUSAL_TEXT } from '#app/features/publishing/import-labels.ts'
import { applyImport } from '#app/features/publishing/import.commands.server.ts'
import { planImport } from '#app/features/publishing/import.queries.server.ts'
import { reportLines } from '#app/features/publishing/import-report.ts'
import { IMPORTER } from '#app/features/publishing/importer.ts'
import { FILE_PROBLEM_TEXT } from '#app/features/publishing/labels.ts'
import { readMunicipalFile } from '#app/features/publishing/municipal-file.ts'
import { MAX_BYTES } from '#app/features/publishing/municipal-table.ts'
import { fetchRemoteFile } from '#app/features/publishing/remote-file.server.ts'
import { settingsOfProcess } from '#app/lib/env.ts'
import { dayOf, nowUtc } from '#app/lib/time.ts'
import { openDatabase } from '#db/connect.server.ts'

const USAGE = 'npm run import -- FILE|URL [--apply] [--source NAME] [--licence TEXT]'

function end(status: number, line: string): never {
  process.stderr.write(`${line}\n`)
  return process.exit(status)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        apply: { type: 'boolean', default: false },
        source: { type: 'string' },
        licence: { type: 'string' },
      },
    })
  } catch {
    return end(2, USAGE)
  }
}

async function readBytes(from: string): Promise<Uint8Array> {
  if (isUrl(from)) {
    const fetched = await fetchRemoteFile(from)
    return fetched.ok ? fetched.value : end(1, `${from}: ${FETCH_REFUSAL_TEXT[fetched.reason]}`)
  }
  const found = await stat(from).catch(() => null)
  if (!found?.isFile()) return end(1, `${from}: ファイルが見つかりません`)
  if (found.size > MAX_BYTES) return end(1, `${from}: ${FILE_PROBLEM_TEXT.too_large}`)
  return readFile(from)
}

function isUrl(from: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(from)
}

const { values, positionals } = readArguments()
const [from, ...more] = positionals
if (from === undefined || more.length > 0) end(2, USAGE)
const settings = settingsOfProcess()
const now = nowUtc()
const file = readMunicipalFile(await readBytes(from), { today: dayOf(now) })
if (!file.ok) {
  const at = [file.line && `${file.line}行目`, file.column].filter((part) => part).join(' ')
  end(1, `${from}: ${at ? `${at}：` : ''}${file.message}`)
}
const db = openDatabase(settings.databaseUrl)
const town = loadTown(settings.town)
await layFoundation(db, town, now)
const plan = await planImport(db, file.value, {
  name: values.source,
  licence: values.licence,
  url: isUrl(from) ? from : undefined,
})
if (!plan.ok) end(1, `${from}: ${IMPORT_REFUSAL_TEXT[plan.reason]}`)
console.log(reportLines(plan.value, file.value).join('\n'))
if (values.apply) {
  const importing = { actor: IMPORTER, town, publicUrl: settings.publicUrl }
  const done = await applyImport(db, plan.value, importing, now)
  if (!done.ok) end(1, `${from}: ${IMPORT_REFUSAL_TEXT[done.reason]}`)
  const { stored, waiting } = done.value
  console.log(`\n反映しました：${stored}件を載せ、${waiting}件を確認待ちにしました。`)
} else {
  console.log('\nまだ何も変えていません。反映するには --apply を付けてください。')
}
await db.destroy()
