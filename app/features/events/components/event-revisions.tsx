import { formatInstant } from '#app/features/calendar/format.ts'
import type { ListedRevision } from '#app/features/events/revision.ts'
import { ACTION_LABELS } from '#app/features/events/labels.ts'
import type { Day } from '#app/lib/time.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

/** Who changed what and when, the newest first; staff can bring a former content back. */
export function EventRevisions({
  eventId,
  revisions,
  restorable,
  today,
}: {
  eventId: string
  revisions: readonly ListedRevision[]
  restorable: boolean
  today: Day
}) {
  return (
    <ol className="flex flex-col gap-4">
      {revisions.map((revision, index) => (
        <Card as="li" key={revision.version}>
          <p>
            <b>{ACTION_LABELS[revision.action] ?? revision.action}</b>
            <span className="ml-2 text-ink-soft">
              {formatInstant(revision.at, today)}　{revision.by}
            </span>
          </p>
          {revision.onBehalfOf === null ? null : (
            <p className="text-sm">代理入力：{revision.onBehalfOf}</p>
          )}
          {revision.detail === null ? null : <p>{revision.detail}</p>}
          {revision.changes.length === 0 ? null : (
            <ul className="mt-2 flex flex-col gap-2">
              {revision.changes.map(({ term, before, after }) => (
                <li key={term}>
                  <b>{term}</b>
                  <span className="block whitespace-pre-line">
                    {before || '（なし）'} → {after || '（なし）'}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {restorable && index > 0 ? (
            <form
              method="post"
              action={`/events/${eventId}/revisions/${revision.version}/restoration`}
              className="mt-3"
            >
              <Button variant="secondary" size="sm">
                この内容に戻す
              </Button>
            </form>
          ) : null}
        </Card>
      ))}
    </ol>
  )
}
