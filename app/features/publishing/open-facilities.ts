/** The town's stands and venues in 公共施設一覧. */
import { describeHours } from '#app/features/calendar/hours-description.ts'
import { readWeekdays } from '#app/features/calendar/input.ts'
import type { OpeningHours, OpeningRule } from '#app/features/calendar/opening.ts'
import { ruleToText } from '#app/features/calendar/recurrence-text.ts'
import { mondayFirst, parseRrule } from '#app/features/calendar/rrule.ts'
import { WEEKDAYS } from '#app/features/calendar/format.ts'
import { ACCESS_LABELS } from '#app/features/places/labels.ts'
import type { Place } from '#app/features/places/place.ts'
import type { Stand } from '#app/features/stands/stand.ts'
import type { Venue } from '#app/features/venues/venue.ts'
import { weekdayOf } from '#app/lib/time.ts'
import {
  fullAddress,
  publisherCells,
  SAMPLE_NOTE,
  toKatakana,
  type OpenRecord,
  type Publisher,
} from './open-data.ts'
import { STAND_POI, VENUE_POI } from './poi.ts'

type Numbered = { number: number; publisher: Publisher }

export function openStandRow(stand: Stand, numbered: Numbered): OpenRecord {
  const produce = stand.produce.map(({ name }) => name).join('、')
  return {
    ...facilityCells(stand, numbered, produce === '' ? '' : `主な農産物：${produce}`),
    POIコード: STAND_POI,
    団体名: stand.farmer.name,
    URL: `${numbered.publisher.publicUrl}/stands/${stand.id}`,
  }
}

/** `venue` as everybody may see it: without an address that is told only after a booking. */
export function openVenueRow(venue: Venue, numbered: Numbered): OpenRecord {
  return {
    ...facilityCells(venue, numbered, ''),
    POIコード: VENUE_POI[venue.kind],
    団体名: venue.host.name,
    URL: `${numbered.publisher.publicUrl}/venues/${venue.id}`,
  }
}

type Facility = {
  place: Place
  hours: OpeningHours
  summary: string
  body: string
  sample: boolean
}

function facilityCells(
  { place, hours, summary, body, sample }: Facility,
  { number, publisher }: Numbered,
  more: string,
): OpenRecord {
  return {
    ...publisherCells(publisher, number),
    名称: place.name,
    名称_カナ: toKatakana(place.reading),
    住所: fullAddress(place.address, publisher),
    緯度: place.point?.lat ?? null,
    経度: place.point?.lng ?? null,
    ...hoursCells(hours),
    説明: [summary, body, more].filter((text) => text !== '').join('\n\n'),
    バリアフリー情報: place.access.map((feature) => ACCESS_LABELS[feature]).join('、'),
    備考: sample ? SAMPLE_NOTE : '',
  }
}

/**
 * Days and hours as far as three cells can say them: several rules with hours of their own, and what
 * happens in seasons and on holidays, are told in words.
 */
function hoursCells({ rules, ...others }: OpeningHours): OpenRecord {
  const words = describeHours({ rules, ...others })
    .map(({ term, detail }) => (detail === '' ? '' : `${term}：${detail}`))
    .filter((text) => text !== '')
  const [first, ...more] = rules
  const known = first && more.every(({ start, end }) => start === first.start && end === first.end)
  const isDay = known && first.end > first.start
  return {
    利用可能曜日: daysToText(rules),
    開始時間: known ? first.start : null,
    終了時間: isDay ? first.end : null,
    利用可能日時特記事項: words.join('。'),
  }
}

/** 「月火水木金」, 「第2・第4日曜」; blank where the words would not be read back. */
function daysToText(rules: readonly OpeningRule[]): string {
  const weekdays = new Set<number>()
  for (const { rrule, firstDay } of rules) {
    const rule = parseRrule(rrule)
    const isPlain = rule?.interval === 1 && rule.byMonth.length === 0 && rule.count === null
    if (isPlain && rule.frequency === 'DAILY')
      for (let day = 0; day < 7; day += 1) weekdays.add(day)
    else if (isPlain && rule.frequency === 'WEEKLY') {
      const named = rule.byDay.map(({ weekday }) => weekday)
      for (const day of named.length > 0 ? named : [weekdayOf(firstDay)]) weekdays.add(day)
    } else {
      const text = rule && rules.length === 1 ? ruleToText(rule, firstDay, 'ja') : ''
      return readWeekdays(text) ? text : ''
    }
  }
  return mondayFirst(weekdays)
    .map((weekday) => WEEKDAYS[weekday])
    .join('')
}
