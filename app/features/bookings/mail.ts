/** What both sides are told by mail about a proposal or a booking: subject and body, in plain words. */
import { formatDay, formatInstant, formatTimes } from '#app/features/calendar/format.ts'
import { USE_WORDS } from '#app/features/matching/labels.ts'
import type { Use } from '#app/features/matching/instance.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'

export type Letter = { subject: string; body: string }

/** The slot and its terms, as both sides know them. */
export type Terms = {
  day: Day
  start: ClockTime
  end: ClockTime
  units: number
  uses: Use[]
  people: number
  setupMinutes: number
  clearMinutes: number
  fee: number
  answerBy: Instant
  message: string
  request: { title: string; note: string }
  organizer: { name: string }
  host: { name: string }
  venue: { name: string }
}

const SITE = '道草コモンズ'

/** 「12月5日（土）10:00〜15:00」 */
export function slotToText(
  slot: { day: Day; start: ClockTime; end: ClockTime },
  today: Day,
): string {
  return `${formatDay(slot.day, today)}${formatTimes(slot.start, slot.end) ?? ''}`
}

export function feeToText(fee: number): string {
  return fee === 0 ? '無料' : `${fee.toLocaleString('ja-JP')}円`
}

/** 「準備60分・片付け60分」; empty when neither takes time. */
export function aroundToText(terms: { setupMinutes: number; clearMinutes: number }): string {
  const parts = [
    terms.setupMinutes > 0 ? `準備${terms.setupMinutes}分` : '',
    terms.clearMinutes > 0 ? `片付け${terms.clearMinutes}分` : '',
  ]
  return parts.filter(Boolean).join('・')
}

function facts(terms: Terms, today: Day): string[] {
  const uses = terms.uses.map((use) => USE_WORDS[use]).join('・')
  const around = aroundToText(terms)
  return [
    `イベント：${terms.request.title}`,
    `主催：${terms.organizer.name}`,
    `会場：${terms.venue.name}（${terms.host.name}）`,
    `日時：${slotToText(terms, today)}${around ? `（ほかに${around}）` : ''}`,
    `区画：${terms.units}　来場見込み：${terms.people}人`,
    ...(uses ? [`用途：${uses}`] : []),
    `利用料：${feeToText(terms.fee)}`,
    ...(terms.request.note ? ['', '主催者から：', terms.request.note] : []),
  ]
}

const lines = (...parts: (string | string[])[]): string => `${parts.flat().join('\n')}\n`
const said = (who: string, words: string) => (words ? ['', `${who}：`, words] : [])

/** To a side whose answer is asked for. */
export function askLetter(
  terms: Terms,
  { to, url, today }: { to: 'organizer' | 'host'; url: string; today: Day },
): Letter {
  const what =
    to === 'host'
      ? `${terms.venue.name}を使いたいという提案です。`
      : `「${terms.request.title}」の会場の提案です。`
  return {
    subject: `【${SITE}】会場利用のご相談：${terms.venue.name} ${slotToText(terms, today)}`,
    body: lines(
      what,
      '',
      facts(terms, today),
      said('メッセージ', terms.message),
      '',
      `${formatInstant(terms.answerBy, today)}までにお答えください。`,
      url,
      '',
      'リンクを開くだけでは返事になりません。ページのボタンでお答えください。',
    ),
  }
}

/** To a side that has said yes, when the other one has, too; and to the other. */
export function confirmedLetter(terms: Terms, { url, today }: { url: string; today: Day }): Letter {
  return {
    subject: `【${SITE}】会場が決まりました：${terms.venue.name} ${slotToText(terms, today)}`,
    body: lines('双方の承諾により、会場の利用が決まりました。', '', facts(terms, today), '', url),
  }
}

export function acceptedLetter(
  terms: Terms,
  { by, url, today }: { by: 'organizer' | 'host'; url: string; today: Day },
): Letter {
  const who = by === 'host' ? terms.host.name : terms.organizer.name
  return {
    subject: `【${SITE}】承諾のお知らせ：${terms.venue.name} ${slotToText(terms, today)}`,
    body: lines(
      `${who}が承諾しました。あなたの返事をお待ちしています。`,
      '',
      facts(terms, today),
      '',
      url,
    ),
  }
}

export function declinedLetter(
  terms: Terms,
  { by, reason, url, today }: { by: string; reason: string; url: string; today: Day },
): Letter {
  return {
    subject: `【${SITE}】見送りのお知らせ：${terms.venue.name} ${slotToText(terms, today)}`,
    body: lines(
      `${by}から、今回は見送りたいとの返事がありました。`,
      said('理由', reason),
      '',
      facts(terms, today),
      '',
      'ほかの候補は、こちらで見られます。',
      url,
    ),
  }
}

export function withdrawnLetter(
  terms: Terms,
  { reason, url, today }: { reason: string; url: string; today: Day },
): Letter {
  return {
    subject: `【${SITE}】提案の取り下げ：${terms.venue.name} ${slotToText(terms, today)}`,
    body: lines(
      'この提案は取り下げられました。お返事はいりません。',
      said('理由', reason),
      '',
      facts(terms, today),
      '',
      url,
    ),
  }
}

/** The slot went to somebody else, who is not named. `next` are places that are still free. */
export function supersededLetter(
  terms: Terms,
  { to, next, url, today }: { to: 'organizer' | 'host'; next: string[]; url: string; today: Day },
): Letter {
  const others = to === 'organizer' && next.length > 0
  return {
    subject: `【${SITE}】先に決まりました：${terms.venue.name} ${slotToText(terms, today)}`,
    body: lines(
      'この時間は、別の団体の利用が先に決まりました。この提案は終わりになります。',
      '',
      facts(terms, today),
      others ? ['', '次の候補：', ...next.map((name) => `・${name}`)] : [],
      to === 'organizer'
        ? ['', '空き待ちの列にお入れしました。取消が出たら、順番にご案内します。']
        : [],
      '',
      url,
    ),
  }
}

export function expiredLetter(terms: Terms, today: Day): Letter {
  return {
    subject: `【${SITE}】回答期限が過ぎました：${terms.venue.name} ${slotToText(terms, today)}`,
    body: lines(
      '回答期限までに双方の返事がそろわなかったため、この提案は終わりになりました。',
      '',
      facts(terms, today),
    ),
  }
}

export function cancelledLetter(
  booking: {
    day: Day
    start: ClockTime
    end: ClockTime
    venueName: string
    requestTitle: string
    organizerName: string
  },
  { by, reason, url, today }: { by: string; reason: string; url: string; today: Day },
): Letter {
  const slot = slotToText(booking, today)
  return {
    subject: `【${SITE}】会場利用の取消：${booking.venueName} ${slot}`,
    body: lines(
      `${by}により、会場の利用が取り消されました。`,
      said('理由', reason),
      '',
      `イベント：${booking.requestTitle}`,
      `主催：${booking.organizerName}`,
      `会場：${booking.venueName}`,
      `日時：${slot}`,
      '',
      url,
    ),
  }
}

export function closedRequestLetter(
  title: string,
  { message, url }: { message: string; url: string },
): Letter {
  return {
    subject: `【${SITE}】会場さがしの結果：${title}`,
    body: lines(
      '今回は、ご希望に合う会場をご案内できませんでした。',
      said('協会から', message),
      '',
      '会場が見つからなかったことは、次の会場さがしの順番に考慮されます。',
      url,
    ),
  }
}
