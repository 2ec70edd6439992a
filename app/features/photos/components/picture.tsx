import { photoPath, photoSources, type Photo } from '#app/features/photos/photo.ts'

/** A photo in the size that the place asks for; `sizes` says how wide it is shown. */
export function Picture({
  photo,
  sizes,
  first = false,
  className = '',
}: {
  photo: Photo
  sizes: string
  /** Seen as soon as the page is there: not to be put off. */
  first?: boolean
  className?: string
}) {
  return (
    <img
      src={photoPath(photo.id, 800)}
      srcSet={photoSources(photo)}
      sizes={sizes}
      width={photo.width}
      height={photo.height}
      alt={photo.alt}
      loading={first ? undefined : 'lazy'}
      decoding="async"
      className={`bg-paper ${className}`}
    />
  )
}
