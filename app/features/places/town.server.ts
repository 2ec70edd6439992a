import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { townSchema, type Town } from '#app/features/places/town.ts'

const towns = new Map<string, Town>()

/**
 * A town's facts from `seeds/towns/<slug>.json`, read once. A name without a file, or a file that
 * does not fit the schema, is an error at start, not a surprise on a page.
 */
export function loadTown(slug: string): Town {
  const known = towns.get(slug)
  if (known) return known
  const file = resolve('seeds/towns', `${slug}.json`)
  const parsed = townSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`)
  }
  towns.set(slug, parsed.data)
  return parsed.data
}
