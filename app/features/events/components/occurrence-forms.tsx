import type { ReactNode } from 'react'
import { formatClock } from '#app/features/calendar/format.ts'
import type { Occurrence } from '#app/features/events/event.ts'
import { isHeld } from '#app/features/events/occurrence.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField, TimeField } from '#app/ui/date-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** 「この回だけ」: what can happen to one date, each with a form of its own. */
export function OccurrenceForms({
  occurrence,
  atVenue,
}: {
  occurrence: Occurrence
  /** It is held at a registered venue, or such a one is being sought for it. */
  atVenue: boolean
}) {
  const path = `/events/${occurrence.eventId}/occurrences/${occurrence.scheduledDay}`
  const held = isHeld(occurrence)
  return (
    <div className="flex flex-col gap-4">
      {occurrence.overridden ? (
        <form method="post" action={`${path}/reinstatement`}>
          <Button variant="secondary" wide>
            予定どおりに戻す
          </Button>
        </form>
      ) : null}
      <Choice title={held ? '中止・延期する' : 'お知らせを書き直す'}>
        <form method="post" action={`${path}/cancellation`} className="flex flex-col gap-4">
          <TextField
            name="message"
            id="cancel-message"
            label="中止・延期のひとこと"
            hint="例：雨のため。公開のページに出ます。"
            maxLength={400}
          />
          <div className="flex flex-wrap gap-3">
            <Button variant="danger">中止する</Button>
            <Button variant="secondary" formAction={`${path}/postponement`}>
              延期する（日にちは未定）
            </Button>
          </div>
        </form>
      </Choice>
      <Choice title="別の日に移す">
        <form method="post" action={`${path}/move`} className="flex flex-col gap-4">
          <DateField
            name="day"
            id="move-day"
            label="変更後の日にち"
            defaultValue={occurrence.firstDay}
            required
          />
          <Times occurrence={occurrence} id="move" />
          {atVenue ? (
            <p className="text-sm">
              会場は、決まった日にだけ使えます。日にちを移すと、その日の会場の利用は取り消され、会場提供者に知らせます。新しい日は、承諾を得るまで「会場調整中」と出ます。
            </p>
          ) : null}
          <Submit>この日に移す</Submit>
        </form>
      </Choice>
      {held ? (
        <>
          <Choice title="時間だけ変える">
            <form method="post" action={`${path}/hours`} className="flex flex-col gap-4">
              <Times occurrence={occurrence} id="hours" />
              <Submit>時間を変える</Submit>
            </form>
          </Choice>
          <Choice title="場所だけ変える">
            <div className="flex flex-col gap-4">
              <div>
                <ButtonLink href={`${path}/place`} variant="secondary">
                  別の場所を入力する
                </ButtonLink>
              </div>
              <form method="post" action={`${path}/venue-search`} className="flex flex-col gap-4">
                <p>
                  登録会場を使うときは「会場調整中」にして、会場をさがします。
                  {atVenue ? 'この日の会場の利用が決まっているときは取り消されます。' : null}
                </p>
                <div>
                  <Button variant="secondary">「会場調整中」にする</Button>
                </div>
              </form>
            </div>
          </Choice>
        </>
      ) : null}
    </div>
  )
}

function Choice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="rounded-8 border border-line px-4">
      <summary className="py-3 font-700">{title}</summary>
      <div className="pb-4">{children}</div>
    </details>
  )
}

function Times({ occurrence, id }: { occurrence: Occurrence; id: string }) {
  const { start, end } = occurrence
  return (
    <>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <TimeField
          name="start"
          id={`${id}-start`}
          label="はじまり"
          hint="例：10:00"
          defaultValue={start ? formatClock(start) : ''}
        />
        <TimeField
          name="end"
          id={`${id}-end`}
          label="おわり"
          hint="例：15:00"
          defaultValue={end ? formatClock(end) : ''}
        />
      </div>
      <TextField name="message" id={`${id}-message`} label="変更のひとこと" maxLength={400} />
    </>
  )
}

function Submit({ children }: { children: ReactNode }) {
  return (
    <div>
      <Button variant="secondary">{children}</Button>
    </div>
  )
}
