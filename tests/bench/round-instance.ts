/** Towns' requests for a season, to measure rounds on: the same for the same figures. */
import type { MatchRequest } from '#app/features/matching/instance.ts'
import type { RoundInstance } from '#app/features/matching/round-instance.ts'
import { benchInstance, dice } from './matching-instance.ts'

/** `requests` × `venues` over `days`; each request has six days in view, weekends above all, and tight wishes. */
export function benchRound({
  requests,
  venues,
  days = 60,
  seed = 1,
}: {
  requests: number
  venues: number
  days?: number
  seed?: number
}): RoundInstance {
  const town = benchInstance({ venues, days, seed })
  const roll = dice(seed * 7919 + requests)
  const dates = town.requests[0]?.windows.map(({ date }) => date) ?? []
  const weekends = dates.filter((date) => [0, 6].includes(new Date(date).getUTCDay()))
  const ahead = dates.slice(14)
  const request = (at: number): MatchRequest => {
    const organizer = `o${roll(300)}`
    const chosen = new Set<string>()
    while (chosen.size < 6) {
      const from = roll(4) > 0 ? weekends : ahead
      chosen.add(from[roll(from.length)] ?? '')
    }
    const start = 9 + roll(5)
    const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
    return {
      id: `r${String(at).padStart(4, '0')}`,
      organizer,
      types: ['sale'],
      themes: roll(3) === 0 ? ['防災'] : [],
      uses: roll(3) === 0 ? ['food'] : ['sale'],
      people: 20 + roll(15) * 10,
      units: 1 + roll(5),
      needs: roll(4) === 0 ? { powerAmps: 15 } : {},
      maxFee: roll(3) * 3000,
      areas: roll(2) === 0 ? [`a${roll(5)}`] : [],
      windows: [...chosen].map((date, nth) => ({
        date,
        start: clock(start),
        end: clock(start + 4),
        preference: nth < 2 ? 1 : nth < 4 ? 0.6 : 0.3,
      })),
      setupMinutes: 60,
      clearMinutes: 60,
      times: 1,
    }
  }
  return {
    ...town,
    period: { from: dates[0] ?? town.today, to: dates.at(-1) ?? town.today },
    policy: {
      ...town.policy,
      firstTimerShare: 0.25,
      scoreSlack: 0.01,
      candidatesPerRequest: 40,
      timeLimitSeconds: 60,
    },
    organizations: town.organizations.map((one, at) => ({ ...one, firstTime: at % 4 === 0 })),
    requests: Array.from({ length: requests }, (_, at) => request(at)),
    pins: [],
    together: [],
    apart: [],
  }
}
