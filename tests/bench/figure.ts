/** What was measured, beside what was promised. */

/** `limit`: at most so much; a negative one: at least so much; null where nothing was promised. */
export type Figure = { name: string; value: number; unit: string; limit: number | null }

export function isKept({ value, limit }: Figure): boolean {
  return limit === null || (limit < 0 ? value >= -limit : value <= limit)
}

export function printFigures(figures: readonly Figure[]): void {
  console.log(`\n${'pages'.padEnd(66)}     value      limit`)
  for (const figure of figures) {
    const { name, value, unit, limit } = figure
    const promised = limit === null ? '–' : `${limit < 0 ? '≥' : '≤'} ${Math.abs(limit)}`
    const verdict = isKept(figure) ? '' : '  missed'
    console.log(
      `${name.padEnd(64)} ${value.toFixed(1).padStart(11)} ${promised.padStart(10)}  ${unit}${verdict}`,
    )
  }
}
