import type { ReactNode } from 'react'

/** The way to being told about what a page shows; small, since nobody came for it. */
export function FollowLink({ query, children }: { query: string; children: ReactNode }) {
  return (
    <p className="mt-4 print:hidden">
      <a
        href={query === '' ? '/follow' : `/follow?${query}`}
        className="inline-flex min-h-11 items-center gap-2"
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5 shrink-0">
          <path
            d="M12 2a2 2 0 0 0-2 2v.3A6.5 6.5 0 0 0 5.5 10.5V16L4 18v1h16v-1l-1.5-2v-5.5A6.5 6.5 0 0 0 14 4.3V4a2 2 0 0 0-2-2Zm-2 18a2 2 0 0 0 4 0Z"
            fill="currentColor"
          />
        </svg>
        {children}
      </a>
    </p>
  )
}
