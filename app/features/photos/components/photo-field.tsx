import { MOST_BYTES } from '#app/features/photos/photo.ts'
import { FieldErrors, Hint } from '#app/ui/field.tsx'

const TOO_LARGE = '写真が大きすぎます。10MBまでの写真を選んでください。'

/** Choosing one picture, from the album or with the camera; a page with it sends `multipart/form-data`. */
export function PhotoField({
  label,
  hint,
  error,
  required = false,
}: {
  label: string
  hint: string
  error?: string | undefined
  required?: boolean
}) {
  const describedBy = ['photo-hint', ...(error ? ['photo-error'] : [])].join(' ')
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor="photo" className="font-700">
        {label}
        <span
          className={`ml-2 text-sm font-400 ${required ? 'text-error-strong' : 'text-ink-soft'}`}
        >
          {required ? '※必須' : '任意'}
        </span>
      </label>
      <Hint id="photo-hint">{hint}</Hint>
      <input
        type="file"
        id="photo"
        name="photo"
        accept="image/jpeg,image/png,image/webp"
        required={required}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        // Said before ten megabytes have been sent for nothing.
        onChange={({ currentTarget: field }) => {
          const bytes = field.files?.[0]?.size ?? 0
          field.setCustomValidity(bytes > MOST_BYTES ? TOO_LARGE : '')
          if (bytes > MOST_BYTES) field.reportValidity()
        }}
        className="min-h-12 w-full rounded-8 border border-edge bg-white p-2 file:mr-3 file:min-h-11 file:rounded-8 file:border file:border-primary file:bg-white file:px-4 file:font-700 file:text-primary"
      />
      <FieldErrors id="photo-error" errors={error ? [error] : []} />
    </div>
  )
}
