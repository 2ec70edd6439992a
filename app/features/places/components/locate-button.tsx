import { useState, type ReactNode } from 'react'
import { LOCATE_MESSAGES } from '#app/features/places/map-messages.ts'
import type { Point } from '#app/lib/geo.ts'
import { Button } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

/** By the code of the browser's own refusal. */
const REFUSALS: Record<number, 'denied' | 'unknown' | 'slow'> = {
  1: 'denied',
  2: 'unknown',
  3: 'slow',
}

/** Asks the device where it is. What it answers stays in the page until a form is sent. */
export function LocateButton({
  label,
  onFound,
  onFailed,
}: {
  label: ReactNode
  onFound: (at: Point) => void
  onFailed: (why: ReactNode) => void
}) {
  const words = useWords(LOCATE_MESSAGES)
  const [asking, setAsking] = useState(false)
  const locate = () => {
    if (!('geolocation' in navigator)) {
      onFailed(words.cannot)
      return
    }
    setAsking(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking(false)
        onFound({ lat: coords.latitude, lng: coords.longitude })
      },
      ({ code }) => {
        setAsking(false)
        onFailed(words[REFUSALS[code] ?? 'failed'])
      },
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    )
  }
  return (
    <Button type="button" variant="secondary" size="sm" onClick={locate} aria-busy={asking}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5">
        <path
          d="M11 1h2v3.1a8 8 0 0 1 6.9 6.9H23v2h-3.1a8 8 0 0 1-6.9 6.9V23h-2v-3.1A8 8 0 0 1 4.1 13H1v-2h3.1A8 8 0 0 1 11 4.1Zm1 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm0 3.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z"
          fill="currentColor"
        />
      </svg>
      {asking ? words.asking : label}
    </Button>
  )
}
