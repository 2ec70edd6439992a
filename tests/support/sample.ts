/** The sample town behind the built server, and people who walk through it with a browser. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { loadTown } from '#app/features/places/town.server.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import type { AccountKey } from '#seeds/accounts.ts'
import { seedTown, type Size } from '#seeds/town.ts'
import { newVisitor, type Visitor } from './chromium.ts'
import { type RunningTown, startTown } from './server.ts'
import { signIn } from './visitor.ts'

/** Sunday, 22 November 2026, half past ten in the morning in Japan. */
export const SUNDAY: Instant = '2026-11-22T01:30:00.000Z'

export const PHONE = { width: 360, height: 740 }
export const DESKTOP = { width: 1280, height: 800 }
/** What is left of 1280 pixels at 400 %. */
const REFLOWED = { width: 320, height: 640 }

/** `full` as in the demo, `small` for what changes the town. */
export function startSample(size: Size, at: Instant = SUNDAY): Promise<RunningTown> {
  return startTown({
    at,
    seed: (db) => seedTown(db, { town: loadTown('koganei'), date: dayOf(at), size }),
  })
}

export type Walker = {
  page: Page
  /** Without JavaScript the page cannot be examined by a script either. */
  scripts: boolean
  /** What went wrong in the browser so far: errors of scripts, and what our own server refused. */
  faults: string[]
  leave(): Promise<void>
}

/** Somebody with a browser of their own, signed in when `as` says so. */
export async function walkIn(
  browser: Browser,
  town: RunningTown,
  how: Partial<Visitor> & { as?: AccountKey | null; at?: Instant } = {},
): Promise<Walker> {
  const context = await newVisitor(browser, { url: town.url, viewport: PHONE, ...how })
  if (how.as) {
    const [name = '', ...value] = (await signIn(town, how.as)).split('=')
    await context.addCookies([{ name, value: value.join('='), url: town.url }])
  }
  const faults: string[] = []
  const page = await context.newPage()
  context.on('weberror', (error) => void faults.push(`${page.url()}: ${error.error().message}`))
  context.on('console', (message) => {
    const failed = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !failed) faults.push(`${page.url()}: ${message.text()}`)
  })
  context.on('response', (response) => {
    const isPart = response.request().resourceType() !== 'document'
    if (isPart && response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
  })
  page.setDefaultTimeout(15_000)
  return { page, scripts: how.javaScriptEnabled ?? true, faults, leave: () => context.close() }
}

/** The page has come, and React has taken over what the server sent. */
export async function arrive({ page, scripts }: Walker, address?: RegExp): Promise<void> {
  if (address) await page.waitForURL(address)
  if (!scripts) return
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'))
  })
}

/** What a machine can find against WCAG 2.2 AA and good practice on the page, and pushing it sideways. */
export async function faultsOfPage(walker: Walker): Promise<string[]> {
  const { page, faults } = walker
  const where = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width}`
  const found = [
    ...(walker.scripts ? await barriers(page) : []),
    ...(await sideways(page)),
    ...faults.splice(0),
  ]
  return found.map((fault) => `${where}: ${fault}`)
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'target-size' && isMark(html)))
      .map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

/** Marks on a map lie where their places lie; whatever they open, the list beside them opens, too. */
const isMark = (html: string) => /class="leaflet-marker-icon/.test(html)

/** The same at every size that the town's people have, and that it can be read at 400 %. */
export async function faultsAtEverySize(walker: Walker): Promise<string[]> {
  const { page } = walker
  const before = page.viewportSize() ?? PHONE
  const faults: string[] = []
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size)
    faults.push(...(await faultsOfPage(walker)))
  }
  await page.setViewportSize(REFLOWED)
  faults.push(...(await sideways(page)).map((fault) => `${page.url()} at 400 %: ${fault}`))
  await page.setViewportSize(before)
  return faults
}

/** How far the page can be pushed to the side: it may not be at all. */
async function sideways(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return pixels > 0 ? [`scrolls sideways by ${pixels} pixels`] : []
}

/** A page that somebody has arrived at is sound for every reader. */
export async function expectSound(walker: Walker): Promise<void> {
  expect(await faultsOfPage(walker)).toEqual([])
}
