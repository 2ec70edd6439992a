/** The town's events in イベント一覧: one row for each date. */
import { ARRANGING } from '#app/features/discovery/entry.ts'
import { feeToText, rainToText } from '#app/features/events/description.ts'
import type { EventContent, Occurrence } from '#app/features/events/event.ts'
import { publicPlaceOn, type PublicPlace } from '#app/features/events/public-place.ts'
import { addDays, dayOf } from '#app/lib/time.ts'
import { eventUrl, type FeedEvent } from './feed.ts'
import {
  fullAddress,
  publisherCells,
  SAMPLE_NOTE,
  toKatakana,
  type OpenRecord,
  type Publisher,
} from './open-data.ts'
import { partsOfContact } from './public-contact.ts'

const STATES: Record<Occurrence['status'], string> = {
  scheduled: '予定',
  cancelled: '中止',
  postponed: '延期',
  moved: '変更',
}

export function openEventRow(
  { event, places }: FeedEvent,
  date: Occurrence,
  { number, publisher }: { number: number; publisher: Publisher },
): OpenRecord {
  const { content } = event
  const contact = partsOfContact(content.contact)
  return {
    ...publisherCells(publisher, number),
    イベント名: content.title,
    イベント名_カナ: toKatakana(content.reading),
    ...timeCells(date),
    開始日時特記事項: rainToText(content.rain, date.firstDay, 'ja'),
    説明: [content.summary, content.body].filter((text) => text !== '').join('\n\n'),
    ...feeCells(content),
    連絡先名称: contact.name,
    連絡先電話番号: contact.phone,
    主催者: [event.organizerName, ...event.coOrganizers.map(({ name }) => name)].join('、'),
    ...placeCells(publicPlaceOn(places, date.firstDay), publisher),
    定員: content.capacity,
    参加申込終了日: content.signUp.until,
    参加申込方法: signUpWords(content.signUp),
    URL: eventUrl(event, publisher.publicUrl),
    備考: [date.message, event.sample ? SAMPLE_NOTE : ''].filter((text) => text !== '').join('\n'),
    カテゴリー: content.category,
    状態: STATES[date.status],
    更新日: dayOf(event.updatedAt, event.zone),
  }
}

/** A night that runs past midnight ends on the next day; one that ends with it, at 24:00. */
function timeCells({ firstDay, lastDay, start, end }: Occurrence): OpenRecord {
  const untilMidnight = end === '00:00'
  const past = start !== null && end !== null && end < start && !untilMidnight
  return {
    開始日: firstDay,
    終了日: past ? addDays(lastDay, 1) : lastDay,
    開始時間: start,
    終了時間: start === null ? null : untilMidnight ? '24:00' : end,
  }
}

function feeCells({ fee }: EventContent): OpenRecord {
  if (fee.kind === 'free') return { '料金(基本)': '無料', '料金(詳細)': fee.text }
  return { '料金(基本)': feeToText(fee, 'ja') }
}

function placeCells(place: PublicPlace, publisher: Publisher): OpenRecord {
  switch (place.kind) {
    case 'place': {
      const { name, address, point, accessText, access } = place.place
      return {
        場所名称: name,
        住所: fullAddress(address, publisher),
        緯度: point?.lat ?? null,
        経度: point?.lng ?? null,
        アクセス方法: accessText,
        駐車場情報: access.includes('parking') ? 'あり' : '',
      }
    }
    case 'arranging':
      return { 場所名称: ARRANGING }
    case 'online':
      return { 場所名称: 'オンライン' }
    case 'unknown':
      return {}
  }
}

function signUpWords({ kind, text }: EventContent['signUp']): string {
  if (kind === 'none') return `申込不要${text === '' ? '' : `。${text}`}`
  return kind === 'needed' && text === '' ? '事前の申し込みが必要' : text
}
