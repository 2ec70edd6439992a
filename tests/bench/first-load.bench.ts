/**
 * What a first visit costs on a phone. The town has 2,000 events: its lists are full and its map is as
 * heavy as a real town's, which the sample of 150 would flatter.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openDatabase } from '#db/connect.server.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { freePort } from '#tests/support/free-port.ts'
import { startChild } from './child.ts'
import type { Figure } from './figure.ts'
import { askLighthouse, type Opinion } from './lighthouse.ts'
import { type FirstLoad, loadOnPhone } from './phone.ts'
import { AT, buildTown, findNextEvent } from './town.ts'

const EVENTS = 2000
const RUNS = 3

export async function benchFirstLoads(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'michikusa-bench-'))
  const devtoolsPort = await freePort()
  const browser = await openBrowser([`--remote-debugging-port=${devtoolsPort}`])
  try {
    const { url } = await buildTown(folder, EVENTS)
    const db = openDatabase(url)
    const eventId = await findNextEvent(db)
    await db.destroy()
    const server = await startChild('town-server.ts', [url, AT, String(await freePort())])
    try {
      const figures: Figure[] = []
      for (const path of ['/', `/events/${eventId}`]) {
        const name = path === '/' ? '/' : '/events/:id'
        const address = `${server.url}${path}`
        // The server has been up for a while: it has compressed its files.
        await loadOnPhone(browser, address)
        figures.push(...(await measureFirstLoad(browser, name, address)))
        figures.push(...(await measureOpinion(name, address, devtoolsPort)))
      }
      return figures
    } finally {
      server.stop()
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureFirstLoad(browser: Browser, name: string, url: string): Promise<Figure[]> {
  const loads: FirstLoad[] = []
  for (let run = 0; run < RUNS; run += 1) loads.push(await loadOnPhone(browser, url))
  const middle = (of: (load: FirstLoad) => number) => median(loads.map(of))
  const largest = [...new Set(loads.map((load) => load.largest))].join(', ')
  const onMap = loads.filter((load) => load.onMap).length
  return [
    figure(`${name} first contentful paint`, middle((load) => load.firstPaint) / 1000, 's', 1.5),
    {
      ...figure(
        `${name} largest contentful paint`,
        middle((load) => load.largestPaint) / 1000,
        's',
        2.5,
      ),
      note: largest,
    },
    figure(`${name} largest paint is the map`, onMap, `of ${RUNS}`, 0),
    figure(
      `${name} cumulative layout shift`,
      middle((load) => load.layoutShift),
      '',
      0.05,
    ),
    figure(`${name} JavaScript`, middle((load) => load.scriptBytes) / 1000, 'KB', 170),
    figure(`${name} everything`, middle((load) => load.bytes) / 1000, 'KB', null),
  ]
}

async function measureOpinion(name: string, url: string, port: number): Promise<Figure[]> {
  const runs: Opinion[][] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await askLighthouse(url, port))
  return (runs[0] ?? []).map(({ category }) => {
    const opinions = runs.flat().filter((opinion) => opinion.category === category)
    const score = median(opinions.map((opinion) => opinion.score))
    const faults = [...new Set(opinions.flatMap((opinion) => opinion.faults))].join(', ')
    return { ...figure(`${name} Lighthouse ${category}`, score, 'of 100', -95), note: faults }
  })
}

function figure(name: string, value: number, unit: string, limit: number | null): Figure {
  return { name, value, unit, limit }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
