import { NextOpenings } from '#app/features/calendar/components/next-openings.tsx'
import { Gallery } from '#app/features/photos/components/gallery.tsx'
import type { Photo } from '#app/features/photos/photo.ts'
import { PlaceFacts, Tags } from '#app/features/places/components/place-facts.tsx'
import { noticeToText, powerToText } from '#app/features/venues/description.ts'
import {
  feeToText,
  KIND_LABELS,
  LAND_LABELS,
  quietToText,
  USE_LABELS,
  VEHICLE_LABELS,
  yen,
} from '#app/features/venues/labels.ts'
import { takesRequests, USES, type Venue } from '#app/features/venues/venue.ts'
import type { Instant } from '#app/lib/time.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/card.tsx'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** A venue as organizers need to know it: what, on which terms, when, where. */
export function VenueArticle({
  venue,
  photos,
  now,
  addressHeldBack,
}: {
  venue: Venue
  photos: readonly Photo[]
  now: Instant
  addressHeldBack: boolean
}) {
  return (
    <article className="flow">
      <header className="flow">
        <p className="flex flex-wrap items-center gap-2">
          <KindMark kind="venue" bare />
          <span>
            {[`会場・${KIND_LABELS[venue.kind]}`, venue.place.areaName].filter(Boolean).join('／')}
          </span>
          {venue.sample ? <Badge>見本</Badge> : null}
        </p>
        <h1 className="brushed">{venue.place.name}</h1>
        <p className="text-lg">{venue.summary}</p>
        {venue.welcomesFirstTimers ? (
          <p>
            <Badge tone="good">はじめての方を歓迎</Badge>
            <span className="ml-2">
              はじめての利用は{venue.firstTimerFee === 0 ? '無料' : yen(venue.firstTimerFee)}です。
            </span>
          </p>
        ) : null}
      </header>
      <RequestStep venue={venue} />
      <Gallery photos={photos} kind="venue" />
      {venue.body ? <p className="whitespace-pre-line">{venue.body}</p> : null}
      <h2>使い方の決まり</h2>
      <Rules venue={venue} />
      <h2>使える日と時間</h2>
      <NextOpenings hours={venue.hours} now={now} label="これから使える日" />
      <h2>場所</h2>
      <PlaceFacts place={venue.place} kind="venue" addressHeldBack={addressHeldBack} />
      {venue.knowHow ? (
        <>
          <h2>使うときのこつ</h2>
          <p className="whitespace-pre-line">{venue.knowHow}</p>
        </>
      ) : null}
      {venue.source ? (
        <p className="text-sm text-ink-soft">
          出典：
          {venue.source.url ? (
            <a href={venue.source.url}>{venue.source.name}</a>
          ) : (
            venue.source.name
          )}
          （{venue.source.licence}）
        </p>
      ) : null}
    </article>
  )
}

/** The next step, or why there is none yet. */
function RequestStep({ venue }: { venue: Venue }) {
  if (!takesRequests(venue)) {
    return (
      <Notice title="まだ申し込めません">
        <p>この会場の提供者を協会が確認しています。確認できると、ここから相談できます。</p>
      </Notice>
    )
  }
  return (
    <p className="print:hidden">
      <ButtonLink href={`/requests/new?venue=${venue.id}`} size="lg">
        この会場を使いたい
      </ButtonLink>
    </p>
  )
}

function Rules({ venue }: { venue: Venue }) {
  const { facilities } = venue
  const forbidden = USES.filter((use) => !venue.uses.includes(use))
  const others = [
    ...(facilities.water ? ['水道'] : []),
    ...(facilities.lighting ? ['照明'] : []),
    ...(facilities.storage ? ['倉庫'] : []),
  ]
  return (
    <DefinitionList
      items={[
        {
          term: 'できること',
          detail:
            venue.uses.length > 0 ? (
              <Tags words={venue.uses.map((use) => USE_LABELS[use])} />
            ) : (
              '会場提供者にご相談ください'
            ),
        },
        forbidden.length > 0
          ? { term: 'できないこと', detail: forbidden.map((use) => USE_LABELS[use]).join('、') }
          : null,
        venue.quietFrom ? { term: '音', detail: quietToText(venue.quietFrom) } : null,
        {
          term: '広さ',
          detail: `${venue.units}区画${venue.unitSize ? `（1区画 ${venue.unitSize}）` : ''}、一度に${venue.capacity}人まで`,
        },
        { term: '電源', detail: powerToText(facilities.powerAmps) },
        others.length > 0 ? { term: 'ほかの設備', detail: others.join('、') } : null,
        { term: '車両の乗り入れ', detail: VEHICLE_LABELS[facilities.vehicle] },
        { term: '利用料', detail: feeToText(venue.fee) },
        { term: '申込み', detail: noticeToText(venue.noticeDays) },
        venue.monthlyCap ? { term: '回数', detail: `月${venue.monthlyCap}回まで` } : null,
        venue.bufferMinutes > 0
          ? { term: '次の利用まで', detail: `${venue.bufferMinutes}分あけます` }
          : null,
        venue.themes.length > 0
          ? { term: '歓迎するテーマ', detail: <Tags words={venue.themes} /> }
          : null,
        { term: '土地の種類', detail: LAND_LABELS[venue.landType] },
        {
          term: '会場提供者',
          detail: `${venue.host.name}${venue.hostConfirmed ? '（協会が確認済み）' : '（未確認）'}`,
        },
      ]}
    />
  )
}
