/** The changes of an event as its organizers read them: who, when, and what from what to what. */
import { formatDay, formatTimes } from '#app/features/calendar/format.ts'
import { changedLines, type Change } from '#app/features/revisions/changes.ts'
import type { Revision } from '#app/features/revisions/revision.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import { describeContent } from './description.ts'
import type { EventRevision } from './event.ts'
import { OCCURRENCE_LABELS } from './labels.ts'
import { placeToText } from './public-place.ts'

export type ListedRevision = {
  version: number
  action: string
  at: Instant
  by: string
  onBehalfOf: string | null
  /** The date that was changed alone, in words. */
  detail: string | null
  changes: Change[]
}

type PlaceName = { name: string; address: string }

/** `revisions` descend; `places` are the free-form places that they name, by id. */
export function describeRevisions(
  revisions: readonly Revision[],
  places: ReadonlyMap<string, PlaceName>,
  today: Day,
  forStaff: boolean,
): ListedRevision[] {
  return revisions.map((revision, index) => {
    const kept = revision.content as EventRevision
    const before = revisions[index + 1]?.content as EventRevision | undefined
    return {
      version: revision.version,
      action: revision.action,
      at: revision.at,
      by: revision.accountName ?? (revision.accountId === null ? '取り込み' : '退会した方'),
      onBehalfOf: forStaff ? revision.onBehalfOf : null,
      detail: kept.dropped ? droppedToText(kept.dropped, today) : detailToText(kept.detail, today),
      changes: before
        ? changedLines(describe(before, places, today), describe(kept, places, today))
        : [],
    }
  })
}

function describe({ content }: EventRevision, places: ReadonlyMap<string, PlaceName>, today: Day) {
  const { place } = content
  const stored = place.mode === 'free' ? (places.get(place.placeId) ?? null) : null
  return describeContent(content, placeToText(place, stored), today)
}

function detailToText(detail: EventRevision['detail'], today: Day): string | null {
  if (detail === null) return null
  const day = formatDay(detail.scheduledDay, today)
  const state = detail.status === 'scheduled' ? '予定どおり' : OCCURRENCE_LABELS[detail.status]
  const times = detail.times && formatTimes(detail.times.start, detail.times.end)
  const to = [
    detail.movedTo ? `${formatDay(detail.movedTo, today)}へ` : null,
    times ? `${times}に` : null,
    detail.placeName === null ? '会場調整中に' : null,
    detail.placeName ? `場所は${detail.placeName}` : null,
  ].filter((each) => each !== null && each !== undefined)
  const words = to.length > 0 ? `（${to.join('、')}）` : ''
  return `${day}：${state}${words}${detail.message === '' ? '' : `「${detail.message}」`}`
}

function droppedToText(dropped: readonly Day[], today: Day): string {
  const days = dropped.map((day) => formatDay(day, today)).join('、')
  return `新しい日程にない回の変更が消えました：${days}`
}
