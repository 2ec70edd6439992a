import { useEffect, useState } from 'react'
import type { Instant } from '#app/lib/time.ts'

/** 「（3時間前）」, by the device's own clock; without script the hour beside it has to do. */
export function KeptAge({ at }: { at: Instant }) {
  const [age, setAge] = useState('')
  useEffect(() => {
    const tell = () => setAge(ageToText(Date.now() - Date.parse(at)))
    tell()
    const timer = window.setInterval(tell, 60_000)
    return () => window.clearInterval(timer)
  }, [at])
  return age === '' ? null : <span>（{age}）</span>
}

function ageToText(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  if (minutes < 1) return 'たったいま'
  if (minutes < 60) return `${minutes}分前`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}時間前`
  return `${Math.floor(minutes / 60 / 24)}日前`
}
