/** Pictures that the townspeople took: of an event, a venue, a stand, an organization, of what is out today. */
import { RESTORABLE_DAYS } from '#app/features/places/listing.ts'
import { addHours, type Instant } from '#app/lib/time.ts'

export const ALBUM_KINDS = ['organization', 'venue', 'stand', 'event'] as const
/** What photos are shown of, and may be collected of. */
export type AlbumKind = (typeof ALBUM_KINDS)[number]
/** Together with the one photo that a farmer's report of the day may have. */
export type SubjectKind = AlbumKind | 'stand_report'

export type Photo = {
  id: string
  /** What can be seen on it, for whoever cannot see it. */
  alt: string
  /** Of the largest of its files, in pixels. */
  width: number
  height: number
}

/** As those see it who keep its thing; removed ones are for staff. */
export type AlbumPhoto = Photo & { version: number; hiddenAt: Instant | null }

/** Whether a photo that was taken off the pages can still be brought back. */
export function isRestorable(hiddenAt: Instant, now: Instant): boolean {
  return addHours(hiddenAt, RESTORABLE_DAYS * 24) >= now
}

/** A picture as it lies in the folder of uploads: found by what it shows, to the bit. */
export type PhotoFile = { hash: string; width: number; height: number }

export const MOST_PHOTOS = 8
export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_PIXELS = 40_000_000

/** The files of a photo fit into squares of so many pixels. */
export const BOXES = [400, 800, 1600] as const
export type Box = (typeof BOXES)[number]
const LARGEST: Box = 1600

/** A photo's size when it fits into a box; it is never enlarged. */
export function sizeIn(box: Box, { width, height }: Pick<PhotoFile, 'width' | 'height'>) {
  const scale = Math.min(1, box / Math.max(width, height))
  const fit = (pixels: number) => Math.max(1, Math.round(pixels * scale))
  return { width: fit(width), height: fit(height) }
}

export function photoPath(id: string, box: Box = LARGEST): string {
  return `/photos/${id}/${box}.webp`
}

/** For `srcset`: each width once, from the smallest file that has it. */
export function photoSources(photo: Photo): string {
  const widths = new Map<number, Box>()
  for (const box of BOXES) {
    const { width } = sizeIn(box, photo)
    if (!widths.has(width)) widths.set(width, box)
  }
  return [...widths].map(([width, box]) => `${photoPath(photo.id, box)} ${width}w`).join(', ')
}

/** `800.webp` → 800; null for what is no file of a photo. */
export function readBox(file: string): Box | null {
  return BOXES.find((box) => file === `${box}.webp`) ?? null
}
