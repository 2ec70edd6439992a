import { useEffect, useState } from 'react'
import { AGE_MESSAGES } from '#app/features/discovery/pocket-messages.ts'
import type { Instant } from '#app/lib/time.ts'
import { useWords } from '#app/ui/words.tsx'

/** 「（3時間前）」, by the device's own clock; without script the hour beside it has to do. */
export function KeptAge({ at }: { at: Instant }) {
  const words = useWords(AGE_MESSAGES)
  const [minutes, setMinutes] = useState<number | null>(null)
  useEffect(() => {
    const tell = () => setMinutes(Math.floor((Date.now() - Date.parse(at)) / 60_000))
    tell()
    const timer = window.setInterval(tell, 60_000)
    return () => window.clearInterval(timer)
  }, [at])
  if (minutes === null) return null
  const hours = Math.floor(minutes / 60)
  const age =
    minutes < 1
      ? words.now
      : hours < 1
        ? words.minutes(minutes)
        : hours < 24
          ? words.hours(hours)
          : words.days(Math.floor(hours / 24))
  return <span>{age}</span>
}
