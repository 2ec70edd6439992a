import { useEffect, useRef, type ReactNode } from 'react'

/** Takes the focus when it appears, so that a long form scrolls to what has just been said. */
export function Focused({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}
