/** Python's feedparser, which most feed readers of the world are as strict as, reads a feed. */
import { execFileSync, spawnSync } from 'node:child_process'

/** Debian's own first: its packages are not seen by a Python that somebody put before it. */
const PYTHONS = ['/usr/bin/python3', 'python3']

export function findFeedParser(): string | undefined {
  return PYTHONS.find((python) => spawnSync(python, ['-c', 'import feedparser']).status === 0)
}

export type ParsedFeed = {
  /** What was not well-formed or not as it should be; null when nothing was. */
  bozo: string | null
  version: string
  title: string
  updated: string
  /** Where its next page is. */
  next: string | null
  entries: { id: string; title: string; link: string; summary: string; updated: string }[]
}

const SCRIPT = `
import sys, json, feedparser
feed = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({
  'bozo': str(feed.get('bozo_exception')) if feed.bozo else None,
  'version': feed.version,
  'title': feed.feed.get('title'),
  'updated': feed.feed.get('updated'),
  'next': next((link.href for link in feed.feed.get('links', []) if link.rel == 'next'), None),
  'entries': [{key: entry.get(key) for key in ('id', 'title', 'link', 'summary', 'updated')}
              for entry in feed.entries],
}))`

export function parseFeed(text: string): ParsedFeed {
  const python = findFeedParser()
  if (!python) {
    throw new Error('This test needs feedparser (Debian: apt-get install python3-feedparser).')
  }
  return JSON.parse(execFileSync(python, ['-c', SCRIPT], { input: text, encoding: 'utf8' }))
}
