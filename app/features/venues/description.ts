/** A venue in words, line by line, as its history and its comparison tell it. */
import { describeHours } from '#app/features/calendar/hours-description.ts'
import { describeListing, describePlace } from '#app/features/places/description.ts'
import type { Line } from '#app/features/revisions/changes.ts'
import { KIND_LABELS, LAND_LABELS, USE_LABELS, VEHICLE_LABELS, yen } from './labels.ts'
import type { VenueContent } from './revision.ts'
import { feeToText, noticeToText, powerToText, quietToText } from './terms.ts'
import type { VenueFacts } from './venue.ts'

export function describeVenue(facts: VenueFacts): Line[] {
  const { facilities } = facts
  const others = [
    ...(facilities.water ? ['水道'] : []),
    ...(facilities.lighting ? ['照明'] : []),
    ...(facilities.storage ? ['倉庫'] : []),
  ]
  return [
    ...describePlace(facts.place),
    { term: '種類', detail: KIND_LABELS[facts.kind] },
    { term: '土地', detail: LAND_LABELS[facts.landType] },
    {
      term: '住所の公開',
      detail: facts.addressVisibility === 'public' ? '公開する' : '利用が決まった人にだけ伝える',
    },
    { term: 'ひとこと', detail: facts.summary },
    { term: '紹介', detail: facts.body },
    { term: '区画', detail: `${facts.units}区画${facts.unitSize ? `（${facts.unitSize}）` : ''}` },
    { term: '人数', detail: `${facts.capacity}人まで` },
    { term: '電源', detail: powerToText(facilities.powerAmps, 'ja') },
    { term: '車両の乗り入れ', detail: VEHICLE_LABELS[facilities.vehicle] },
    { term: 'ほかの設備', detail: others.join('、') },
    { term: 'できること', detail: facts.uses.map((use) => USE_LABELS[use]).join('、') },
    { term: '音', detail: quietToText(facts.quietFrom, 'ja') },
    { term: '利用料', detail: feeToText(facts.fee, 'ja') },
    { term: '申込み', detail: noticeToText(facts.noticeDays, 'ja') },
    { term: '月の回数', detail: facts.monthlyCap === null ? '' : `月${facts.monthlyCap}回まで` },
    {
      term: '次の利用まで',
      detail: facts.bufferMinutes === 0 ? '' : `${facts.bufferMinutes}分あける`,
    },
    {
      term: 'はじめての方',
      detail: facts.welcomesFirstTimers
        ? `歓迎（${facts.firstTimerFee === 0 ? '無料' : yen(facts.firstTimerFee)}）`
        : '',
    },
    { term: 'テーマ', detail: facts.themes.join('、') },
    ...describeHours(facts.hours),
    { term: '使うときのこつ', detail: facts.knowHow },
  ]
}

/** A revision's content: the facts, and the state they were in. */
export function describeVenueContent(content: VenueContent): Line[] {
  const { host: keeper, hostConfirmed: confirmed, facts, ...state } = content
  return [
    ...describeListing('会場提供者', { keeper, confirmed, ...state }),
    ...describeVenue(facts),
  ]
}
