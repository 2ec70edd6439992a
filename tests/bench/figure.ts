/** What was measured, beside what was promised. */

/** `limit`: at most so much; a negative one: at least so much; null where nothing was promised. */
export type Figure = {
  name: string
  value: number
  unit: string
  limit: number | null
  /** What a number cannot tell. */
  note?: string
}

export function isKept({ value, limit }: Figure): boolean {
  return limit === null || (limit < 0 ? value >= -limit : value <= limit)
}

export function printFigures(figures: readonly Figure[]): void {
  console.log(`\n${'pages'.padEnd(66)}     value      limit`)
  for (const figure of figures) {
    const { name, value, unit, limit, note = '' } = figure
    const promised = limit === null ? '–' : `${limit < 0 ? '≥' : '≤'} ${Math.abs(limit)}`
    const verdict = isKept(figure) ? '' : '  missed'
    const digits = limit !== null && limit % 1 !== 0 ? 3 : 1
    console.log(
      `${name.padEnd(64)} ${value.toFixed(digits).padStart(11)} ${promised.padStart(10)}  ${unit}${verdict}${note && `  ${note}`}`,
    )
  }
}
