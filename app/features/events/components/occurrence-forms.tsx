import { formatClock, formatDay } from '#app/features/calendar/format.ts'
import type { Occurrence } from '#app/features/events/event.ts'
import type { Day } from '#app/lib/time.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField, TimeField } from '#app/ui/date-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { DateLine } from './event-dates.tsx'

type Props = { eventId: string; atVenue: boolean; today: Day }

/** 「この回だけ」: each coming date with the three things that can happen to it. */
export function OccurrenceForms({ dates, ...props }: Props & { dates: readonly Occurrence[] }) {
  return (
    <ul className="flex flex-col gap-4">
      {dates.map((occurrence) => (
        <Card as="li" key={occurrence.id}>
          <p>
            <DateLine occurrence={occurrence} today={props.today} />
          </p>
          <details className="mt-2">
            <summary className="min-h-11 py-2 text-primary underline">
              この回だけ変える
              <span className="sr-only">（{formatDay(occurrence.firstDay, props.today)}）</span>
            </summary>
            <OneDate occurrence={occurrence} {...props} />
          </details>
        </Card>
      ))}
    </ul>
  )
}

function OneDate({ occurrence, eventId, atVenue }: Props & { occurrence: Occurrence }) {
  const day = occurrence.scheduledDay
  const path = `/events/${eventId}/occurrences/${day}`
  return (
    <div className="mt-2 flex flex-col gap-6">
      {occurrence.status === 'scheduled' ? null : (
        <form method="post" action={`${path}/reinstatement`}>
          <Button variant="secondary">予定どおりに戻す</Button>
        </form>
      )}
      <form method="post" action={`${path}/cancellation`} className="flex flex-col gap-4">
        <TextField
          name="message"
          id={`cancel-${day}`}
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
      <form
        method="post"
        action={`${path}/move`}
        className="flex flex-col gap-4 border-t border-line pt-4"
      >
        <DateField
          name="day"
          id={`day-${day}`}
          label="変更後の日にち"
          defaultValue={occurrence.firstDay}
          required
        />
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <TimeField
            name="start"
            id={`start-${day}`}
            label="はじまり"
            hint="例：10:00"
            defaultValue={occurrence.start ? formatClock(occurrence.start) : ''}
          />
          <TimeField
            name="end"
            id={`end-${day}`}
            label="おわり"
            hint="例：15:00"
            defaultValue={occurrence.end ? formatClock(occurrence.end) : ''}
          />
        </div>
        <TextField name="message" id={`move-${day}`} label="変更のひとこと" maxLength={400} />
        {atVenue ? (
          <p className="text-sm">
            会場は、決まった日にだけ使えます。中止・延期や日にちの変更をすると、その日の会場の利用は取り消され、会場提供者に知らせます。新しい日は、会場の承諾を得るまで「会場調整中」と出ます。
          </p>
        ) : null}
        <div>
          <Button variant="secondary">日時を変更する</Button>
        </div>
      </form>
    </div>
  )
}
