import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#app/lib/id.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildBomb, buildPicture } from '#tests/support/builders/picture.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { startTown, type RunningTown } from '#tests/support/server.ts'
import { letIn, visit } from '#tests/support/visitor.ts'

type Bytes = Uint8Array<ArrayBuffer>
const bytesOf = async (picture: Sharp): Promise<Bytes> => new Uint8Array(await picture.toBuffer())
const textOf = (text: string): Bytes => new TextEncoder().encode(text)

describe('A photo that is handed in', { timeout: 60_000 }, () => {
  let town: RunningTown
  let cookie: string
  let farmerId: string
  let jpeg: Bytes
  /** Every test has a stand of its own: at most eight photos hang at one. */
  let standId: string

  beforeAll(async () => {
    town = await startTown({ at: '2026-11-22T01:00:00.000Z' })
    farmerId = await buildOrganization(town.db, { name: '見本農園', kind: 'farmer' })
    const farmer = await buildActor(town.db, { organizationIds: [farmerId] })
    cookie = await letIn(town, farmer.accountId)
    jpeg = await bytesOf(buildPicture().jpeg())
  })
  beforeEach(async () => {
    standId = await buildStand(town.db, { farmer_id: farmerId })
  })
  afterAll(() => town.stop())

  type Sent = { bytes?: Bytes; alt?: string; id?: string; type?: string; as?: string | null }
  const send = async ({ bytes = jpeg, alt = '木の棚の野菜', id = newId(), ...sent }: Sent = {}) => {
    const form = new FormData()
    form.set('id', id)
    form.set('alt', alt)
    form.set('photo', new File([bytes], 'IMG_0001.jpg', { type: sent.type ?? 'image/jpeg' }))
    const who = sent.as === undefined ? cookie : sent.as
    const answer = await fetch(`${town.url}/stands/${standId}/photos`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { origin: town.url, ...(who ? { cookie: who } : {}) },
    })
    return { id, status: answer.status, html: await answer.text() }
  }
  const get = (id: string, file = '800.webp', headers: Record<string, string> = {}) =>
    fetch(`${town.url}/photos/${id}/${file}`, { headers })
  const countPhotos = async () =>
    (await town.db.selectFrom('photo').select('id').where('subject_id', '=', standId).execute())
      .length

  it('is drawn anew: upright, in three sizes, without a word of where and with what it was taken', async () => {
    const turned = buildPicture({ width: 2400, height: 1200 })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExif({
        IFD0: { Copyright: 'himitsu-basho' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 42/1 0/1' },
      })
    const bytes = await bytesOf(turned)
    expect(Buffer.from(bytes).includes('himitsu-basho')).toBe(true)
    expect((await sharp(bytes).metadata()).orientation).toBe(6)
    const { id, status } = await send({ bytes })
    expect(status).toBe(303)
    const sizes: unknown[] = []
    for (const file of ['400.webp', '800.webp', '1600.webp']) {
      const answer = await get(id, file)
      expect(answer.headers.get('content-type')).toBe('image/webp')
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
      const kept = Buffer.from(await answer.arrayBuffer())
      const { format, width, height, exif, xmp, icc } = await sharp(kept).metadata()
      sizes.push([format, width, height])
      expect([exif, xmp, icc, kept.includes('himitsu-basho')]).toEqual([
        undefined,
        undefined,
        undefined,
        false,
      ])
      const [r = 0, g = 255] = await sharp(kept)
        .extract({ left: (width ?? 0) - 20, top: 10, width: 1, height: 1 })
        .removeAlpha()
        .raw()
        .toBuffer()
      // Turned by a quarter, what was on the left above is on the right.
      expect([r > 200, g < 60]).toEqual([true, true])
    }
    expect(sizes).toEqual([
      ['webp', 200, 400],
      ['webp', 400, 800],
      ['webp', 800, 1600],
    ])
    const page = await visit(town, `/stands/${standId}`)
    expect(page.html).toContain('alt="木の棚の野菜"')
    expect(page.html).toMatch(new RegExp(`srcSet="/photos/${id}/400.webp 200w, [^"]+ 800w"`))
  })

  it('is not asked for again by whoever has it', async () => {
    const { id } = await send()
    const etag = (await get(id)).headers.get('etag') ?? ''
    expect((await get(id, '800.webp', { 'if-none-match': etag })).status).toBe(304)
    for (const file of ['801.webp', '800.jpg', '..%2f800.webp', '800.webp%00', 'removal']) {
      expect((await get(id, file)).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('sent twice hangs once, and the same picture lies on the disk once', async () => {
    const id = newId()
    const answers = await Promise.all([send({ id }), send({ id })])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await countPhotos()).toBe(1)
    const folder = join(town.settings.uploadDir, 'photos')
    const list = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(folder, name)).isFile(),
      )
    const before = list()
    await send()
    expect(list()).toEqual(before)
    expect(before.filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  it.each<[string, () => Promise<Bytes> | Bytes, RegExp]>([
    [
      'a drawing with a script',
      () => textOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      /写真として読み取れません/,
    ],
    [
      'a page that begins like a picture',
      () => textOf('\u00ff\u00d8\u00ff<html><script>alert(1)</script>'),
      /写真として読み取れません/,
    ],
    [
      'a picture in its first bytes alone',
      () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...textOf('<script>alert(1)</script>')]),
      /写真として読み取れません/,
    ],
    ['half of a picture', () => jpeg.slice(0, jpeg.length / 2), /写真として読み取れません/],
    ['nothing at all', () => new Uint8Array(0), /写真を選んでください/],
    [
      'forty-one million pixels in forty kilobytes',
      () => buildBomb(41_000, 1000),
      /4,000万画素まで/,
    ],
  ])('is refused with a kind sentence when it is %s', async (_, make, sentence) => {
    const { status, html } = await send({ bytes: await make(), alt: '書いた説明' })
    expect(status).toBe(422)
    expect(html).toMatch(sentence)
    expect(html).toContain('value="書いた説明"')
    expect(await countPhotos()).toBe(0)
  })

  it('carries along nothing that hid behind it', async () => {
    const hidden = '<script>alert("polyglot")</script><?php system($_GET[0]) ?>'
    const { id, status } = await send({ bytes: new Uint8Array([...jpeg, ...textOf(hidden)]) })
    expect(status).toBe(303)
    const kept = Buffer.from(await (await get(id, '1600.webp')).arrayBuffer())
    expect(kept.includes('script')).toBe(false)
    expect(kept.includes('php')).toBe(false)
  })

  it('is refused beyond ten megabytes, and what is far larger is not even read', async () => {
    const padded = (size: number) => {
      const bytes = new Uint8Array(size)
      bytes.set(jpeg)
      return bytes
    }
    const slightly = await send({ bytes: padded(10 * 1024 * 1024 + 1) })
    expect([slightly.status, slightly.html.includes('10MBまで')]).toEqual([422, true])
    expect((await send({ bytes: padded(11 * 1024 * 1024) })).status).toBe(413)
    expect(await countPhotos()).toBe(0)
  })

  it('needs words for those who cannot see it', async () => {
    const { status, html } = await send({ alt: '　' })
    expect([status, html.includes('写真の説明を入力してください')]).toEqual([422, true])
    expect((await send({ alt: 'あ'.repeat(40_000) })).status).toBe(422)
    expect((await send({ alt: '<script>alert(1)</script>🍅' })).status).toBe(303)
    const page = await visit(town, `/stands/${standId}`)
    expect(page.html).toContain('alt="&lt;script&gt;alert(1)&lt;/script&gt;🍅"')
  })

  it('of a stranger is not taken, and is not even drawn', async () => {
    const stranger = await letIn(town, (await buildActor(town.db)).accountId)
    expect((await send({ as: stranger })).status).toBe(403)
    expect((await send({ as: null })).status).toBe(401)
    expect((await send({ as: stranger, bytes: buildBomb(41_000, 1000) })).status).toBe(403)
    expect(await countPhotos()).toBe(0)
  })

  it('is there for everybody while its stand is, and else for those who may see it', async () => {
    const { id } = await send()
    const staff = await letIn(town, (await buildActor(town.db, { staff: true })).accountId)
    const stranger = await letIn(town, (await buildActor(town.db)).accountId)
    const statuses = async () =>
      Promise.all([
        get(id),
        get(id, '800.webp', { cookie: stranger }),
        get(id, '800.webp', { cookie }),
        get(id, '800.webp', { cookie: staff }),
      ]).then((answers) => answers.map(({ status }) => status))
    expect(await statuses()).toEqual([200, 200, 200, 200])
    const set = (columns: { status?: 'withdrawn' | 'listed'; hidden_at?: string | null }) =>
      town.db.updateTable('stand').set(columns).where('id', '=', standId).execute()
    await set({ status: 'withdrawn' })
    expect(await statuses()).toEqual([404, 404, 200, 200])
    const own = await get(id, '800.webp', { cookie })
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    await set({ hidden_at: '2026-11-22T00:00:00.000Z' })
    expect(await statuses()).toEqual([404, 404, 404, 200])
    await set({ status: 'listed', hidden_at: null })
    const removal = { cookie, form: [] as const }
    expect((await visit(town, `/photos/${id}/removal?to=/stands/${standId}`, removal)).status).toBe(
      303,
    )
    expect(await statuses()).toEqual([404, 404, 404, 200])
    expect((await visit(town, `/stands/${standId}`)).html).not.toContain(id)
  })
})
