/** CPU time of one piece of work, in a way that a noisy machine spoils least. */

export type Measured = {
  name: string
  /** Milliseconds of CPU (user and system) of this process for one run. */
  median: number
  best: number
  worst: number
  runs: number
  /** What the work must not cost, in milliseconds; null where nothing was promised. */
  limit: number | null
}

export async function measure(
  name: string,
  work: () => unknown,
  {
    runs = 60,
    warmUp = 40,
    limit = null,
  }: { runs?: number; warmUp?: number; limit?: number | null },
): Promise<Measured> {
  for (let run = 0; run < warmUp; run += 1) await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage()
    await work()
    const spent = process.cpuUsage(before)
    times.push((spent.user + spent.system) / 1000)
  }
  times.sort((a, b) => a - b)
  return {
    name,
    median: times[Math.floor(times.length / 2)] ?? 0,
    best: times[0] ?? 0,
    worst: times.at(-1) ?? 0,
    runs,
    limit,
  }
}

export function printTable(rows: readonly Measured[]): void {
  const number = (ms: number) => ms.toFixed(2).padStart(9)
  console.log(`${'work'.padEnd(58)}   median      best     worst     limit  (ms of CPU)`)
  for (const row of rows) {
    const limit = row.limit === null ? '        –' : number(row.limit)
    const verdict = row.limit !== null && row.median > row.limit ? '  over' : ''
    console.log(
      `${row.name.padEnd(56)} ${number(row.median)} ${number(row.best)} ${number(row.worst)} ${limit}${verdict}`,
    )
  }
}
