/** What pages cost in a town of 20,000 events: kept, made, after a write, and as the town grows. */
import { mkdtempSync, rmSync } from 'node:fs'
import { get as httpGet } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { type Db, openDatabase } from '#db/connect.server.ts'
import { startChild, type Child } from './child.ts'
import type { Figure } from './figure.ts'
import { AT, buildTown, findNextEvent } from './town.ts'

const PACKED = { 'accept-encoding': 'br' }
/** No page is kept for an address with a parameter that nobody knows. */
const asMade = (path: string) => `${path}${path.includes('?') ? '&' : '?'}bench=1`
const CITY_VIEW = '/events.geojson?bbox=139.5,35.69,139.52,35.71'
const SEARCH = `/?q=${encodeURIComponent('朝市')}`

export async function benchPages(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'michikusa-bench-'))
  try {
    const figures: Figure[] = []
    for (const size of [200, 2000]) {
      const { url } = await buildTown(folder, size)
      figures.push(...(await measureMaking(url, size, ['/'])))
    }
    const { url, seconds } = await buildTown(folder, 20_000)
    figures.push({ name: 'seeding 20,000 events', value: seconds, unit: 's', limit: 120 })
    figures.push(...(await measureMaking(url, 20_000, ['/', SEARCH, CITY_VIEW])))
    figures.push(...(await measureServing(url)))
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** CPU and statements of pages that nobody has kept, one after the other. */
async function measureMaking(url: string, size: number, paths: readonly string[]) {
  const server = await startChild('town-server.ts', [url, AT])
  try {
    const figures: Figure[] = []
    for (const path of paths) {
      const name = `${decodeURIComponent(path)} of ${size} events, made`
      for (let run = 0; run < 60; run += 1) await read(server, asMade(path), PACKED)
      const costs: number[] = []
      let statements = 0
      for (let run = 0; run < 60; run += 1) {
        const before = await spent(server)
        await read(server, asMade(path), PACKED)
        const after = await spent(server)
        costs.push(after.milliseconds - before.milliseconds)
        statements = after.statements - before.statements
      }
      costs.sort((a, b) => a - b)
      const limit = size < 20_000 ? null : path === '/' ? 10 : 8
      figures.push(
        { name: `${name}, median`, value: costs[30] ?? 0, unit: 'ms CPU', limit },
        { name: `${name}, best`, value: costs[0] ?? 0, unit: 'ms CPU', limit: null },
        { name, value: statements, unit: 'statements', limit: path === '/' ? 10 : 12 },
      )
    }
    return figures
  } finally {
    server.stop()
  }
}

async function measureServing(url: string): Promise<Figure[]> {
  const server = await startChild('town-server.ts', [url, AT])
  const bare = await startChild('bare-server.ts')
  const db = openDatabase(url)
  try {
    const eventId = await findNextEvent(db)
    const figures: Figure[] = []
    for (const path of ['/', `/events/${eventId}`]) {
      const name = path === '/' ? '/' : '/events/:id'
      const { headers, body } = await fetchRaw(`${server.url}${path}`)
      await bare.ask({ headers, body: body.toString('base64') })
      const share = await compare(`${server.url}${path}`, bare.url)
      figures.push(
        { name: `${name} kept, of bare node:http`, value: share.share, unit: '%', limit: -50 },
        { name: `${name} kept`, value: share.kept, unit: 'requests/s', limit: null },
        { name: `${name} kept, p99 of 50 connections`, value: share.p99, unit: 'ms', limit: 100 },
      )
    }
    const many = await load(asMade(`${server.url}/`), PACKED, 15)
    if (many['2xx'] === 0) throw new Error('no page was made within 15 seconds')
    figures.push({
      name: '/ made, p99 of 50 connections',
      value: many.latency.p99,
      unit: 'ms',
      limit: 1000,
    })
    figures.push(await measureFreshness(server, db, eventId))
    return figures
  } finally {
    server.stop()
    bare.stop()
    await db.destroy()
  }
}

/** In turns, so that what else the machine does falls on both. */
async function compare(ours: string, bare: string) {
  await load(ours, PACKED, 2)
  await load(bare, PACKED, 2)
  let [kept, plain, p99] = [0, 0, 0]
  for (let turn = 0; turn < 3; turn += 1) {
    const one = await load(ours, PACKED, 3)
    kept += one.requests.average / 3
    p99 = Math.max(p99, one.latency.p99)
    plain += (await load(bare, PACKED, 3)).requests.average / 3
  }
  return { kept, share: (100 * kept) / plain, p99 }
}

/** How many of 20 writes by another process the very next request did not show. */
async function measureFreshness(server: Child, db: Db, eventId: string): Promise<Figure> {
  let missed = 0
  for (let turn = 0; turn < 20; turn += 1) {
    const title = `書き換え${turn}`
    await db.updateTable('event').set({ title }).where('id', '=', eventId).execute()
    const answer = await fetch(`${server.url}/events/${eventId}`)
    if (!(await answer.text()).includes(title)) missed += 1
  }
  return {
    name: 'writes that the next request did not show',
    value: missed,
    unit: 'of 20',
    limit: 0,
  }
}

const load = (url: string, headers: Record<string, string>, duration: number) =>
  autocannon({ url, headers, duration, connections: 50 })

async function spent(server: Child) {
  const { cpu, statements } = await server.ask<{ cpu: NodeJS.CpuUsage; statements: number }>({})
  return { milliseconds: (cpu.user + cpu.system) / 1000, statements }
}

async function read(server: Child, path: string, headers: Record<string, string>) {
  const answer = await fetch(`${server.url}${path}`, { headers })
  if (!answer.ok) throw new Error(`${path} was answered by ${answer.status}`)
  await answer.arrayBuffer()
}

/** An answer as it crosses the wire, still packed. */
function fetchRaw(url: string): Promise<{ headers: Record<string, string>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    httpGet(url, { headers: PACKED }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const { date: _, connection: __, 'keep-alive': ___, ...headers } = answer.headers
        resolve({ headers: headers as Record<string, string>, body: Buffer.concat(chunks) })
      })
    }).on('error', reject)
  })
}
