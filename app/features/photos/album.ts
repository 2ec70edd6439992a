/** A thing with its photos, as far as showing and changing them goes; each kind says so for itself. */
import { isStaff, mayActFor, type Asker } from '#app/features/organizations/actor.ts'
import type { SubjectKind } from './photo.ts'

export type Album = {
  kind: SubjectKind
  id: string
  /** Of the thing that the photos are of. */
  name: string
  /** Organizations whose members may change what is said about it. */
  keeperIds: readonly string[]
  /** Everybody may see it now. */
  public: boolean
  hidden: boolean
}

export function mayChangeAlbum(asker: Asker, album: Pick<Album, 'keeperIds' | 'hidden'>): boolean {
  if (album.hidden) return isStaff(asker)
  return album.keeperIds.some((id) => mayActFor(asker, id))
}

export function maySeeAlbum(
  asker: Asker,
  album: Pick<Album, 'keeperIds' | 'hidden' | 'public'>,
): boolean {
  return album.public || mayChangeAlbum(asker, album)
}
