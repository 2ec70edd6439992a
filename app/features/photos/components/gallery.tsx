import type { ReactNode } from 'react'
import { Picture } from '#app/features/photos/components/picture.tsx'
import { GALLERY_MESSAGES } from '#app/features/photos/messages.ts'
import { photoPath, type Photo } from '#app/features/photos/photo.ts'
import { KindPattern, type Kind } from '#app/ui/kind-mark.tsx'
import { useLabels } from '#app/ui/words.tsx'

/** The photos of a thing, the first one large; without any, the pattern of its kind, if it has one. */
export function Gallery({ photos, kind }: { photos: readonly Photo[]; kind: Kind | null }) {
  const labels = useLabels(GALLERY_MESSAGES)
  const [first, ...others] = photos
  if (!first) return kind ? <KindPattern kind={kind} /> : null
  return (
    <div className="flex flex-col gap-2">
      <Linked photo={first}>
        <Picture
          photo={first}
          sizes="(width >= 48rem) 46rem, 94vw"
          first
          className="h-auto max-h-[26rem] w-full rounded-12 object-cover"
        />
      </Linked>
      {others.length > 0 ? (
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4" aria-label={labels.others}>
          {others.map((photo) => (
            <li key={photo.id}>
              <Linked photo={photo}>
                <Picture
                  photo={photo}
                  sizes="(width >= 40rem) 11rem, 31vw"
                  className="aspect-[4/3] w-full rounded-8 object-cover"
                />
              </Linked>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The whole of it, as large as it is. */
function Linked({ photo, children }: { photo: Photo; children: ReactNode }) {
  return (
    <a href={photoPath(photo.id)} className="block">
      {children}
    </a>
  )
}
