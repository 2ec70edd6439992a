import type { DigestedRow } from '#app/features/publishing/import-plan.ts'
import type { ReadRow } from '#app/features/publishing/municipal-file.ts'
import { idFrom } from '#app/lib/id.ts'

/** A row with a key that an earlier one has is another thing until staff say otherwise. */
export function digestRows(rows: readonly ReadRow[]): DigestedRow[] {
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    if (row.kind === null) return []
    const nth = (seen.get(row.key) ?? 0) + 1
    seen.set(row.key, nth)
    const key = nth === 1 ? row.key : `${row.key}#${nth}`
    return [{ row, key, digest: digestOf(row) }]
  })
}

/** The same for the same content, wherever the file puts the columns that no alias knows. */
function digestOf({
  kind,
  value,
  extra,
}: Pick<DigestedRow['row'], 'kind' | 'value' | 'extra'>): string {
  const more = Object.entries(extra).sort(([a], [b]) => (a < b ? -1 : 1))
  return idFrom('imported row', kind, JSON.stringify([value, more]))
}
