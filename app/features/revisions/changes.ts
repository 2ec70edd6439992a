/** Two states of a thing, told as the lines in which they differ. */

/** A thing's facts in words, in the order of its form. */
export type Line = { term: string; detail: string }
export type Change = { term: string; before: string; after: string }

/** Terms are unique within a description; one that only one side has is empty on the other. */
export function changedLines(before: readonly Line[], after: readonly Line[]): Change[] {
  const old = new Map(before.map(({ term, detail }) => [term, detail]))
  const young = new Map(after.map(({ term, detail }) => [term, detail]))
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((term) => ({ term, before: old.get(term) ?? '', after: young.get(term) ?? '' }))
    .filter((change) => change.before !== change.after)
}
