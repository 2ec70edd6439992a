import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'

/**
 * The room for a map. Leaflet needs a window, so that the map comes after hydration, and only once
 * its room is on the screen; until then, and without JavaScript, a sentence stands there.
 */
export function LazyMap({
  sentence,
  className,
  onSeen,
  children,
}: {
  sentence: ReactNode
  className: string
  /** Told once, when the room has come to the screen. */
  onSeen?: (() => void) | undefined
  children: ReactNode
}) {
  const room = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!room.current) return
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true)
      },
      { rootMargin: '200px' },
    )
    watcher.observe(room.current)
    return () => watcher.disconnect()
  }, [])
  useEffect(() => {
    if (seen) onSeen?.()
  }, [seen, onSeen])
  const waiting = (
    <p className="flex h-full items-center justify-center p-4 text-center text-ink-soft">
      {sentence}
    </p>
  )
  return (
    <div
      ref={room}
      className={`relative isolate overflow-hidden rounded-12 border border-line bg-paper noscript:h-auto noscript:min-h-0 ${className}`}
    >
      {seen ? <Suspense fallback={waiting}>{children}</Suspense> : waiting}
    </div>
  )
}
