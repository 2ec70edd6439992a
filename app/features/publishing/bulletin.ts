/** An event as the town's paper (市報) prints it: 「とき 12月5日(土)午前9時～正午／ところ …」. */
import { WEEKDAYS } from '#app/features/calendar/format.ts'
import { recurrenceToText } from '#app/features/calendar/recurrence-text.ts'
import { feeToText, signUpToText } from '#app/features/events/description.ts'
import { upcomingOf, type Occurrence } from '#app/features/events/event.ts'
import { publicPlaceOn } from '#app/features/events/public-place.ts'
import { dayOf, weekdayOf, type ClockTime, type Day, type Instant } from '#app/lib/time.ts'
import { placeLine, type FeedEvent } from './feed.ts'
import { partsOfContact } from './public-contact.ts'

/** So many dates are printed one by one. */
const DATES_TOLD = 6

/** The title, and under it everything in one paragraph; what nobody has said is left out. */
export function bulletinText({ event, places }: FeedEvent, now: Instant): string {
  const { content } = event
  const dates = upcomingOf(event.occurrences, now)
    .filter(({ status }) => status === 'scheduled' || status === 'moved')
    .slice(0, DATES_TOLD)
  const [next] = dates
  const place = placeLine(next ? publicPlaceOn(places, next.firstDay) : places.general)
  const today = next?.firstDay ?? dayOf(now, event.zone)
  const contact = partsOfContact(content.contact)
  const phone = contact.phone === '' ? '' : `☎${contact.phone}`
  const parts = [
    ['とき', whenText(event.content.schedule, dates)],
    ['ところ', place],
    ['対象', content.audience],
    ['定員', content.capacity === null ? '' : `${content.capacity}人`],
    ['内容', oneLine(content.summary === '' ? content.body : content.summary)],
    ['費用', feeToText(content.fee, 'ja')],
    ['申込', content.signUp.kind === 'needed' ? signUpToText(content.signUp, today, 'ja') : ''],
    ['主催', event.organizerName],
    ['問合先', `${contact.name}${phone}`],
  ]
  const told = parts.flatMap(([term, text]) => (text ? [`${term} ${oneLine(text)}`] : []))
  return `${content.title}\n${told.join('／')}`
}

function whenText(
  schedule: FeedEvent['event']['content']['schedule'],
  dates: readonly Occurrence[],
): string {
  const [first] = dates
  if (!first) return ''
  const hours = hoursText(first.start, first.end)
  const sameHours = dates.every(({ start, end }) => hoursText(start, end) === hours)
  if (schedule?.kind === 'recurring' && dates.length > 1) {
    return `${recurrenceToText(schedule.recurrence, 'ja')} ${hours}`.trim()
  }
  if (sameHours) return `${dates.map(daysText).join('・')}${hours}`
  return dates.map((date) => `${daysText(date)}${hoursText(date.start, date.end)}`).join('、')
}

function daysText({ firstDay, lastDay }: Pick<Occurrence, 'firstDay' | 'lastDay'>): string {
  if (firstDay === lastDay) return dayText(firstDay)
  const last = dayText(lastDay)
  const sameMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7)
  return `${dayText(firstDay)}～${sameMonth ? last.replace(/^\d+月/, '') : last}`
}

function dayText(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日(${WEEKDAYS[weekdayOf(day)]})`
}

/** 「午前9時～正午」, 「午後1時～3時30分」, 「午後6時～翌日午前2時」, 「午前10時から」. */
export function hoursText(start: ClockTime | null, end: ClockTime | null): string {
  if (start === null) return ''
  const begin = clockText(start)
  if (end === null) return `${begin}から`
  if (end === '00:00' || end === '24:00') return `${begin}～深夜0時`
  if (end <= start) return `${begin}～翌日${clockText(end)}`
  const finish = clockText(end)
  const half = begin.slice(0, 2)
  return `${begin}～${finish.startsWith(half) ? finish.slice(2) : finish}`
}

function clockText(clock: ClockTime): string {
  if (clock === '12:00') return '正午'
  const hour = Number(clock.slice(0, 2))
  const minute = Number(clock.slice(3))
  const half = hour < 12 ? '午前' : '午後'
  return `${half}${hour % 12}時${minute === 0 ? '' : `${minute}分`}`
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}
