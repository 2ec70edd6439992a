import { Picture } from '#app/features/photos/components/picture.tsx'
import type { AlbumPhoto } from '#app/features/photos/photo.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** The photos of a thing, one by one: what can be seen, which comes first, which is taken away. */
export function AlbumEditor({ photos, to }: { photos: readonly AlbumPhoto[]; to: string }) {
  const shown = photos.filter(({ hiddenAt }) => hiddenAt === null)
  return (
    <ol className="flex flex-col gap-4">
      {photos.map((photo) => (
        <Card as="li" key={photo.id} id={photo.id}>
          <div className="flex flex-col gap-4 sm:flex-row">
            <Picture
              photo={photo}
              sizes="(width >= 40rem) 12rem, 90vw"
              className="h-auto max-h-72 w-full self-start rounded-8 object-contain sm:w-48"
            />
            {photo.hiddenAt === null ? (
              <Shown photo={photo} to={to} nth={shown.indexOf(photo)} of={shown.length} />
            ) : (
              <Removed photo={photo} to={to} />
            )}
          </div>
        </Card>
      ))}
    </ol>
  )
}

function Shown(props: { photo: AlbumPhoto; to: string; nth: number; of: number }) {
  const { photo, to, nth, of } = props
  const step = (noun: string) => stepPath(photo, noun, to)
  const which = <span className="sr-only">（{nth + 1}枚目）</span>
  return (
    <div className="flex flex-1 flex-col gap-3">
      <p className="font-700">
        {nth + 1}枚目{nth === 0 ? '（いちばん大きく出ます）' : ''}
      </p>
      <form method="post" action={step('description')} className="flex flex-col gap-3">
        <input type="hidden" name="version" value={photo.version} />
        <TextField
          name="alt"
          id={`alt-${photo.id}`}
          label="写真の説明"
          defaultValue={photo.alt}
          maxLength={150}
          required
        />
        <p>
          <Button variant="secondary" size="sm">
            説明を直す{which}
          </Button>
        </p>
      </form>
      <div className="flex flex-wrap gap-3">
        {[
          { label: '前へ', target: nth - 1 },
          { label: '後ろへ', target: nth + 1 },
        ]
          .filter(({ target }) => target >= 0 && target < of)
          .map(({ label, target }) => (
            <form key={label} method="post" action={step('position')}>
              <input type="hidden" name="to" value={target} />
              <Button variant="secondary" size="sm">
                {label}
                {which}
              </Button>
            </form>
          ))}
        <form method="post" action={step('removal')}>
          <Button variant="danger" size="sm">
            外す{which}
          </Button>
        </form>
      </div>
    </div>
  )
}

function Removed({ photo, to }: { photo: AlbumPhoto; to: string }) {
  return (
    <div className="flex flex-1 flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone="wait">外した写真</Badge>
        {photo.alt}
      </p>
      <form method="post" action={stepPath(photo, 'restoration', to)}>
        <Button variant="secondary" size="sm">
          元に戻す<span className="sr-only">（{photo.alt}）</span>
        </Button>
      </form>
    </div>
  )
}

/** Where a step with a photo is sent to; it comes back to this page. */
function stepPath({ id }: AlbumPhoto, noun: string, to: string): string {
  return `/photos/${id}/${noun}?${new URLSearchParams({ to })}`
}
