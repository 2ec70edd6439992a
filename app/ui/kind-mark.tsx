import { KIND_LETTERS, KIND_WORDS } from './messages.ts'
import { useLanguage, useWords } from './words.tsx'

/** The three kinds of things on the map, each told by its shape, its letter and, last, its colour. */
export type Kind = 'event' | 'venue' | 'stand'

type KindShape = { fill: string; path: string; x: number; y: number }

/** Drawn on a ground of 32 × 32; `x` and `y` are the middle of the letter. */
export const KIND_SHAPES: Record<Kind, KindShape> = {
  event: {
    fill: 'fill-kaki',
    path: 'M4 31V2h26l-4.5 9.5L30 21H6.5v10Z',
    x: 15,
    y: 12,
  },
  venue: {
    fill: 'fill-wakakusa',
    path: 'M5 3h22q2 0 2 2v22q0 2-2 2H5q-2 0-2-2V5q0-2 2-2Z',
    x: 16,
    y: 16,
  },
  stand: {
    fill: 'fill-nanohana',
    path: 'M16 1.5C26 5.5 31 12 29 22c-1 5-6 8-13 8S4 27 3 22C1 12 6 5.5 16 1.5Z',
    x: 16,
    y: 18.5,
  },
}

const SIZES = { sm: 'size-6', md: 'size-8', lg: 'size-11' }

/** `bare` leaves the word to the text beside it. */
export function KindMark({
  kind,
  size = 'md',
  bare = false,
}: {
  kind: Kind
  size?: keyof typeof SIZES
  bare?: boolean
}) {
  const shape = KIND_SHAPES[kind]
  const words = useWords(KIND_WORDS)
  const letter = KIND_LETTERS[kind][useLanguage()]
  return (
    <span className="inline-block shrink-0 align-middle">
      <svg viewBox="0 0 32 32" aria-hidden="true" className={`${SIZES[size]} overflow-visible`}>
        <path
          d={shape.path}
          className={`${shape.fill} stroke-ink`}
          strokeWidth="2"
          strokeLinejoin="round"
        />
        <text
          x={shape.x}
          y={shape.y}
          dy="0.36em"
          textAnchor="middle"
          fontSize="15"
          className="fill-solid-gray-900 font-700"
        >
          {letter}
        </text>
      </svg>
      {bare ? null : <span className="sr-only">{words[kind]}</span>}
    </span>
  )
}

const GROUNDS: Record<Kind, string> = {
  event: 'fill-kaki-soft',
  venue: 'fill-wakakusa-soft',
  stand: 'fill-nanohana-soft',
}

/** Where a photo would be and there is none: the kind's own shape, printed like a cloth. */
export function KindPattern({ kind }: { kind: Kind }) {
  const { path, fill } = KIND_SHAPES[kind]
  return (
    <svg aria-hidden="true" className="h-20 w-full rounded-12 print:hidden">
      <defs>
        <pattern id={`cloth-${kind}`} width="56" height="40" patternUnits="userSpaceOnUse">
          {['translate(8 7) scale(.42)', 'translate(36 27) scale(.42)'].map((place) => (
            <path key={place} d={path} transform={place} className={fill} />
          ))}
          <path d={path} transform="translate(36 -13) scale(.42)" className={fill} />
        </pattern>
      </defs>
      <rect width="100%" height="100%" className={GROUNDS[kind]} />
      <rect width="100%" height="100%" fill={`url(#cloth-${kind})`} />
    </svg>
  )
}
