import { useId } from 'react'
import type { Kind } from '#app/ui/kind-mark.tsx'

const GROUNDS: Record<Kind, string> = {
  event: 'fill-kaki-soft',
  venue: 'fill-wakakusa-soft',
  stand: 'fill-nanohana-soft',
}

/** Where nobody has taken a photograph yet: bunting, paving or leaves, never a grey box. */
export function Pattern({ kind, className = '' }: { kind: Kind; className?: string }) {
  const id = useId()
  return (
    <svg
      aria-hidden="true"
      preserveAspectRatio="xMidYMid slice"
      className={`block h-full w-full ${className}`}
    >
      <pattern id={id} width="64" height="64" patternUnits="userSpaceOnUse">
        {DRAWINGS[kind]}
      </pattern>
      <rect width="100%" height="100%" className={GROUNDS[kind]} />
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}

const DRAWINGS: Record<Kind, JSX.Element> = {
  event: (
    <g>
      <path d="M0 12Q32 28 64 12" className="fill-none stroke-ink" strokeWidth="1.5" />
      <path d="M6 15l12 4-9 11Z" className="fill-kaki" />
      <path d="M26 20.5h12l-6 12Z" className="fill-nanohana" />
      <path d="M46 19l12-4-3 15Z" className="fill-wakakusa" />
      <circle cx="12" cy="50" r="2" className="fill-kaki" />
      <circle cx="44" cy="52" r="2" className="fill-kaki" />
    </g>
  ),
  venue: (
    <g>
      <rect x="4" y="4" width="36" height="24" rx="3" className="fill-wakakusa opacity-60" />
      <rect x="46" y="4" width="14" height="24" rx="3" className="fill-nanohana opacity-70" />
      <rect x="4" y="36" width="14" height="24" rx="3" className="fill-kaki opacity-50" />
      <rect x="24" y="36" width="36" height="24" rx="3" className="fill-wakakusa opacity-60" />
    </g>
  ),
  stand: (
    <g>
      <path d="M16 30C4 26 4 12 16 4c12 8 12 22 0 26Z" className="fill-wakakusa" />
      <path d="M16 34V12" className="fill-none stroke-ink" strokeWidth="1.5" />
      <circle cx="48" cy="20" r="7" className="fill-kaki" />
      <path d="M48 13v-4" className="stroke-ink" strokeWidth="1.5" />
      <path d="M48 62c-12-4-12-16 0-22 12 6 12 18 0 22Z" className="fill-wakakusa" />
      <circle cx="16" cy="51" r="8" className="fill-nanohana" />
    </g>
  ),
}
