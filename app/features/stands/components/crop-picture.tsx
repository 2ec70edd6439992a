import { CROP_SHAPES, cropOf } from '#app/features/stands/crop.ts'

/** A crop, drawn; its name always stands beside it. */
export function CropPicture({ name }: { name: string }) {
  const { shape, fill } = cropOf(name)
  const [body, ...lines] = CROP_SHAPES[shape]
  return (
    <svg viewBox="-1 -1 26 26" aria-hidden="true" className="size-7 shrink-0">
      <g
        fill="none"
        stroke="#4d4d4d"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={body} fill={fill} />
        {lines.map((line) => (
          <path key={line} d={line} fill={line.endsWith('Z') ? '#8fbf5a' : 'none'} />
        ))}
      </g>
    </svg>
  )
}

/** Crops as a row of pictures with their names. */
export function Crops({ names }: { names: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {names.map((name) => (
        <li
          key={name}
          className="inline-flex items-center gap-1.5 rounded-full border border-line bg-white py-1 pr-3 pl-1.5"
        >
          <CropPicture name={name} />
          {name}
        </li>
      ))}
    </ul>
  )
}
