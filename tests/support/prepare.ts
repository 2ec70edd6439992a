/**
 * The first half of `npm test`: whatever the tests need is found or fetched, and never skipped.
 * A browser, a Japanese font, a strict reader of feeds, and a build as new as its sources.
 */
import { build, isBuildStale } from '#app/http/build.ts'
import { findChromium, hasJapaneseFont } from './chromium.ts'
import { findFeedParser } from './feed-parser.ts'
import { attempt, fail, installPackages } from './packages.ts'

if (!findChromium()) {
  attempt('npx', ['playwright-core', 'install', 'chromium'])
  if (!findChromium()) installPackages('chromium')
  if (!findChromium()) {
    fail('The tests need a browser: install Chromium (Debian: apt-get install chromium).')
  }
}
if (!hasJapaneseFont()) {
  installPackages('fonts-noto-cjk', 'fontconfig')
  if (!hasJapaneseFont()) {
    fail('The tests need a Japanese font: install one (Debian: apt-get install fonts-noto-cjk).')
  }
}
if (!findFeedParser()) {
  installPackages('python3-feedparser')
  if (!findFeedParser()) {
    fail('The tests need feedparser for Python (Debian: apt-get install python3-feedparser).')
  }
}
if (isBuildStale()) {
  try {
    build()
  } catch {
    fail('The tests need the pages, and building them failed.')
  }
}
