import type { QrDrawing } from '#app/lib/qr.ts'

/** A code to be read by a telephone, black on white whatever surrounds it. */
export function QrCode({
  qr,
  label,
  className = '',
}: {
  qr: QrDrawing
  /** Where it leads. */
  label: string
  className?: string
}) {
  return (
    <div className={className}>
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        aria-hidden="true"
        shapeRendering="crispEdges"
        className="block w-full bg-white"
      >
        <path d={qr.path} fill="#000" />
      </svg>
      <span className="sr-only">QRコード：{label}</span>
    </div>
  )
}
