import { mkdtempSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertPhoto } from '#app/features/photos/commands.server.ts'
import { keepPhoto, readPhoto } from '#app/features/photos/file.server.ts'
import type { PhotoFile } from '#app/features/photos/photo.ts'
import { sweepPhotos } from '#app/features/photos/sweep.server.ts'
import { newId } from '#app/lib/id.ts'
import { addHours, nowUtc, type Instant } from '#app/lib/time.ts'
import { buildPicture } from '#tests/support/builders/picture.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

/** The clock of the disk: what is handed in now is new. */
const NOW = nowUtc()
const daysAgo = (days: number) => addHours(NOW, -days * 24)

onBothDatabases('The folder of photos, when it is swept,', (given) => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'michikusa-photos-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const files = () =>
    readdirSync(join(folder, 'photos'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
  const age = (days: number) => {
    const time = new Date(daysAgo(days))
    for (const { parentPath, name } of files()) utimesSync(join(parentPath, name), time, time)
  }
  const handIn = async (width: number): Promise<PhotoFile> => {
    const bytes = await buildPicture({ width }).jpeg().toBuffer()
    const kept = await keepPhoto(folder, new File([new Uint8Array(bytes)], 'IMG_0001.jpg'))
    if (!kept.ok) throw new Error(kept.reason)
    return kept.value
  }
  const hang = async (file: PhotoFile, hiddenAt: Instant | null = null) => {
    const id = newId()
    const of = { kind: 'venue' as const, id: newId() }
    await insertPhoto(given.db, { id, of, file, alt: '広場', position: 1 }, daysAgo(90))
    await given.db.updateTable('photo').set({ hidden_at: hiddenAt }).where('id', '=', id).execute()
  }
  const sweep = () => sweepPhotos(given.db, folder, NOW)
  const isThere = async ({ hash }: PhotoFile) => (await readPhoto(folder, hash, 800)) !== null

  it('loses what was removed more than thirty days ago, and nothing that hangs or may come back', async () => {
    const [hung, justRemoved, longGone, hungElsewhere] = [
      await handIn(301),
      await handIn(302),
      await handIn(303),
      await handIn(304),
    ]
    await hang(hung)
    await hang(justRemoved, daysAgo(29))
    await hang(longGone, daysAgo(32))
    await hang(hungElsewhere, daysAgo(32))
    await hang(hungElsewhere)
    age(60)
    expect(await sweep()).toBe(3)
    expect(await Promise.all([hung, justRemoved, longGone, hungElsewhere].map(isThere))).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect(await sweep()).toBe(0)
    expect(files()).toHaveLength(9)
    expect(await given.db.selectFrom('photo').select('id').execute()).toHaveLength(5)
  })

  it('keeps what was handed in a moment ago, and loses what nobody hung up within a day', async () => {
    const old = await handIn(301)
    age(2)
    const fresh = await handIn(302)
    expect(await sweep()).toBe(3)
    expect(await Promise.all([old, fresh].map(isThere))).toEqual([false, true])
  })

  it('keeps a picture that is handed in again at the same moment', async () => {
    const longGone = await handIn(301)
    await hang(longGone, daysAgo(90))
    for (let round = 0; round < 5; round += 1) {
      age(60)
      const [again] = await Promise.all([handIn(301), sweep(), sweep()])
      expect(again).toEqual(longGone)
      expect(await isThere(again)).toBe(true)
      await sweep()
      expect(files()).toHaveLength(3)
    }
  })

  it('is set right after a sweep or an upload that was cut off', async () => {
    const [hung, gone] = [await handIn(301), await handIn(302)]
    await hang(hung)
    for (const { parentPath, name } of files()) {
      renameSync(join(parentPath, name), join(parentPath, `${name}.swept`))
    }
    age(60)
    const late = await handIn(303)
    for (const { parentPath, name } of files()) {
      if (!name.startsWith(late.hash)) continue
      renameSync(join(parentPath, name), join(parentPath, `${name}.0123456789ab.partial`))
    }
    await sweep()
    expect(await Promise.all([hung, gone].map(isThere))).toEqual([true, false])
    expect(files().filter(({ name }) => name.endsWith('.partial'))).toHaveLength(3)
    age(2)
    await sweep()
    expect(files().map(({ name }) => name.slice(0, 64))).toEqual(Array(3).fill(hung.hash))
  })

  it('is not missed where nobody has handed in anything', async () => {
    rmSync(folder, { recursive: true })
    expect(await sweep()).toBe(0)
  })
})
