/** A phone in the street that has never been here: slow, far from the server, and with nothing kept. */
import type { Browser, CDPSession, Page } from 'playwright-core'

const SCREEN = { width: 360, height: 740 }
const BYTES_PER_SECOND = 1_600_000 / 8
const ROUND_TRIP_MS = 150
const CPU_SLOWDOWN = 4

export type FirstLoad = {
  firstPaint: number
  largestPaint: number
  /** What was painted largest, as `p「…」`. */
  largest: string
  onMap: boolean
  /** All shifts together: never less than the largest burst, which the measure asks for. */
  layoutShift: number
  scriptBytes: number
  bytes: number
}

/** Opens a page and waits until it asks for nothing more. Times are milliseconds since the tap. */
export async function loadOnPhone(browser: Browser, url: string): Promise<FirstLoad> {
  const context = await browser.newContext({
    viewport: SCREEN,
    screen: SCREEN,
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await slowDown(devtools)
    const received = await countBytes(devtools)
    await page.addInitScript(watchPaints)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForFunction(isAlive)
    await page.waitForLoadState('networkidle')
    return { ...(await readPaints(page)), ...received }
  } finally {
    await context.close()
  }
}

async function slowDown(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

/** Bytes as they cross the wire, heads and all. */
async function countBytes(devtools: CDPSession) {
  const received = { scriptBytes: 0, bytes: 0 }
  const scripts = new Set<string>()
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.endsWith('javascript')) scripts.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    received.bytes += encodedDataLength
    if (scripts.has(requestId)) received.scriptBytes += encodedDataLength
  })
  return received
}

/** Whether React has taken the page over; before that it has not asked for all that it wants. */
function isAlive(): boolean {
  const main = document.querySelector('main')
  return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'))
}

/** Everything that the page's own observers tell, from its first moment on. */
type Seen = { shift: number; largest: LargestContentfulPaint | null }
declare global {
  interface Window {
    seen: Seen
  }
}

function watchPaints(): void {
  window.seen = { shift: 0, largest: null }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.seen.shift += (entry as PerformanceEntry & { value: number }).value
    }
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    window.seen.largest = list.getEntries().at(-1) as LargestContentfulPaint
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

function readPaints(page: Page) {
  return page.evaluate(() => {
    const { shift, largest } = window.seen
    const element = largest?.element
    const words = element?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 20) ?? ''
    return {
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      largestPaint: largest?.startTime ?? Infinity,
      largest: `${element?.localName ?? '–'}「${words}」`,
      onMap: Boolean(element?.closest('#map, .leaflet-container')),
      layoutShift: shift,
    }
  })
}
