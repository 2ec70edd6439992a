import type { ReactNode } from 'react'
import type { MeantVenue } from '#app/features/events/consent.ts'
import type { CommunityEvent } from '#app/features/events/event.ts'
import { STATUS_LABELS } from '#app/features/events/labels.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Button, ButtonLink, buttonClass } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-field.tsx'

export type StepsProps = {
  event: CommunityEvent
  trusted: boolean
  /** A member of the organizer, or staff; a co-organizer's member may not end it. */
  own: boolean
  staff: boolean
  finished: boolean
  meant: MeantVenue | null
  /** Dates whose change the edit that was just made had no place for, in words. */
  dropped: string[]
}

const TONES: Record<CommunityEvent['status'], BadgeTone> = {
  draft: 'plain',
  in_review: 'wait',
  changes_requested: 'bad',
  published: 'good',
  cancelled: 'bad',
}

/** For organizers and staff: where the event stands, and what to do next, the biggest first. */
export function EventSteps(props: StepsProps) {
  const { event, finished, meant, dropped, staff } = props
  const path = `/events/${event.id}`
  const hidden = event.hiddenAt !== null
  return (
    <Card className="flow mb-6 print:hidden">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-700">このイベントのいま</span>
        <Badge tone={hidden ? 'bad' : TONES[event.status]}>
          {hidden ? '取り下げ' : finished ? '終了' : STATUS_LABELS[event.status]}
        </Badge>
      </p>
      {meant ? <MeantNotice meant={meant} /> : null}
      {dropped.length > 0 ? (
        <Notice tone="warning" title="消えた「1回だけの変更」があります">
          <p>新しい日程にない回のため、次の日の変更は消えました：{dropped.join('、')}</p>
        </Notice>
      ) : null}
      {hidden ? (
        <Withdrawn path={path} staff={staff} />
      ) : (
        <>
          <NextStep {...props} path={path} />
          {staff ? <ReviewForms event={event} path={path} /> : null}
          <OtherSteps {...props} path={path} />
        </>
      )}
    </Card>
  )
}

function NextStep({
  event,
  trusted,
  own,
  meant,
  finished,
  staff,
  path,
}: StepsProps & { path: string }) {
  if (event.status === 'cancelled' || finished) {
    return <p>もう一度開くときは、コピーすると同じ内容から作れます。</p>
  }
  if (event.status === 'published') {
    return event.content.place.mode === 'venue' ? <FindVenue event={event} own={own} /> : null
  }
  if (event.status === 'in_review') {
    if (staff) return <p>内容を確かめて、公開するか、修正をお願いしてください。</p>
    return (
      <>
        <p>協会が内容を確認しています。結果はメールでお知らせします。待つあいだも編集できます。</p>
        {event.content.place.mode === 'venue' ? <FindVenue event={event} own={own} /> : null}
      </>
    )
  }
  const atOnce = trusted && meant === null
  return (
    <>
      {event.status === 'changes_requested' && event.reviewMessage ? (
        <Notice tone="warning" title="協会からのメッセージ">
          <p className="whitespace-pre-line">{event.reviewMessage}</p>
        </Notice>
      ) : null}
      <p>
        まだ公開されていません。
        {staff || atOnce
          ? '下の見え方を確かめて、公開してください。'
          : '下の見え方を確かめて、協会に送ってください。'}
      </p>
      {staff ? null : (
        <form method="post" action={`${path}/submission`}>
          <Button size="lg" wide>
            {atOnce ? '公開する' : '協会に送る'}
          </Button>
        </form>
      )}
      {event.content.place.mode === 'venue' ? <FindVenue event={event} own={own} /> : null}
    </>
  )
}

/** Hosts are asked in the organizer's name, which a guest does not lend. */
function FindVenue({ event, own }: { event: CommunityEvent; own: boolean }) {
  return (
    <>
      <p>会場が決まるまで、公開のページには「会場調整中」とエリアだけが出ます。</p>
      {own ? (
        <ButtonLink href={`/requests/new?event=${event.id}`} variant="secondary" size="lg" wide>
          会場をさがす
        </ButtonLink>
      ) : (
        <p>会場は、主催の{event.organizerName}がさがします。</p>
      )}
    </>
  )
}

/** Whose address is shown only after a booking is not given away by being near. */
function MeantNotice({ meant }: { meant: MeantVenue }) {
  return (
    <Notice tone="warning" title="登録されている会場かもしれません">
      {meant.tellable ? (
        <p>
          この場所は登録会場『<a href={`/venues/${meant.id}`}>{meant.name}</a>』
          {meant.because === 'near' ? 'の近くです' : 'と名前が似ています'}。
        </p>
      ) : (
        <p>この場所は登録会場の近くです。</p>
      )}
      <p>
        その会場を使うときは、編集で「登録会場をさがす」を選ぶと、会場提供者の承諾を得られます。別の場所のときは、協会が確かめてから公開します。
      </p>
    </Notice>
  )
}

function ReviewForms({ event, path }: { event: CommunityEvent; path: string }) {
  return (
    <>
      {event.status !== 'published' && event.status !== 'cancelled' ? (
        <form method="post" action={`${path}/publication`} className="flex flex-col gap-4">
          <TextArea
            name="message"
            id="publish-message"
            label="公開のときに添えるメッセージ"
            defaultValue="ご登録ありがとうございます。公開しました。"
            rows={2}
            maxLength={1000}
          />
          <Button size="lg">公開する</Button>
        </form>
      ) : null}
      {event.status === 'published' && event.seenAt === null ? (
        <form method="post" action={`${path}/sighting`}>
          <Button variant="secondary">確認済みにする</Button>
        </form>
      ) : null}
      {event.status === 'in_review' || event.status === 'published' ? (
        <Fold label="修正をお願いする">
          <form method="post" action={`${path}/change-request`} className="flex flex-col gap-4">
            <TextArea
              name="message"
              id="change-message"
              label="直してほしいところ"
              hint="主催者にメールで届きます。公開は止まります。"
              rows={3}
              required
              maxLength={1000}
            />
            <Button variant="secondary">修正をお願いする</Button>
          </form>
        </Fold>
      ) : null}
    </>
  )
}

function OtherSteps({ event, own, finished, staff, path }: StepsProps & { path: string }) {
  const live = event.status !== 'cancelled' && !finished
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {event.status === 'cancelled' ? null : (
          <ButtonLink href={`${path}/edit`} variant="secondary">
            編集する
          </ButtonLink>
        )}
        {live && event.content.schedule !== null && event.status !== 'draft' ? (
          <ButtonLink href={`${path}/occurrences`} variant="secondary">
            1回だけ中止・変更
          </ButtonLink>
        ) : null}
        {own ? (
          <form method="post" action={`${path}/copy`}>
            <Button variant="secondary">コピーする</Button>
          </form>
        ) : null}
        {event.status === 'cancelled' ? null : (
          <ButtonLink href={`${path}/co-organizers`} variant="text">
            共催
          </ButtonLink>
        )}
        <ButtonLink href={`${path}/photos`} variant="text">
          写真
        </ButtonLink>
        <ButtonLink href={`${path}/revisions`} variant="text">
          変更の記録
        </ButtonLink>
      </div>
      {event.status === 'published' && !finished ? (
        <Fold label="イベントを中止する" danger>
          <form method="post" action={`${path}/cancellation`} className="flex flex-col gap-4">
            <TextArea
              name="message"
              id="cancel-message"
              label="中止のお知らせ"
              hint="例：台風が近づいているため、中止します。公開のページに出ます。"
              rows={2}
              required
              maxLength={400}
            />
            <Button variant="danger">すべての開催日を中止する</Button>
          </form>
        </Fold>
      ) : null}
      {own ? (
        <Fold label="取り下げる" danger>
          <form method="post" action={`${path}/withdrawal`} className="flex flex-col gap-4">
            <p>
              ページが見えなくなります。開かないことを来る人に知らせたいときは、取り下げずに「中止する」を選んでください。
            </p>
            {staff ? (
              <TextArea
                name="message"
                id="withdraw-message"
                label="取り下げる理由"
                hint="主催者にメールで届きます。"
                rows={2}
                maxLength={1000}
              />
            ) : null}
            <Button variant="danger">取り下げる</Button>
          </form>
        </Fold>
      ) : null}
    </>
  )
}

function Withdrawn({ path, staff }: { path: string; staff: boolean }) {
  return staff ? (
    <form method="post" action={`${path}/restoration`}>
      <p className="mb-3">取り下げられています。30日以内なら元に戻せます。</p>
      <Button size="lg">元に戻す</Button>
    </form>
  ) : (
    <p>取り下げました。元に戻したいときは、30日以内に協会へご連絡ください。</p>
  )
}

function Fold(props: { label: string; danger?: boolean; children: ReactNode }) {
  return (
    <details className="rounded-8 border border-line p-4">
      <summary className={props.danger ? buttonClass({ variant: 'text', size: 'sm' }) : 'font-700'}>
        {props.label}
      </summary>
      <div className="mt-4">{props.children}</div>
    </details>
  )
}
