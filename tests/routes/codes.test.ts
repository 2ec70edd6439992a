import jsQR from 'jsqr'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningTown } from '#tests/support/server.ts'
import { startSmallTown, visit } from '#tests/support/visitor.ts'

const SUNDAY = '2026-11-22T01:30:00.000Z'

describe('The code on a printed page', () => {
  let town: RunningTown
  beforeAll(async () => {
    town = await startSmallTown(SUNDAY)
  }, 60_000)
  afterAll(() => town.stop())

  it('leads a telephone to the page that was printed', async () => {
    for (const kind of ['event', 'venue', 'stand'] as const) {
      const { id } = await town.db
        .selectFrom(kind)
        .select('id')
        .where('status', '=', kind === 'event' ? 'published' : 'listed')
        .orderBy('id')
        .executeTakeFirstOrThrow()
      const path = `/${kind}s/${id}`
      const { html } = await visit(town, path)
      expect(html).toContain(`src="${path}/code.png"`)
      const answer = await fetch(`${town.url}${path}/code.png`)
      expect(answer.headers.get('content-type')).toBe('image/png')
      const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
      expect(await readCode(await answer.arrayBuffer())).toBe(address)
    }
  })

  it('is drawn of nothing that is no page', async () => {
    expect((await fetch(`${town.url}/events/new/code.png`)).status).toBe(404)
  })
})

/** As a telephone reads it: from paper, where a module is many dots wide. */
async function readCode(png: ArrayBuffer): Promise<string | undefined> {
  const { data, info } = await sharp(png)
    .resize(600, 600, { kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}
