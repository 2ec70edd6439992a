import { describe, expect, it } from 'vitest'
import { instantAt } from '#app/lib/time.ts'
import type { FoundEvent } from './listing.ts'
import { marksOf } from './mark.ts'
import { rangeOf } from './range.ts'
import { EVERYTHING } from './search.ts'

const DAY = '2026-11-22'
const at = (clock: string) => instantAt(DAY, clock)

const MARKET: FoundEvent = {
  kind: 'event',
  id: '0190aaaa-0000-7000-8000-000000000001',
  title: '見本の朝市',
  organizerName: '見本の会',
  status: 'published',
  free: true,
  sample: true,
  dates: [
    {
      firstDay: DAY,
      lastDay: DAY,
      start: '09:00',
      end: '12:00',
      startsAt: at('09:00'),
      endsAt: at('12:00'),
      status: 'scheduled',
      isLast: false,
      elsewhere: false,
    },
  ],
  place: {
    kind: 'place',
    venueId: null,
    place: {
      id: '0190aaaa-0000-7000-8000-000000000002',
      name: '見本の広場',
      point: { lat: 35.7, lng: 139.5 },
      station: null,
    } as Extract<FoundEvent['place'], { kind: 'place' }>['place'],
  },
  metres: null,
}

function said(now: string, language: 'ja' | 'en' = 'ja') {
  const { features } = marksOf([MARKET], {
    range: rangeOf(EVERYTHING, now),
    now,
    language,
    warnings: [],
  })
  return features[0]?.properties.sub
}

describe('the mark of an event that is shown again and again', () => {
  it('says something else from the very moment at which its date does', () => {
    expect(said(at('07:59'))).toBe('11月22日（日）9:00〜12:00')
    expect(said(at('08:59'))).toContain('まもなく始まります')
    expect(said(at('09:00'))).toContain('開催中')
    expect(said(at('11:59'))).toContain('まもなく終わります')
    expect(said(at('12:00'))).toContain('終了')
  })

  it('speaks each language, and what it said before when the clock is set back', () => {
    expect(said(at('10:00'))).toContain('開催中')
    expect(said(at('10:00'), 'en')).not.toContain('開催中')
    expect(said(at('07:59'))).toBe('11月22日（日）9:00〜12:00')
  })
})
