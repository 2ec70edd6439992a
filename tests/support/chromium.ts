/** The browser of the tests: found on the machine, with a fresh profile, and closed to foreign hosts. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { variableOfProcess } from '#app/lib/env.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Every other host is out of reach, for pages and for service workers alike.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** The program to run: `CHROMIUM_PATH`, one on the `PATH`, or playwright-core's own. */
export function findChromium(): string | undefined {
  const folders = (variableOfProcess('PATH') ?? '').split(delimiter)
  const candidates = [
    variableOfProcess('CHROMIUM_PATH'),
    ...NAMES.flatMap((name) => ['/usr/bin', ...folders].map((folder) => join(folder, name))),
    chromium.executablePath(),
  ]
  return candidates.find((path) => path && existsSync(path))
}

/** Whether the machine can draw Japanese at all. */
export function hasJapaneseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

/** Each launch has a profile of its own, which playwright-core makes and removes. */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('No Chromium: run the tests by npm test, which installs one.')
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] })
}

export type Visitor = {
  /** The server's address; every other host is out of reach. */
  url: string
  /** `false`: a reader without JavaScript. */
  javaScriptEnabled?: boolean
  viewport?: { width: number; height: number }
  /** What the browser's own clock shows; the machine's when not given. */
  at?: string
  reducedMotion?: 'reduce' | 'no-preference'
  /** `allow`: the browser may keep the town for when there is no network. */
  serviceWorkers?: 'allow' | 'block'
}

/** A visitor in Japan with empty pockets: no cookies, nothing stored. */
export async function newVisitor(browser: Browser, visitor: Visitor): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: visitor.url,
    javaScriptEnabled: visitor.javaScriptEnabled ?? true,
    viewport: visitor.viewport ?? { width: 390, height: 844 },
    reducedMotion: visitor.reducedMotion ?? 'reduce',
    // What a service worker fetches cannot be watched.
    serviceWorkers: visitor.serviceWorkers ?? 'block',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  })
  if (visitor.at) await context.clock.setFixedTime(visitor.at)
  return context
}
