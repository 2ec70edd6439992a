import { describe, expect, it } from 'vitest'
import { monthlyNth } from '#app/features/calendar/recurrence.ts'
import { feeToText, rainToText, scheduleToText } from './description.ts'

const today = '2026-11-22'

describe('An event in words', () => {
  it('says when, and asks the organizer for times that nobody has told', () => {
    const once = { kind: 'once', day: '2026-11-29' } as const
    expect(scheduleToText({ ...once, start: '10:00', end: '15:00' }, today, 'ja')).toBe(
      '11月29日（日）10:00〜15:00',
    )
    expect(scheduleToText(once, today, 'ja')).toBe('11月29日（日） 時間は主催者にご確認ください')
    const recurrence = {
      rrule: monthlyNth([2, 4], [0], '2027-03-28'),
      firstDay: '2026-12-13',
      exdates: [],
      rdates: [],
      holidays: 'as_usual' as const,
    }
    expect(scheduleToText({ kind: 'recurring', recurrence, start: '09:00' }, today, 'ja')).toBe(
      '第2・第4日曜、2027年3月28日まで 9:00〜',
    )
    expect(scheduleToText(null, today, 'ja')).toBe('日にちは未定です')
  })

  it('says what happens when it rains, and nothing where nobody has said', () => {
    const rain = { reserveDay: '2026-12-06', decidedAt: '07:00' }
    expect(rainToText({ policy: 'postponed', ...rain }, today, 'ja')).toBe(
      '雨のときは日を改めます（雨天順延）。予備日は12月6日（日）です。開催は当日7:00までに決めます。',
    )
    expect(rainToText({ policy: 'any_weather', ...rain }, today, 'ja')).toBe(
      '雨でも開きます（雨天決行）。',
    )
    expect(rainToText({ policy: 'unknown', reserveDay: null, decidedAt: null }, today, 'ja')).toBe(
      '',
    )
  })

  it('never calls a fee free that nobody has called so', () => {
    expect(feeToText({ kind: 'free', text: '' }, 'ja')).toBe('無料')
    expect(feeToText({ kind: 'paid', text: '500円' }, 'ja')).toBe('500円')
    expect(feeToText({ kind: 'unknown', text: '' }, 'ja')).toBe('')
  })
})
