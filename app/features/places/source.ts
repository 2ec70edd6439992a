/** 出典: from whose data a thing was taken, under which licence. */

export type Source = { id: string; name: string; licence: string; url: string | null }

/** From a row that may have been joined with its source. */
export function toSource(row: {
  source_id: string | null
  source_name: string | null
  source_licence: string | null
  source_url: string | null
}): Source | null {
  if (row.source_id === null) return null
  const { source_id: id, source_name: name, source_licence: licence, source_url: url } = row
  return { id, name: name ?? '', licence: licence ?? '', url }
}
