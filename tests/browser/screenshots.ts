/** `npm run screenshots`: the README's pictures, from the sample town on a Sunday at half past ten. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, isBuildStale } from '#app/http/build.ts'
import type { AccountKey } from '#seeds/accounts.ts'
import { requestIdOf } from '#seeds/requests.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { arrive, DESKTOP, PHONE, startSample, walkIn } from '#tests/support/sample.ts'

const FOLDER = fileURLToPath(new URL('../../public/pictures/', import.meta.url))

type Picture = {
  name: string
  as: AccountKey | null
  viewport: { width: number; height: number }
  address: string
  /** What has to be there, and is scrolled to the top where `from` is set. */
  awaited: string
  from?: string
}

const PICTURES: Picture[] = [
  { name: 'find-phone', as: null, viewport: PHONE, address: '/', awaited: '#list li' },
  { name: 'find-desktop', as: null, viewport: DESKTOP, address: '/', awaited: '.pin' },
  {
    name: 'match-phone',
    as: 'staff',
    viewport: PHONE,
    address: `/requests/${requestIdOf('meal-open')}`,
    awaited: '#candidates',
    from: '#candidates',
  },
  { name: 'desk-desktop', as: 'staff', viewport: DESKTOP, address: '/desk', awaited: 'h1' },
]

if (isBuildStale()) build()
mkdirSync(FOLDER, { recursive: true })
const [town, browser] = await Promise.all([startSample('full'), openBrowser()])
try {
  for (const { name, as, viewport, address, awaited, from } of PICTURES) {
    const walker = await walkIn(browser, town, { as, viewport })
    const { page } = walker
    await page.goto(address)
    await arrive(walker)
    await page.locator(awaited).first().waitFor()
    await page.waitForLoadState('networkidle')
    if (from) {
      await page.locator(from).evaluate((element) => {
        element.scrollIntoView({ block: 'start', behavior: 'instant' })
        window.scrollBy({ top: -12, behavior: 'instant' })
      })
    }
    await page.screenshot({ path: `${FOLDER}${name}.png` })
    await walker.leave()
    console.log(`public/pictures/${name}.png`)
  }
} finally {
  await browser.close()
  await town.stop()
}
