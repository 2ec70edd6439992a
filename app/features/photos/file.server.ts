import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { BOXES, MOST_BYTES, MOST_PIXELS, type Box, type PhotoFile } from './photo.ts'

export type FileRefusal = 'photo_missing' | 'photo_too_large' | 'not_a_photo' | 'too_many_pixels'

const QUALITY = 78
const PATIENCE_SECONDS = 30

/**
 * Takes a picture as it was sent and keeps it anew, drawn upright, in three sizes, without anything
 * that was not to be seen (place, camera, hidden text). What comes back is on the disk, flushed; the
 * same picture sent again finds its own files, and counts as new.
 */
export async function keepPhoto(
  uploadDir: string,
  sent: File,
): Promise<Result<PhotoFile, FileRefusal>> {
  if (sent.size === 0) return refuse('photo_missing')
  if (sent.size > MOST_BYTES) return refuse('photo_too_large')
  const bytes = new Uint8Array(await sent.arrayBuffer())
  if (!looksLikePhoto(bytes)) return refuse('not_a_photo')
  return inTurn(async () => {
    const drawn = await draw(bytes)
    if (!drawn.ok) return drawn
    const { files, width, height } = drawn.value
    const hash = createHash('sha256')
      .update(files.at(-1)?.data ?? '')
      .digest('hex')
    for (const { box, data } of files) await writeOnce(pathOf(uploadDir, hash, box), data)
    return ok({ hash, width, height })
  })
}

/** A file of a kept photo; null where the disk has lost it. */
export async function readPhoto(
  uploadDir: string,
  hash: string,
  box: Box,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(pathOf(uploadDir, hash, box)))
  } catch {
    return null
  }
}

/**
 * JPEG, PNG or WebP by their first bytes. Nothing else reaches the decoder: it would also read SVG,
 * which may fetch and embed what its writer likes.
 */
function looksLikePhoto(bytes: Uint8Array): boolean {
  const text = (from: number, length: number) =>
    String.fromCharCode(...bytes.subarray(from, from + length))
  return (
    text(0, 3) === '\u00ff\u00d8\u00ff' ||
    text(0, 8) === '\u0089PNG\r\n\u001a\n' ||
    (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP')
  )
}

async function draw(bytes: Uint8Array) {
  const read = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
  try {
    const { width: across = 0, height: down = 0 } = await sharp(bytes, {
      limitInputPixels: false,
    }).metadata()
    if (across * down > MOST_PIXELS) return refuse('too_many_pixels')
    const files = []
    for (const box of BOXES) {
      const { data, info } = await read()
        .autoOrient()
        .resize({ width: box, height: box, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .timeout({ seconds: PATIENCE_SECONDS })
        .toBuffer({ resolveWithObject: true })
      files.push({ box, data, width: info.width, height: info.height })
    }
    const { width = 0, height = 0 } = files.at(-1) ?? {}
    return ok({ files, width, height })
  } catch {
    // Cut off in the middle, or only its beginning is that of a picture.
    return refuse('not_a_photo')
  }
}

/** One picture at a time: forty million pixels take 160 MB while they are drawn. */
let turn: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}

/** Where all photos lie, in folders by the first two signs of their names. */
export function folderOf(uploadDir: string): string {
  return join(uploadDir, 'photos')
}

function pathOf(uploadDir: string, hash: string, box: Box): string {
  return join(folderOf(uploadDir), hash.slice(0, 2), `${hash}-${box}.webp`)
}

/** The file is there whole or not at all, whenever the power goes; its name says what is in it. */
async function writeOnce(path: string, data: Uint8Array): Promise<void> {
  if (await renewed(path)) return
  await mkdir(dirname(path), { recursive: true })
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`
  try {
    await flushed(partial, 'w', (file) => file.writeFile(data))
    await rename(partial, path)
    await flushed(dirname(path), 'r', async () => {})
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** Marks a file that is there already as handed in now: no sweep takes it before its row is written. */
async function renewed(path: string): Promise<boolean> {
  const now = new Date()
  return utimes(path, now, now).then(
    () => true,
    () => false,
  )
}

type OpenFile = Awaited<ReturnType<typeof open>>

async function flushed(
  path: string,
  mode: 'r' | 'w',
  work: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const file = await open(path, mode)
  try {
    await work(file)
    await file.sync()
  } finally {
    await file.close()
  }
}
