/** A request in words: for its page, and for who has to choose between two versions of it. */
import { formatDays, formatTimes, WEEKDAYS } from '#app/features/calendar/format.ts'
import { USE_WORDS, VEHICLE_WORDS } from '#app/features/matching/labels.ts'
import { DETAIL_LABELS } from '#app/features/permits/labels.ts'
import type { Line } from '#app/features/revisions/changes.ts'
import type { Day } from '#app/lib/time.ts'
import { FIELD_LABELS, PREFERENCE_LABELS, TYPE_LABELS } from './labels.ts'
import { aroundToText, feeToText } from './mail.ts'
import type { RequestContent, RequestWindow } from './request.ts'

/** 「12月5日（土）〜13日（日）の土・日 10:00〜15:00」 */
export function windowToText(window: RequestWindow, today: Day): string {
  const days = formatDays(window.fromDay, window.untilDay, today)
  const isSpan = window.fromDay !== window.untilDay
  const weekdays = isSpan && window.weekdays.length > 0 && window.weekdays.length < 7
  const on = weekdays
    ? `の${window.weekdays.map((weekday) => WEEKDAYS[weekday]).join('・')}曜 `
    : ''
  return `${days}${on || (isSpan ? ' ' : '')}${formatTimes(window.start, window.end) ?? ''}`
}

/** 「3時間」, 「1時間30分」 */
export function lengthToText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${hours > 0 ? `${hours}時間` : ''}${rest > 0 ? `${rest}分` : ''}`
}

export function needsToText({ needs }: Pick<RequestContent, 'needs'>): string {
  return [
    needs.powerAmps > 0 ? `電源${needs.powerAmps}A` : '',
    needs.water ? '水道' : '',
    needs.vehicle === 'none' ? '' : `${VEHICLE_WORDS[needs.vehicle]}の乗り入れ`,
    needs.roof ? '屋根' : '',
    needs.toilet ? 'トイレ' : '',
    needs.stepFree ? '段差のない入口' : '',
  ]
    .filter(Boolean)
    .join('・')
}

/** All that was asked for, field by field; what is empty has an empty text. */
export function describeRequest(
  request: RequestContent,
  { today, areaNames }: { today: Day; areaNames: ReadonlyMap<string, string> },
): Line[] {
  const { windows, units, lengthMinutes, people, times } = request
  const line = (field: keyof RequestContent, detail: string) => ({
    term: FIELD_LABELS[field],
    detail,
  })
  return [
    line('title', request.title),
    line(
      'windows',
      windows
        .map((window) => `${PREFERENCE_LABELS[window.preference]}：${windowToText(window, today)}`)
        .join('\n'),
    ),
    line('lengthMinutes', lengthMinutes === null ? '' : lengthToText(lengthMinutes)),
    line('times', times > 1 ? `${times}日` : ''),
    line('people', `${people}人`),
    line('units', units === 'all' ? '会場全体' : `${units}区画`),
    line('types', request.types.map((type) => TYPE_LABELS[type]).join('・')),
    line('uses', request.uses.map((use) => USE_WORDS[use]).join('・')),
    line('details', request.details.map((detail) => DETAIL_LABELS[detail]).join('、')),
    line('needs', needsToText(request)),
    line('setupMinutes', aroundToText({ ...request, clearMinutes: 0 })),
    line('clearMinutes', aroundToText({ ...request, setupMinutes: 0 })),
    line('maxFee', feeToText(request.maxFee)),
    line('areas', request.areas.map((id) => areaNames.get(id) ?? id).join('・')),
    line('themes', request.themes.join('・')),
    line('note', request.note),
  ]
}
